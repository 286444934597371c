import Evidence
import Filing
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Reviewing

/// Exporting from the page of a case: who may, what is refused and how, and who fetches the bundle.
@Suite struct ExportPagesTests {
    /// A desk without a disk: orders are ready when the test says so.
    private final class Desk: ExportDesk {
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let refusal: ExportRefusal?
        private let states = Mutex<[ExportState]>([])

        init(refusal: ExportRefusal? = nil) { self.refusal = refusal }

        func start(_ order: ExportOrder) throws -> Result<String, ExportRefusal> {
            if let refusal { return .failure(refusal) }
            let id = "export-\(states.withLock { $0.count })"
            set(id, order, .waiting)
            return .success(id)
        }

        func set(_ id: String, _ order: ExportOrder, _ stage: ExportState.Stage) {
            states.withLock { states in
                states.removeAll { $0.id == id }
                states.append(
                    ExportState(id: id, order: order, stage: stage, until: order.act.at + .seconds(86_400)))
            }
        }

        func finish(_ id: String, _ order: ExportOrder) {
            let bytes = bytes
            let bundle = ReadyBundle(
                name: "baken-C.zip", sizeInBytes: bytes.count, keyFingerprint: "0123456789abcdef"
            ) { offset, count in Array(bytes.dropFirst(offset).prefix(count)) }
            set(id, order, .ready(bundle))
        }

        func exports(of account: String) -> [ExportState] {
            states.withLock { $0.filter { $0.order.act.actor == account } }
        }

        func export(_ id: String, of account: String) -> ExportState? {
            exports(of: account).first { $0.id == id }
        }
    }

    private let id = SiteCases.id(1, .police)
    private static let form = [
        "exportReason": "zaak 2026-117", "exportEdition": "police", "exportLanguage": "nl",
    ]

    /// The site with a desk, as two investigators and a reviewer see it.
    private func run(
        _ desk: Desk?, _ body: @escaping @Sendable (SiteBench, Visitor, Visitor, Visitor) async throws -> Void
    ) async throws {
        let bench = try SiteBench()
        try SiteCases.file(into: bench.store)
        let names = try [
            bench.add("p.visser", .investigator), bench.add("p.ander", .investigator),
            bench.add("p.bos", .reviewer),
        ]
        var services = bench.services
        services.exports = desk
        try await Application(responder: SiteResponder(services)).test(.router) { client in
            try await body(
                bench, bench.visitor(client, names[0]), bench.visitor(client, names[1]),
                bench.visitor(client, names[2]))
        }
    }

    @Test func `An export is asked for, followed and fetched, and stands on record`() async throws {
        let (desk, id) = (Desk(), id)
        try await run(desk) { bench, visser, _, _ in
            #expect(try await visser.get("/cases/\(id)").text.contains("action=\"/cases/\(id)/export\""))
            let sent = try await visser.post("/cases/\(id)/export", Self.form)
            #expect(sent.location == "/exports/export-0")
            let order = try #require(desk.exports(of: "p.visser").first).order
            #expect(order.caseID == id && order.edition == .police && order.isDutch)
            #expect(order.act.reason == "zaak 2026-117" && order.viewer == .police)
            #expect(try await visser.get("/exports/export-0").text.contains("Wacht op een eerdere uitgave."))
            #expect(try await visser.get("/exports/export-0/bundle").status == .notFound)
            desk.set("export-0", order, .sealing(done: 3, of: 12))
            #expect(try await visser.get("/exports/export-0").text.contains("stuk 3 van 12"))
            let told = try await visser.get("/exports/export-0/progress")
            #expect(told.text == "{\"words\":\"Bezig: stuk 3 van 12.\",\"isOver\":false}")
            desk.finish("export-0", order)
            #expect(try await visser.get("/exports/export-0").text.contains("0123456789abcdef"))
            let file = try await visser.get("/exports/export-0/bundle")
            #expect(Array(file.body.readableBytesView) == desk.bytes)
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"baken-C.zip\"")
            #expect(file.headers[.contentType] == "application/zip")
            #expect(file.headers[.contentLength] == "700000" && file.headers[.cacheControl] == "no-store")
            #expect(file.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            let history = try bench.store.dossier(id, for: .police, access: .viewed, SiteBench.act)?.history
            #expect(history?.contains { $0.action == "downloaded" && $0.actor == "p.visser" } == true)
        }
    }

    @Test func `Nobody sees or fetches what another has asked for`() async throws {
        let (desk, id) = (Desk(), id)
        try await run(desk) { _, visser, other, _ in
            try await visser.post("/cases/\(id)/export", Self.form)
            desk.finish("export-0", try #require(desk.exports(of: "p.visser").first).order)
            for path in ["/exports/export-0", "/exports/export-0/progress", "/exports/export-0/bundle"] {
                #expect(try await other.get(path).status == .notFound, "\(path)")
            }
            #expect(try await !other.get("/exports").text.contains(id))
            #expect(try await visser.get("/exports").text.contains(id))
        }
    }

    @Test(arguments: ExportRefusal.allCases)
    func `A refusal stands at its field, and what was typed with it`(refusal: ExportRefusal) async throws {
        let id = id
        try await run(Desk(refusal: refusal)) { _, visser, _, _ in
            let page = try await visser.post("/cases/\(id)/export", Self.form)
            #expect(page.status.code == 422)
            let error = page.text.between("id=\"\(refusal.field)-error\">", "<")
            #expect(error?.isEmpty == false)
            #expect(page.text.contains("value=\"zaak 2026-117\""))
        }
    }

    @Test func `A form without a reason, an edition or a language is not sent on`() async throws {
        let (desk, id) = (Desk(), id)
        try await run(desk) { _, visser, _, _ in
            for field in Self.form.keys {
                let page = try await visser.post(
                    "/cases/\(id)/export", Self.form.merging([field: ""]) { _, new in new })
                #expect(page.status.code == 422 && page.text.contains("id=\"\(field)-error\""), "\(field)")
            }
            #expect(desk.exports(of: "p.visser").isEmpty)
        }
    }

    @Test func `Who may not export finds no form, and a site without a desk has none`() async throws {
        let id = id
        try await run(Desk()) { _, _, _, reviewer in
            let page = try await reviewer.get("/cases/\(id)")
            #expect(!page.text.contains("/export\""))
            #expect(try await reviewer.post("/cases/\(id)/export", Self.form).status == .notFound)
        }
        try await run(nil) { _, visser, _, _ in
            let page = try await visser.get("/cases/\(id)")
            #expect(!page.text.contains("/export\""))
            #expect(try await visser.post("/cases/\(id)/export", Self.form).status == .notFound)
            #expect(try await visser.get("/exports").status == .notFound)
        }
    }
}
