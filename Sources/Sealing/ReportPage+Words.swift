internal import Evidence

/// Fixed words for the values of enums.
extension ReportPage {
    func route(_ route: Route, _ language: ReportLanguage) -> String {
        switch route {
        case .police: language.choose("politie", "police")
        case .municipality: language.choose("gemeente (toezicht)", "municipality (supervision)")
        }
    }

    func priority(_ priority: Priority, _ language: ReportLanguage) -> String {
        switch priority {
        case .none: language.choose("geen", "none")
        case .low: language.choose("laag", "low")
        case .normal: language.choose("gewoon", "normal")
        case .high: language.choose("hoog", "high")
        case .urgent: language.choose("spoed", "urgent")
        }
    }

    func state(_ state: CaseFile.State, _ language: ReportLanguage) -> String {
        switch state {
        case .open: language.choose("open", "open")
        case .claimed: language.choose("in behandeling", "claimed")
        case .decided: language.choose("beslist", "decided")
        }
    }

    func outcome(_ outcome: Decision.Outcome, _ language: ReportLanguage) -> String {
        switch outcome {
        case .confirm: language.choose("bevestigd", "confirmed")
        case .dismiss: language.choose("afgewezen", "dismissed")
        case .notEnough: language.choose("onvoldoende", "not enough")
        case .refer: language.choose("doorverwezen", "referred")
        case .helpFirst: language.choose("eerst hulp", "help first")
        }
    }
}
