extension Schema {
    /// Digests fall anywhere in an index: with a million in it, each new one dirties a page of its own, which is read,
    /// goes into the WAL whole and is written again at the next checkpoint. Here new ones fall together.
    ///
    /// The keys of addresses are asked for at each link. So young ones stand in a small table of their own and settle
    /// in order, many a page, a part of all keys at a time (``settleKeys(_:)``); `known_address` is both. They leave `address` for
    /// that: that no key stands twice is seen to by ``AddressKeys``, within the one transaction that may write, and
    /// settling fails where it does. They have no REFERENCES, as no index has: `doctor` counts.
    ///
    /// Payloads and phones are filed for each page and asked for seldom. So their indices are cut into parts by age, of
    /// 2¹⁶ rows each: the newest is written, all are looked at (``partsByAge(of:)``).
    static let settling = """
        CREATE TABLE address_key (key BLOB PRIMARY KEY, address_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE address_key_young (
            key BLOB PRIMARY KEY CHECK (length(key) = 16),
            address_id INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO address_key SELECT key, id FROM address ORDER BY key;

        CREATE TABLE new_address (
            id INTEGER PRIMARY KEY,
            host_id INTEGER NOT NULL REFERENCES host (id),
            queue_rank INTEGER NOT NULL,
            due INTEGER,
            state TEXT NOT NULL
                CHECK (state = 'waiting' OR state = 'fetched' OR state = 'refused' OR state = 'failed'),
            priority INTEGER NOT NULL,
            depth INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            first_seen INTEGER NOT NULL,
            last_tried INTEGER,
            status INTEGER,
            payload_digest BLOB,
            etag BLOB,
            last_modified BLOB,
            site TEXT NOT NULL,
            text TEXT NOT NULL,
            via TEXT,
            reason BLOB,
            revisit_interval INTEGER,
            unchanged_count INTEGER NOT NULL DEFAULT 0,
            last_changed INTEGER,
            gone_at INTEGER,
            gone_reason BLOB,
            quarantine_id INTEGER REFERENCES quarantine (id)
        ) STRICT;
        INSERT INTO new_address
            SELECT id, host_id, queue_rank, due, state, priority, depth, attempts, first_seen, last_tried, status,
                payload_digest, etag, last_modified, site, text, via, reason, revisit_interval, unchanged_count,
                last_changed, gone_at, gone_reason, quarantine_id
            FROM address ORDER BY id;
        DROP TABLE address;
        ALTER TABLE new_address RENAME TO address;
        CREATE INDEX address_due ON address (host_id, queue_rank, due) WHERE due IS NOT NULL;
        CREATE INDEX address_troubled ON address (state, host_id) WHERE state IN ('failed', 'refused');
        CREATE INDEX address_quarantined ON address (quarantine_id) WHERE quarantine_id IS NOT NULL;
        CREATE VIEW known_address (key, address_id) AS
            SELECT key, address_id FROM address_key UNION ALL SELECT key, address_id FROM address_key_young;

        CREATE TABLE new_ad_phone (
            part INTEGER NOT NULL CHECK (part = ad_id >> 16),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            PRIMARY KEY (part, hash, ad_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO new_ad_phone SELECT ad_id >> 16, hash, ad_id FROM ad_phone ORDER BY ad_id >> 16, hash, ad_id;
        DROP TABLE ad_phone;
        ALTER TABLE new_ad_phone RENAME TO ad_phone;

        DROP INDEX capture_by_payload;
        CREATE INDEX capture_by_payload ON capture (id >> 16, payload_digest);
        """

    /// Whoever makes the address with a multiple of this for a number settles the keys of one turn: a sixteenth of all
    /// keys, by their first four bits. So a key stays young for up to sixteen turns, 2¹⁶ keys on the whole, which are
    /// some 650 pages and fit any cache; and when its turn comes, 2¹³ keys settle in a sixteenth of the pages.
    ///
    /// All young keys at once, every 2¹⁶ addresses, cost twice as many pages and a quarter of a second now and then.
    static let turnLength: Int64 = 1 << 13
    static let turns: Int64 = 16

    /// Objects of the history are cases by nature, and their ids are digests too.
    static let custodyByAge = """
        DROP INDEX custody_by_object;
        CREATE INDEX custody_by_object ON custody (id >> 16, object);
        """

    /// The numbers of all parts of a table that is looked at part by part, as a table `parts (part)` for a WITH clause.
    static func partsByAge(of table: String) -> String {
        """
        RECURSIVE parts (part) AS (
            SELECT 0 UNION ALL SELECT part + 1 FROM parts WHERE part < (SELECT max(id) >> 16 FROM \(table))
        )
        """
    }

    /// Entries of the history, part by part, after a WITH clause of ``partsByAge(of:)``; a condition on `object` follows.
    ///
    /// Not a join with the parts: once somebody has run ANALYZE, SQLite 3.40 puts a Bloom filter before the inner table of
    /// such a join, works the expression of the index out wrongly for it, and finds nothing.
    static let custodyByObject = """
        custody INDEXED BY custody_by_object WHERE custody.id >> 16 IN (SELECT part FROM parts)
        """

    /// OR FAIL, because SQLite copies each page before a statement of many rows may change it, to undo half of it; here
    /// what fails undoes the whole transaction.
    static func settleKeys(_ turn: Int64) -> String {
        let bounds = (turn...turn + 1).map { String($0, radix: 16) }
        let isOfTurn = "key >= x'\(bounds[0])0'" + (turn + 1 < turns ? " AND key < x'\(bounds[1])0'" : "")
        return """
            INSERT OR FAIL INTO address_key
                SELECT key, address_id FROM address_key_young WHERE \(isOfTurn) ORDER BY key;
            DELETE FROM address_key_young WHERE \(isOfTurn);
            """
    }
}
