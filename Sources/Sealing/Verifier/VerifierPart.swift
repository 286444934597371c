internal import Archiving
internal import Evidence

/// What lets a person check a bundle without Baken: one page for a browser, one script for a shell, and a page of words.
///
/// They lie in the bundle, so whoever changes the bundle can change them too. That is said in them, and the digests of
/// those that this program ships are ``digests``, to be compared by another way.
package struct VerifierPart: BundlePart {
    package init() {}

    package func write(_ facts: BundleFacts, _ put: PartTarget) throws(SealingError) {
        for (path, bytes) in Self.files { try put(path, bytes) }
    }

    private static var files: [(path: String, bytes: [UInt8])] {
        [
            ("data/verify/verify.html", page), ("data/verify/verify.sh", PackageResources.verify_sh),
            ("data/verify/UITLEG.md", PackageResources.UITLEG_md),
            ("data/verify/EXPLAINED.md", PackageResources.EXPLAINED_md),
        ]
    }

    /// Lines as `sha256sum -c` reads them, from a bundle's root.
    package static var digests: [String] { files.map { "\(Digest256(of: $0.bytes).hex)  \($0.path)" } }

    /// The parts in their order: each uses only what stands before it.
    private static let script: [UInt8] = [
        PackageResources.checks_js, PackageResources.bundle_js, PackageResources.zip_js,
        PackageResources.page_js,
    ].flatMap { $0 }

    /// The page: nothing from elsewhere, and nothing runs or is drawn but these bytes (CSP level 3, hash sources).
    static var page: [UInt8] {
        let style = PackageResources.page_css
        let policy =
            "default-src 'none'; script-src '\(source(script))'; style-src '\(source(style))'; base-uri 'none'; "
            + "form-action 'none'"
        let head = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>Controleer een dossier van Baken</title>
            <style>
            """
        let middle = "</style>\n</head>\n" + body + "<script>"
        return Array(head.utf8) + style + Array(middle.utf8) + script
            + Array("</script>\n</body>\n</html>\n".utf8)
    }

    private static func source(_ bytes: [UInt8]) -> String {
        "sha256-" + Base64.text(Digest256(of: bytes).bytes)
    }

    private static let body = """
        <body>
        <main>
        <button type="button" id="language" data-word="other">English</button>
        <h1 data-word="title">Controleer een dossier van Baken</h1>
        <p data-word="intro">Deze pagina heeft JavaScript nodig om te rekenen.</p>
        <p class="note" data-word="trust"></p>
        <label for="print" data-word="print"></label>
        <input type="text" id="print" autocomplete="off" spellcheck="false" maxlength="40" aria-describedby="print-help">
        <p class="help" id="print-help" data-word="printHelp"></p>
        <label for="folder" data-word="folder"></label>
        <input type="file" id="folder" webkitdirectory multiple>
        <label for="zip" data-word="zip"></label>
        <input type="file" id="zip" accept=".zip,application/zip">
        <p id="progress" role="status" aria-live="polite"></p>
        <div id="report" role="region" aria-live="polite" aria-labelledby="report-name"></div>
        <p id="report-name" class="help" data-word="result" hidden></p>
        <noscript><p class="note">Zet JavaScript aan, of gebruik verify.sh. / Switch JavaScript on, or use verify.sh.</p></noscript>
        </main>

        """
}
