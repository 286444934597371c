internal import Archiving

/// Why something could not be sealed, or could not even be looked at.
package struct SealingError: Error, Hashable, Sendable, CustomStringConvertible {
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Value: String {
            case exists, missing, cannotWrite, cannotRead, archiveDiffers, unusable, key
        }

        private let value: Value

        /// Something stands under the final name already; nothing is overwritten.
        package static let exists = Code(value: .exists)
        package static let missing = Code(value: .missing)
        package static let cannotWrite = Code(value: .cannotWrite)
        package static let cannotRead = Code(value: .cannotRead)
        /// The archive does not hold what the case says that it holds.
        package static let archiveDiffers = Code(value: .archiveDiffers)
        /// A value that has no place in a bundle, such as a case id that is no file name.
        package static let unusable = Code(value: .unusable)
        /// The key file is no key, or open to others.
        package static let key = Code(value: .key)

        package var description: String { value.rawValue }
    }

    package let code: Code
    package let message: String

    package init(_ code: Code, _ message: String) {
        (self.code, self.message) = (code, message)
    }

    init(_ error: ArchivingError, _ code: Code = .cannotWrite) {
        switch error.code {
        case .exists: self.init(.exists, error.description)
        case .missing: self.init(.missing, error.description)
        default: self.init(code, error.description)
        }
    }

    package var description: String { message }
}

/// Runs what the archive's tools do, and gives their errors as this room's.
func archiving<Result>(
    _ code: SealingError.Code = .cannotWrite, _ body: () throws(ArchivingError) -> Result
) throws(SealingError) -> Result {
    do {
        return try body()
    } catch {
        throw SealingError(error, code)
    }
}
