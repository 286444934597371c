internal import Archiving
internal import Evidence

/// A report as an OpenDocument text (OASIS ODF 1.3, part 3), which people edit in LibreOffice or Word.
///
/// A zip with `mimetype` first and stored (part 2 §3.3), so that a program knows the file by its first bytes; all entries
/// are stored, with fixed times: the same report gives the same bytes.
struct ReportODT {
    private let documents: [ReportDocument]
    private let madeAt: UTCTime

    init(_ documents: [ReportDocument], madeAt: UTCTime) {
        (self.documents, self.madeAt) = (documents, madeAt)
    }

    var bytes: [UInt8] {
        get throws(SealingError) {
            let parts: [(String, String)] = [
                ("mimetype", Self.mediaType), ("content.xml", content), ("styles.xml", ODFStyles.styles),
                ("meta.xml", meta), ("META-INF/manifest.xml", Self.manifest),
            ]
            return Self.zip(parts.map { ($0.0, Array($0.1.utf8)) })
        }
    }

    static let mediaType = "application/vnd.oasis.opendocument.text"

    private static func zip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var (out, entries): ([UInt8], [ZipFormat.Entry]) = ([], [])
        for part in parts {
            var checksum = CRC32()
            checksum.update(part.bytes)
            let entry = ZipFormat.Entry(
                name: part.name, checksum: checksum.value, length: part.bytes.count, offset: out.count)
            entries.append(entry)
            out += ZipFormat.localHeader(entry) + part.bytes
        }
        let start = out.count
        out += entries.flatMap(ZipFormat.centralHeader)
        return out
            + ZipFormat.end(
                count: entries.count, directoryOffset: start, directoryLength: out.count - start)
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private static let manifest =
        head + """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(mediaType)"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>

            """

    private var meta: String {
        let stamp = madeAt.wholeSeconds
        return Self.head + """
            <office:document-meta \(ODFStyles.spaces) office:version="1.3"><office:meta>\
            <meta:generator>Baken</meta:generator><dc:title>\(ODFText.escaped(documents.first?.title ?? ""))</dc:title>\
            <meta:creation-date>\(stamp)</meta:creation-date><dc:date>\(stamp)</dc:date>\
            <dc:language>\(documents.first?.language.rawValue ?? "nl")</dc:language>\
            </office:meta></office:document-meta>

            """
    }

    private var content: String {
        let body = documents.enumerated().map { part, document in
            document.blocks.enumerated().map {
                ODFText.block($0.element, document.language, $0.offset, opensPage: part > 0)
            }.joined()
        }
        return Self.head
            + "<office:document-content \(ODFStyles.spaces) office:version=\"1.3\">\n\(ODFStyles.automatic)<office:body>"
            + "<office:text>\n\(body.joined())</office:text></office:body></office:document-content>\n"
    }
}
