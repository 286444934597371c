import HummingbirdTLS

/// TLS by the guidelines of the NCSC ("ICT-beveiligingsrichtlijnen voor TLS" 2.1): 1.3 (good) and 1.2 (sufficient) with
/// ECDHE and AES-GCM or ChaCha20 only; no compression, no renegotiation, no early data, which BoringSSL has off.
enum SiteTLS {
    /// Of TLS 1.2; those of 1.3 are all good and not to be chosen.
    static let suites = [
        "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305",
        "ECDHE-RSA-CHACHA20-POLY1305", "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256",
    ].joined(separator: ":")

    static func configuration(_ files: SiteSettings.Certificate) throws -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.chainPath)
            let key = try NIOSSLPrivateKey(file: files.keyPath, format: .pem)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            configuration.minimumTLSVersion = .tlsv12
            configuration.cipherSuites = suites
            configuration.applicationProtocols = ["http/1.1"]
            return configuration
        } catch {
            throw SiteProblem(
                "\(files.chainPath), \(files.keyPath): not a certificate and its key in PEM files (\(type(of: error)))"
            )
        }
    }
}
