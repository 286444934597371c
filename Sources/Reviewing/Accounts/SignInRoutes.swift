import Evidence

/// Everything between the address bar and a full session, and out again.
enum SignInRoutes {
    static let rows = [
        RouteRow(.get, "/sign-in", .everyone, content: .none, SignInPages.show),
        RouteRow(
            .post, "/sign-in", .everyone, content: .none, custody: ["passwordAccepted", "signInFailed"],
            SignInPages.password),
        RouteRow(.get, "/sign-in/code", .halfway(.code), content: .none, SignInPages.showCode),
        RouteRow(
            .post, "/sign-in/code", .halfway(.code), content: .none, custody: ["signedIn", "signInFailed"],
            SignInPages.code),
        RouteRow(
            .get, "/sign-in/authenticator", .halfway(.enrolment), content: .ownAccount,
            SignInPages.showEnrolment),
        RouteRow(
            .post, "/sign-in/authenticator", .halfway(.enrolment), content: .ownAccount,
            custody: ["authenticatorEnrolled", "signInFailed"], SignInPages.enrolment),
        RouteRow(
            .get, "/sign-in/password", .halfway(.password), content: .ownAccount, PasswordPages.showFirst),
        RouteRow(
            .post, "/sign-in/password", .halfway(.password), content: .ownAccount,
            custody: ["passwordChanged"],
            PasswordPages.first),
        RouteRow(.get, "/password", .signedIn, content: .ownAccount, PasswordPages.show),
        RouteRow(
            .post, "/password", .signedIn, content: .ownAccount, custody: ["passwordChanged"],
            PasswordPages.change),
        RouteRow(.post, "/sign-out", .everyone, content: .none, custody: ["signedOut"], SignInPages.signOut),
        RouteRow(.post, "/language", .everyone, content: .none, SignInPages.language),
    ]
}
