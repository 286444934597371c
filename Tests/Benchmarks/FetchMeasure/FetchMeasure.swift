import Evidence
import Fetching
import Foundation

/// The engine alone, as `peer.c --fetch-only` is libcurl alone: fetches every address of a list, sixteen at once, and
/// keeps nothing.
///
///     FetchMeasure URLS TIMES
///
/// The list is read once and fetched so many times over: to read addresses is not what is measured here. Task k takes lines k, k+16, … of the list, which go turn by turn over sixteen hosts; so each host has one
/// connection, as in a polite crawl. Prints pages and bytes; any failure ends it with status 1.
@main
struct FetchMeasure {
    static let lanes = 16

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let times = Int(arguments[2]), times > 0 else {
            fail("usage: FetchMeasure URLS TIMES")
        }
        let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
        let addresses = text.utf8.split(separator: 0x0A).map { line in
            guard let address = WebAddress(String(line) ?? "") else { fail("no address: \(line)") }
            return address
        }
        var configuration = FetchConfiguration(
            userAgent: "BakenBot/measure", allowedNetworks: [IPNetwork("127.0.0.0/8")].compactMap(\.self))
        configuration.connectionsPerShard = lanes
        let engine = try FetchEngine(configuration)
        let (pages, bytes) = await fetch(addresses, times, engine)
        await engine.stop()
        print("\(pages) pages, \(bytes) bytes")
    }

    private static func fetch(
        _ addresses: [WebAddress], _ times: Int, _ engine: FetchEngine
    ) async -> (Int, Int) {
        await withTaskGroup(of: (pages: Int, bytes: Int).self) { group in
            for lane in 0..<lanes {
                group.addTask(executorPreference: engine.executor) {
                    await run(lane, addresses, times, engine)
                }
            }
            return await group.reduce(into: (0, 0)) { $0 = ($0.0 + $1.pages, $0.1 + $1.bytes) }
        }
    }

    private static func run(
        _ lane: Int, _ addresses: [WebAddress], _ times: Int, _ engine: FetchEngine
    ) async -> (Int, Int) {
        var (pages, bytes) = (0, 0)
        for at in stride(from: lane, to: addresses.count * times, by: lanes) {
            let address = addresses[at % addresses.count]
            switch await engine.fetch(FetchRequest(address: address)) {
            case .failed(let failure): fail("\(failure): \(address)")
            case .captured(let capture):
                guard capture.status == 200, capture.fault == nil else {
                    fail("not answered with 200: \(address)")
                }
                (pages, bytes) = (pages + 1, bytes + capture.body.count)
            }
        }
        return (pages, bytes)
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("FetchMeasure: \(message)\n".utf8))
        exit(1)
    }
}
