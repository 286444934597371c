package import Evidence

/// A witness on disk: its key, the logs it watches, and what it cosigned last of each.
///
///     DIR/witness.key   DIR/logs (a verifier key a line)   DIR/last/HEX (the last checkpoint of each log)   DIR/lock
package struct WitnessFolder: Sendable {
    package static let keyName = "witness.key"
    private static let logsName = "logs"
    private static let logsLimit = 1_000_000

    private let folder: FolderPath

    package init(_ path: String) {
        folder = FolderPath(path)
    }

    /// Makes the folder and a key, under `name` or, with nil, under one that holds its fingerprint. Fails where a key is.
    package func create(name: String?) throws(ArchivingError) -> NoteKey {
        let signer =
            name.map { NoteSigner(name: $0, algorithm: .cosignature) }
            ?? NoteSigner(prefix: "baken-witness/", algorithm: .cosignature)
        guard let signer else {
            throw ArchivingError(.malformed, "a name has neither blanks nor plus signs: \(name ?? "")")
        }
        try folder.create()
        try signer.save(folder.of(Self.keyName))
        return signer.key
    }

    package func key() throws(ArchivingError) -> NoteKey { try NoteSigner.load(folder.of(Self.keyName)).key }

    package func logs() throws(ArchivingError) -> [NoteKey] {
        guard FolderPath.target(at: folder.of(Self.logsName)) == .file else { return [] }
        let file = try BinaryFile(folder.of(Self.logsName), .reading)
        let bytes = try file.read(at: 0, count: Self.logsLimit)
        var keys: [NoteKey] = []
        for line in bytes.split(separator: 0x0A) {
            guard let key = NoteKey(String(decoding: line, as: UTF8.self)) else {
                throw ArchivingError(
                    .malformed, "line \(keys.count + 1) is no verifier key", file: Self.logsName)
            }
            keys.append(key)
        }
        return keys
    }

    /// Watches a log from now on. One that is watched already is no error.
    package func watch(_ log: NoteKey) throws(ArchivingError) {
        let known = try logs()
        guard !known.contains(log) else { return }
        let lines = (known + [log]).map { $0.text + "\n" }.joined()
        try folder.replace(Self.logsName, with: Array(lines.utf8), isSynced: true)
    }

    /// Answers a request. Where the answer is ``Witness/Answer/consistent(_:)``, the checkpoint is on disk as the last
    /// one, and `cosignature` is to be given to the log.
    package func answer(_ request: WitnessRequest, at time: UTCTime) throws(ArchivingError) -> (
        answer: Witness.Answer, cosignature: NoteSignature?
    ) {
        let signer = try NoteSigner.load(folder.of(Self.keyName))
        let lock = try folder.lockedFile("lock")
        defer { withExtendedLifetime(lock) {} }
        let watched = try logs()
        let answer = Witness(logs: watched).answer(request, last: try last(of: request))
        guard case .consistent(let checkpoint) = answer else { return (answer, nil) }
        let cosignature = try signer.sign(request.checkpoint.text, at: time)
        let kept = SignedNote(
            text: request.checkpoint.text, signatures: Self.own(request.checkpoint, watched) + [cosignature])
        try FolderPath(folder.of("last")).create()
        try FolderPath(folder.of("last")).replace(
            Self.name(of: checkpoint.origin), with: kept.bytes, isSynced: true)
        return (answer, cosignature)
    }

    private static func own(_ note: SignedNote, _ logs: [NoteKey]) -> [NoteSignature] {
        note.signatures.filter { signature in logs.contains { $0.isMaker(of: signature) } }
    }

    private func last(of request: WitnessRequest) throws(ArchivingError) -> Checkpoint? {
        guard let asked = try? Checkpoint(request.checkpoint.text) else { return nil }
        let name = "last/" + Self.name(of: asked.origin)
        guard FolderPath.target(at: folder.of(name)) == .file else { return nil }
        let file = try BinaryFile(folder.of(name), .reading)
        return try Checkpoint(SignedNote(file.read(at: 0, count: SignedNote.sizeLimit)).text)
    }

    /// An origin may hold anything; the name of a file may not.
    private static func name(of origin: String) -> String { String(Digest256(of: origin).hex.prefix(32)) }
}
