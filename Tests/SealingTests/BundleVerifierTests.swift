import Archiving
import Evidence
import Testing

@testable import Sealing

struct BundleVerifierTests {
    /// The steps are prime, so that over the file each kind of byte is met; the next test takes the structure of the zip
    /// itself, and Tests/mutants flips 10,000 bits.
    @Test(arguments: [UInt8(0x01), 0x80, 0xFF])
    func `no changed byte of a zip bundle is called whole`(mask: UInt8) async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let bytes = try sample.folder.read("out/\(SampleCase.bundle).zip")
        for at in stride(from: Int(mask) % 1_009, to: bytes.count, by: 1_009) {
            var mutant = bytes
            mutant[at] ^= mask
            try sample.folder.write(mutant, as: "mutant.zip")
            let report = try BundleVerifier().verify(sample.folder.path("mutant.zip"))
            #expect(report.outcome == .doesNotHold, "byte \(at)")
        }
    }

    @Test func `bytes of the zip's own structure count`() async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let bytes = try sample.folder.read("out/\(SampleCase.bundle).zip")
        let zip = try ZipReader(BinaryFile(sample.folder.path("out/\(SampleCase.bundle).zip"), .reading))
        let heads = zip.entries.flatMap { Array($0.offset..<zip.dataOffset($0)) }
        let last = try #require(zip.entries.last)
        let directory = Array((zip.dataOffset(last) + last.length)..<bytes.count)
        for at in stride(from: 0, to: (heads + directory).count, by: 31).map({ (heads + directory)[$0] }) {
            var mutant = bytes
            mutant[at] ^= 0x20
            try sample.folder.write(mutant, as: "mutant.zip")
            let report = try BundleVerifier().verify(sample.folder.path("mutant.zip"))
            #expect(report.outcome == .doesNotHold, "byte \(at)")
        }
    }

    @Test func `no cut zip bundle is called whole`() async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let bytes = try sample.folder.read("out/\(SampleCase.bundle).zip")
        for length in stride(from: 0, to: bytes.count, by: 499) {
            try sample.folder.write(Array(bytes.prefix(length)), as: "mutant.zip")
            #expect(try BundleVerifier().verify(sample.folder.path("mutant.zip")).outcome == .doesNotHold)
        }
    }

    @Test func `bytes before, behind and between the entries of a zip are found`() async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let bytes = try sample.folder.read("out/\(SampleCase.bundle).zip")
        let zip = try ZipReader(BinaryFile(sample.folder.path("out/\(SampleCase.bundle).zip"), .reading))
        for at in [0, bytes.count] + zip.entries.map(\.offset) {
            let mutant = Array(bytes[..<at]) + [0x00] + Array(bytes[at...])
            try sample.folder.write(mutant, as: "mutant.zip")
            let report = try BundleVerifier().verify(sample.folder.path("mutant.zip"))
            #expect(report.outcome == .doesNotHold)
            #expect(report.problems.contains { $0.rule == "zip.form" && $0.offset != nil })
        }
    }

    @Test func `a changed byte in any file of a folder is found, with the file's name`() async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let root = "out/" + SampleCase.bundle
        for path in try sample.folder.files(under: root) {
            let bytes = try sample.folder.read(path)
            for at in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 12)) {
                var mutant = bytes
                mutant[at] ^= 0x04
                try sample.folder.write(mutant, as: path)
                let report = try BundleVerifier().verify(sample.folder.path(root))
                #expect(report.outcome == .doesNotHold, "\(path) at \(at)")
                #expect(!report.problems.isEmpty)
            }
            try sample.folder.write(bytes, as: path)
        }
        #expect(try SampleCase.verifier.verify(sample.folder.path(root)).outcome == .holds)
    }

    @Test func `an added, missing or emptied file is found`() async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let root = "out/" + SampleCase.bundle
        for path in try sample.folder.files(under: root) {
            let bytes = try sample.folder.read(path)
            try FolderPath(sample.folder.path).remove(path)
            #expect(try BundleVerifier().verify(sample.folder.path(root)).outcome == .doesNotHold, "\(path)")
            try sample.folder.write([], as: path)
            #expect(try BundleVerifier().verify(sample.folder.path(root)).outcome == .doesNotHold, "\(path)")
            try sample.folder.write(bytes, as: path)
        }
        for name in [
            "extra.txt", "data/exhibits/E-001/more.txt", ".hidden", "data/.DS_Store", "signatures/x",
        ] {
            try sample.folder.write([UInt8("x".utf8.first ?? 0)], as: root + "/" + name)
            let report = try BundleVerifier().verify(sample.folder.path(root))
            #expect(report.problems.contains { $0.file == name && $0.kind == .failed }, "\(name)")
            try FolderPath(sample.folder.path).remove(root + "/" + name)
        }
        try FolderPath(sample.folder.path(root + "/empty")).create()
        #expect(try BundleVerifier().verify(sample.folder.path(root)).outcome == .doesNotHold)
    }

    @Test func `a link in place of a file is refused, though it leads to the same bytes`() async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let root = "out/" + SampleCase.bundle
        try sample.folder.write(sample.folder.read(root + "/data/text.txt"), as: "copy.txt")
        try FolderPath(sample.folder.path).remove(root + "/data/text.txt")
        try makeLink(at: sample.folder.path(root + "/data/text.txt"), to: sample.folder.path("copy.txt"))
        #expect(try BundleVerifier().verify(sample.folder.path(root)).outcome == .doesNotHold)
    }

    @Test func `another key fails where one is named, and where none is it cannot be checked whose it is`()
        async throws
    {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let path = sample.folder.path("out/\(SampleCase.bundle).zip")
        let other = try #require(SigningKey(bytes: Array(repeating: 7, count: 32)))
        let named = try #require(PinnedKey(fingerprint: SampleCase.key.publicKey.fingerprint.uppercased()))
        #expect(try BundleVerifier(pinned: named).verify(path).outcome == .holds)
        #expect(
            try BundleVerifier(pinned: .publicKey(SampleCase.key.publicKey)).verify(path).outcome == .holds)
        #expect(try BundleVerifier(pinned: .publicKey(other.publicKey)).verify(path).outcome == .doesNotHold)
        let unnamed = try BundleVerifier().verify(path)
        #expect(unnamed.outcome == .cannotBeChecked)
        #expect(unnamed.problems.map(\.rule) == ["bundle.key"])
        #expect(unnamed.exhibits.map(\.outcome) == [.cannotBeChecked])
        #expect(PinnedKey(fingerprint: "xyz") == nil)
    }

    @Test func `what is in no log cannot be checked, and says so of each exhibit`() async throws {
        let sample = try SampleCase()
        try await sample.seal(sample.request())
        let report = try SampleCase.verifier.verify(sample.folder.path("out/\(SampleCase.bundle)"))
        #expect(report.outcome == .cannotBeChecked)
        #expect(report.exhibits.map(\.why) == ["is in no log", "is in no log"])
    }

    @Test func `an exhibit that the log says otherwise of does not hold`() async throws {
        let sample = try SampleCase()
        let log = try sample.log()
        // The places of both captures are exchanged: each proof is sound, and about the other one.
        let exchanged = log.leaves.map { leaf in
            let other = log.leaves[leaf.place < 2 ? 1 - leaf.place : leaf.place]
            return SealingLog.Leaf(place: leaf.place, commitment: leaf.commitment, leaf: other.leaf)
        }
        let told = SealingLog(key: log.key, leaves: exchanged) { place, _ throws(SealingError) in
            try log.proof(place, log.leaves[place].leaf)
        }
        try await sample.seal(sample.request(log: told))
        let report = try SampleCase.verifier.verify(sample.folder.path("out/\(SampleCase.bundle)"))
        #expect(report.outcome == .doesNotHold)
        #expect(
            report.exhibits.map(\.why) == Array(repeating: "the log says otherwise of this exhibit", count: 2)
        )
    }

    /// Whoever has the key can sign anything; what does not fit together is found all the same.
    @Test(arguments: ["payloadDigest", "capturedAt", "remoteAddress", "address", "authority", "record"])
    func `an exhibit that is told otherwise and signed again does not hold`(name: String) async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let root = "out/" + SampleCase.bundle
        let path = root + "/data/exhibits/E-001/exhibit.json"
        let text = String(decoding: try sample.folder.read(path), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("  \"\(name)\": \"") ? line.dropLast(3) + "x\"," : line
        }
        let changed = Array(lines.joined(separator: "\n").utf8)
        let isChanged = changed != Array(text.utf8)
        #expect(isChanged)
        try sample.folder.write(changed, as: path)
        try resign(sample, root)
        let report = try BundleVerifier().verify(sample.folder.path(root))
        #expect(report.outcome == .doesNotHold)
        #expect(report.exhibits.map(\.outcome) == [.doesNotHold])
        #expect(
            !report.problems.contains {
                $0.rule.hasPrefix("bundle.signature") || $0.rule.hasPrefix("bag.")
                    || $0.rule == "bundle.changed"
            })
    }

    @Test func `a bundle that is signed again over fewer files does not hold`() async throws {
        let sample = try SampleCase(captures: 1)
        try await sample.seal()
        let root = "out/" + SampleCase.bundle
        try FolderPath(sample.folder.path).remove(root + "/data/decisions.jsonl")
        try resign(sample, root)
        let report = try BundleVerifier().verify(sample.folder.path(root))
        #expect(
            report.problems.contains { $0.rule == "bundle.required" && $0.file == "data/decisions.jsonl" })
    }

    @Test func `what is neither bundle nor archive cannot be checked`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("hallo".utf8), as: "note.txt")
        #expect(try BundleVerifier().verify(folder.path).outcome == .cannotBeChecked)
        #expect(try BundleVerifier().verify(folder.path("note.txt")).outcome == .cannotBeChecked)
        let error = #expect(throws: SealingError.self) { try BundleVerifier().verify(folder.path("none")) }
        #expect(error?.code == .missing)
    }

    /// Makes manifests and signature fit the files as they are now.
    private func resign(_ sample: SampleCase, _ root: String) throws {
        func list(_ paths: [String], _ digest: FileDigest) throws -> [UInt8] {
            try paths.sorted().flatMap { path in
                let source = ByteSource(try sample.folder.read(root + "/" + path), name: path)
                return Array("\(try digest.hex(of: source))  \(path)\n".utf8)
            }
        }
        func rewrite(_ paths: [String], as name: String, _ digest: FileDigest) throws {
            try sample.folder.write(try list(paths, digest), as: root + "/" + name)
        }
        func all() throws -> [String] {
            try sample.folder.files(under: root).map { String($0.dropFirst(root.utf8.count + 1)) }
        }
        let payload = try all().filter { $0.hasPrefix("data/") }
        let size = try payload.reduce(0) { try $0 + sample.folder.read(root + "/" + $1).count }
        let info = String(decoding: try sample.folder.read(root + "/bag-info.txt"), as: UTF8.self)
            .split(separator: "\n").map { line in
                line.hasPrefix("Payload-Oxum") ? "Payload-Oxum: \(size).\(payload.count)" : String(line)
            }
        try sample.folder.write(Array((info.joined(separator: "\n") + "\n").utf8), as: root + "/bag-info.txt")
        try rewrite(payload, as: "manifest-sha256.txt", .sha256)
        try rewrite(payload, as: "manifest-sha512.txt", .sha512)
        let tags = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"]
        try rewrite(tags, as: "tagmanifest-sha256.txt", .sha256)
        try rewrite(tags, as: "tagmanifest-sha512.txt", .sha512)
        let own = [BundleLayout.sealPath, BundleLayout.sealSignaturePath]
        let outside = try all().filter {
            $0.hasPrefix("tagmanifest-") || $0.hasPrefix("signatures/") && !own.contains($0)
        }
        let seal = try list(outside, .sha256)
        try sample.folder.write(seal, as: root + "/" + own[0])
        try sample.folder.write(SampleCase.key.sign(seal), as: root + "/" + own[1])
    }
}
