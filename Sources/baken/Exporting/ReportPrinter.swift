import Archiving
import Evidence
import Glibc
import Sealing

/// The report as PDF, printed by a browser of the machine: tagged, with an outline, and not the same bytes each time, for
/// which it lies in `renditions/`. Where there is no browser there is no PDF, and the export says so.
enum ReportPrinter {
    static let path = "renditions/report.pdf"
    private static let browsers = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
    private static let timeLimit = Duration.seconds(60)
    private static let sizeLimitInBytes = 200_000_000

    /// Prints `data/report/report.html` of the bundle that lies at `draft`; nothing where that cannot be done.
    static func renditions(_ facts: BundleFacts, _ draft: String) throws(SealingError) -> [(
        path: String, bytes: [UInt8]
    )] {
        guard let browser = browsers.lazy.compactMap(find).first else {
            Terminal.note("baken: no PDF of the report: neither chromium nor chrome is installed")
            return []
        }
        guard let bytes = pdf(browser, draft + "/data/report/report.html") else {
            Terminal.note("baken: no PDF of the report: \(browser) did not print it")
            return []
        }
        return [(path, bytes)]
    }

    /// The first executable of that name in the search path.
    private static func find(_ name: String) -> String? {
        guard let variable = unsafe getenv("PATH") else { return nil }
        let folders = unsafe String(cString: variable).split(separator: ":").map(String.init)
        return folders.map { $0 + "/" + name }.first { unsafe access($0, X_OK) == 0 }
    }

    private static func pdf(_ browser: String, _ page: String) -> [UInt8]? {
        guard let absolute = unsafe realpath(page, nil) else { return nil }
        defer { unsafe free(absolute) }
        let parent = FolderPath(unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp")
        var template = Array(parent.of("baken-print-XXXXXX").utf8CString)
        guard unsafe mkdtemp(&template) != nil else { return nil }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // What the browser leaves behind there is nothing of ours; what cannot be removed stays in the machine's own place.
        defer { try? parent.removeFolder(FolderPath.lastPart(of: folder)) }
        let output = folder + "/report.pdf"
        // The page fetches nothing; the browser is kept from the network by itself too. Its sandbox does not start as root.
        var arguments = [
            browser, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/profile",
            "--print-to-pdf=\(output)",
        ]
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        let place = unsafe String(cString: absolute)
        arguments.append("file://" + place)
        guard run(arguments), let bytes = try? DiskFile.bytes(output, limitInBytes: sizeLimitInBytes),
            bytes.starts(with: Array("%PDF-".utf8))
        else { return nil }
        return bytes
    }

    /// True where the program ended with 0 in time. Its words are nobody's concern.
    private static func run(_ arguments: [String]) -> Bool {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var child: pid_t = 0
        guard unsafe posix_spawn(&child, arguments[0], &actions, nil, &words, environ) == 0 else {
            return false
        }
        return wait(for: child)
    }

    private static func wait(for child: pid_t) -> Bool {
        let start = ContinuousClock.now
        var status: Int32 = 0
        while unsafe waitpid(child, &status, WNOHANG) == 0 {
            if ContinuousClock.now - start > timeLimit {
                kill(child, SIGKILL)
                unsafe waitpid(child, &status, 0)
                return false
            }
            usleep(20_000)
        }
        return status == 0
    }
}
