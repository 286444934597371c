extension Schema {
    /// What the page of an ad said beside it and was taken for the site's own, by wording of the ad: it counts as no
    /// ad's, and must not be lost. Pages of a site share it, so a text stands once.
    static let templates = """
        CREATE TABLE template (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            text BLOB NOT NULL
        ) STRICT;
        CREATE TABLE ad_template (
            version_id INTEGER PRIMARY KEY REFERENCES ad_version (id),
            template_id INTEGER NOT NULL REFERENCES template (id)
        ) STRICT;
        """
}
