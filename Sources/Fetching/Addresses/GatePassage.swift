package import Evidence

/// Carries the one declared step through a site's age or consent gate, and turns round where it does not suffice.
///
/// A pure value, one a site and run. What is sent stands in the captures by itself: the cookie and the query in the
/// request head, the form in the request body; ``step(for:)`` says in their metadata that it was declared.
///
/// 1. ``address(for:)`` and ``cookie(for:)`` say how each page of the site is asked for.
/// 2. ``next(after:)`` takes the kind of each page. `post`: the gate has shown itself, the form is to be sent, through
///    authority, guard, robots.txt and politeness like any request; `retry`: this page is to be asked for again;
///    `stop`: the declared step did not open the gate, and nothing else is tried.
/// 3. ``answered(status:headers:)`` takes the answer to the form.
package struct GatePassage: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case proceed
        /// Send this, and ask for the page again.
        case post(GateForm)
        /// The form is on its way: ask for the page again.
        case retry
        /// The page is a gate and stays one; the reason is for the ledger.
        case stop(reason: String)
    }

    private enum Standing: Hashable, Sendable {
        case untried, posted, passed, failed
    }

    static let cookieLimit = 8
    static let cookieLengthLimit = 1_024

    private let step: SiteProfile.Gate.Step?
    private var standing = Standing.untried
    private var cookies: [String] = []

    /// `gate`: nil for a site that declares none.
    package init(_ gate: SiteProfile.Gate?) {
        step = gate?.step
    }

    /// The address under which a page is asked for: with the declared parameter, where there is one. The page keeps
    /// its own address in the frontier and in all that is filed.
    package func address(for address: WebAddress) -> WebAddress {
        guard case .query(let name, let value) = step else { return address }
        return address.setting(parameter: name, to: value)
    }

    /// The Cookie header for a page of the site; nil for none. What a form earned goes to the host that gave it only.
    package func cookie(for address: WebAddress) -> String? {
        switch step {
        case .cookie(let cookie): cookie
        case .form(let form) where form.action.hasSameOrigin(as: address) && !cookies.isEmpty:
            cookies.joined(separator: "; ")
        default: nil
        }
    }

    package mutating func next(after kind: PageKind) -> Action {
        guard kind == .gate else { return .proceed }
        switch step {
        case nil: return .stop(reason: "gate: the site profile declares no way through")
        case .cookie: return .stop(reason: "gate: the declared cookie did not open it")
        case .query: return .stop(reason: "gate: the declared parameter did not open it")
        case .form(let form): return next(form)
        }
    }

    private mutating func next(_ form: GateForm) -> Action {
        switch standing {
        case .untried:
            standing = .posted
            return .post(form)
        case .posted: return .retry
        case .passed, .failed: return .stop(reason: "gate: the declared form did not open it")
        }
    }

    /// The answer to the form, or that none came (status nil).
    package mutating func answered(status: Int?, headers: HeaderFields = HeaderFields([])) {
        guard let status, (200...399).contains(status) else {
            standing = .failed
            return
        }
        standing = .passed
        cookies = Array(headers.values("Set-Cookie").compactMap(Self.pair).prefix(Self.cookieLimit))
    }

    /// Pages that were asked for before the form was answered see the gate once more: they are asked again.
    package var isWaiting: Bool { standing == .posted }

    /// For the ledger: what was done at the gate so that `address` shows its page; nil where nothing was.
    package func note(for address: WebAddress) -> String? {
        step(for: address).map { "gate: \($0)" }
    }

    /// ``ConnectionProvenance/gate`` of a request for `address`: names alone, at most 128 characters of them.
    package func step(for address: WebAddress) -> String? {
        switch step {
        case .cookie(let cookie): "cookie \(cookie.prefix { $0 != "=" }.prefix(128)) as declared"
        case .query(let name, let value)
        where address.parameters.contains(where: { $0.name == name && $0.value == value }):
            "parameter \(name.prefix(128)) as declared"
        case .form where standing == .passed: Self.formStep
        default: nil
        }
    }

    /// ``ConnectionProvenance/gate`` of the form itself.
    package static let formStep = "form as declared"

    /// The pair of a Set-Cookie line (RFC 6265 §5.2), if it is printable and not a deletion.
    private static func pair(_ line: String) -> String? {
        let pair = line.prefix { $0 != ";" }.trimmed
        let isPlain = pair.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && $0 != 0x2C && $0 != 0x22 && $0 != 0x5C
        }
        guard isPlain, pair.utf8.count <= cookieLengthLimit, let mark = pair.firstIndex(of: "="),
            mark > pair.startIndex, pair.index(after: mark) < pair.endIndex
        else { return nil }
        return String(pair)
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let head = drop { $0 == " " || $0 == "\t" }
        return head.lastIndex { $0 != " " && $0 != "\t" }.map { head[...$0] } ?? ""
    }
}
