extension Schema {
    /// A wording belongs to the municipality that the ad named when it was shown: an ad that moves takes none of its
    /// old wordings, nor their findings, to the viewers of the new place. The same words under another municipality
    /// are another wording, because they are judged by another bylaw. Empty, not NULL, where the place is unknown: to
    /// a UNIQUE no NULL is like another. The column stands before the text, so that a look at it reads no text.
    ///
    /// Where an older Baken filed the ad under, is on record for its newest wording alone. Of the others it is known
    /// where a case was open when the wording came, or rests on it, and its history names no move; what is not known is
    /// left to the police. A municipality's case that kept the findings of another place loses them, and says so.
    static let wordings = """
        CREATE TABLE new_ad_version (
            id INTEGER PRIMARY KEY,
            ad_id INTEGER NOT NULL REFERENCES ad (id),
            municipality TEXT NOT NULL,
            digest BLOB NOT NULL,
            capture_id INTEGER NOT NULL REFERENCES capture (id),
            title BLOB NOT NULL,
            text BLOB NOT NULL,
            phone_spans TEXT NOT NULL,
            UNIQUE (ad_id, digest, municipality)
        ) STRICT;
        INSERT INTO new_ad_version
            SELECT ad_version.id, ad_id,
                CASE WHEN ad.version_id = ad_version.id OR EXISTS (
                    SELECT 1 FROM case_file WHERE case_file.ad_id = ad.id
                        AND (case_file.version_id = ad_version.id OR case_file.opened_at <= capture.captured_at)
                        AND NOT EXISTS (
                            SELECT 1 FROM custody WHERE object = case_file.id AND action = 'changed'
                                AND instr(reason, CAST('municipality ' AS BLOB)) > 0)
                ) THEN coalesce(ad.municipality, '') ELSE '' END,
                digest, ad_version.capture_id, title, text, phone_spans
            FROM ad_version JOIN ad ON ad.id = ad_version.ad_id
            JOIN capture ON capture.id = ad_version.capture_id
            ORDER BY ad_version.id;
        DROP TABLE ad_version;
        ALTER TABLE new_ad_version RENAME TO ad_version;

        CREATE TEMP TABLE moved_case AS
            SELECT case_file.id, ad.version_id, ad.ruleset_id, ad.last_seen FROM case_file
            JOIN ad ON ad.id = case_file.ad_id
            JOIN ad_version ON ad_version.id = case_file.version_id
            WHERE case_file.route = 'municipality' AND NOT is_firing
                AND ad_version.municipality <> coalesce(case_file.municipality, '');
        UPDATE case_file SET rules = '', version_id = moved.version_id, ruleset_id = moved.ruleset_id
            FROM moved_case AS moved WHERE moved.id = case_file.id;
        INSERT INTO custody (object, action, actor, at, reason)
            SELECT id, 'changed', 'baken', last_seen,
                CAST('findings of another municipality left out' AS BLOB) FROM moved_case ORDER BY id;
        DROP TABLE moved_case;
        """
}
