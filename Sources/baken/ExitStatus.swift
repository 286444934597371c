import ArgumentParser
import Evidence

/// The exit codes of `baken`, from sysexits(3): a script can tell a refusal from a broken file.
enum ExitStatus {
    /// `verify`, `robots`, `rules test`: the answer is no.
    static let no = ExitCode(1)
    /// `verify`: what there is holds, but not everything could be checked.
    static let cannotBeChecked = ExitCode(2)
    /// EX_DATAERR: a file that a person wrote is wrong.
    static let data = ExitCode(65)
    /// EX_NOINPUT: a file does not exist or cannot be read.
    static let noInput = ExitCode(66)
    /// EX_UNAVAILABLE: somebody else's service does not answer.
    static let unavailable = ExitCode(69)
    /// EX_SOFTWARE: a fault of Baken's own.
    static let software = ExitCode(70)
    /// EX_CANTCREAT: an output cannot be made.
    static let cannotCreate = ExitCode(73)
    /// EX_IOERR: reading or writing failed; a full disk among it.
    static let inputOutput = ExitCode(74)
    /// EX_PROTOCOL: somebody else's service answers with something else.
    static let protocolError = ExitCode(76)
    /// EX_TEMPFAIL: another run holds the data folder, or another person the case.
    static let temporary = ExitCode(75)
    /// EX_NOPERM: no authority, or it does not cover what was asked.
    static let noPermission = ExitCode(77)
}

/// An error with the exit code it ends the program with.
struct Failure: Error, CustomStringConvertible {
    let status: ExitCode
    let description: String

    init(_ status: ExitCode, _ description: String) {
        (self.status, self.description) = (status, description)
    }
}
