import ArgumentParser
import Evidence

/// On whose behalf, as it stands on command lines: `police`, or municipality codes.
enum ViewerText {
    static func viewer(_ text: String) throws -> Viewer {
        if text == "police" { return .police }
        let codes = text.split(separator: ",").map(String.init)
        let areCodes = codes.allSatisfy { $0.utf8.count == 6 && $0.utf8.starts(with: "GM".utf8) }
        guard !codes.isEmpty, areCodes else {
            throw ValidationError("--for takes police or municipality codes such as GM0344, not \"\(text)\"")
        }
        return .municipality(codes)
    }

    static func text(_ viewer: Viewer) -> String {
        switch viewer {
        case .police: "police"
        case .municipality(let codes): codes.joined(separator: ",")
        }
    }
}
