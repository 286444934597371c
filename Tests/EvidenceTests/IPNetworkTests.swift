import Evidence
import Testing

@Suite struct IPNetworkTests {
    @Test(arguments: [
        "127.0.0.1", "10.1.2.3", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.51.100.7", "::1", "::", "fe80::1", "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "fec0::1",
    ])
    func `addresses outside the public internet are special`(text: String) throws {
        #expect(try #require(IPAddress(text)).isSpecial)
    }

    @Test(arguments: ["93.184.216.34", "172.32.0.1", "11.0.0.1", "2a00:1450:400e::1", "::ffff:93.184.216.34"])
    func `public addresses are not special`(text: String) throws {
        #expect(try !#require(IPAddress(text)).isSpecial)
    }

    @Test(arguments: [
        "127.1", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.", "",
        "::1%lo",
        ":::", "1::2::3", "12345::", "+1::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1.2.3",
    ])
    func `unusual spellings are no addresses`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func `a mapped address is the IPv4 address it carries`() throws {
        #expect(IPAddress("::ffff:10.0.0.7") == IPAddress("10.0.0.7"))
    }

    @Test func `networks contain what they say and nothing else`() throws {
        let network = try #require(IPNetwork("10.16.0.0/12"))
        #expect(network.contains(try #require(IPAddress("10.31.255.255"))))
        #expect(!network.contains(try #require(IPAddress("10.32.0.0"))))
        #expect(!network.contains(try #require(IPAddress("::1"))))
        #expect(IPNetwork("10.1.0.0/8") == nil)
        #expect(IPNetwork("10.0.0.0/33") == nil)
        #expect(IPNetwork("127.0.0.1")?.prefixLength == 32)
    }
}
