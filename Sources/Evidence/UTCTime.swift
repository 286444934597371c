/// An instant in UTC, counted in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Milliseconds as an integer, because the value is signed and compared: no rounding, no time zone, no locale.
/// Leap seconds are not counted, as in POSIX time.
package struct UTCTime: Hashable, Comparable, Sendable {
    package let millisecondsSince1970: Int64

    package init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    /// Reads `2026-11-21T09:08:07Z`, with or without a fraction of up to nine digits (RFC 3339, `Z` only).
    package init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 30, bytes[10] == 0x54, bytes[bytes.count - 1] == 0x5A,
            bytes[13] == 0x3A, bytes[16] == 0x3A,
            let day = CivilDate(iso8601: String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = DecimalField.value(bytes[11..<13]), hour < 24,
            let minute = DecimalField.value(bytes[14..<16]), minute < 60,
            let second = DecimalField.value(bytes[17..<19]), second < 60,
            let milliseconds = Self.fraction(bytes[19..<bytes.count - 1])
        else { return nil }
        let seconds = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second
        self.init(millisecondsSince1970: Int64(seconds * 1_000 + milliseconds))
    }

    private static func fraction(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let point = digits.first else { return 0 }
        guard point == 0x2E, digits.count > 1 else { return nil }
        let three = (Array(digits.dropFirst().prefix(3)) + [0x30, 0x30]).prefix(3)
        guard DecimalField.value(digits.dropFirst()) != nil else { return nil }
        return DecimalField.value(ArraySlice(three))
    }

    package static func < (one: UTCTime, other: UTCTime) -> Bool {
        one.millisecondsSince1970 < other.millisecondsSince1970
    }

    package static func + (time: UTCTime, duration: Duration) -> UTCTime {
        UTCTime(millisecondsSince1970: time.millisecondsSince1970 &+ duration.wholeMilliseconds)
    }

    package static func - (time: UTCTime, duration: Duration) -> UTCTime {
        UTCTime(millisecondsSince1970: time.millisecondsSince1970 &- duration.wholeMilliseconds)
    }

    /// How long after `other` this instant is; negative where it is before.
    package func since(_ other: UTCTime) -> Duration {
        .milliseconds(millisecondsSince1970 - other.millisecondsSince1970)
    }
}

extension UTCTime {
    /// The day this instant falls on, in UTC.
    package var day: CivilDate {
        CivilDate(daysSince1970: Int(Self.floored(millisecondsSince1970, 86_400_000)))
    }

    /// `2026-11-21T09:08:07.123Z`.
    package var rfc3339: String {
        let (clock, milliseconds) = clock
        return "\(day.iso8601)T\(clock[0]):\(clock[1]):\(clock[2]).\(DecimalField.text(milliseconds, 3))Z"
    }

    /// `2026-11-21T09:08:07Z`, the form in WARC-Date (ISO 28500:2017 §5.4); the milliseconds are cut, not rounded.
    package var wholeSeconds: String {
        let (clock, _) = clock
        return "\(day.iso8601)T\(clock[0]):\(clock[1]):\(clock[2])Z"
    }

    /// Seventeen digits, `20261121090807123`, as CDXJ orders captures by.
    package var stamp: String {
        let (clock, milliseconds) = clock
        return day.iso8601.filter { $0 != "-" } + clock.joined() + DecimalField.text(milliseconds, 3)
    }

    private var clock: ([String], Int) {
        let inDay = Int(millisecondsSince1970 - Self.floored(millisecondsSince1970, 86_400_000) * 86_400_000)
        let seconds = inDay / 1_000
        let fields = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        return (fields.map { DecimalField.text($0, 2) }, inDay % 1_000)
    }

    private static func floored(_ value: Int64, _ unit: Int64) -> Int64 {
        value >= 0 ? value / unit : -((unit - 1 - value) / unit)
    }
}

extension Duration {
    /// The duration in milliseconds; what is finer is cut.
    package var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    }
}

/// Decimal numbers of a fixed width, as they stand in dates and stamps.
enum DecimalField {
    static func text(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The value of one to eighteen ASCII digits; nil for anything else.
    static func value(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
