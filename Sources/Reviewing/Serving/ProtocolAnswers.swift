import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Puts our headers on what is answered below the pages.
///
/// A request that cannot be parsed, or whose head is over the limits, never becomes a request: Hummingbird answers it with
/// a bare 400 of its own (HTTPChannelHandler.swift, `catch is HTTPParserError`). This handler stands between it and the wire;
/// what a page answered has the headers already and passes as it is.
final class ProtocolAnswers: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let headers: SecurityHeaders

    init(_ headers: SecurityHeaders) { self.headers = headers }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = Self.unwrapOutboundIn(data),
            head.headerFields[.contentSecurityPolicy] == nil, head.status.kind != .informational
        else { return context.write(data, promise: promise) }
        headers.apply(to: &head.headerFields, nonce: SecurityHeaders.makeNonce(), isLasting: false)
        context.write(Self.wrapOutboundOut(.head(head)), promise: promise)
    }
}
