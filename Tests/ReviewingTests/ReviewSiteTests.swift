import HummingbirdTesting
import Testing

@testable import Reviewing
