import Evidence
import Reviewing

/// The folder of themes that `baken serve --theme` takes.
enum SiteThemes {
    /// By municipality code, and `police`. All that is wrong in any file is told at once; a name that is neither is wrong too,
    /// because nobody would ever see that theme.
    static func load(_ folder: String) throws -> [String: SiteTheme] {
        var themes: [String: SiteTheme] = [:]
        var problems: [InputProblem] = []
        for name in try DiskFile.names(in: folder).sorted() where !name.utf8.starts(with: ".".utf8) {
            let path = folder + "/" + name
            guard let whose = owner(name) else {
                problems.append(
                    InputProblem(
                        file: path, message: "not the name of a theme",
                        remedy: "GM0344.css with the code of the municipality, or police.css"))
                continue
            }
            do {
                themes[whose] = try SiteTheme(DiskFile.text(path), file: path)
            } catch let wrong as ThemeProblems {
                problems += wrong.problems
            }
        }
        guard problems.isEmpty else {
            throw Failure(ExitStatus.data, ProblemText.lines(problems).joined(separator: "\n"))
        }
        if themes.isEmpty {
            throw Failure(ExitStatus.noInput, "\(folder): no theme in it, such as GM0344.css")
        }
        return themes
    }

    private static func owner(_ name: String) -> String? {
        guard name.utf8.reversed().starts(with: ".css".utf8.reversed()) else { return nil }
        let stem = String(name.dropLast(4))
        let isCode =
            stem.utf8.count == 6 && stem.utf8.starts(with: "GM".utf8)
            && stem.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
        return isCode || stem == "police" ? stem : nil
    }
}
