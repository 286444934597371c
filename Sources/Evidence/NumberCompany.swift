/// The ads that show one permit number, and whether they can all be of one business.
///
/// A number that is copied is shown by people who have nothing else in common (borrowed number). Two ads belong together
/// where they share a phone, or where others join them; an ad without a phone joins nobody and parts nobody.
///
///     NumberCompany.isShared(own: ["a"], others: [["a", "b"], ["b"]])   // false: all are joined
///     NumberCompany.isShared(own: ["a"], others: [["c"]])               // true
package enum NumberCompany {
    /// So many ads with one number are looked at, the newest ones.
    package static let limit = 200
    /// An ad that was last seen longer ago says nothing about who uses a number now.
    package static let days = 180

    /// Whether some of `others`, the phones of each ad, are joined to `own` by nothing. False where the ad has no phone.
    package static func isShared<Phone: Hashable>(own: Set<Phone>, others: [Set<Phone>]) -> Bool {
        guard !own.isEmpty else { return false }
        var (joined, apart) = (own, others.filter { !$0.isEmpty })
        while let near = apart.firstIndex(where: { !$0.isDisjoint(with: joined) }) {
            joined.formUnion(apart.remove(at: near))
        }
        return !apart.isEmpty
    }
}
