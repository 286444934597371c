package import Evidence
import FoundationEssentials
import GRDB

extension EvidenceStore {
    /// The phones of the other ads that show the permit number with this keyed hash, an ad each, those seen last first:
    /// at most ``NumberCompany/limit``, none that was last seen more than ``NumberCompany/days`` before `time`.
    ///
    /// Nobody looks at them: they are compared by machine, so no view goes on record.
    package func company(
        ofNumber hash: Digest256, besides address: WebAddress, _ localKey: String, at time: UTCTime
    ) throws -> [Set<Digest256>] {
        let since = time - .seconds(NumberCompany.days * 86_400)
        return try reading { db in
            try db.rows(
                """
                SELECT phones FROM (
                    SELECT phones, CASE WHEN ad_number.version_id = ad.version_id THEN ad.last_seen ELSE seen END AS last
                    FROM ad_number JOIN ad ON ad.id = ad_number.ad_id
                    WHERE ad_number.hash = ?1 AND NOT (
                        ad.local_key = ?3
                        AND ad.address_id IS (SELECT address_id FROM known_address WHERE key = ?2))
                ) WHERE last >= ?4 ORDER BY last DESC LIMIT ?5
                """,
                [
                    hash.stored, AddressKey(of: address.text).stored, StoredText(localKey), since.stored,
                    NumberCompany.limit,
                ]
            ).map { row in
                let bytes = [UInt8](try row.stored("phones", as: Data.self))
                return Set(
                    stride(from: 0, to: bytes.count, by: 32).compactMap {
                        Digest256(bytes: Array(bytes[$0..<$0 + 32]))
                    })
            }
        }
    }
}

extension BatchFiler {
    /// The numbers that the newest wording calls its permit.
    func store(numbersOf ad: FiledAd, row: Int64, version: Int64, at time: UTCTime) throws {
        let phones = Set(ad.phoneHashes).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        let stored = Data(phones.flatMap(\.bytes))
        for hash in Set(ad.numberHashes) {
            try db.run(
                """
                INSERT INTO ad_number (hash, ad_id, version_id, seen, phones) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (hash, ad_id) DO UPDATE SET version_id = ?3, seen = max(seen, ?4), phones = ?5
                """, [hash.stored, row, version, time.stored, stored])
        }
    }
}
