import Hummingbird

/// What Hummingbird carries along with a request.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who is at the other end of the connection; nil where nobody is, as in tests without a server.
    let peer: String?
    /// Of the response, so that the page and its headers name the same.
    let nonce = SecurityHeaders.makeNonce()

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
