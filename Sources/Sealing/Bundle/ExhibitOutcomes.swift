internal import Evidence

/// What becomes of each exhibit: of what it is itself, of the seal over all, and of what the log says about it.
///
/// The same as `verify.html` and `verify.sh` say, for the same reasons: nothing holds because something to check it by is
/// absent.
struct ExhibitOutcomes {
    /// An exhibit by itself: its document, and whether its package is what the document says.
    struct Found {
        let id: String
        /// Nil where it is missing or not in its form.
        let document: CanonicalValue?
        let isSound: Bool
    }

    /// What the proofs say, by place; a place without one is absent.
    typealias Proofs = [Int: LeafCheck.Proven]

    /// Of the bundle as a whole, before its exhibits were looked at.
    let whole: VerificationReport.Outcome

    func note(_ exhibits: [Found], _ proofs: Proofs, _ report: inout VerificationReport) {
        for exhibit in exhibits {
            let (outcome, why) = outcome(exhibit, proofs, &report)
            report.exhibits.append(
                .init(
                    id: exhibit.id, outcome: outcome, address: exhibit.document?["address"]?.text ?? "",
                    capturedAt: exhibit.document?["capturedAt"]?.text ?? "", why: why))
            guard outcome == .holds else { continue }
            report.add(
                .passed, BundleLayout.exhibitPath(exhibit.id), "exhibit",
                "\(exhibit.id) holds what is said of it")
        }
    }

    private func outcome(
        _ exhibit: Found, _ proofs: Proofs, _ report: inout VerificationReport
    ) -> (VerificationReport.Outcome, String?) {
        guard let document = exhibit.document, exhibit.isSound else {
            return (.doesNotHold, "is not what the bundle says of it")
        }
        let path = BundleLayout.exhibitPath(exhibit.id)
        let logged = logged(document, proofs)
        if logged.0 == .doesNotHold {
            report.add(.failed, path, "exhibit.log", logged.1 ?? "")
            return logged
        }
        if whole == .doesNotHold { return (whole, "the bundle as a whole does not hold") }
        if logged.0 == .cannotBeChecked {
            report.add(.unchecked, path, "exhibit.log", logged.1 ?? "")
            return logged
        }
        if document["file"] == nil {
            let why = "the page itself is withheld in this edition; the police's edition has it"
            report.add(.unchecked, path, "exhibit.withheld", why)
            return (.cannotBeChecked, why)
        }
        if whole == .cannotBeChecked { return (whole, "the seal cannot be checked in full") }
        return (.holds, nil)
    }

    private func logged(_ document: CanonicalValue, _ proofs: Proofs) -> (VerificationReport.Outcome, String?)
    {
        guard let leaf = document["leaf"] else { return (.cannotBeChecked, "is in no log") }
        guard let place = leaf["place"]?.integer, let proof = proofs[place] else {
            return (.doesNotHold, "its log proof does not hold")
        }
        guard proof.holds else { return (.cannotBeChecked, "its log proof cannot be checked in full") }
        guard let event = proof.event else {
            return (.cannotBeChecked, "its log proof does not say of what it is")
        }
        let isAboutIt =
            event["kind"]?.text == "capture" && event["record"]?.text == document["record"]?.text
            && event["payload"]?.text == document["payloadDigest"]?.text
        return isAboutIt ? (.holds, nil) : (.doesNotHold, "the log says otherwise of this exhibit")
    }
}
