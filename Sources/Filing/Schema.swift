import GRDB

/// The tables, step by step. A step that was released is never edited: what must change gets a new step.
enum Schema {
    /// `BAKE` in the file header, so that a database of another program is told apart from a damaged one.
    static let applicationID: Int64 = 0x4241_4B45

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, script) in steps {
            migrator.registerMigration(name) { db in try db.execute(sql: script) }
        }
        return migrator
    }

    private static let steps = [
        ("1 frontier", frontier), ("2 evidence", evidence), ("3 cases", cases), ("4 history", history),
        ("5 revisits", revisits), ("6 robots", robots), ("7 settling", settling),
        ("8 wordings", wordings), ("9 aliases", aliases), ("10 custody by age", custodyByAge),
        ("11 templates", templates), ("12 rule stamps", ruleStamps), ("13 reviews", reviews), ("14 log", log),
        ("15 accounts", accounts), ("16 work list", workList), ("17 numbers", numbers),
        ("18 bulk", bulk), ("19 phone views", phoneViews),
    ]

    /// Packs and what was left out of the rules, as lines. What older Bakens left out is not on record.
    private static let ruleStamps = "ALTER TABLE ruleset ADD COLUMN stamp BLOB NOT NULL DEFAULT x''"

    /// One robots.txt a scheme. Under which one the texts kept until now were had is not on record, so they are asked
    /// for again.
    private static let robots = """
        CREATE TABLE robots (
            id INTEGER PRIMARY KEY,
            host_id INTEGER NOT NULL REFERENCES host (id),
            scheme TEXT NOT NULL,
            status INTEGER NOT NULL,
            had_at INTEGER NOT NULL,
            body BLOB,
            UNIQUE (host_id, scheme)
        ) STRICT;
        DROP TABLE host_robots;
        """

    /// The triggers that make history append-only; `doctor` looks whether they are all there.
    static let guards = [
        "custody", "decision", "settlement", "decision_undo", "case_comment", "case_skip", "log_leaf",
        "case_opening",
        "case_consent", "bulk_act", "bulk_case", "bulk_step", "bulk_outcome",
    ]
    .flatMap { table in
        ["\(table)_never_changed", "\(table)_never_removed", "\(table)_never_replaced"]
    }

    /// `queue_rank`: never fetched before fetched, within that by priority; see ``QueueRank``.
    /// `due`: 0 for an address that was never tried, NULL for one that is never to be fetched. The index holds all
    /// that `due(host:at:limit:)` sorts and filters by, in its order.
    /// `next_due` of a host is the least `due` of its addresses, so that no question about hosts walks addresses.
    private static let frontier = """
        CREATE TABLE host (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            next_due INTEGER
        ) STRICT;
        CREATE INDEX host_by_due ON host (next_due) WHERE next_due IS NOT NULL;

        CREATE TABLE host_memory (
            host_id INTEGER PRIMARY KEY REFERENCES host (id),
            not_before INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            robots BLOB,
            robots_status INTEGER,
            robots_at INTEGER
        ) STRICT;

        CREATE TABLE address (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
            host_id INTEGER NOT NULL REFERENCES host (id),
            queue_rank INTEGER NOT NULL,
            due INTEGER,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'fetched', 'refused', 'failed')),
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
            reason BLOB
        ) STRICT;
        CREATE INDEX address_due ON address (host_id, queue_rank, due) WHERE due IS NOT NULL;
        """

    /// A phone number stands here only as keyed hash and, in `masked_phones`, masked.
    private static let evidence = """
        CREATE TABLE capture (
            id INTEGER PRIMARY KEY,
            record TEXT NOT NULL UNIQUE,
            address_id INTEGER NOT NULL REFERENCES address (id),
            captured_at INTEGER NOT NULL,
            status INTEGER NOT NULL,
            payload_digest BLOB NOT NULL,
            response_segment TEXT NOT NULL,
            response_offset INTEGER NOT NULL,
            response_length INTEGER NOT NULL,
            request_segment TEXT NOT NULL,
            request_offset INTEGER NOT NULL,
            request_length INTEGER NOT NULL,
            authority TEXT NOT NULL,
            incompleteness TEXT NOT NULL
        ) STRICT;
        CREATE INDEX capture_by_address ON capture (address_id, captured_at);
        CREATE INDEX capture_by_payload ON capture (payload_digest);

        CREATE TABLE page (
            address_id INTEGER PRIMARY KEY REFERENCES address (id),
            kind TEXT NOT NULL,
            title BLOB NOT NULL,
            capture_id INTEGER NOT NULL REFERENCES capture (id),
            first_seen INTEGER NOT NULL,
            last_seen INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE ruleset (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            first_used INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE ad (
            id INTEGER PRIMARY KEY,
            address_id INTEGER NOT NULL REFERENCES address (id),
            local_key BLOB NOT NULL,
            capture_id INTEGER NOT NULL REFERENCES capture (id),
            first_seen INTEGER NOT NULL,
            last_seen INTEGER NOT NULL,
            ruleset_id INTEGER NOT NULL REFERENCES ruleset (id),
            verdict TEXT NOT NULL CHECK (verdict IN ('inOrder', 'notInOrder', 'cannotSay')),
            verdict_reasons TEXT NOT NULL,
            verdict_article BLOB,
            municipality TEXT,
            masked_phones BLOB NOT NULL,
            version_id INTEGER REFERENCES ad_version (id),
            UNIQUE (address_id, local_key)
        ) STRICT;
        CREATE INDEX ad_by_municipality ON ad (municipality, verdict);

        CREATE TABLE ad_version (
            id INTEGER PRIMARY KEY,
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            digest BLOB NOT NULL,
            capture_id INTEGER NOT NULL REFERENCES capture (id),
            title BLOB NOT NULL,
            text BLOB NOT NULL,
            phone_spans TEXT NOT NULL,
            UNIQUE (ad_id, digest)
        ) STRICT;

        CREATE TABLE ad_phone (
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            PRIMARY KEY (hash, ad_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE finding (
            id INTEGER PRIMARY KEY,
            version_id INTEGER NOT NULL REFERENCES ad_version (id),
            ruleset_id INTEGER NOT NULL REFERENCES ruleset (id),
            rule TEXT NOT NULL,
            route TEXT NOT NULL CHECK (route IN ('police', 'municipality')),
            finding_group TEXT NOT NULL,
            grade TEXT NOT NULL,
            weight REAL NOT NULL,
            spans TEXT NOT NULL,
            reason_nl BLOB NOT NULL,
            reason_en BLOB NOT NULL,
            capture_id INTEGER NOT NULL REFERENCES capture (id),
            UNIQUE (version_id, ruleset_id, rule)
        ) STRICT;
        """

    /// `rules` are those that fired when last one did; `rules_seen` all that ever did, to tell a new sign from one
    /// that was already before the person who decided.
    private static let cases = """
        CREATE TABLE case_file (
            id TEXT PRIMARY KEY,
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            route TEXT NOT NULL CHECK (route IN ('police', 'municipality')),
            municipality TEXT,
            priority INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'decided')),
            opened_at INTEGER NOT NULL,
            version_id INTEGER NOT NULL REFERENCES ad_version (id),
            ruleset_id INTEGER NOT NULL REFERENCES ruleset (id),
            is_firing INTEGER NOT NULL,
            rules TEXT NOT NULL,
            rules_seen TEXT NOT NULL,
            lease_token INTEGER NOT NULL DEFAULT 0,
            lease_holder TEXT,
            lease_until INTEGER,
            UNIQUE (ad_id, route),
            CHECK ((state = 'claimed') = (lease_until IS NOT NULL))
        ) STRICT;
        CREATE INDEX case_queue ON case_file (priority DESC, opened_at, id) WHERE state <> 'decided';
        CREATE INDEX case_queue_of_municipality ON case_file (municipality, priority DESC, opened_at, id)
            WHERE route = 'municipality';
        """

    /// AUTOINCREMENT, so that not even a number is used again. The third trigger is there because REPLACE removes a
    /// row without firing a DELETE trigger unless `recursive_triggers` is on, and another program may have it off.
    private static let history =
        """
        CREATE TABLE decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            case_id TEXT NOT NULL REFERENCES case_file (id),
            outcome TEXT NOT NULL,
            reason_code TEXT NOT NULL CHECK (reason_code <> ''),
            text BLOB NOT NULL,
            decided_by TEXT NOT NULL CHECK (decided_by <> ''),
            decided_at INTEGER NOT NULL,
            token INTEGER NOT NULL,
            UNIQUE (case_id, token)
        ) STRICT;
        CREATE TABLE custody (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            object TEXT NOT NULL,
            action TEXT NOT NULL CHECK (action <> ''),
            actor TEXT NOT NULL CHECK (actor <> ''),
            at INTEGER NOT NULL,
            reason BLOB NOT NULL
        ) STRICT;
        CREATE INDEX custody_by_object ON custody (object, id);
        """ + appendOnly("decision", keys: ["id = NEW.id", "case_id = NEW.case_id AND token = NEW.token"])
        + appendOnly("custody", keys: ["id = NEW.id"])

    /// In a BEFORE INSERT trigger the id is -1 unless the statement names one (sqlite.org/lang_createtrigger.html).
    /// One look-up a key, because a condition with OR would walk the table at every entry.
    static func appendOnly(_ table: String, keys: [String]) -> String {
        let isTaken = keys.map { "EXISTS (SELECT 1 FROM \(table) WHERE \($0))" }.joined(separator: " OR ")
        return neverChanged(table) + """
            CREATE TRIGGER \(table)_never_removed BEFORE DELETE ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only: no entry is removed'); END;
            CREATE TRIGGER \(table)_never_replaced BEFORE INSERT ON \(table)
                WHEN \(isTaken)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only: no entry is replaced'); END;

            """
    }

    static func neverChanged(_ table: String) -> String {
        """

        CREATE TRIGGER \(table)_never_changed BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only: no entry is changed'); END;

        """
    }
}
