import Evidence
import Glibc
import Reading

// What reading a page costs, part by part, on one core: no network, no store, no rules.
//
//     ReadMeasure PLACES LIST ROUNDS
//
// LIST names an HTML file a line. All are read first; then each part runs over all of them, ROUNDS times after one that
// does not count. A line a figure: name, value; the CPU time a page in microseconds.
//
// parse_us    charset, markup, the flat page: what htmlReadMemory does, and more
// fields_us   all field readers over the texts of the ads that were found
// whole_us    both, and what lies between: regions, kind of page, where ads begin and end, links

func processorSeconds() -> Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func bytes(of path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { fatalError("cannot read \(path)") }
    defer { unsafe fclose(file) }
    var (bytes, buffer): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 65_536))
    while true {
        let count = unsafe fread(&buffer, 1, buffer.count, file)
        if count == 0 { return bytes }
        bytes += buffer[..<count]
    }
}

/// Prints what `body` costs. Its results are added up and looked at, so that the compiler leaves none of it out.
func measure(_ name: String, pages: Int, rounds: Int, _ body: () -> Int) {
    var sum = body()
    let begun = processorSeconds()
    for _ in 0..<rounds { sum &+= body() }
    let micros = (processorSeconds() - begun) / Double(rounds * pages) * 1e6
    precondition(sum > 0, "nothing was read")
    print("\(name) \((micros * 1_000).rounded() / 1_000)")
}

guard CommandLine.arguments.count == 4, let rounds = Int(CommandLine.arguments[3]), rounds > 0,
    let day = CivilDate(iso8601: "2026-11-21")
else { fatalError("ReadMeasure PLACES LIST ROUNDS") }
let places = try PlaceDirectory(csv: bytes(of: CommandLine.arguments[1]))
let reader = PageReader(region: "NL", places: places)
let list = String(decoding: bytes(of: CommandLine.arguments[2]), as: UTF8.self)
let pages = list.split(separator: "\n").map { bytes(of: String($0)) }

func read(_ html: [UInt8]) -> Page {
    reader.read(
        html: html, contentType: "text/html; charset=utf-8", status: 200, address: nil, profile: nil, on: day,
        incompleteness: [])
}

let texts = pages.flatMap { read($0).ads.map(\.text) }
print("pages \(pages.count)")
print("ads \(texts.count)")
measure("parse_us", pages: pages.count, rounds: rounds) {
    pages.reduce(0) { sum, html in
        sum
            + reader.parse(
                html: html, contentType: "text/html; charset=utf-8", address: nil, profile: nil,
                incompleteness: []
            ).textLength
    }
}
measure("fields_us", pages: pages.count, rounds: rounds) {
    texts.reduce(0) { $0 + reader.read(text: $1, on: day).ads.count }
}
measure("whole_us", pages: pages.count, rounds: rounds) {
    pages.reduce(0) { $0 + read($1).ads.count }
}
