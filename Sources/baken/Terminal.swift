import Evidence
import Glibc

/// Where the commands speak: results on standard output, what happens on standard error, each line written at once,
/// so that nothing is lost when the process is killed.
enum Terminal {
    static func out(_ line: String) { put(line + "\n", on: STDOUT_FILENO) }
    /// A value as one line, without a detour over text.
    static func out(_ value: JSONLine) {
        var bytes = value.bytes
        bytes.append(0x0A)
        put(bytes, on: STDOUT_FILENO)
    }
    /// Bytes as they are.
    static func out(bytes: [UInt8]) { put(bytes, on: STDOUT_FILENO) }
    static func note(_ line: String) { put(line + "\n", on: STDERR_FILENO) }

    /// Overwrites the current line of a terminal.
    static func overwrite(_ line: String) { put("\r\u{1B}[K" + line, on: STDERR_FILENO) }

    /// Clears the screen of a terminal and writes `lines` from its top (ECMA-48: CUP, ED).
    static func redraw(_ lines: [String]) {
        put("\u{1B}[H\u{1B}[2J" + lines.joined(separator: "\n") + "\n", on: STDERR_FILENO)
    }

    static var errorsAreSeen: Bool { isatty(STDERR_FILENO) == 1 }

    private static func put(_ text: String, on descriptor: CInt) {
        put(Array(text.utf8), on: descriptor)
    }

    private static func put(_ bytes: [UInt8], on descriptor: CInt) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var done = 0
            while done < buffer.count {
                let put = unsafe write(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if put < 0, errno == EINTR { continue }
                if put <= 0 { return }
                done += put
            }
        }
    }

    /// Text of the outside world made harmless for a terminal: control and bidi characters are shown as `�`.
    static func safe(_ text: String, limit: Int = 200) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F:
                view.append("\u{FFFD}")
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    /// Columns padded to their widest cell; the last one is left ragged.
    static func table(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = column == row.count - 1 ? 0 : widths[column] - cell.unicodeScalars.count
                return cell + String(repeating: " ", count: max(0, padding))
            }
            return cells.joined(separator: "  ")
        }
    }
}

/// The time of the machine, read in one place and passed on as a value.
enum WallClock {
    static func now() -> UTCTime {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return UTCTime(
            millisecondsSince1970: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
