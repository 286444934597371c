import Evidence

/// What has come of one answer so far: the final head, the raw body, and where one of them had to be cut.
///
/// Interim answers (1xx, RFC 9110 §15.2) are counted and dropped. Trailer fields stand in the raw chunked body and
/// are not taken a second time.
struct ResponseBuffer {
    private(set) var head: [UInt8] = []
    private(set) var body: [UInt8] = []
    /// Of the newest status line; nil before the first, or where it has no number of three digits.
    private(set) var status: Int?
    private(set) var isHeadComplete = false
    /// `headers` or `length` where a cap was reached.
    private(set) var cut: Incompleteness?

    /// True where a transfer coding is named; the only one that is in use is `chunked`.
    private(set) var isChunked = false
    private var announcedLength: Int?
    private var hasTwoLengths = false
    private var hasInterim = false

    private let headerLimit: Int
    private let bodyLimit: Int
    private var headerBytes = 0

    /// How far the answer came where no final status did.
    enum Progress: Sendable {
        case nothing
        /// A status line without a number that is one.
        case statusLine
        /// At least one interim answer.
        case interim
    }

    init(headerLimit: Int, bodyLimit: Int) {
        (self.headerLimit, self.bodyLimit) = (headerLimit, bodyLimit)
    }

    /// The status where it is that of the final answer and not of an interim one.
    var finalStatus: Int? {
        status.flatMap { (200...999).contains($0) || $0 == 101 ? $0 : nil }
    }

    /// Takes one header line with its line end. False where the cap is reached.
    mutating func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        guard headerBytes <= headerLimit else {
            cut = .headers
            return false
        }
        if isHeadComplete {
            if finalStatus != nil { return true }
            head.removeAll(keepingCapacity: true)
            (isHeadComplete, status, hasInterim) = (false, nil, true)
            (announcedLength, hasTwoLengths, isChunked) = (nil, false, false)
        }
        if head.isEmpty {
            head.reserveCapacity(512)
            status = unsafe Self.status(line)
        } else {
            unsafe noteFraming(line)
        }
        unsafe head.append(contentsOf: line)
        isHeadComplete = unsafe line.count <= 2 && (line.first == 0x0A || line.first == 0x0D)
        return true
    }

    /// Takes a piece of the body as it came. False where the cap is reached; what fits is kept.
    mutating func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        if body.isEmpty {
            // A server may announce what it likes: beyond a megabyte the array grows as bytes really come.
            body.reserveCapacity(min(max(announcedLength ?? 0, piece.count), bodyLimit, 1_000_000))
        }
        let room = bodyLimit - body.count
        guard piece.count > room else {
            unsafe body.append(contentsOf: piece)
            return true
        }
        unsafe body.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<room]))
        cut = .length
        return false
    }

    /// Heads and body so far.
    var receivedBytes: Int { headerBytes + body.count }

    var progress: Progress {
        hasInterim || status.map { $0 < 200 } ?? false ? .interim : head.isEmpty ? .nothing : .statusLine
    }

    /// True where the status line says HTTP/1.0.
    ///
    /// libcurl passes on no head that does not begin with `HTTP/`.
    var isHTTP10: Bool { head.count > 7 && head[5] == 0x31 && head[6] == 0x2E && head[7] == 0x30 }

    /// How an answer that came to its end contradicts itself (RFC 9112 §6.3).
    var framingFault: TransferFault? {
        if status == 101 { return .protocolSwitched }
        if hasTwoLengths { return .lengthsDisagree }
        return isChunked && announcedLength != nil ? .lengthBesideChunks : nil
    }

    /// Ends a head that was cut with an empty line of our own, so that it can be read as a head; and writes the
    /// status line that libcurl composes for HTTP/2 in the form that readers of archives know.
    mutating func closeHead(isHTTP2: Bool) {
        if !isHeadComplete { head += [0x0D, 0x0A] }
        if isHTTP2, head.starts(with: "HTTP/2 ".utf8) {
            head.replaceSubrange(0..<7, with: "HTTP/1.1 ".utf8)
        }
    }

    /// The two fields that say where a body ends. They are told apart by length and one byte first: this sees every
    /// line of every head.
    private mutating func noteFraming(_ line: UnsafeRawBufferPointer) {
        if line.count > 15, unsafe line[14] == 0x3A, unsafe Self.has(line, "content-length") {
            guard let value = unsafe Self.number(line, from: 15) else { return }
            hasTwoLengths = hasTwoLengths || (announcedLength ?? value) != value
            announcedLength = value
        } else if line.count > 18, unsafe line[17] == 0x3A, unsafe Self.has(line, "transfer-encoding") {
            isChunked = true
        }
    }

    /// The digits of a value; nil where something else stands there. What is no number libcurl refuses itself.
    private static func number(_ line: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var (value, digits) = (0, 0)
        for at in start..<line.count {
            let byte = unsafe line[at]
            if (0x30...0x39).contains(byte), digits < 15 {
                (value, digits) = (value * 10 + Int(byte - 0x30), digits + 1)
            } else if byte != 0x20, byte != 0x09, byte != 0x0D, byte != 0x0A {
                return nil
            }
        }
        return digits > 0 ? value : nil
    }

    private static func has(_ line: UnsafeRawBufferPointer, _ name: StaticString) -> Bool {
        name.withUTF8Buffer { name in
            unsafe zip(line, name).allSatisfy { $0 | 0x20 == $1 || $0 == $1 }
        }
    }

    /// RFC 9112 §4: `HTTP/1.1 200 OK`.
    private static func status(_ line: UnsafeRawBufferPointer) -> Int? {
        guard let blank = unsafe line.firstIndex(of: 0x20), line.count >= blank + 4 else { return nil }
        var value = 0
        for at in (blank + 1)...(blank + 3) {
            let digit = unsafe line[at]
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        if line.count > blank + 4, unsafe (0x30...0x39).contains(line[blank + 4]) { return nil }
        return value >= 100 ? value : nil
    }
}
