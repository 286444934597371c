extension Schema {
    /// Rounds of decisions, by one person or by two and a third; what was taken back, written beside it, skipped.
    ///
    /// What takes effect is a row of `settlement`, one a round at most, whatever goes wrong above. `stage` says whose
    /// decision an undecided case waits for. `lease_from` is as far before the moment a lease was given as `lease_until`
    /// lies behind it, see `CaseLease`. `sealed_through` is the last decision that stands in an exported bundle.
    ///
    /// A row of the history belongs to the municipality whose case it was then, as wordings do: a case that moves takes
    /// none of it along. Of the rows that an older Baken wrote it is known where no move came after them; the others are
    /// the police's alone. Their columns are filled with the guards off, within the one transaction of the step.
    static let reviews =
        """
        ALTER TABLE case_file ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE case_file ADD COLUMN reviewers INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE case_file ADD COLUMN stage TEXT NOT NULL DEFAULT 'first'
            CHECK (stage = 'first' OR stage = 'second' OR stage = 'third');
        ALTER TABLE case_file ADD COLUMN lease_from INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE case_file ADD COLUMN sealed_through INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE custody ADD COLUMN municipality TEXT;
        ALTER TABLE decision ADD COLUMN municipality TEXT;
        ALTER TABLE decision ADD COLUMN round INTEGER NOT NULL DEFAULT 1;

        CREATE TABLE settlement (
            case_id TEXT NOT NULL REFERENCES case_file (id),
            round INTEGER NOT NULL,
            decision_id INTEGER NOT NULL UNIQUE REFERENCES decision (id),
            PRIMARY KEY (case_id, round)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE decision_undo (
            decision_id INTEGER PRIMARY KEY REFERENCES decision (id),
            voids_round INTEGER NOT NULL,
            undone_by TEXT NOT NULL CHECK (undone_by <> ''),
            undone_at INTEGER NOT NULL,
            reason BLOB NOT NULL
        ) STRICT;
        CREATE TABLE case_comment (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            case_id TEXT NOT NULL REFERENCES case_file (id),
            round INTEGER NOT NULL,
            municipality TEXT,
            text BLOB NOT NULL,
            author TEXT NOT NULL CHECK (author <> ''),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX case_comment_by_case ON case_comment (case_id);
        CREATE TABLE case_skip (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            case_id TEXT NOT NULL REFERENCES case_file (id),
            round INTEGER NOT NULL,
            token INTEGER NOT NULL,
            reason_code TEXT NOT NULL CHECK (reason_code <> ''),
            text BLOB NOT NULL,
            skipped_by TEXT NOT NULL CHECK (skipped_by <> ''),
            at INTEGER NOT NULL,
            UNIQUE (case_id, token)
        ) STRICT;

        DROP TRIGGER custody_never_changed;
        DROP TRIGGER decision_never_changed;
        \(filledIn)
        """ + neverChanged("custody") + neverChanged("decision")
        + appendOnly(
            "settlement",
            keys: ["case_id = NEW.case_id AND round = NEW.round", "decision_id = NEW.decision_id"])
        + appendOnly("decision_undo", keys: ["decision_id = NEW.decision_id"])
        + appendOnly("case_comment", keys: ["id = NEW.id"])
        + appendOnly("case_skip", keys: ["id = NEW.id", "case_id = NEW.case_id AND token = NEW.token"])

    private static let filledIn = """
        UPDATE decision SET round = (
            SELECT count(*) FROM decision AS other WHERE other.case_id = decision.case_id AND other.id <= decision.id);
        INSERT INTO settlement SELECT case_id, round, id FROM decision;
        UPDATE case_file SET round = (SELECT count(*) FROM decision WHERE case_id = case_file.id) + (state <> 'decided');
        UPDATE case_file SET
                sealed_through = coalesce((SELECT max(id) FROM decision WHERE case_id = case_file.id), 0)
            WHERE id IN (SELECT object FROM custody WHERE action = 'exported');
        UPDATE case_file SET reviewers = 2
            WHERE route = 'police' AND state <> 'decided' AND EXISTS (
                SELECT 1 FROM ad_version JOIN finding ON finding.version_id = ad_version.id
                WHERE ad_version.ad_id = case_file.ad_id AND finding_group = 'minor' AND weight >= 0);

        CREATE TEMP TABLE arrival (case_id TEXT PRIMARY KEY, municipality TEXT, event INTEGER NOT NULL, at INTEGER NOT NULL);
        INSERT INTO arrival
            SELECT case_file.id, municipality, coalesce(event, 0), coalesce(moved_at, 0) FROM case_file
            LEFT JOIN (
                SELECT object, max(id) AS event, max(at) AS moved_at FROM custody
                WHERE action = 'changed' AND instr(reason, CAST('municipality ' AS BLOB)) > 0 GROUP BY object
            ) AS move ON move.object = case_file.id
            WHERE route = 'municipality';
        UPDATE custody SET municipality = arrival.municipality FROM arrival
            WHERE arrival.case_id = custody.object AND custody.id > arrival.event;
        UPDATE decision SET municipality = arrival.municipality FROM arrival
            WHERE arrival.case_id = decision.case_id AND decided_at > arrival.at;
        DROP TABLE arrival;

        """
}
