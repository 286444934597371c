/// Why the engine could not be set up, or a time stamp not be asked for.
package struct FetchingError: Error, Hashable, Sendable, CustomStringConvertible {
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Value: String { case configuration, libcurl, system, exchange }
        private let value: Value
        package var description: String { value.rawValue }

        /// A value of ``FetchConfiguration`` is out of its bounds.
        package static let configuration = Code(value: .configuration)
        /// libcurl refused a call.
        package static let libcurl = Code(value: .libcurl)
        /// The kernel refused a call.
        package static let system = Code(value: .system)
        /// The other side did not answer, or not as it should.
        package static let exchange = Code(value: .exchange)
    }

    package let code: Code
    /// Names the call and what it answered.
    package let message: String

    init(_ code: Code, _ message: String) {
        (self.code, self.message) = (code, message)
    }

    package var description: String { "\(code): \(message)" }
}
