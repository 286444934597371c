extension Schema {
    /// The leaves of the log, each in the transaction of what it attests.
    ///
    /// A leaf's number is its place in the tree and one more: SQLite gives the numbers without a gap, as long as no row
    /// goes. The commitment stays for ever; event and salt can be erased together (``LogTable/forget(_:_:)``), and then
    /// the leaf tells nothing of what it was. The event is kept in the words that were logged, beside the rows it was
    /// made of: so what is proven does not hang on how a later Baken reads or moves those rows, and a row that was
    /// changed behind the program's back differs from it.
    ///
    /// `leaf` of a row is the place of its leaf, counted from 0; NULL for what was filed before there was a log.
    static let log =
        """
        CREATE TABLE log_leaf (
            id INTEGER PRIMARY KEY,
            commitment BLOB NOT NULL CHECK (length(commitment) = 32),
            salt BLOB,
            event BLOB,
            CHECK ((salt IS NULL) = (event IS NULL))
        ) STRICT;
        CREATE TRIGGER log_leaf_never_changed BEFORE UPDATE ON log_leaf
            WHEN NEW.id <> OLD.id OR NEW.commitment <> OLD.commitment
                OR NEW.salt IS NOT NULL OR NEW.event IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'log_leaf is append-only: a leaf can only be forgotten'); END;
        CREATE TRIGGER log_leaf_never_removed BEFORE DELETE ON log_leaf
            BEGIN SELECT RAISE(ABORT, 'log_leaf is append-only: no leaf is removed'); END;
        CREATE TRIGGER log_leaf_never_replaced BEFORE INSERT ON log_leaf WHEN NEW.id <> -1
            BEGIN SELECT RAISE(ABORT, 'log_leaf is append-only: no leaf has its place chosen'); END;
        """
        + ["capture", "finding", "custody", "decision"].map { "\nALTER TABLE \($0) ADD COLUMN leaf INTEGER;" }
        .joined()
}
