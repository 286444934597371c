package import Evidence

/// All rules, phrases, policies and thresholds, compiled once into an immutable value.
///
///     let book = RuleBook.compile(files, cachedDatabase: cached)
///     for problem in book.problems { print(problem) }
package struct RuleBook: Sendable {
    /// In the order of evaluation: what a rule rests on comes first.
    package let rules: [Rule]
    /// The files that the rules stand in, by name.
    package let packs: [RuleStamp.Pack]
    let packTexts: [String: BilingualText]
    package let lexicons: [Lexicon]
    package let policies: PolicyBook
    package let priority: PriorityTable
    /// Everything that was left out, with its place and what would be right.
    package let problems: [InputProblem]
    /// Over the bytes of all files, so that the same rules are known by one name.
    package let digest: Digest256
    let phrases: PhraseBook
    let triggers: TriggerTable
    let reference: ReferenceValues
    let examples: ExampleSetting

    /// The file that `rule` stands in; nil only for a rule of another book.
    package func pack(of rule: Rule) -> RuleStamp.Pack? {
        let name = RuleFiles.File(name: rule.file, text: "").stem
        return packs.first { $0.name == name }
    }

    /// What a pack says about itself.
    package func about(_ pack: RuleStamp.Pack) -> BilingualText? { packTexts[pack.name] }

    /// The rule with this id; nil if there is none, or none that could be read.
    package func rule(_ id: String) -> Rule? {
        rules.first { $0.id == id }
    }

    /// True where the compiled phrases are those of the cached database that was given: there is nothing new to keep.
    package var hasCachedDatabase: Bool { phrases.table.isFromCache }

    /// The compiled phrases, for ``compile(_:cachedDatabase:)`` of the same files on the same kind of machine.
    ///
    /// Keep it by ``digest``. It may hold up to some megabytes; empty where there are no phrases.
    package var serializedDatabase: [UInt8] { phrases.table.serialized() }

    /// Compiles what is right and tells what is not: a broken rule, phrase or policy costs only itself.
    ///
    /// Compiling 1,000 phrases takes about two seconds, taking them from `cachedDatabase` a few milliseconds. A cached
    /// database of other phrases, another machine or with damage is passed over.
    package static func compile(_ files: RuleFiles, cachedDatabase: [UInt8]? = nil) -> RuleBook {
        var compiler = RuleCompiler()
        return compiler.compile(files, cached: cachedDatabase)
    }

    /// The digest of `files`, without compiling them: the name under which a cached database is kept.
    package static func digest(of files: RuleFiles) -> Digest256 {
        var digest = RunningDigest()
        for (kind, file) in files.inOrder {
            // Names and lengths are part of it, so that no two sets of files can look the same.
            digest.update(
                Array("\(kind)\u{0}\(file.baseName)\u{0}\(file.text.utf8.count)\u{0}\(file.text)".utf8))
        }
        return digest.finish()
    }
}
