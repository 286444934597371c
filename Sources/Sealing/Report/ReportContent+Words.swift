internal import Evidence

/// Fixed words for the values of enums and codes.
extension ReportContent {
    func words(_ route: Route) -> String {
        switch route {
        case .police: choose("politie", "police")
        case .municipality: choose("gemeente (toezicht)", "municipality (supervision)")
        }
    }

    func words(_ priority: Priority) -> String {
        switch priority {
        case .none: choose("geen", "none")
        case .low: choose("laag", "low")
        case .normal: choose("gewoon", "normal")
        case .high: choose("hoog", "high")
        case .urgent: choose("spoed", "urgent")
        }
    }

    func words(_ state: CaseFile.State) -> String {
        switch state {
        case .open: choose("open", "open")
        case .claimed: choose("in behandeling", "claimed")
        case .decided: choose("beslist", "decided")
        }
    }

    func words(_ outcome: Decision.Outcome) -> String {
        switch outcome {
        case .confirm: choose("bevestigd", "confirmed")
        case .dismiss: choose("afgewezen", "dismissed")
        case .notEnough: choose("onvoldoende", "not enough")
        case .refer: choose("doorverwezen", "referred")
        case .helpFirst: choose("eerst hulp", "help first")
        }
    }

    func words(_ verdict: PermitVerdict.Value) -> String {
        switch verdict {
        case .inOrder: choose("In orde: er is positief bewijs.", "In order: there is positive proof.")
        case .notInOrder: choose("Niet in orde.", "Not in order.")
        case .cannotSay: choose("Niet te zeggen.", "Cannot be said.")
        }
    }

    func words(_ kind: CommittedItem.Kind) -> String {
        switch kind {
        case .page: choose("een vastgelegde pagina", "a captured page")
        case .text: choose("de tekst met telefoonnummers", "the text with its phone numbers")
        case .address:
            choose("een adres met telefoonnummer", "an address with a phone number in it")
        case .name: choose("een naam", "a name")
        case .reason:
            choose("waarom iemand iets deed, in eigen woorden", "why somebody did something, in own words")
        case .comment: choose("een aantekening", "a note")
        case .finding: choose("een bevinding op dezelfde pagina", "a finding on the same page")
        }
    }

    func words(_ ground: CommittedItem.Ground) -> String {
        switch ground {
        case .thirdPersons: choose("raakt derden", "concerns third persons")
        case .officials: choose("ambtenaar, met rolcode", "an official, by role code")
        case .otherTask:
            choose("hoort bij een andere taak of een ander dossier", "belongs to another task or case")
        case .internalNote: choose("interne aantekening", "an internal note")
        }
    }
}
