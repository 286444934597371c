import Filing
import Foundation
import Hummingbird
import Testing

@testable import Reviewing

@Suite struct PasswordTests {
    /// RFC 7914 §12, the third vector, cut to the 32 bytes that are kept.
    @Test func `The hash is that of RFC 7914`() throws {
        let costs = PasswordHash.Costs(logRounds: 10, blockSize: 8, parallelism: 16)
        let hash = try PasswordHash(of: "password", costs: costs, salt: Array("NaCl".utf8))
        #expect(hash.text.hasSuffix("$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"))
    }

    @Test func `A stored hash knows its password and no other`() throws {
        let stored = try PasswordHash(of: SiteBench.password, costs: SiteBench.costs).text
        let hash = try #require(PasswordHash(text: stored))
        #expect(try hash.matches(SiteBench.password))
        #expect(try !hash.matches(SiteBench.password + " "))
        #expect(try PasswordHash(of: SiteBench.password, costs: SiteBench.costs).text != stored)
    }

    @Test(arguments: [
        "", "scrypt$15$8$3$00$00",
        "scrypt$30$8$3$\(String(repeating: "0", count: 32))$\(String(repeating: "0", count: 64))",
        "argon2$15$8$3$\(String(repeating: "0", count: 32))$\(String(repeating: "0", count: 64))",
    ])
    func `A stored text that asks for too much, or is none of ours, is no hash`(text: String) {
        #expect(PasswordHash(text: text) == nil)
    }

    @Test(arguments: [
        "Welkom2026!!", "Wachtwoord123", "P@ssw0rd1234", "Amsterdam2026!", "qwertyuiop12", "123456789012",
        "aaaaaaaaaaaaa", "Zomer2026!!!!", "WelkomWelkom1", "ajax-feyenoord-1", "abcdefghijkl",
        "Geheim!Geheim!",
        "Januari-2026", "gemeente2026utrecht",
    ])
    func `Passwords that are guessed first are refused`(password: String) {
        #expect(PasswordRules.problem(with: password, of: "a.jansen") == .common)
    }

    @Test(arguments: [
        SiteBench.password, "correct horse battery staple", "mijn fiets stond nat in de regen",
        "Xq7#vLm2pZt9",
        "zebra wandelt langs kanaal", "ёжик в тумане 77",
    ])
    func `A phrase of one's own is taken, without rules on kinds of characters`(password: String) {
        #expect(PasswordRules.problem(with: password, of: "a.jansen") == nil)
    }

    @Test func `Lengths are those that are told, and the account's name is none`() {
        #expect(PasswordRules.problem(with: "kwark tuba1", of: "a.b") == .tooShort)
        #expect(
            PasswordRules.problem(with: String(repeating: "kwark tuba ", count: 12), of: "a.b") == .tooLong)
        #expect(PasswordRules.problem(with: "kwark a.jansen tuba", of: "a.jansen") == .containsName)
        #expect(PasswordRules.problem(with: "kwark Baken tuba ijs", of: "a.jansen") == .containsName)
    }

    @Test func `A password for one use is one that would be taken`() {
        for _ in 1...50 {
            #expect(PasswordRules.problem(with: FirstPassword.make(), of: "a.jansen") == nil)
        }
    }
}
