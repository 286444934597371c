internal import Evidence

extension CDXJEntry {
    /// Reads a line that Baken wrote; nil for any other form.
    package init?(line: [UInt8]) {
        var cursor = Cursor(bytes: line)
        guard let key = cursor.word(), let stamp = cursor.word(), cursor.skip("{"),
            let url = cursor.member("url"), let mime = cursor.next("mime"),
            let status = cursor.next("status"),
            let digest = cursor.next("digest"), let length = cursor.next("length").flatMap({ Int($0) }),
            let offset = cursor.next("offset").flatMap({ Int($0) }), let segment = cursor.next("filename"),
            let recordDigest = cursor.next("recordDigest").flatMap(Digest256.init(labelled:)),
            offset >= 0, length >= 0
        else { return nil }
        self.init(
            key: key, stamp: stamp, url: url, mime: mime, status: status, digest: digest,
            location: RecordLocation(segment: segment, offset: offset, length: length),
            recordDigest: recordDigest)
        // What is not byte for byte what this entry gives is another form, and not ours.
        guard self.line == line else { return nil }
    }

    /// The segment named in a line, without reading the rest. Behind it stands no text from the web.
    static func segment(ofLine line: [UInt8]) -> String? {
        lastMember("filename", of: line, before: line.count).flatMap {
            String(validating: $0.value, as: UTF8.self)
        }
    }

    /// The segment named in a line and where the record ends in it, without reading the rest.
    package static func extent(ofLine line: [UInt8]) -> (segment: String, end: Int)? {
        guard let name = lastMember("filename", of: line, before: line.count),
            let offset = lastMember("offset", of: line, before: name.start),
            let length = lastMember("length", of: line, before: offset.start),
            let segment = String(validating: name.value, as: UTF8.self),
            let from = Int(String(decoding: offset.value, as: UTF8.self)),
            let count = Int(String(decoding: length.value, as: UTF8.self))
        else { return nil }
        let (end, isTooFar) = from.addingReportingOverflow(count)
        return isTooFar ? nil : (segment, end)
    }

    private static func lastMember(_ name: String, of line: [UInt8], before limit: Int)
        -> (start: Int, value: ArraySlice<UInt8>)?
    {
        let mark = Array("\"\(name)\": \"".utf8)
        var at = limit - mark.count
        while at >= 0, !line[at...].starts(with: mark) { at -= 1 }
        guard at >= 0 else { return nil }
        let rest = line[(at + mark.count)...]
        guard let end = rest.firstIndex(of: 0x22) else { return nil }
        return (at, rest[..<end])
    }

    private struct Cursor {
        let bytes: [UInt8]
        var at = 0

        mutating func word() -> String? {
            guard let end = bytes[at...].firstIndex(of: 0x20) else { return nil }
            defer { at = end + 1 }
            return String(validating: bytes[at..<end], as: UTF8.self)
        }

        mutating func skip(_ text: String) -> Bool {
            guard bytes[at...].starts(with: text.utf8) else { return false }
            at += text.utf8.count
            return true
        }

        mutating func next(_ name: String) -> String? {
            skip(", ") ? member(name) : nil
        }

        mutating func member(_ name: String) -> String? {
            guard skip("\"\(name)\": \"") else { return nil }
            var out: [UInt8] = []
            while at < bytes.count, bytes[at] != 0x22 {
                if bytes[at] == 0x5C {
                    // In addresses nothing is ever escaped but these two; the rest is percent-encoded.
                    guard at + 1 < bytes.count, bytes[at + 1] == 0x22 || bytes[at + 1] == 0x5C else {
                        return nil
                    }
                    at += 1
                }
                out.append(bytes[at])
                at += 1
            }
            guard at < bytes.count else { return nil }
            at += 1
            return String(validating: out, as: UTF8.self)
        }
    }
}
