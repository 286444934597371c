import Evidence
import Scoring
import Testing

/// Keys of a sealed register: turned without the list, and compared with it.
struct SealedRegisterTests {
    typealias R = SampleRegister

    private func key(_ seed: UInt8) throws -> MatchingKey {
        try #require(MatchingKey(bytes: (0..<32).map { $0 &* 7 &+ seed }))
    }

    @Test func `a turned register answers as before, to both keys in their order only`() throws {
        let plain = try #require(R.register())
        let (old, new) = (try key(1), try key(2))
        let sealed = try PermitRegister.open(
            sealed: try #require(plain.seal(key: RegisterKeys(old))), file: "a", key: RegisterKeys(old))
        #expect(plain.rotate(to: new) == nil, "only what is sealed can be turned")
        let bytes = try #require(sealed.rotate(to: new))
        #expect(bytes == sealed.rotate(to: new))
        for keys in [[old], [new], [new, old], [old, new, new]] {
            let keys = try #require(RegisterKeys(keys))
            #expect(throws: InputProblem.self) {
                try PermitRegister.open(sealed: bytes, file: "b", key: keys)
            }
        }
        let turned = try PermitRegister.open(
            sealed: bytes, file: "b", key: try #require(RegisterKeys([old, new])))
        #expect(turned.asOf == plain.asOf && turned.permits.count == plain.permits.count)
        for number in ["ABC-2024-001", "xyz 24 oo9", "ABC-2021-006", "nothing-1"] {
            #expect(turned.permits(number: number) == plain.permits(number: number))
        }
        #expect(turned.permits(phone: "06-12345602") == plain.permits(phone: "06-12345602"))
        #expect(turned.permits(kvk: "99900002") == plain.permits(kvk: "99900002"))
        let before = String(decoding: try #require(plain.seal(key: RegisterKeys(old))), as: UTF8.self)
        let hashes = before.split { $0 == " " || $0 == "\n" || $0 == "," }.filter { $0.utf8.count == 64 }
        let after = String(decoding: bytes, as: UTF8.self)
        #expect(hashes.count > 20 && !hashes.contains { after.contains($0) })
    }

    @Test func `keys can be turned so many times and no more`() throws {
        #expect(RegisterKeys([]) == nil)
        #expect(RegisterKeys(Array(repeating: try key(1), count: RegisterKeys.limit)) != nil)
        #expect(RegisterKeys(Array(repeating: try key(1), count: RegisterKeys.limit + 1)) == nil)
    }

    @Test func `what a new list changes is counted against the sealed one before`() throws {
        let old = try #require(R.sealed(R.register()))
        let changed = R.csv.replacing("ABC-2022-007,escort,suspended", with: "ABC-2022-007,escort,valid")
            .replacing("ABC-2019-004", with: "ABC-2026-099")
        let changes = try #require(R.register(changed)?.changes(since: old))
        #expect([changes.same, changes.changed, changes.added, changes.gone] == [9, 1, 1, 1])
        #expect(old.changes(since: old) == nil)
    }
}
