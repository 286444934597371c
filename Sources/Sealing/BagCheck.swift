internal import Archiving

/// Checks a BagIt folder (RFC 8493, and 0.97 as bagit-python writes it): every file is in every manifest and as it says.
///
/// Stricter than the tools where they let evidence change unseen: digests that can be forged, tag files that no tag
/// manifest names, and files that have to be fetched from elsewhere do not make a bag that holds.
struct BagCheck {
    /// Where its files are read: in a folder, or in what was found of a bundle, folder or zip.
    private enum Place {
        case folder(FolderPath)
        case bundle(BundleFiles)
    }

    private let place: Place
    private var files: Set<String> = []

    static let mark = "bagit.txt"
    private static let fileLimit = 1_000_000
    private static let documentLimit = 256_000_000

    init(_ path: String) {
        place = .folder(FolderPath(path))
    }

    /// What lies outside of its core is covered by the seal, not by a tag manifest.
    init(_ bundle: BundleFiles) {
        place = .bundle(bundle)
        files = Set(bundle.paths.filter { !BundleLayout.isOutside($0) })
    }

    /// True where a folder with these names is a bag, or was one.
    static func isBag(_ names: Set<String>) -> Bool {
        names.contains(mark)
            || names.contains("data") && names.contains { BagManifest.algorithm(ofFile: $0) != nil }
    }

    mutating func run(_ report: inout VerificationReport) throws(ArchivingError) {
        if case .folder(let root) = place { try collect(root, &report) }
        try checkDeclaration(&report)
        if files.contains("fetch.txt") {
            report.add(
                .failed, "fetch.txt", "bag.fetch",
                "has files fetched from elsewhere: a bag of evidence is whole")
        }
        try checkPayload(&report)
        try checkTags(&report)
        try checkInfo(&report)
    }

    /// All files under the folder; links are failures: what they lead to is in no bag.
    private mutating func collect(_ root: FolderPath, _ report: inout VerificationReport)
        throws(ArchivingError)
    {
        var waiting = [""]
        while let prefix = waiting.popLast() {
            let folder = prefix.isEmpty ? root : FolderPath(root.of(String(prefix.dropLast())))
            for name in try folder.names() {
                let path = prefix + name
                switch FolderPath.entry(at: folder.of(name)) {
                case .file where files.count < Self.fileLimit: files.insert(path)
                case .folder where prefix.utf8.count < 4_096: waiting.append(path + "/")
                default: report.add(.failed, path, "bag.entry", "is neither a file nor a folder")
                }
            }
        }
        if FolderPath.entry(at: root.of("data")) != .folder {
            report.add(.failed, "data", "bag.payload", "there is no folder of payload")
        }
    }

    /// Nil where there is no such file.
    private func source(_ path: String) throws(ArchivingError) -> ByteSource? {
        guard files.contains(path) else { return nil }
        switch place {
        case .folder(let root): return try ByteSource(BinaryFile(root.of(path), .readingNoLink))
        case .bundle(let bundle): return try bundle.source(path)
        }
    }

    private func bytes(_ path: String) throws(ArchivingError) -> [UInt8]? {
        guard let source = try source(path), source.count <= Self.documentLimit else { return nil }
        return try source.bytes(at: 0, limit: source.count)
    }

    /// §2.1.1: two lines, and no byte order mark.
    private func checkDeclaration(_ report: inout VerificationReport) throws(ArchivingError) {
        guard let bytes = try bytes(Self.mark) else {
            report.add(.failed, Self.mark, "bag.declaration", "is missing")
            return
        }
        let lines = BagLines.of(bytes).map { String(decoding: $0, as: UTF8.self) }
        guard lines.count == 2, ["BagIt-Version: 1.0", "BagIt-Version: 0.97"].contains(lines[0]) else {
            report.add(.failed, Self.mark, "bag.version", "is not of version 1.0 or 0.97, or not two lines")
            return
        }
        guard lines[1] == "Tag-File-Character-Encoding: UTF-8" else {
            report.add(.unchecked, Self.mark, "bag.encoding", "tag files are in another encoding than UTF-8")
            return
        }
        report.add(.passed, Self.mark, "bag.declaration", lines[0])
    }

    /// The manifests whose names begin with `kind`, by algorithm.
    private func manifests(_ kind: String, _ report: inout VerificationReport) throws(ArchivingError)
        -> [BagManifest]
    {
        var found: [BagManifest] = []
        for name in files.sorted() where name.hasPrefix(kind) && name.hasSuffix(".txt") && !name.contains("/")
        {
            guard let algorithm = FileDigest(rawValue: String(name.dropFirst(kind.count).dropLast(4))) else {
                report.add(.unchecked, name, "bag.algorithm", "is by an algorithm that is not known here")
                continue
            }
            guard let bytes = try bytes(name), let manifest = BagManifest(bytes, name: name, algorithm) else {
                report.add(
                    .failed, name, "bag.manifest", "is not lines of a digest and a path, each path once")
                continue
            }
            found.append(manifest)
        }
        return found
    }

    private func checkPayload(_ report: inout VerificationReport) throws(ArchivingError) {
        let manifests = try manifests("manifest-", &report)
        guard !manifests.isEmpty else {
            report.add(.failed, "", "bag.manifest", "there is no manifest that can be read")
            return
        }
        noteWeakness(manifests, &report)
        let payload = files.filter { $0.hasPrefix("data/") }
        for manifest in manifests {
            let isWhole = try check(manifest, &report)
            for path in payload.subtracting(manifest.digests.keys).sorted() {
                report.add(.failed, path, "bag.unlisted", "is not in \(manifest.name)")
            }
            for path in manifest.digests.keys.sorted() where !path.hasPrefix("data/") {
                report.add(.failed, manifest.name, "bag.path", "names a file outside of data/")
            }
            if isWhole {
                report.add(
                    .passed, manifest.name, "bag.payload", "\(manifest.digests.count) files are as listed")
            }
        }
    }

    private func noteWeakness(_ manifests: [BagManifest], _ report: inout VerificationReport) {
        guard !manifests.contains(where: \.algorithm.isStrong) else { return }
        report.add(
            .unchecked, manifests[0].name, "bag.weak",
            "all its digests can be forged: sha256 or sha512 is needed")
    }

    /// True where every file it names is as it says.
    private func check(_ manifest: BagManifest, _ report: inout VerificationReport) throws(ArchivingError)
        -> Bool
    {
        var isWhole = true
        for (path, digest) in manifest.digests.sorted(by: { $0.key < $1.key }) {
            guard let source = try source(path) else {
                isWhole = false
                report.add(.failed, path, "bag.missing", "is in \(manifest.name), and not there")
                continue
            }
            if try manifest.algorithm.hex(of: source) != digest {
                isWhole = false
                report.add(.failed, path, "bag.changed", "does not have the digest of \(manifest.name)")
            }
        }
        return isWhole
    }

    /// §2.2.1. What no tag manifest names can be changed by anybody: it cannot be checked.
    private func checkTags(_ report: inout VerificationReport) throws(ArchivingError) {
        let manifests = try manifests("tagmanifest-", &report)
        var covered: Set<String> = []
        for manifest in manifests {
            if try check(manifest, &report) {
                report.add(
                    .passed, manifest.name, "bag.tags", "\(manifest.digests.count) tag files are as listed")
            }
            if manifest.algorithm.isStrong { covered.formUnion(manifest.digests.keys) }
            for path in manifest.digests.keys.sorted()
            where path.hasPrefix("data/") || path.hasPrefix("tagmanifest-") {
                report.add(.failed, manifest.name, "bag.path", "names a file that is no tag file")
            }
        }
        let tags = files.filter { !$0.hasPrefix("data/") && !$0.hasPrefix("tagmanifest-") }
        for path in tags.subtracting(covered).sorted() {
            report.add(
                .unchecked, path, "bag.untagged",
                "is in no tag manifest with a strong digest: nothing covers it")
        }
    }

    /// §2.2.2: `Payload-Oxum` is bytes, a dot, and the number of files.
    private func checkInfo(_ report: inout VerificationReport) throws(ArchivingError) {
        guard let bytes = try bytes("bag-info.txt") else { return }
        var oxums: [String] = []
        for line in BagLines.of(bytes) {
            guard let text = String(validating: line, as: UTF8.self) else {
                report.add(.failed, "bag-info.txt", "bag.info", "is no UTF-8")
                return
            }
            if text.first == " " || text.first == "\t" || text.isEmpty { continue }
            guard text.contains(":") else {
                report.add(
                    .failed, "bag-info.txt", "bag.info",
                    "a line is neither a label with a value nor goes on with one")
                continue
            }
            if text.lowercased().hasPrefix("payload-oxum:") {
                oxums.append(text.dropFirst(13).filter { $0 != " " && $0 != "\t" })
            }
        }
        guard !oxums.isEmpty else { return }
        let payload = files.filter { $0.hasPrefix("data/") }
        var total = 0
        for path in payload { total += try source(path)?.count ?? 0 }
        if oxums != ["\(total).\(payload.count)"] {
            report.add(.failed, "bag-info.txt", "bag.oxum", "Payload-Oxum is not \(total).\(payload.count)")
        }
    }
}
