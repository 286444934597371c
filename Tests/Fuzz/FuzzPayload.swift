import Archiving
import Evidence

// An answer of a server, with its codings: what comes out is bounded by what went in.

func tryOne(_ bytes: [UInt8]) {
    let limits = HTTPPayload.Limits(decodedBytes: 2_000_000, ratio: 50, ratioFreeBytes: 100_000)
    if let payload = HTTPPayload(responseBlock: bytes, limits: limits) {
        check(payload.decoded, payload.incompleteness)
    }
    let codings = ["gzip", "deflate", "br", "zstd", "gzip, br", "identity", "chunked"]
    let (coding, body) = chosen(codings, by: bytes)
    let field = coding == "chunked" ? "Transfer-Encoding" : "Content-Encoding"
    let head = Array("HTTP/1.1 200 OK\r\n\(field): \(coding)\r\n\r\n".utf8)
    guard let payload = HTTPPayload(responseBlock: head + body, limits: limits) else {
        return hold(false, "an answer with a status line is one")
    }
    check(payload.decoded, payload.incompleteness)
    let again = HTTPPayload(responseBlock: head + body, limits: limits)
    hold(again?.decoded == payload.decoded, "the same bytes decode alike")

    func check(_ decoded: [UInt8], _ incompleteness: Set<Incompleteness>) {
        hold(decoded.count <= limits.decodedBytes, "decoded bytes are bounded")
        let free = max(limits.ratioFreeBytes, limits.ratio * bytes.count)
        hold(decoded.count <= free + 65_536, "a bomb stops at its ratio: \(decoded.count) of \(bytes.count)")
    }
}
