import Archiving
import ArgumentParser
import Evidence
import Fetching
import Filing
import Sealing

/// What an error of any room means to the person at the terminal: one line (and the line of the file at fault), and an exit code of sysexits(3).
enum ErrorReport {
    /// Nil for errors that the argument parser explains itself.
    static func describe(_ error: any Error) -> (line: String, status: ExitCode)? {
        switch error {
        case let failure as Failure: (failure.description, failure.status)
        case let problem as InputProblem:
            (ProblemText.lines([problem]).joined(separator: "\n"), ExitStatus.data)
        case let error as FilingError: (error.message, status(error))
        case let error as ArchivingError: (error.description + remedy(error), status(error))
        case let error as FetchingError: (error.description, ExitStatus.software)
        case let error as SealingError: (error.description, status(error))
        case let closed as CaseClosed:
            (
                closed.description + ": `baken queue ask`, `baken queue agree`", ExitStatus.noPermission
            )
        default: nil
        }
    }

    private static func status(_ error: FilingError) -> ExitCode {
        switch error.code {
        case .busy: ExitStatus.temporary
        case .damaged, .newerVersion, .olderVersion, .foreign: ExitStatus.data
        case .diskFull, .readOnly, .inputOutput, .notDurable: ExitStatus.inputOutput
        default: ExitStatus.software
        }
    }

    private static func status(_ error: ArchivingError) -> ExitCode {
        switch error.code {
        case .locked: ExitStatus.temporary
        case .missing: ExitStatus.noInput
        case .exists: ExitStatus.cannotCreate
        case .cannotOpen, .cannotRead, .cannotWrite, .cannotSync: ExitStatus.inputOutput
        default: ExitStatus.data
        }
    }

    /// What a person can do about it; empty where the message says so, or nothing can be done.
    private static func remedy(_ error: ArchivingError) -> String {
        switch error.code {
        case .cannotOpen: "; check the owner and the rights of the folder: `baken doctor` names what is wrong"
        case .cannotWrite, .cannotSync:
            "; what was acknowledged before is safe: free some space or mend the disk, and run the same command again"
        case .malformed, .torn, .cannotRead: "; see `baken archive check`, and `baken archive repair`"
        default: ""
        }
    }

    private static func status(_ error: SealingError) -> ExitCode {
        switch error.code {
        case .exists: ExitStatus.cannotCreate
        case .missing: ExitStatus.noInput
        case .cannotRead, .cannotWrite: ExitStatus.inputOutput
        default: ExitStatus.data
        }
    }
}
