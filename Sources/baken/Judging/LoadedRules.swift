import Evidence
import Glibc
import Reading
import Scoring

/// The rules of a folder, compiled, with the readers that feed them.
struct LoadedRules: Sendable {
    let files: RuleFiles
    let book: RuleBook
    let scorer: Scorer
    let reader: PageReader

    /// What could not be read of rules, policies and register, as findings tell it.
    var leftOut: [String] { scorer.stamp.leftOut }

    /// The first ad of a text, as examples are read.
    func example(_ text: String, posted day: CivilDate) -> Ad {
        reader.read(text: text, on: day).ads.first ?? Ad(title: "", text: text)
    }

    /// Reads `Rules/` (or the folder given), compiles it, or takes the compiled phrases from the cache.
    ///
    /// What is wrong in a rule costs that rule alone: it is reported here and counted in ``RuleBook/problems``.
    static func load(
        rulesPath: String?, policiesPath: String?, register: LoadedRegister?, region: String,
        isQuiet: Bool = false
    ) throws -> LoadedRules {
        let root = try RulesFolder.find(rulesPath)
        let files = try RulesFolder.files(root, policiesPath: policiesPath)
        let cache = RulesCache()
        let digest = RuleBook.digest(of: files)
        let book = RuleBook.compile(files, cachedDatabase: cache.read(digest))
        // A damaged or foreign cache was passed over by the compiler.
        if !book.hasCachedDatabase { cache.write(book.serializedDatabase, digest: digest) }
        if !isQuiet {
            for line in ProblemText.lines(book.problems, head: "baken: left out: ") { Terminal.note(line) }
        }
        let placesPath = root + "/places.csv"
        let reader = PageReader(
            region: region,
            places: try PlaceDirectory(csv: try DiskFile.bytes(placesPath, limitInBytes: 16_000_000)),
            numbers: KnownNumbers(
                permitLabels: book.policies.all.flatMap(\.labels),
                isRegisteredKvK: { register?.register.permits(kvk: $0).isEmpty == false }))
        return LoadedRules(
            files: files, book: book,
            scorer: Scorer(
                book: book, register: register?.register, unread: register?.problems ?? []),
            reader: reader)
    }
}

/// Where rules lie and what belongs to them.
enum RulesFolder {
    /// The folder named, or `Rules` in the current folder, or the one above the built program.
    static func find(_ path: String?) throws -> String {
        if let path {
            guard DiskFile.isFolder(path) else {
                throw Failure(ExitStatus.noInput, "\(path): no folder of rules")
            }
            return path
        }
        var candidates = ["Rules"]
        var folder = programFolder
        for _ in 0..<4 {
            candidates.append(folder + "/Rules")
            folder += "/.."
        }
        candidates.append("/usr/share/baken/Rules")
        guard let found = candidates.first(where: { DiskFile.isFolder($0 + "/packs") }) else {
            throw Failure(ExitStatus.noInput, "no folder of rules found; give one with --rules")
        }
        return found
    }

    static func files(_ root: String, policiesPath: String?) throws -> RuleFiles {
        let examples =
            DiskFile.isFolder(root + "/examples") ? try read(root + "/examples", like: { _ in true }) : []
        let register = root + "/examples/register.csv"
        return RuleFiles(
            packs: try read(root + "/packs"), lexicons: try read(root + "/lexicons"),
            policies: try policies(policiesPath ?? root + "/policy"),
            priority: try optional(root + "/priority.yaml"),
            reference: try optional(root + "/reference.yaml"),
            examplePolicies: examples, exampleRegister: try optional(register))
    }

    /// All `GM*.yaml` of a folder: of one municipality there may be several versions.
    static func policies(_ folder: String) throws -> [RuleFiles.File] {
        try read(folder, like: { $0.utf8.starts(with: "GM".utf8) })
    }

    private static func read(_ folder: String, like isWanted: (String) -> Bool = { _ in true }) throws
        -> [RuleFiles.File]
    {
        guard DiskFile.isFolder(folder) else {
            throw Failure(ExitStatus.noInput, "\(folder): no such folder")
        }
        return try DiskFile.names(in: folder).filter { $0.hasSuffix(".yaml") && isWanted($0) }.map { name in
            RuleFiles.File(name: folder + "/" + name, text: try DiskFile.text(folder + "/" + name))
        }
    }

    private static func optional(_ path: String) throws -> RuleFiles.File? {
        DiskFile.exists(path) ? RuleFiles.File(name: path, text: try DiskFile.text(path)) : nil
    }

    private static var programFolder: String {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}

/// Compiled phrases by the digest of what they were compiled from: compiling takes seconds, loading milliseconds.
struct RulesCache {
    private let folder: String

    /// In the user's own cache folder, as the XDG Base Directory Specification has it.
    init() {
        if let path = Self.environment("XDG_CACHE_HOME") {
            folder = path + "/baken"
        } else {
            folder = (Self.environment("HOME") ?? "/tmp") + "/.cache/baken"
        }
    }

    func read(_ digest: Digest256) -> [UInt8]? {
        let path = file(digest)
        return DiskFile.exists(path) ? try? DiskFile.bytes(path, limitInBytes: 512_000_000) : nil
    }

    /// A cache that cannot be written costs time at the next start, nothing else.
    func write(_ bytes: [UInt8], digest: Digest256) {
        guard !bytes.isEmpty else { return }
        do {
            try DiskFile.makeFolder(folder)
            try DiskFile.write(bytes, to: file(digest))
        } catch {
            Terminal.note("baken: the compiled rules are not cached: \(error)")
        }
    }

    private func file(_ digest: Digest256) -> String { "\(folder)/rules-\(digest.hex.prefix(24)).hsdb" }

    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
