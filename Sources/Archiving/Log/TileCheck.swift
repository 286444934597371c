internal import Evidence

/// Checks a log's folder from its entries up: every hash of every tile, and that the root is the one that was signed.
///
/// Reads each file once and hashes each leaf and each node once: a million leaves take seconds.
package struct TileCheck {
    private let tiles: TileFolder
    private let verifier: LogVerifier

    package init(_ tiles: TileFolder, _ verifier: LogVerifier) {
        (self.tiles, self.verifier) = (tiles, verifier)
    }

    /// With `earlier`, a checkpoint that somebody kept, the log must have grown from it.
    package func run(earlier: SignedNote? = nil) -> LogReport {
        var report = LogReport()
        do throws(ArchivingError) {
            guard let note = try tiles.checkpoint() else {
                report.add(
                    .unchecked, TileFolder.checkpointName, "checkpoint.missing", "there is no checkpoint")
                return report
            }
            guard let checkpoint = verifier.check(note, TileFolder.checkpointName, &report) else {
                return report
            }
            if let roots = checkEntries(checkpoint, &report) { checkLevels(roots, &report) }
            if let earlier { try check(earlier, checkpoint, &report) }
        } catch {
            report.add(error, TileFolder.checkpointName, "checkpoint.form")
        }
        return report
    }

    /// The roots of all whole tiles of level 0, made from the entries; nil where one could not be read.
    private func checkEntries(_ checkpoint: Checkpoint, _ report: inout LogReport) -> [Digest256]? {
        var (roots, edge, isWhole): ([Digest256], TreeEdge, Bool) = ([], TreeEdge(), true)
        for index in 0..<Self.tileCount(checkpoint.size) {
            guard let hashes = leafHashes(index, checkpoint.size, &report) else {
                isWhole = false
                continue
            }
            for hash in hashes { edge.append(hash) }
            if hashes.count == TileAddress.fullWidth { roots.append(MerkleHash.whole(hashes[...])) }
        }
        guard isWhole else { return nil }
        if edge.root == checkpoint.root {
            report.add(.passed, "", "log.root", "\(checkpoint.size) entries have the root that was signed")
        } else {
            report.add(.failed, "", "log.root", "the entries have another root than was signed")
        }
        return roots
    }

    private static func tileCount(_ count: Int) -> Int {
        (count + TileAddress.fullWidth - 1) / TileAddress.fullWidth
    }

    private func leafHashes(_ index: Int, _ size: Int, _ report: inout LogReport) -> [Digest256]? {
        guard let tile = TileAddress.tile(.hashes(level: 0), index: index, inSize: size),
            let bundle = TileAddress.tile(.entries, index: index, inSize: size)
        else { return nil }
        do throws(ArchivingError) {
            let hashes = try tiles.entries(bundle).map(MerkleHash.leaf)
            compare(hashes, tile, &report)
            return hashes
        } catch {
            report.add(error, bundle.path, "tile.entries")
            return nil
        }
    }

    private func compare(_ expected: [Digest256], _ tile: TileAddress, _ report: inout LogReport) {
        do throws(ArchivingError) {
            guard try tiles.hashes(tile) == expected else {
                return report.add(
                    .failed, tile.path, "tile.hashes", "holds other hashes than its entries have")
            }
        } catch {
            report.add(error, tile.path, "tile.hashes")
        }
    }

    /// The tiles above, whose hashes follow from those of level 0.
    private func checkLevels(_ roots: [Digest256], _ report: inout LogReport) {
        var (level, below) = (1, roots)
        while !below.isEmpty, level < 8 {
            var above: [Digest256] = []
            for index in 0..<Self.tileCount(below.count) {
                let end = min((index + 1) * TileAddress.fullWidth, below.count)
                let hashes = Array(below[index * TileAddress.fullWidth..<end])
                let tile = TileAddress(.hashes(level: level), index: index, width: hashes.count)
                compare(hashes, tile, &report)
                if tile.isFull { above.append(MerkleHash.whole(hashes[...])) }
            }
            (level, below) = (level + 1, above)
        }
    }

    private func check(_ earlier: SignedNote, _ checkpoint: Checkpoint, _ report: inout LogReport)
        throws(ArchivingError)
    {
        guard let old = verifier.check(earlier, "earlier checkpoint", &report) else { return }
        guard old.size <= checkpoint.size, old.origin.utf8.elementsEqual(checkpoint.origin.utf8) else {
            return report.add(
                .failed, "", "log.growth",
                "the log is another, or shorter than the earlier checkpoint of \(old.size) leaves")
        }
        let edge = try TileReader(tiles, size: checkpoint.size).edge(ofSize: old.size)
        if edge.root == old.root {
            report.add(
                .passed, "", "log.growth", "\(old.size) leaves are the beginning of \(checkpoint.size)")
        } else {
            report.add(
                .failed, "", "log.growth", "the log has other leaves than it had at the earlier checkpoint")
        }
    }
}
