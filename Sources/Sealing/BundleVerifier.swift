internal import Archiving

/// Checks evidence without a database and without a network: what Baken sealed or archived (a bundle as folder or zip,
/// the archive of a data folder), and what other tools made (a WARC or WACZ file, a BagIt folder).
///
///     let report = try BundleVerifier().verify("baken-C-0123456789ab.zip")
///     print(report.outcome)   // .holds, .cannotBeChecked or .doesNotHold
package struct BundleVerifier: Sendable {
    private let anchors: TrustAnchors

    /// With `pinned`, a bundle that was sealed with another key does not hold. Without, none does for certain: it says so.
    package init(pinned: PinnedKey? = nil) {
        self.init(TrustAnchors(sealKey: pinned))
    }

    package init(_ anchors: TrustAnchors) {
        self.anchors = anchors
    }

    /// As ``verify(_:)``, and asks of time stamps and certificates whether they can be trusted.
    package func verifyWithTrust(_ path: String) async throws(SealingError) -> VerificationReport {
        var report = try verify(path)
        await TrustCheck(anchors).run(&report)
        return report
    }

    /// Throws only where there is nothing at `path` or it cannot be read; what is wrong inside is in the report.
    package func verify(_ path: String) throws(SealingError) -> VerificationReport {
        var report = VerificationReport()
        do throws(ArchivingError) {
            switch FolderPath.target(at: path) {
            case .folder: try verifyFolder(path, &report)
            case .file: try verifyFile(path, &report)
            default:
                throw ArchivingError(
                    .missing, "there is nothing to verify", file: FolderPath.lastPart(of: path))
            }
        } catch {
            throw SealingError(error, .cannotRead)
        }
        return report
    }

    private func verifyFolder(_ path: String, _ report: inout VerificationReport) throws(ArchivingError) {
        let names = Set(try FolderPath(path).names())
        let isBag = BagCheck.isBag(names)
        if isBag || names.contains("signatures") {
            var found = VerificationReport()
            let files = try BundleFiles(folder: path, &found)
            if try BundleCheck.isBundle(files) {
                report = found
                return try BundleCheck(files, anchors).run(&report)
            }
        }
        if isBag {
            var bag = BagCheck(path)
            try bag.run(&report)
        } else if names.contains("archive"), FolderPath.target(at: path + "/archive") == .folder {
            try ArchiveVerification(ArchiveFolder(path + "/archive")).run(&report)
        } else if names.contains(CDXJIndex.name) || names.contains(where: { $0.contains(".warc.gz") }) {
            try ArchiveVerification(ArchiveFolder(path)).run(&report)
        } else {
            report.add(.unchecked, "", "kind.unknown", "is neither a bundle, a bag nor an archive")
        }
    }

    private func verifyFile(_ path: String, _ report: inout VerificationReport) throws(ArchivingError) {
        let file = try BinaryFile(path, .reading)
        let head = try file.read(at: 0, count: 5)
        let name = FolderPath.lastPart(of: path)
        if name.hasSuffix(".wacz") {
            try verifyWACZ(file, &report)
        } else if name.hasSuffix(".zip") || head.starts(with: [0x50, 0x4B]) {
            try verifyZip(file, &report)
        } else if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") || name.hasSuffix(".warc.gz.open")
            || head == Array("WARC/".utf8) || head.starts(with: [0x1F, 0x8B])
        {
            let archive = ArchiveFolder(FolderPath.parent(of: path).path)
            if archive.index.exists, try archive.segments().contains(name) {
                try ArchiveVerification(archive).run(name, &report)
            } else {
                ArchiveVerification.check(try ByteSource(file), &report)
            }
        } else {
            report.add(.unchecked, name, "kind.unknown", "is neither a bundle, a WACZ nor a WARC file")
        }
    }

    private func verifyWACZ(_ file: BinaryFile, _ report: inout VerificationReport) throws(ArchivingError) {
        let name = FolderPath.lastPart(of: file.path)
        do {
            let zip = try OpenZip(file)
            report.add(.passed, name, "zip.form", "\(zip.entries.count) entries and no byte besides")
            try WACZCheck(zip).run(&report)
        } catch let problem as OpenZip.Problem {
            report.add(.failed, name, problem.rule, problem.message, offset: problem.offset)
        } catch let error as ArchivingError {
            throw error
        } catch {
            report.add(.failed, name, "zip.form", "cannot be read as a zip file")
        }
    }

    private func verifyZip(_ file: BinaryFile, _ report: inout VerificationReport) throws(ArchivingError) {
        let name = FolderPath.lastPart(of: file.path)
        do {
            if let open = try? OpenZip(file),
                open.entries.contains(where: { $0.name == WACZCheck.packageName })
            {
                return try verifyWACZ(file, &report)
            }
            let zip = try ZipReader(file)
            report.add(.passed, name, "zip.form", "\(zip.entries.count) entries and no byte besides")
            let files = try BundleFiles(zip: zip, &report)
            try BundleCheck(files, anchors).run(&report)
        } catch let problem as ZipReader.Problem {
            report.add(.failed, name, "zip.form", problem.message, offset: problem.offset)
        } catch let error as ArchivingError {
            throw error
        } catch {
            report.add(.failed, name, "zip.form", "cannot be read as a zip file")
        }
    }
}
