import CVectorscan
import Evidence
import Synchronization

/// Many expressions compiled into one automaton: one pass over a text tells where each of them ends.
///
/// There is no start-of-match flag: with it 1,000 expressions compile in 12 s instead of 1.9 s (DESIGN §6). Whoever
/// wants the start walks back from the end, which costs only where something was found.
///
/// Invariant behind `@safe`: the handle is made in `init`, freed in `deinit`, and never leaves this file.
@safe
final class VectorscanDatabase: @unchecked Sendable {
    // `@unchecked Sendable`: a compiled database is read-only and "may be used by any number of threads at once";
    // the scratch space, which may not, is handed out under a lock.
    // https://intel.github.io/hyperscan/dev-reference/runtime.html#scratch-space
    private let handle: OpaquePointer
    private let scratch: Mutex<ScratchPool>

    /// Where an expression ends.
    struct End: Hashable, Sendable {
        /// Index of the expression, as it was given.
        let expression: Int
        /// In bytes, just behind the last one.
        let offset: Int
    }

    /// Why nothing was compiled: one expression is at fault, or none in particular.
    struct Refusal: Error, Hashable, Sendable {
        let expression: Int?
        let message: String
    }

    /// Compiles `expressions`.
    convenience init(compiling expressions: PhraseExpressions) throws(Refusal) {
        let compiled = unsafe Self.compile(expressions)
        guard let database = unsafe compiled.database else { throw unsafe compiled.refusal }
        try unsafe self.init(owning: database)
    }

    /// Takes what ``serialized()`` gave. Nil where Vectorscan refuses it: another version, another processor, or
    /// damage that its checksum shows.
    convenience init?(serialized bytes: [UInt8]) {
        var database: OpaquePointer?
        let code = unsafe bytes.withUnsafeBytes { buffer in
            unsafe hs_deserialize_database(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, &database)
        }
        guard code == HS_SUCCESS, let database = unsafe database else { return nil }
        do {
            try unsafe self.init(owning: database)
        } catch {
            return nil
        }
    }

    /// Takes over `database`, and frees it where there is no memory to scan with.
    private init(owning database: OpaquePointer) throws(Refusal) {
        var prototype: OpaquePointer?
        let code = unsafe hs_alloc_scratch(database, &prototype)
        guard code == HS_SUCCESS, let prototype = unsafe prototype else {
            unsafe hs_free_database(database)
            throw Refusal(expression: nil, message: "hs_alloc_scratch gives code \(code)")
        }
        unsafe handle = database
        unsafe scratch = Mutex(ScratchPool(prototype: prototype))
    }

    deinit {
        unsafe scratch.withLock { pool in unsafe pool.freeAll() }
        unsafe hs_free_database(handle)
    }

    /// The compiled form as bytes, for ``init(serialized:)`` on the same kind of machine. Empty if there is no memory.
    func serialized() -> [UInt8] {
        var bytes: UnsafeMutablePointer<CChar>?
        var count = 0
        guard unsafe hs_serialize_database(handle, &bytes, &count) == HS_SUCCESS, let start = unsafe bytes
        else {
            return []
        }
        defer { unsafe baken_hs_free_bytes(start) }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// All ends of all expressions in `text`, in no promised order. Safe to call from any number of threads.
    func ends(in text: [UInt8]) -> [End] {
        guard !text.isEmpty else { return [] }
        // Nothing found and nothing looked for must not look alike.
        precondition(text.count <= Int(UInt32.max), "a text of 4 GB is no ad")
        guard let space = unsafe takeScratch() else { preconditionFailure("no memory for scanning") }
        var found: [End] = []
        found.reserveCapacity(Self.usualEnds)
        let code = unsafe withUnsafeMutablePointer(to: &found) { sink in
            unsafe text.withUnsafeBytes { buffer in
                unsafe hs_scan(
                    handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(buffer.count), 0,
                    space, Self.onMatch, sink)
            }
        }
        unsafe scratch.withLock { pool in unsafe pool.give(back: space) }
        // A scan that does not stop itself fails only for a wrong argument, which would be a fault of this file.
        precondition(code == HS_SUCCESS, "hs_scan refused its arguments with code \(code)")
        return found
    }

    /// Room for the ends of a long ad, so that the list of them rarely has to grow.
    private static let usualEnds = 512

    private static let onMatch: match_event_handler = { id, _, to, _, context in
        let sink = unsafe context?.assumingMemoryBound(to: [End].self)
        unsafe sink?.pointee.append(End(expression: Int(id), offset: Int(to)))
        return 0
    }
}

extension VectorscanDatabase {
    /// Version and processor that a serialized database is bound to.
    static var version: String { unsafe String(cString: hs_version()) }

    private static func compile(_ expressions: PhraseExpressions) -> (
        database: OpaquePointer?, refusal: Refusal
    ) {
        guard hs_valid_platform() == HS_SUCCESS else {
            return (nil, Refusal(expression: nil, message: "Vectorscan does not run on this processor"))
        }
        let starts = expressions.starts
        let flags = [UInt32](repeating: UInt32(HS_FLAG_DOTALL), count: starts.count)
        let ids = (0..<UInt32(starts.count)).map { $0 }
        var database: OpaquePointer?
        var failure: UnsafeMutablePointer<hs_compile_error_t>?
        // The C interface wants an address for each, which lives as long as the call.
        let code = unsafe expressions.bytes.withUnsafeBytes { bytes in
            let text = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
            let addresses = unsafe starts.map { start in unsafe text.map { unsafe $0 + start } }
            return unsafe hs_compile_multi(
                addresses, flags, ids, UInt32(ids.count), UInt32(HS_MODE_BLOCK), nil, &database, &failure)
        }
        defer { unsafe hs_free_compile_error(failure) }
        guard code == HS_SUCCESS else { return unsafe (nil, refusal(failure, code: code)) }
        return unsafe (database, Refusal(expression: nil, message: "no database"))
    }

    private static func refusal(_ failure: UnsafeMutablePointer<hs_compile_error_t>?, code: Int32) -> Refusal
    {
        guard let error = unsafe failure?.pointee else {
            return Refusal(expression: nil, message: "Vectorscan gives code \(code)")
        }
        let message = unsafe String(cString: error.message)
        let index = unsafe Int(error.expression)
        return Refusal(expression: index >= 0 ? index : nil, message: message)
    }

    /// Scratch for this call alone: one that lies free, or a new one.
    private func takeScratch() -> OpaquePointer? {
        unsafe scratch.withLock { pool in unsafe pool.take() }
    }
}

/// Scratch spaces, each for one caller at a time. There are never more than there were callers at once.
@unsafe
private struct ScratchPool: ~Copyable, @unchecked Sendable {
    // `@unchecked Sendable`: only ever reached through the mutex of its database.
    private let prototype: OpaquePointer
    private var free = unsafe [OpaquePointer]()

    init(prototype: OpaquePointer) {
        unsafe self.prototype = prototype
    }

    mutating func take() -> OpaquePointer? {
        if let space = unsafe free.popLast() { return unsafe space }
        var space: OpaquePointer?
        guard unsafe hs_clone_scratch(prototype, &space) == HS_SUCCESS else { return nil }
        return unsafe space
    }

    mutating func give(back space: OpaquePointer) {
        unsafe free.append(space)
    }

    mutating func freeAll() {
        while let space = unsafe free.popLast() { unsafe hs_free_scratch(space) }
        unsafe hs_free_scratch(prototype)
    }
}
