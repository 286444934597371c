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
            RouteRow(
                .post, "/search/phone", .holding(.unmask), content: .ownAccount, custody: ["searched"],
                WorkListActs.searchPhone),
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
        ] + acts + bulk

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

    private static let bulk = [
        // Numbers, site and sign of what is proposed; no case.
        RouteRow(.get, "/bulk", .holding(.review), content: .none, BulkPages.list),
        RouteRow(.get, "/bulk/new", .holding(.review), content: .cases, custody: ["listed"], BulkPages.new),
        RouteRow(
            .post, "/bulk", .holding(.review), content: .cases, custody: ["bulkProposed"], BulkActs.propose),
        RouteRow(
            .get, "/bulk/:bulk", .holding(.review), content: .cases, custody: ["listed"], BulkPages.show),
        RouteRow(
            .post, "/bulk/:bulk/submit", .holding(.review), content: .cases, custody: ["bulkSubmitted"],
            BulkActs.submit),
        RouteRow(
            .post, "/bulk/:bulk/agree", .holding(.reviewSecond), content: .cases,
            custody: ["bulkAgreed", "claimed", "decided"], BulkActs.agree),
        RouteRow(
            .post, "/bulk/:bulk/refuse", .holding(.review), content: .cases, custody: ["bulkRefused"],
            BulkActs.refuse),
        RouteRow(
            .post, "/bulk/:bulk/undo", .holding(.review), content: .cases, custody: ["bulkUndone", "undone"],
            BulkActs.undo),
    ]

    private static func act(_ name: String, _ custody: [String], _ page: @escaping Page) -> RouteRow {
        RouteRow(.post, "/cases/:case/\(name)", .holding(.review), content: .cases, custody: custody, page)
    }
}
