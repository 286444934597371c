import Testing

@testable import Fetching

struct FIFOTests {
    @Test func `Elements come out in the order they went in, also over many turns`() {
        var queue = FIFO<Int>()
        var taken: [Int] = []
        for number in 0..<1_000 {
            queue.append(number)
            if number.isMultiple(of: 3), let first = queue.takeFirst() { taken.append(first) }
        }
        taken += queue.takeAll()
        #expect(taken == Array(0..<1_000))
        #expect(queue.isEmpty)
    }

    @Test func `A prepended element comes first`() {
        var queue = FIFO<Int>()
        queue.append(contentsOf: [1, 2, 3])
        #expect(queue.takeFirst() == 1)
        queue.prepend(0)
        queue.prepend(-1)
        #expect(queue.takeAll() == [-1, 0, 2, 3])
    }
}
