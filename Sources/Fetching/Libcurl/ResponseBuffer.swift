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

    private let headerLimit: Int
    private let bodyLimit: Int
    private var headerBytes = 0

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
            (isHeadComplete, status) = (false, nil)
        }
        if head.isEmpty {
            head.reserveCapacity(512)
            status = unsafe Self.status(line)
        }
        unsafe head.append(contentsOf: line)
        isHeadComplete = unsafe line.count <= 2 && (line.first == 0x0A || line.first == 0x0D)
        return true
    }

    /// Takes a piece of the body as it came. False where the cap is reached; what fits is kept.
    ///
    /// `expected` is asked for once, for the announced length.
    mutating func takeBody(_ piece: UnsafeRawBufferPointer, expected: () -> Int) -> Bool {
        if body.isEmpty {
            // A server may announce what it likes: beyond a megabyte the array grows as bytes really come.
            body.reserveCapacity(min(max(expected(), piece.count), bodyLimit, 1_000_000))
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

    /// Ends a head that was cut with an empty line of our own, so that it can be read as a head.
    mutating func closeHead() {
        if !isHeadComplete { head += [0x0D, 0x0A] }
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
