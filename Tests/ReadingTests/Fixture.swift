import Evidence
import Glibc

@testable import Reading

/// What the tests of this room share: the places of the repository, a reader and a day to read against.
enum Fixture {
    static let day = day("2026-11-21")
    static let places = directory()
    static let reader = PageReader(region: "NL", places: places)

    /// The top folder of the repository, also where the tests are reached through a link.
    static let top: String = {
        let path = unsafe realpath(#filePath, nil)
        defer { unsafe free(path) }
        let real = unsafe path.map { unsafe String(cString: $0) } ?? #filePath
        return String(real.dropLast("Tests/ReadingTests/Fixture.swift".count))
    }()

    static func day(_ text: String) -> CivilDate {
        CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0)
    }

    static func ad(_ text: String, on day: CivilDate = day) -> Ad {
        reader.read(text: text, on: day).ads[0]
    }

    static func page(
        _ html: String, type: String? = "text/html; charset=utf-8", status: Int = 200,
        address: String = "http://ads.example/a/1.html", profile: SiteProfile? = nil
    ) -> Page {
        page(Array(html.utf8), type: type, status: status, address: address, profile: profile)
    }

    static func page(
        _ html: [UInt8], type: String? = nil, status: Int = 200,
        address: String = "http://ads.example/a/1.html",
        profile: SiteProfile? = nil
    ) -> Page {
        reader.read(
            html: html, contentType: type, status: status, address: WebAddress(address), profile: profile,
            on: day,
            incompleteness: [])
    }

    /// The text that a span marks, counted in scalars.
    static func marked(_ span: TextSpan, in ad: Ad) -> String {
        String(String.UnicodeScalarView(Array(ad.text.unicodeScalars)[span.start..<span.end]))
    }

    static func file(_ path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func directory() -> PlaceDirectory {
        (try? PlaceDirectory(csv: file(top + "Rules/places.csv") ?? [])) ?? PlaceDirectory()
    }
}
