internal import Evidence

/// Takes phone numbers out of addresses: sites put what an ad says into its address too.
enum AddressMask {
    /// Digits of a part that holds nine or more become `X`, which an address may hold; parts end at a slash or at what
    /// divides a query, so that a date or two ids are no number. Host and port stay as they are.
    static func masked(_ address: WebAddress) -> WebAddress {
        let path = address.pathAndQuery
        let told = parts(of: path).map { part in
            String(PhoneMask.withoutLongNumbers(part).map { $0 == "•" ? "X" : $0 })
        }.joined()
        guard !told.utf8.elementsEqual(path.utf8) else { return address }
        let origin =
            address.text.utf8.count >= path.utf8.count
            ? String(decoding: address.text.utf8.dropLast(path.utf8.count), as: UTF8.self) : ""
        guard let masked = WebAddress(origin + told) ?? WebAddress(origin + "/") else {
            preconditionFailure("the root of a site has an address")
        }
        return masked
    }

    /// Each with the delimiter that ends it.
    private static func parts(of text: String) -> [String] {
        var (parts, part): ([String], String.UnicodeScalarView) = ([], .init())
        for scalar in text.unicodeScalars {
            part.append(scalar)
            if ["/", "?", "&", "=", ";"].contains(scalar) {
                parts.append(String(part))
                part = .init()
            }
        }
        return parts + [String(part)]
    }
}

extension CaptureRecord {
    /// The same capture, told under another address.
    func told(under address: WebAddress) -> CaptureRecord {
        CaptureRecord(
            id: id, address: address, capturedAt: capturedAt, status: status, payloadDigest: payloadDigest,
            response: response, request: request, authority: authority, incompleteness: incompleteness)
    }
}
