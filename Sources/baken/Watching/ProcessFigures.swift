import Glibc

/// What this process takes of the machine, from /proc (proc(5)); nil where the system does not say.
struct ProcessFigures: Sendable {
    let residentBytes: Int?
    let openDescriptors: Int?
    /// User and system time together, in seconds.
    let processorSeconds: Double

    static func now() -> ProcessFigures {
        var usage = rusage()
        _ = unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
        let seconds = [usage.ru_utime, usage.ru_stime].reduce(0.0) { sum, time in
            sum + Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
        }
        return ProcessFigures(
            residentBytes: residentBytes,
            openDescriptors: (try? DiskFile.names(in: "/proc/self/fd"))?.count,
            processorSeconds: seconds)
    }

    /// The second number of /proc/self/statm counts pages. The file has no size, so it is read by hand.
    private static var residentBytes: Int? {
        let descriptor = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        let fields = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
        return fields.count > 1 ? Int(fields[1]).map { $0 * Int(sysconf(CInt(_SC_PAGESIZE))) } : nil
    }
}
