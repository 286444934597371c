import Glibc

/// A secret from a file or from the terminal without echo; never from a flag, which every process may read (ps).
enum TypedSecret {
    /// The first line of `file`; without one, typed twice where it is a new one.
    static func read(_ file: String?, prompt: String, isNew: Bool = false) throws -> String {
        if let file { return try fromFile(file) }
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(ExitStatus.noInput, "no terminal to type a password at: give a file")
        }
        let typed = try fromTerminal(prompt)
        guard isNew else { return typed }
        guard try fromTerminal("The same again").utf8.elementsEqual(typed.utf8) else {
            throw Failure(ExitStatus.data, "the two differ; nothing was changed")
        }
        return typed
    }

    private static func fromFile(_ file: String) throws -> String {
        let bytes = try DiskFile.bytes(file, limitInBytes: 4_096)
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard let text = String(validating: line, as: UTF8.self), !text.isEmpty else {
            throw Failure(ExitStatus.data, "\(file): the first line should be the password, in UTF-8")
        }
        return text
    }

    /// Echo is off until the line is in, and on again whatever happens then (termios(3)).
    private static func fromTerminal(_ prompt: String) throws -> String {
        var before = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else {
            throw Failure(ExitStatus.inputOutput, "the terminal: \(DiskFile.reason())")
        }
        var quiet = before
        quiet.c_lflag &= ~tcflag_t(ECHO)
        guard unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else {
            throw Failure(ExitStatus.inputOutput, "the terminal: \(DiskFile.reason())")
        }
        defer {
            _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Terminal.note("")
        }
        Terminal.overwrite("\(prompt): ")
        guard let line = readLine(), !line.isEmpty else {
            throw Failure(ExitStatus.data, "nothing was typed")
        }
        return line
    }
}
