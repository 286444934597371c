import Evidence
import Testing

struct HeaderFieldsTests {
    @Test func `header fields keep order and repetition and join folded lines`() {
        let head = Array(
            "HTTP/1.1 200 OK\r\nA: 1\r\nb:  two \r\n words\r\na: 3\r\nbroken\r\n\r\nbody: x".utf8)
        let fields = HeaderFields(head: head)
        #expect(fields.values("A") == ["1", "3"])
        #expect(fields["B"] == "two words")
        #expect(fields["body"] == nil)
        #expect(HeaderFields(head: Array("H\r\nx: ".utf8) + [0xE9])["x"] == "é")
    }

    @Test(arguments: [
        ("", [String]()), ("HTTP/1.1 200 OK", []), ("HTTP/1.1 200 OK\r\n\r\nA: 1\r\n", []),
        ("H\nA:1\nB: 2", ["A=1", "B=2"]), ("H\r\nA:\r\n", ["A="]), ("H\r\n: x\r\nA: 1", ["A=1"]),
        // A line that continues nothing is read as a field; one behind a broken line continues the field before that.
        ("H\r\n A: 1\r\n\tx", ["A=1 x"]), ("H\r\nA: 1\r\nbroken\r\n  x \r\n\ty", ["A=1 x y"]),
        ("H\r\nA : 1 : 2 ", ["A=1 : 2"]), ("H\r\n\r\n x", []),
    ])
    func `all fields of a head and each one by its name are the same`(head: String, expected: [String]) {
        let fields = HeaderFields(head: Array(head.utf8))
        #expect(fields.fields.map { "\($0.name)=\($0.value)" } == expected)
        for field in fields.fields {
            #expect(fields[field.name.lowercased()] == field.value)
            #expect(fields.values(field.name) == [field.value])
        }
        #expect(fields == HeaderFields(fields.fields))
        #expect(fields.hashValue == HeaderFields(fields.fields).hashValue)
    }

    @Test func `a head is read up to its thousandth field`() {
        let lines = (1...1_001).map { "N\($0): \($0)\r\n" }.joined()
        let fields = HeaderFields(head: Array("H\r\n\(lines)".utf8))
        #expect(fields.fields.count == 1_000)
        #expect(fields["n1000"] == "1000")
        #expect(fields["n1001"] == nil)
    }

    @Test func `the first of several values ends where the next field begins`() {
        let fields = HeaderFields(head: Array("H\r\nA: 1\r\n 2\r\nB: 3\r\n 4\r\nA: 5\r\n".utf8))
        #expect(fields["a"] == "1 2")
        #expect(fields.values("a") == ["1 2", "5"])
        #expect(fields["b"] == "3 4")
    }
}
