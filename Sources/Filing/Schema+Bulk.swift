extension Schema {
    /// Decisions about many cases, each step a row that stays: see `BulkAct`.
    ///
    /// `bulk_case` remembers how a case stood when it was proposed, so that one that changed since is told apart:
    /// `lease_token` rises with every claim, `round` with every opening, the wording and the rules with what was found.
    /// And whose it was then (`route`, `municipality`): a viewer to whom all of them belong sees the act.
    /// `bulk_outcome` says what became of each: a decision of its own, or why there is none.
    static let bulk =
        """
        CREATE TABLE bulk_act (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            outcome TEXT NOT NULL,
            reason_code TEXT NOT NULL CHECK (reason_code <> ''),
            text BLOB NOT NULL,
            host_id INTEGER NOT NULL REFERENCES host (id),
            rule TEXT NOT NULL CHECK (rule <> ''),
            proposed_by TEXT NOT NULL CHECK (proposed_by <> ''),
            proposed_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX bulk_act_by_time ON bulk_act (proposed_at);
        CREATE TABLE bulk_case (
            bulk_id INTEGER NOT NULL REFERENCES bulk_act (id),
            case_id TEXT NOT NULL REFERENCES case_file (id),
            place INTEGER NOT NULL,
            route TEXT NOT NULL,
            municipality TEXT,
            round INTEGER NOT NULL,
            version_id INTEGER NOT NULL,
            ruleset_id INTEGER NOT NULL,
            rules TEXT NOT NULL,
            lease_token INTEGER NOT NULL,
            is_sample INTEGER NOT NULL,
            PRIMARY KEY (bulk_id, case_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE bulk_step (
            bulk_id INTEGER NOT NULL REFERENCES bulk_act (id),
            step TEXT NOT NULL CHECK (step IN ('submitted', 'agreed', 'refused')),
            taken_by TEXT NOT NULL CHECK (taken_by <> ''),
            taken_at INTEGER NOT NULL,
            reason BLOB NOT NULL,
            PRIMARY KEY (bulk_id, step)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER bulk_step_of_another BEFORE INSERT ON bulk_step
            WHEN NEW.step = 'agreed' AND NEW.taken_by = (SELECT proposed_by FROM bulk_act WHERE id = NEW.bulk_id)
            BEGIN SELECT RAISE(ABORT, 'bulk_step: nobody agrees with themselves'); END;
        CREATE TABLE bulk_outcome (
            bulk_id INTEGER NOT NULL REFERENCES bulk_act (id),
            case_id TEXT NOT NULL,
            decision_id INTEGER UNIQUE REFERENCES decision (id),
            omission TEXT,
            PRIMARY KEY (bulk_id, case_id),
            CHECK ((decision_id IS NULL) <> (omission IS NULL))
        ) STRICT, WITHOUT ROWID;
        """ + appendOnly("bulk_act", keys: ["id = NEW.id"])
        + appendOnly("bulk_case", keys: ["bulk_id = NEW.bulk_id AND case_id = NEW.case_id"])
        + appendOnly("bulk_step", keys: ["bulk_id = NEW.bulk_id AND step = NEW.step"])
        + appendOnly("bulk_outcome", keys: ["bulk_id = NEW.bulk_id AND case_id = NEW.case_id"])
}

extension Schema {
    /// A search by phone number, as its keyed hash: the number itself stands nowhere.
    static let phoneViews =
        "ALTER TABLE saved_view ADD COLUMN phone BLOB CHECK (phone IS NULL OR length(phone) = 32)"
}
