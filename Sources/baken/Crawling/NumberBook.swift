import Evidence

/// The permit numbers that the ads of a batch show, so that ads of one batch know of each other as those on record do.
struct NumberBook {
    private struct Showing {
        let page: Int
        let localKey: String
        let phones: Set<Digest256>
    }

    private let pages: [(address: WebAddress, ads: [FiledAd])]
    private var showings: [Digest256: [Showing]] = [:]

    init(of pages: [(address: WebAddress, ads: [FiledAd])]) {
        self.pages = pages
        for (index, page) in pages.enumerated() {
            for ad in page.ads {
                for hash in ad.numberHashes {
                    showings[hash, default: []].append(
                        Showing(page: index, localKey: ad.localKey, phones: Set(ad.phoneHashes)))
                }
            }
        }
    }

    /// By the key of an ad of the page: its numbers that unrelated ads show too (``NumberCompany``). `known`: the phones
    /// of the other ads with a number that are on record.
    func shared(
        on page: Int,
        known: (_ number: Digest256, _ address: WebAddress, _ localKey: String) throws -> [Set<Digest256>]
    ) rethrows -> [String: Set<Digest256>] {
        var shared: [String: Set<Digest256>] = [:]
        for ad in pages[page].ads {
            for hash in ad.numberHashes {
                let besides = (showings[hash] ?? []).filter {
                    $0.page != page || !$0.localKey.utf8.elementsEqual(ad.localKey.utf8)
                }
                let others =
                    try known(hash, pages[page].address, ad.localKey)
                    + besides.prefix(NumberCompany.limit).map(\.phones)
                if NumberCompany.isShared(own: Set(ad.phoneHashes), others: others) {
                    shared[ad.localKey, default: []].insert(hash)
                }
            }
        }
        return shared
    }
}
