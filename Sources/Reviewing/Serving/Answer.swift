import Hummingbird

/// What a page handler gives back.
struct Answer: Sendable {
    enum Status: Int, Sendable {
        case ok = 200
        case seeOther = 303
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case timeout = 408
        case conflict = 409
        case tooLarge = 413
        case unprocessable = 422
        case tooMany = 429
        case failed = 500
        case unavailable = 503
    }

    var status: Status
    var contentType: String
    var body: [UInt8]
    /// Only for ``Status/seeOther``.
    var location: LocalPath?
    /// Lines for Set-Cookie.
    var cookies: [String] = []
    /// In seconds.
    var retryAfter: Int?
    /// In place of ``body``.
    var file: AnswerFile?
    /// May be kept for ever: for assets whose address holds their digest, and nothing else.
    var isLasting = false

    static func redirect(to path: String) -> Answer {
        guard let place = LocalPath(path) else {
            preconditionFailure("a redirect leads to a path of this site")
        }
        return redirect(to: place)
    }

    /// 303: whatever was sent, the next page is asked for with GET.
    static func redirect(to place: LocalPath) -> Answer {
        Answer(status: .seeOther, contentType: "text/plain; charset=utf-8", body: [], location: place)
    }

    static func html(_ text: String, status: Status = .ok) -> Answer {
        Answer(status: status, contentType: "text/html; charset=utf-8", body: Array(text.utf8))
    }

    static func json(_ bytes: [UInt8]) -> Answer {
        Answer(status: .ok, contentType: "application/json", body: bytes)
    }
}

extension Answer {
    func response(headers: SecurityHeaders, nonce: String) -> Response {
        var fields = HTTPFields()
        fields[.contentType] = contentType
        headers.apply(to: &fields, nonce: nonce, isLasting: isLasting)
        if let location { fields[.location] = location.text }
        if let retryAfter { fields[.retryAfter] = String(retryAfter) }
        for cookie in cookies { fields.append(.init(name: .setCookie, value: cookie)) }
        if let file { fields[.contentDisposition] = file.disposition }
        return Response(
            status: .init(code: status.rawValue), headers: fields,
            body: file?.body ?? .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
