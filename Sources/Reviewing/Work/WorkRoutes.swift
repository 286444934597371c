import Evidence

/// The pages of who works on cases.
enum WorkRoutes {
    static let rows =
        [
            RouteRow(.get, "/", .signedIn, content: .cases, custody: ["listed"], WorkListPage.show),
            // Numbers alone, of what the viewer may see; nobody looks at a case.
            RouteRow(.get, "/counts", .holding(.readCases), content: .none, WorkListPage.counts),
            RouteRow(
                .get, "/minors", .holding(.readCases), side: .policeOnly, content: .cases,
                custody: ["listed"], MinorsPage.show),
            RouteRow(.get, "/mine", .holding(.review), content: .ownAccount, OwnDecisionsPage.show),
            RouteRow(.post, "/search", .holding(.readCases), content: .ownAccount, WorkListActs.search),
            RouteRow(.post, "/views", .holding(.readCases), content: .ownAccount, WorkListActs.save),
            RouteRow(.post, "/views/remove", .holding(.readCases), content: .ownAccount, WorkListActs.remove),
            RouteRow(
                .post, "/next", .holding(.review), content: .cases, custody: ["claimed"], WorkListActs.next),
            RouteRow(
                .get, "/cases/:case", .holding(.readCases), content: .cases, custody: ["viewed"],
                CasePage.show),
            RouteRow(
                .get, "/cases/:case/print", .holding(.readCases), content: .cases, custody: ["printed"],
                CasePage.print),
            RouteRow(
                .post, "/cases/:case/unmask", .holding(.unmask), content: .cases, custody: ["unmasked"],
                CasePage.unmask),
        ] + acts

    private static let acts = [
        act("claim", ["claimed"], CaseActs.claim), act("release", ["released"], CaseActs.release),
        act("decide", ["decided"], CaseActs.decide), act("skip", ["skipped"], CaseActs.skip),
        act("undo", ["undone"], CaseActs.undo), act("comment", ["commented"], CaseActs.comment),
        act("hand-over", ["handedOver"], CaseActs.handOver),
        RouteRow(
            .post, "/cases/:case/ask", .holding(.review), side: .policeOnly, content: .cases,
            custody: ["openingAsked"], MinorsPage.ask),
        RouteRow(
            .post, "/cases/:case/agree", .holding(.review), side: .policeOnly, content: .cases,
            custody: ["openingAgreed"], MinorsPage.agree),
    ]

    private static func act(_ name: String, _ custody: [String], _ page: @escaping Page) -> RouteRow {
        RouteRow(.post, "/cases/:case/\(name)", .holding(.review), content: .cases, custody: custody, page)
    }
}
