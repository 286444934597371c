import Evidence

/// Name and password, code, a new authenticator, out.
enum SignInPages {
    static func show(_ visit: Visit) async throws -> Answer {
        if let session = visit.session { return .redirect(to: Admission.place(of: session.stage)) }
        return form("signIn", visit, next: visit.query["next"])
    }

    static func password(_ visit: Visit) async throws -> Answer {
        let (name, password) = (visit.form["name"] ?? "", visit.form["password"] ?? "")
        guard !name.isEmpty, !password.isEmpty else {
            return form(
                "signIn", visit, next: visit.form["next"], "name", visit.words["signInEmpty"], name: name)
        }
        switch try await signIn(visit).password(password, of: name) {
        case .opened(let token, let stage, _): return onward(visit, token, to: Admission.place(of: stage))
        case .wrong:
            return form(
                "signIn", visit, next: visit.form["next"], "name", visit.words["signInWrong"], name: name)
        case .tooMany(let until): throw tooMany(until, visit)
        }
    }

    static func showCode(_ visit: Visit) async throws -> Answer {
        form("signInCode", visit, next: visit.query["next"])
    }

    static func code(_ visit: Visit) async throws -> Answer {
        guard let session = visit.session else { throw Refusal.notFound }
        let outcome = try await signIn(visit).code(visit.form["code"] ?? "", in: session)
        return try after(outcome, visit) {
            form("signInCode", visit, next: visit.form["next"], "code", visit.words["codeWrong"])
        }
    }

    static func showEnrolment(_ visit: Visit) async throws -> Answer {
        try await enrolmentForm(visit, next: visit.query["next"])
    }

    static func enrolment(_ visit: Visit) async throws -> Answer {
        guard let session = visit.session else { throw Refusal.notFound }
        let outcome = try await signIn(visit).enrolment(visit.form["code"] ?? "", in: session)
        if case .wrong = outcome {
            return try await enrolmentForm(visit, next: visit.form["next"], visit.words["codeWrong"])
        }
        return try after(outcome, visit) { .redirect(to: "/sign-in") }
    }

    /// Whoever has no session is out already.
    static func signOut(_ visit: Visit) async throws -> Answer {
        if let session = visit.session {
            let act = visit.act()
            try await visit.stores { try $0.sessions.end(session.digest, act) }
        }
        var answer = Answer.redirect(to: "/sign-in")
        answer.cookies = [visit.cookies.clear(.session), visit.cookies.clear(.visit)]
        return answer
    }

    static func language(_ visit: Visit) async throws -> Answer {
        guard let language = visit.form["language"].flatMap(Language.init) else { throw Refusal.badRequest }
        var answer = Answer.redirect(to: visit.form["next"].flatMap { LocalPath($0) } ?? .home)
        answer.cookies = [visit.cookies.set(.language, language.rawValue)]
        if visit.session == nil { answer.cookies.append(visit.cookies.set(.visit, visit.token.text)) }
        return answer
    }
}

extension SignInPages {
    static func signIn(_ visit: Visit) -> SignIn {
        SignIn(services: visit.services, client: visit.client, now: visit.now)
    }

    /// On to the next stage, and in the end to where the visitor wanted to be.
    static func onward(_ visit: Visit, _ token: SessionToken, to place: String) -> Answer {
        let next = (visit.form["next"]).flatMap { LocalPath($0) } ?? .home
        let target =
            place == "/"
            ? next : LocalPath(next == .home ? place : "\(place)?next=\(FormFields.encoded(next.text))")
        var answer = Answer.redirect(to: target ?? .home)
        answer.cookies = [visit.cookies.set(.session, token.text)]
        return answer
    }

    private static func after(_ outcome: SignIn.Outcome, _ visit: Visit, wrong: () -> Answer) throws -> Answer
    {
        switch outcome {
        case .opened(let token, let stage, _): return onward(visit, token, to: Admission.place(of: stage))
        case .wrong: return wrong()
        case .tooMany(let until): throw tooMany(until, visit)
        }
    }

    private static func tooMany(_ until: UTCTime, _ visit: Visit) -> Refusal {
        .tooMany(seconds: Int(max(1_000, until.since(visit.now).wholeMilliseconds) / 1_000))
    }

    private static func form(
        _ template: String, _ visit: Visit, next: String?, _ field: String = "", _ problem: String? = nil,
        name: String = ""
    ) -> Answer {
        var problems = FormProblems()
        if let problem { problems.add(field, problem) }
        let values: [String: ViewValue] = [
            "next": .text(next.flatMap { LocalPath($0) }?.text ?? "/"),
            "name": .text(String(name.prefix(64))),
        ]
        return visit.page(
            template, values.merging(problems.values) { $1 }, status: problem == nil ? .ok : .unprocessable)
    }

    /// The secret is shown for as long as it is not confirmed, so that a page drawn anew shows the same.
    private static func enrolmentForm(_ visit: Visit, next: String?, _ problem: String? = nil) async throws
        -> Answer
    {
        guard let name = visit.session?.account.name,
            let secret = try await signIn(visit).pendingSecret(of: name)
        else { throw Refusal.notFound }
        var problems = FormProblems()
        if let problem { problems.add("code", problem) }
        let values: [String: ViewValue] = [
            "next": .text(next.flatMap { LocalPath($0) }?.text ?? "/"),
            "secret": .text(grouped(Base32.text(secret))),
            "uri": .text(TimeCode.uri(secret: secret, account: name)),
        ]
        return visit.page(
            "enrolment", values.merging(problems.values) { $1 }, status: problem == nil ? .ok : .unprocessable
        )
    }

    /// In fours, as people type them over.
    private static func grouped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: 4)
            .map { String(decoding: bytes[$0..<min($0 + 4, bytes.count)], as: UTF8.self) }.joined(
                separator: " ")
    }
}
