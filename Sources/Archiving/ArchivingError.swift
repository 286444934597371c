/// What stopped an operation on an archive, in words that name the file but none of its content.
package struct ArchivingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure, for those who act on it.
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Value: String {
            case cannotOpen, cannotRead, cannotWrite, cannotSync, locked, exists, missing, malformed, torn,
                tooLarge, incomplete, inconsistent
        }

        private let value: Value

        /// A file or folder could not be opened or made.
        package static let cannotOpen = Code(value: .cannotOpen)
        package static let cannotRead = Code(value: .cannotRead)
        /// A write failed, such as on a full disk. What was acknowledged before is safe.
        package static let cannotWrite = Code(value: .cannotWrite)
        /// A sync failed. The file is never written again, because the kernel may have dropped what it could not write.
        package static let cannotSync = Code(value: .cannotSync)
        /// Another process writes to this archive.
        package static let locked = Code(value: .locked)
        /// Something stands where nothing may be overwritten.
        package static let exists = Code(value: .exists)
        package static let missing = Code(value: .missing)
        /// Bytes that no reading of the format allows.
        package static let malformed = Code(value: .malformed)
        /// The file ends inside a record.
        package static let torn = Code(value: .torn)
        /// A bound of the reader was reached.
        package static let tooLarge = Code(value: .tooLarge)
        /// What stands here contradicts what was published or signed before.
        package static let inconsistent = Code(value: .inconsistent)

        /// The archive holds less than its index says.
        package static let incomplete = Code(value: .incomplete)

        package var description: String { value.rawValue }
    }

    package let code: Code
    package let message: String
    /// The last part of the path; empty where no file is meant.
    package let file: String
    /// In bytes from the start of the file; nil where the whole file is meant.
    package let offset: Int?

    package init(_ code: Code, _ message: String, file: String = "", offset: Int? = nil) {
        (self.code, self.message, self.file, self.offset) = (code, message, file, offset)
    }

    package var description: String {
        let place = file.isEmpty ? "" : file + (offset.map { " at byte \($0)" } ?? "") + ": "
        return place + message
    }
}
