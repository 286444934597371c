package import Evidence

/// Reads `stamps.yaml`: the authorities that stamp the log's checkpoints with the time (RFC 3161).
package enum StampFile {
    private static let authorityLimit = 8

    /// The plan in `text`, or the first problem with its place. The file of an authority's trusted certificates is
    /// named from where `file` lies.
    package static func read(_ text: String, file: String) throws(InputProblem) -> StampingPlan {
        let map = try YAMLValue.parse(text, file: file).mapping(keys: ["contact", "every", "authorities"])
        let list = try map.required("authorities")
        var authorities: [StampingPlan.Authority] = []
        for item in try list.sequence() {
            let authority = try authority(item, file)
            guard !authorities.contains(where: { $0.name == authority.name }) else {
                throw item.problem(
                    "two authorities are called \"\(authority.name)\"", remedy: "give each a name of its own")
            }
            authorities.append(authority)
        }
        guard (1...authorityLimit).contains(authorities.count) else {
            throw list.problem(
                "\(authorities.count) authorities",
                remedy: "name one to \(authorityLimit); two are better than one")
        }
        return StampingPlan(
            contact: try ContactKey.read(map.required("contact")), every: try every(map["every"]),
            authorities: authorities)
    }

    /// A minute where the file does not say.
    private static func every(_ value: YAMLValue?) throws(InputProblem) -> Duration {
        guard let value else { return .seconds(60) }
        let every = try value.duration()
        guard every >= .seconds(10), every <= .seconds(86_400) else {
            throw value.problem("stamps are asked for every 10s to 1d", remedy: "write it like 60s")
        }
        return every
    }

    private static func authority(_ value: YAMLValue, _ file: String) throws(InputProblem)
        -> StampingPlan.Authority
    {
        let map = try value.mapping(keys: ["name", "address", "trusted"])
        let name = try map.required("name").string()
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
        }
        guard isPlain, (1...32).contains(name.utf8.count), name.utf8.first != 0x2D else {
            throw try map.required("name").problem(
                "\"\(name)\" is no name of an authority",
                remedy: "write up to 32 small letters, digits and dashes")
        }
        let address = try map.required("address")
        guard let parsed = WebAddress(try address.string()) else {
            throw address.problem(
                "\"\(try address.string())\" is no address",
                remedy: "write it like https://tsa.example.nl/tsr")
        }
        let trusted = try map.required("trusted").words()
        let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
        return StampingPlan.Authority(
            name: name, address: parsed, trusted: trusted.utf8.first == 0x2F ? trusted : folder + trusted)
    }
}
