import Evidence
import Filing
import Foundation
import Testing

/// `baken log` as an investigator and a witness meet it.
@Suite struct LogCommandTests {
    /// A data folder in which one page was captured and filed, and the cases were listed once: four leaves. Its case.
    private func fill(_ folder: URL, pages: Int = 1) throws -> (data: String, caseID: String) {
        let data = folder.appending(path: "data").path
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let store = try EvidenceStore(path: data + "/baken.sqlite")
        for number in 0..<pages { try store.file([Self.capture(number)]) }
        let file = try #require(
            try store.cases(
                for: .police, states: [.open], limit: 1,
                Act(actor: "test", reason: "", at: UTCTime(millisecondsSince1970: 1_795_000_001_000))
            )
            .first)
        try store.close()
        return (data, file.id)
    }

    private static func capture(_ number: Int) throws -> FiledCapture {
        let address = try CrawlSamples.address("/ad/\(number)")
        let place = RecordLocation(segment: "baken-1.warc.gz", offset: number, length: 1)
        let time = UTCTime(millisecondsSince1970: 1_795_000_000_000 + Int64(number))
        let record = CaptureRecord(
            id: "urn:uuid:\(number)", address: address, capturedAt: time, status: 200,
            payloadDigest: Digest256(of: "\(number)"), response: place, request: place,
            authority: "AUT-TEST-1",
            incompleteness: [])
        let finding = Finding(
            rule: "permit.number-missing", group: .permit, grade: "B", weight: 2, spans: [TextSpan(0, 4)],
            reasonDutch: "Er staat geen nummer.", reasonEnglish: "No number is shown.")
        let score = AdScore(
            verdict: PermitVerdict(value: .notInOrder, reasons: ["number.missing"], article: nil),
            findings: [finding], priority: [.municipality: .normal], municipality: "GM0344",
            rules: RuleStamp(digest: Digest256(of: "rules")))
        let ad = FiledAd(
            localKey: "", title: "Anna", text: "Anna, Utrecht", phoneHashes: [], maskedPhones: [],
            score: score)
        return FiledCapture(
            record: record, task: CrawlSamples.task(address).entry,
            page: FiledPage(kind: .ad, title: "Anna", ads: [ad]), links: [], entityTag: nil,
            lastModified: nil,
            nextDue: time + .seconds(3_600), isUnchanged: false, note: "200")
    }

    private func key(_ data: String) throws -> String {
        let result = try BuiltProduct.baken("log", "checkpoint", "--data", data)
        #expect(result.status == 0, "\(result.errors)")
        return String(try #require(result.lines.first { $0.hasPrefix("key ") }).dropFirst(4))
    }

    @Test func `a checkpoint is printed with its key, and is that of the next command`() throws {
        try BuiltProduct.withFolder { folder in
            let (data, _) = try fill(folder)
            let result = try BuiltProduct.baken(
                "log", "checkpoint", "--data", data, "--origin", "politie.example/baken")
            #expect(result.lines[0] == "politie.example/baken")
            #expect(result.lines[1] == "4")
            #expect(result.lines.last?.hasPrefix("key politie.example/baken+") == true)
            let json = try BuiltProduct.baken("log", "checkpoint", "--data", data, "--format", "json")
            #expect(
                json.text.hasPrefix(
                    "{\"origin\":\"politie.example/baken\",\"size\":4,\"root\":\"\(result.lines[2])\""))
            #expect(try BuiltProduct.baken("log", "checkpoint", "--data", data, "--origin", "x").status == 73)
            let verified = try BuiltProduct.baken("log", "verify", data, "--verbose")
            #expect(verified.status == 0, "\(verified.text)")
        }
    }

    @Test func `what a command writes is in a checkpoint when it ends`() throws {
        try BuiltProduct.withFolder { folder in
            let (data, caseID) = try fill(folder)
            #expect(
                try BuiltProduct.baken("queue", "show", caseID, "--data", data, "--reason", "test").status
                    == 0)
            let note = try String(contentsOfFile: data + "/log/checkpoint", encoding: .utf8)
            #expect(note.split(separator: "\n")[1] == "5")
        }
    }

    @Test func `a case is proven, and each proof is verified without the data folder`() throws {
        try BuiltProduct.withFolder { folder in
            let (data, caseID) = try fill(folder, pages: 3)
            let (key, proofs) = (try key(data), folder.appending(path: "proofs").path)
            let made = try BuiltProduct.baken(
                "log", "prove", "--data", data, "--case", caseID, "--to", proofs, "--reason", "zaak 1",
                "--format", "jsonl")
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.lines.count == 1 && made.text.contains("\"disclosed\":true"))
            let name = try #require(try FileManager.default.contentsOfDirectory(atPath: proofs).first)
            #expect(name.hasSuffix(".tlog-proof"))
            let path = proofs + "/" + name
            #expect(try BuiltProduct.baken("log", "verify", path, "--log-key", key).status == 0)
            #expect(try BuiltProduct.baken("log", "verify", path).status == 2)
            let other = "ander.example/log+a3ed4dd0+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            #expect(try BuiltProduct.baken("log", "verify", path, "--log-key", other).status == 64)
            var bytes = try Data(contentsOf: URL(filePath: path))
            bytes[60] = bytes[60] == 0x41 ? 0x42 : 0x41
            try bytes.write(to: URL(filePath: path))
            let spoilt = try BuiltProduct.baken("log", "verify", path, "--log-key", key, "--format", "json")
            #expect(spoilt.status == 1)
            #expect(spoilt.text.contains("\"outcome\":\"doesNotHold\""))
            let single = try BuiltProduct.baken("log", "prove", "--data", data, "--leaf", "0")
            #expect(single.lines.first == "c2sp.org/tlog-proof@v1")
            #expect(try BuiltProduct.baken("log", "prove", "--data", data, "--leaf", "999").status == 66)
            #expect(
                try BuiltProduct.baken("log", "prove", "--data", data, "--capture", "urn:uuid:1").status == 64
            )
        }
    }

    @Test func `a kept checkpoint shows that the log only grew`() throws {
        try BuiltProduct.withFolder { folder in
            let (data, caseID) = try fill(folder)
            let (key, kept) = (try key(data), folder.appending(path: "kept").path)
            try FileManager.default.copyItem(atPath: data + "/log/checkpoint", toPath: kept)
            for _ in 0..<3 {
                _ = try BuiltProduct.baken("queue", "show", caseID, "--data", data, "--reason", "test")
            }
            let growth = try BuiltProduct.baken("log", "prove", "--data", data, "--from", kept)
            #expect(growth.lines.first == "old 4")
            let file = folder.appending(path: "growth")
            try Data(growth.output).write(to: file)
            let holds = try BuiltProduct.baken(
                "log", "verify", file.path, "--earlier", kept, "--log-key", key)
            #expect(holds.status == 0, "\(holds.text)")
            #expect(try BuiltProduct.baken("log", "verify", file.path, "--log-key", key).status == 2)
            #expect(try BuiltProduct.baken("log", "verify", data, "--earlier", kept).status == 0)
        }
    }

    @Test func `two installations witness by files, and proofs carry the cosignature`() throws {
        try BuiltProduct.withFolder { folder in
            let (data, caseID) = try fill(folder)
            let (log, dir) = (try key(data), folder.appending(path: "witness").path)
            let witness = try BuiltProduct.baken(
                "log", "witness", "key", "--dir", dir, "--name", "gemeente.example/w"
            ).lines[0]
            #expect(try BuiltProduct.baken("log", "witness", "watch", log, "--dir", dir).status == 0)
            let (request, answer) = (folder.appending(path: "request"), folder.appending(path: "answer"))
            func ask(_ rest: String...) throws {
                let asked = try BuiltProduct.run(
                    BuiltProduct.binary, ["log", "witness", "request", "--data", data] + rest)
                #expect(asked.status == 0, "\(asked.errors)")
                try Data(asked.output).write(to: request)
            }
            for _ in 0..<2 {
                try ask()
                let signed = try BuiltProduct.baken("log", "witness", "sign", request.path, "--dir", dir)
                #expect(signed.status == 0, "\(signed.errors)")
                try Data(signed.output).write(to: answer)
                let accepted = try BuiltProduct.baken(
                    "log", "witness", "accept", answer.path, "--data", data, "--witness-key", witness)
                #expect(accepted.status == 0, "\(accepted.errors)")
                _ = try BuiltProduct.baken("queue", "show", caseID, "--data", data, "--reason", "test")
            }
            let proof = folder.appending(path: "proof")
            try Data(try BuiltProduct.baken("log", "prove", "--data", data, "--leaf", "0").output).write(
                to: proof)
            let verified = try BuiltProduct.baken(
                "log", "verify", proof.path, "--log-key", log, "--witness-key", witness, "--verbose")
            #expect(verified.status == 0, "\(verified.text)")
            #expect(verified.text.contains("cosigned by gemeente.example/w at 20"))
            try ask("--old", "0")
            let refused = try BuiltProduct.baken("log", "witness", "sign", request.path, "--dir", dir)
            #expect(refused.status == 75)
            #expect(refused.errors.contains("--old"))
        }
    }

    @Test func `a store that is older than its log is refused with the repair, and a new log says so`() throws
    {
        try BuiltProduct.withFolder { folder in
            let (data, caseID) = try fill(folder)
            let backup = folder.appending(path: "backup").path
            try FileManager.default.copyItem(atPath: data + "/baken.sqlite", toPath: backup)
            _ = try BuiltProduct.baken("queue", "show", caseID, "--data", data, "--reason", "test")
            for name in ["baken.sqlite", "baken.sqlite-wal", "baken.sqlite-shm"] {
                try? FileManager.default.removeItem(atPath: data + "/" + name)
            }
            try FileManager.default.copyItem(atPath: backup, toPath: data + "/baken.sqlite")
            for command in [
                ["queue", "list"], ["queue", "stats"], ["ads", "list"], ["log", "checkpoint"],
            ] {
                let result = try BuiltProduct.run(BuiltProduct.binary, command + ["--data", data])
                #expect(result.status == 65, "\(command)")
                #expect(result.errors.contains("--begin-anew"))
                #expect(result.output.isEmpty)
            }
            #expect(try BuiltProduct.baken("log", "verify", data).status == 1)
            let doctor = try BuiltProduct.baken("doctor", "--data", data)
            #expect(doctor.status == 1 && doctor.text.contains("WRONG  log"))
            let anew = try BuiltProduct.baken(
                "log", "checkpoint", "--data", data, "--begin-anew", "--reason",
                "oude reservekopie teruggezet")
            #expect(anew.status == 0, "\(anew.errors)")
            #expect(anew.errors.contains("log-until-"))
            #expect(try BuiltProduct.baken("queue", "list", "--data", data).status == 0)
            #expect(try BuiltProduct.baken("log", "verify", data).status == 0)
        }
    }

    @Test func `a damaged tile is named, and made anew`() throws {
        try BuiltProduct.withFolder { folder in
            let (data, _) = try fill(folder)
            _ = try key(data)
            try Data([1, 2, 3]).write(to: URL(filePath: data + "/log/tile/0/000.p/4"))
            let refused = try BuiltProduct.baken("queue", "list", "--data", data)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("tile/0/000.p/4") && refused.errors.contains("--rebuild"))
            #expect(try BuiltProduct.baken("log", "checkpoint", "--data", data, "--rebuild").status == 0)
            #expect(try BuiltProduct.baken("log", "verify", data).status == 0)
        }
    }

    @Test func `without its key a log is not gone on with`() throws {
        try BuiltProduct.withFolder { folder in
            let (data, _) = try fill(folder)
            _ = try key(data)
            try FileManager.default.removeItem(atPath: data + "/keys/log.key")
            let refused = try BuiltProduct.baken("queue", "list", "--data", data)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("log.key"))
            #expect(!FileManager.default.fileExists(atPath: data + "/keys/log.key"))
        }
    }

    @Test(arguments: [
        ["log", "prove", "--data", "x"], ["log", "prove", "--data", "x", "--leaf", "0", "--case", "C-1"],
        ["log", "checkpoint", "--data", "x", "--begin-anew"],
        ["log", "verify", "README.md", "--log-key", "nonsense"],
        ["log", "checkpoint", "--data", "x", "--begin-anew", "--rebuild", "--reason", "y"],
    ])
    func `what makes no sense is a usage error`(arguments: [String]) throws {
        #expect(try BuiltProduct.run(BuiltProduct.binary, arguments).status == 64)
    }

    @Test func `what is no log cannot pass for one`() throws {
        #expect(try BuiltProduct.baken("log", "verify", "README.md").status == 1)
        #expect(try BuiltProduct.baken("log", "verify", "Sources").status == 2)
        #expect(try BuiltProduct.baken("log", "verify", "no-such-file").status == 66)
    }

    /// What the proofs of a case tell, all together.
    private static func told(_ data: QueueFolder, _ caseID: String, to path: String) throws -> String {
        let proven = try data.baken("log", "prove", "--case", caseID, "--to", path, "--actor", "b.devries")
        #expect(proven.status == 0, "\(proven.errors)")
        var words = ""
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
            for line in text.split(separator: "\n") where line.hasPrefix("extra ") {
                let extra = try #require(Data(base64Encoded: String(line.dropFirst(6))))
                words += String(decoding: extra.dropFirst(16), as: UTF8.self)
            }
        }
        return words
    }

    /// Whoever asks may be the one who decides next.
    @Test func `no proof tells a decision while another is to decide without knowing it`() throws {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let caseID = try QueueFolder.caseID(1, .police)
            for (number, person) in ["a.jansen", "b.devries"].enumerated() {
                // Signs of a minor: nobody opens it alone.
                #expect(
                    try data.baken("queue", "ask", caseID, "--actor", person, "--reason", "x").status == 0)
                #expect(try data.baken("queue", "agree", caseID, "--actor", "c.kok").status == 0)
                let claimed = try data.baken(
                    "queue", "claim", caseID, "--actor", person, "--format", "json")
                let token = claimed.text.split(separator: ",").first { $0.contains("\"token\":") }
                let digits = try #require(token).filter(\.isNumber)
                let decided = try data.baken(
                    "queue", "decide", caseID, "--token", digits, "--outcome", "dismiss", "--code", "seen",
                    "--text", "Gezien.", "--actor", person)
                #expect(decided.status == 0, "\(decided.errors)")
                let told = try Self.told(data, caseID, to: folder.appending(path: "proofs-\(number)").path)
                #expect(told.contains("\"action\":\"decided\""))
                #expect(told.contains("\"outcome\":\"dismiss\"") == (number == 1), "\(told)")
            }
        }
    }
}
