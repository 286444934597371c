package import Evidence

/// A file that is gzip by itself, such as `sitemap.xml.gz`: no Content-Encoding says so, because the file is packed
/// and not its transfer.
package enum PackedFile {
    /// True for bytes that begin as gzip does (RFC 1952 §2.3.1).
    package static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B, 0x08])
    }

    /// What is inside, under the same caps as any content; broken or cut files give what could be had, and say so.
    package static func unpacked(_ bytes: [UInt8], limits: HTTPPayload.Limits = HTTPPayload.Limits())
        -> (bytes: [UInt8], incompleteness: Set<Incompleteness>)
    {
        let coding = HeaderFields([HeaderFields.Field(name: "Content-Encoding", value: "gzip")])
        var decoding = ContentDecoding(coding, limits: limits)
        let inside = decoding.decode(bytes)
        return (inside, decoding.incompleteness)
    }
}
