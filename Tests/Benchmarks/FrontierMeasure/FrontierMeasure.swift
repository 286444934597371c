import Evidence
import Filing
import Foundation

/// Measures the durable frontier, on disk and with every promise kept; a line a figure, `name value`.
///
///     FrontierMeasure queue FOLDER 1000000    new addresses a second, memory, time to the next due address
///     FrontierMeasure done FOLDER 1000000     CPU and time a page at the start and with so many pages done
///
/// FOLDER is emptied of an earlier database. What a figure rests on, addresses and ads, is made outside its clock.
@main enum FrontierMeasure {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 4, let count = Int(words[3]), count >= 40_000 else {
            fail("usage: FrontierMeasure queue|done FOLDER COUNT, at least 40000")
        }
        try FileManager.default.createDirectory(atPath: words[2], withIntermediateDirectories: true)
        switch words[1] {
        case "queue": try QueueMeasure(newStore("queue", words[2]), count: count).run()
        case "done":
            try DoneMeasure(newStore("done", words[2]), fresh: newStore("fresh", words[2]), count: count)
                .run()
        default: fail("usage: FrontierMeasure queue|done FOLDER COUNT")
        }
    }

    private static func newStore(_ name: String, _ folder: String) throws -> EvidenceStore {
        let path = "\(folder)/\(name).sqlite"
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + end) {
            try FileManager.default.removeItem(atPath: path + end)
        }
        return try EvidenceStore(path: path)
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(64)
    }

    static func report(_ name: String, _ value: Double) {
        FileHandle.standardOutput.write(Data("\(name) \(value)\n".utf8))
    }
}

/// What the machine and this process have spent.
struct Spent {
    var wall = 0.0
    /// User and system, all threads.
    var cpu = 0.0

    static func now() -> Spent {
        var usage = rusage()
        _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
        return Spent(
            wall: Double(DispatchTime.now().uptimeNanoseconds) / 1e9,
            cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime))
    }

    mutating func add<Value>(_ body: () throws -> Value) rethrows -> Value {
        let before = Spent.now()
        defer {
            let after = Spent.now()
            wall += after.wall - before.wall
            cpu += after.cpu - before.cpu
        }
        return try body()
    }

    mutating func add(_ other: Spent) {
        wall += other.wall
        cpu += other.cpu
    }

    /// The most memory this process ever held, in MB of 10⁶ bytes.
    static var peakMegabytes: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").compactMap { Double($0) }.first ?? 0) * 1_024 / 1_000_000
    }
}

/// Invented addresses, alike for alike numbers.
enum Pages {
    static let start = UTCTime(millisecondsSince1970: 1_795_000_000_000)
    /// Half of all addresses lie on it.
    static let largeHost = "groot.example"

    static let smallHosts = 200

    /// Even numbers on the large host, the others over the small ones.
    static func queued(_ number: Int) -> FrontierEntry {
        let host = number.isMultiple(of: 2) ? largeHost : "site\(number / 2 % smallHosts).example"
        return entry(number, host: host)
    }

    static func entry(_ number: Int, host: String) -> FrontierEntry {
        guard let address = WebAddress("https://\(host)/advertentie/amsterdam/escort-\(number).html") else {
            preconditionFailure("no such address")
        }
        return FrontierEntry(address: address, site: "bench", depth: 2, priority: number % 3, via: nil)
    }
}
