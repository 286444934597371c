import Testing
@testable import Reading
@Test func probe() {}
