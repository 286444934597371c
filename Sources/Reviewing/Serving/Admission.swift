import Evidence

/// Who comes in where: the authorisation table's verdict on one request. Pure.
enum Admission: Hashable {
    case admitted
    /// Nobody is signed in.
    case signIn
    /// Signing in is not over: on to where it stands.
    case proceed(String)
    /// As if it were not there.
    case absent

    static func verdict(on row: RouteRow, for session: OpenSession?) -> Admission {
        if row.audience == .everyone { return .admitted }
        guard let session else { return .signIn }
        if case .halfway(let stage) = row.audience {
            return session.stage == stage ? .admitted : .proceed(place(of: session.stage))
        }
        guard session.stage == .full else { return .proceed(place(of: session.stage)) }
        if row.side == .policeOnly, session.account.viewer != .police { return .absent }
        if case .holding(let power) = row.audience, !session.account.may(power) { return .absent }
        return .admitted
    }

    static func place(of stage: SessionStage) -> String {
        switch stage {
        case .code: "/sign-in/code"
        case .enrolment: "/sign-in/authenticator"
        case .password: "/sign-in/password"
        case .full: "/"
        }
    }

    /// The first page of somebody who has just signed in.
    static func home(of account: Account) -> String {
        if account.may(.manageAccounts) { return "/accounts" }
        return account.may(.readCustody) ? "/custody" : "/"
    }
}
