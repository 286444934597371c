extension Schema {
    /// Which ads called a number their permit, and with which phones: keyed hashes only, as of phones. The phones stand
    /// together, sorted, 32 bytes each: they are read with the number and never looked up.
    ///
    /// `seen`: when the ad last showed the number; while `version_id` is the wording that the ad has now, that is when the
    /// ad was last seen. What was filed by an older Baken is not in it: an ad enters with its next change.
    static let numbers = """
        CREATE TABLE ad_number (
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            version_id INTEGER NOT NULL REFERENCES ad_version (id),
            seen INTEGER NOT NULL,
            phones BLOB NOT NULL CHECK (length(phones) % 32 = 0),
            PRIMARY KEY (hash, ad_id)
        ) STRICT, WITHOUT ROWID;
        """
}
