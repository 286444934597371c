import Archiving
import Evidence

/// What a bundle was made with: the program's own digest and the system's packages that it is linked with.
enum ExportEnvironment {
    /// The Debian packages of the libraries that Baken uses.
    private static let packages = [
        "libbrotli1", "libc6", "libcurl4", "libhyperscan5", "libidn2-0", "libisal2", "libphonenumber8",
        "libssl3",
        "libuchardet0", "libvectorscan5", "libxml2", "libzstd1", "zlib1g",
    ]
    private static let statusLimit = 64_000_000

    static func facts() -> [(name: String, value: String)] {
        [("version", Baken.version)] + (binary().map { [("binary", $0)] } ?? []) + installed()
    }

    private static func binary() -> String? {
        do throws(ArchivingError) {
            let source = try ByteSource(BinaryFile("/proc/self/exe", .reading))
            var (digest, at) = (RunningDigest(), 0)
            while at < source.count {
                let step = try source.bytes(at: at, limit: 1 << 20)
                if step.isEmpty { return nil }
                digest.update(step)
                at += step.count
            }
            return digest.finish().labelled
        } catch {
            return nil
        }
    }

    /// From dpkg's own list; nothing where there is none.
    private static func installed() -> [(name: String, value: String)] {
        guard let bytes = try? DiskFile.bytes("/var/lib/dpkg/status", limitInBytes: statusLimit) else {
            return []
        }
        var (found, name): ([(name: String, value: String)], String?) = ([], nil)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.starts(with: "Package: ".utf8) {
                let text = String(decoding: line.dropFirst(9), as: UTF8.self)
                name = packages.contains(text) ? text : nil
            } else if let known = name, line.starts(with: "Version: ".utf8) {
                found.append(("package " + known, String(decoding: line.dropFirst(9), as: UTF8.self)))
                name = nil
            }
        }
        return found.sorted { $0.name < $1.name }
    }
}
