extension Schema {
    /// What is remembered from visit to visit: how often a page changes, when an ad was gone and back, what a host's
    /// standing is, and which patterns of addresses are held back.
    ///
    /// The columns added to `address` are empty for nearly every row that only waits, and cost it a byte each. A refused
    /// address has no `due`, any other has one: so `address_due` and `address_troubled` together list all addresses of
    /// a host, and putting new ones pays for no further index.
    ///
    /// `ad_change` names the wording an ad went over to, the one before it and when that was last seen; a wording that
    /// stays costs no row. What an older Baken filed gets its changes from the captures that showed each wording first.
    ///
    /// Three tables are made anew (sqlite.org/lang_altertable.html §7) because of how their CHECK was written: for
    /// `x IN (three or more words)` SQLite builds a table of the words at every row that is written, which cost more
    /// than the row; words joined by OR are compared.
    static let revisits =
        """
        CREATE TABLE quarantine (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            host_id INTEGER NOT NULL REFERENCES host (id),
            pattern BLOB NOT NULL,
            reason BLOB NOT NULL,
            since INTEGER NOT NULL,
            released_at INTEGER,
            UNIQUE (host_id, pattern)
        ) STRICT;
        CREATE TABLE quarantine_example (
            quarantine_id INTEGER NOT NULL REFERENCES quarantine (id),
            text TEXT NOT NULL,
            PRIMARY KEY (quarantine_id, text)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE new_address (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
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
            SELECT *, CASE state WHEN 'fetched' THEN due - last_tried END, 0,
                CASE state WHEN 'fetched' THEN
                    (SELECT max(captured_at) FROM capture WHERE capture.address_id = address.id) END,
                NULL, NULL, NULL
            FROM address ORDER BY id;
        DROP TABLE address;
        ALTER TABLE new_address RENAME TO address;
        CREATE INDEX address_due ON address (host_id, queue_rank, due) WHERE due IS NOT NULL;
        CREATE INDEX address_troubled ON address (state, host_id) WHERE state IN ('failed', 'refused');
        CREATE INDEX address_quarantined ON address (quarantine_id) WHERE quarantine_id IS NOT NULL;

        CREATE TABLE new_ad (
            id INTEGER PRIMARY KEY,
            address_id INTEGER NOT NULL REFERENCES address (id),
            local_key BLOB NOT NULL,
            capture_id INTEGER NOT NULL REFERENCES capture (id),
            first_seen INTEGER NOT NULL,
            last_seen INTEGER NOT NULL,
            ruleset_id INTEGER NOT NULL REFERENCES ruleset (id),
            verdict TEXT NOT NULL
                CHECK (verdict = 'inOrder' OR verdict = 'notInOrder' OR verdict = 'cannotSay'),
            verdict_reasons TEXT NOT NULL,
            verdict_article BLOB,
            municipality TEXT,
            masked_phones BLOB NOT NULL,
            version_id INTEGER REFERENCES ad_version (id),
            UNIQUE (address_id, local_key)
        ) STRICT;
        INSERT INTO new_ad SELECT * FROM ad ORDER BY id;
        DROP TABLE ad;
        ALTER TABLE new_ad RENAME TO ad;
        CREATE INDEX ad_by_municipality ON ad (municipality, verdict);

        CREATE TABLE new_case_file (
            id TEXT PRIMARY KEY,
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            route TEXT NOT NULL CHECK (route IN ('police', 'municipality')),
            municipality TEXT,
            priority INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state = 'open' OR state = 'claimed' OR state = 'decided'),
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
        INSERT INTO new_case_file SELECT * FROM case_file ORDER BY rowid;
        DROP TABLE case_file;
        ALTER TABLE new_case_file RENAME TO case_file;
        CREATE INDEX case_queue ON case_file (priority DESC, opened_at, id) WHERE state <> 'decided';
        CREATE INDEX case_queue_of_municipality ON case_file (municipality, priority DESC, opened_at, id)
            WHERE route = 'municipality';

        CREATE TABLE ad_change (
            id INTEGER PRIMARY KEY,
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            before_id INTEGER NOT NULL REFERENCES ad_version (id),
            last_seen INTEGER NOT NULL,
            version_id INTEGER NOT NULL REFERENCES ad_version (id),
            changed_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX ad_change_by_ad ON ad_change (ad_id);
        INSERT INTO ad_change (ad_id, before_id, last_seen, version_id, changed_at)
            SELECT ad_id, before_id, before_at, id, captured_at FROM (
                SELECT ad_version.ad_id, ad_version.id, captured_at,
                    lag(ad_version.id) OVER wordings AS before_id, lag(captured_at) OVER wordings AS before_at
                FROM ad_version JOIN capture ON capture.id = ad_version.capture_id
                WINDOW wordings AS (PARTITION BY ad_id ORDER BY ad_version.id)
            ) WHERE before_id IS NOT NULL ORDER BY id;
        INSERT INTO ad_change (ad_id, before_id, last_seen, version_id, changed_at)
            SELECT ad.id, newest.id, first.captured_at, ad.version_id, capture.captured_at FROM ad
            JOIN ad_version AS newest ON newest.id = (SELECT max(id) FROM ad_version WHERE ad_id = ad.id)
            JOIN capture AS first ON first.id = newest.capture_id
            JOIN capture ON capture.id = ad.capture_id
            WHERE newest.id <> ad.version_id;

        CREATE TABLE ad_absence (
            id INTEGER PRIMARY KEY,
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            gone_at INTEGER NOT NULL,
            reason BLOB NOT NULL,
            back_at INTEGER
        ) STRICT;
        CREATE INDEX ad_absence_by_ad ON ad_absence (ad_id);
        CREATE UNIQUE INDEX ad_absence_now ON ad_absence (ad_id) WHERE back_at IS NULL;

        CREATE TABLE host_standing (
            host_id INTEGER PRIMARY KEY REFERENCES host (id),
            not_before INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            rest_reason BLOB,
            is_suspended INTEGER NOT NULL DEFAULT 0,
            refusal BLOB,
            refused_until INTEGER,
            times_refused INTEGER NOT NULL DEFAULT 0,
            broken_answers INTEGER NOT NULL DEFAULT 0,
            blocked_answers INTEGER NOT NULL DEFAULT 0,
            asked_at INTEGER,
            addresses TEXT NOT NULL DEFAULT '',
            robots_status INTEGER,
            robots_at INTEGER
        ) STRICT;
        CREATE TABLE host_robots (
            host_id INTEGER PRIMARY KEY REFERENCES host (id),
            body BLOB NOT NULL
        ) STRICT;
        INSERT INTO host_standing (host_id, not_before, failures, robots_status, robots_at)
            SELECT host_id, not_before, failures, robots_status, robots_at FROM host_memory;
        INSERT INTO host_robots SELECT host_id, robots FROM host_memory WHERE robots IS NOT NULL;
        DROP TABLE host_memory;

        CREATE TABLE watch_memory (
            host_id INTEGER NOT NULL REFERENCES host (id),
            watch TEXT NOT NULL,
            key BLOB NOT NULL,
            counts TEXT NOT NULL,
            PRIMARY KEY (host_id, watch, key)
        ) STRICT, WITHOUT ROWID;
        """
}
