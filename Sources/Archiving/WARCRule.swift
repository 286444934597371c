/// The rules of ISO 28500:2017 (WARC 1.1) that a reader can check, and those that Baken sets for its own files: every
/// id that a ``WARCDefect`` or an ``ArchiveProblem`` of ``WARCCheck`` may carry stands here, and nothing else does.
///
/// What the standard demands and a reader cannot see is no rule here: that an id is unique in the world, that a date is
/// the moment a capture began, that segmentation was needed. Three sentences of it are left out because the tools that
/// made most of the world's archives do not keep them, and a validator that rejects them all helps nobody:
/// WARC-Truncated on revisits that leave their body out (§6.7.2; ours have it), payload digests on records without a
/// payload (§5.9; warcio writes them), and percent-encoding of every character of a target that browsers send raw
/// (§5.12; blanks, controls and angle brackets are rejected).
package struct WARCRule: Hashable, Sendable {
    package let id: String
    /// Of ISO 28500:2017; empty for Baken's own.
    package let clause: String
    package let text: String

    private init(_ id: String, _ clause: String, _ text: String) {
        (self.id, self.clause, self.text) = (id, clause, text)
    }

    package static let all: [WARCRule] = file + head + fields + segments + digests + own

    /// The rule with this id; nil where there is none.
    package static func named(_ id: String) -> WARCRule? { all.first { $0.id == id } }

    private static let file = [
        WARCRule("warc.empty", "4", "A file holds at least one record."),
        WARCRule("warc.malformed", "4", "Where a record should begin, one does, and it can be read."),
        WARCRule("warc.torn", "4", "The file does not end inside a record."),
        WARCRule("warc.tooLarge", "", "The file keeps the bounds of the reader."),
        WARCRule("warc.gzip.member", "D.2", "Each gzip member holds exactly one record."),
        WARCRule("reader.block-limit", "", "A block is short enough to be held and digested."),
    ]

    private static let head = [
        WARCRule("warc.version", "4", "The version is one that is known: WARC/1.0 or WARC/1.1."),
        WARCRule("warc.header.line-end", "4", "Lines of a head end in CR LF."),
        WARCRule("warc.header.utf8", "4", "A head is UTF-8."),
        WARCRule("warc.header.control", "4", "A head holds no control characters."),
        WARCRule("warc.header.name", "4", "Names of fields are tokens."),
        WARCRule("warc.header.line", "4", "Each line is a field or goes on with one."),
        WARCRule("warc.header.repeated", "5.1", "No field stands twice, but WARC-Concurrent-To."),
        WARCRule("warc.record.end", "4", "Two line ends follow the block."),
    ]

    private static let fields = [
        WARCRule("warc.record-id.missing", "5.2", "Each record has a WARC-Record-ID."),
        WARCRule("warc.record-id.form", "5.2", "WARC-Record-ID is a URI in angle brackets."),
        WARCRule("warc.record-id.repeated", "5.2", "No two records have the same WARC-Record-ID."),
        WARCRule("warc.date.missing", "5.4", "Each record has a WARC-Date."),
        WARCRule("warc.date.form", "5.4", "WARC-Date is a time in UTC in the W3C profile of ISO 8601."),
        WARCRule("warc.date.concurrent", "5.4", "Records of one capture event have the same WARC-Date."),
        WARCRule("warc.type.missing", "5.5", "Each record has a WARC-Type."),
        WARCRule("warc.type.unknown", "5.5", "WARC-Type is one of the eight that are defined."),
        WARCRule("warc.content-type.missing", "5.6", "HTTP messages have a Content-Type."),
        WARCRule("warc.content-type.form", "5.6", "Content-Type is a media type."),
        WARCRule("warc.reference.form", "5.7", "References to records are URIs in angle brackets."),
        WARCRule("warc.field.forbidden", "5", "A field stands only on the types of record that may have it."),
        WARCRule("warc.ip-address.form", "5.10", "WARC-IP-Address is an address."),
        WARCRule("warc.refers-to-date.form", "5.13", "WARC-Refers-To-Date is a time in UTC."),
        WARCRule(
            "warc.target.missing", "5.14", "All types but warcinfo and metadata have a WARC-Target-URI."),
        WARCRule("warc.target.form", "5.14", "WARC-Target-URI is a URI without blanks."),
        WARCRule("warc.truncated.form", "5.15", "WARC-Truncated is a token."),
        WARCRule("warc.revisit.profile", "5.18", "A revisit has a WARC-Profile."),
        WARCRule("warc.profile.form", "5.18", "WARC-Profile is a URI."),
        WARCRule("warc.revisit.digest", "6.7.2", "A revisit by payload digest states the digest."),
        WARCRule("warc.dns.content-type", "6.3.4", "A resource of the dns scheme is text/dns."),
    ]

    private static let segments = [
        WARCRule("warc.segment.number", "5.20", "WARC-Segment-Number counts, from 1 on."),
        WARCRule("warc.segment.first", "7", "The first segment has number 1, and continuations higher ones."),
        WARCRule("warc.segment.origin", "5.21", "A continuation names the record it continues."),
        WARCRule("warc.segment.total", "5.22", "WARC-Segment-Total-Length is a number of bytes."),
    ]

    private static let digests = [
        WARCRule("warc.digest.form", "5.8", "A digest has a form that its algorithm can have."),
        WARCRule("warc.digest.block", "5.8", "The block has the digest that is stated."),
        WARCRule("warc.digest.payload", "5.9", "The payload has the digest that is stated."),
        WARCRule("warc.digest.none", "", "Something is stated that a block can be checked by."),
    ]

    private static let own = [
        WARCRule("baken.digest", "", "Each record has a block digest, each response a payload digest."),
        WARCRule("baken.warcinfo", "", "All records of a file belong to its warcinfo record."),
        WARCRule("baken.connection", "", "What is told of the connection is in Baken's form."),
        WARCRule("baken.pair", "", "Each response has its request, and no file is without a capture."),
        WARCRule("baken.gzip.head", "", "Heads of gzip members are those that Baken writes."),
        WARCRule("baken.packed", "", "Request and warcinfo are packed as when they were written."),
    ]
}
