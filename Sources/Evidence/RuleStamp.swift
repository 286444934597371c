/// What made a finding, so that it can be made again: the rules as they were, and what of them was left out.
///
/// A rule that could not be read finds nothing, and a result without it looks like one where it stayed silent. So
/// every finding carries this, into the store and into the bundle.
package struct RuleStamp: Hashable, Sendable {
    /// A file of rules.
    package struct Pack: Hashable, Sendable {
        /// The name of its file, without folders and ending.
        package let name: String
        package let group: FindingGroup
        /// Raised by hand at each change of meaning; 0 where the file names none.
        package let version: Int
        /// Of the bytes of the file.
        package let digest: Digest256

        package init(name: String, group: FindingGroup, version: Int, digest: Digest256) {
            (self.name, self.group, self.version, self.digest) = (name, group, version, digest)
        }
    }

    /// Over rules, lexicons, policies, register, and what was left out of them.
    package let digest: Digest256
    /// By name.
    package let packs: [Pack]
    /// One line each: place and fault, `minor.yaml:7:3: unknown key "wen"`. Empty where everything could be read.
    package let leftOut: [String]

    /// More are counted in one last line: each finding of a run carries them.
    private static let lineLimit = 100

    /// Line breaks inside `leftOut` become blanks; beyond a hundred only the number is kept.
    package init(digest: Digest256, packs: [Pack] = [], leftOut: [String] = []) {
        (self.digest, self.packs) = (digest, packs)
        let more = leftOut.count - Self.lineLimit
        self.leftOut =
            leftOut.prefix(Self.lineLimit).map(Self.oneLine) + (more > 0 ? ["and \(more) more"] : [])
    }

    /// The packs of one group: those that a finding of it can come from.
    package func packs(of group: FindingGroup) -> [Pack] {
        packs.filter { $0.group == group }
    }

    private static func oneLine(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(scalar.properties.isWhitespace ? " " : scalar) }
        return String(view)
    }
}

extension RuleStamp {
    private static let packWord = "pack"
    private static let leftOutWord = "left-out"

    /// All but the digest as lines, for a store: ``init(digest:lines:)`` reads them back.
    package var lines: String {
        let packs = packs.map {
            "\(Self.packWord) \($0.group.rawValue) \($0.version) \($0.digest.hex) \($0.name)"
        }
        return (packs + leftOut.map { "\(Self.leftOutWord) \($0)" }).joined(separator: "\n")
    }

    /// What ``lines`` gave; nil for anything else.
    package init?(digest: Digest256, lines: String) {
        var (packs, leftOut): ([Pack], [String]) = ([], [])
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 4)
            if words.count == 5, words[0] == Self.packWord {
                guard let group = FindingGroup(rawValue: String(words[1])), let version = Int(words[2]),
                    let digest = Digest256(hex: String(words[3]))
                else { return nil }
                packs.append(Pack(name: String(words[4]), group: group, version: version, digest: digest))
            } else if words.first.map({ $0 == Self.leftOutWord }) == true {
                leftOut.append(String(line.dropFirst(Self.leftOutWord.utf8.count + 1)))
            } else {
                return nil
            }
        }
        (self.digest, self.packs, self.leftOut) = (digest, packs, leftOut)
    }
}
