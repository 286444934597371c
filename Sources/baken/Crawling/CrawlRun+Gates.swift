import Evidence
import Fetching
import Filing

// MARK: Declared gates

extension CrawlRun {
    /// The way through the gate of a site, new with the run.
    func passage(of site: SiteProfile) -> GatePassage {
        passages[site.name] ?? GatePassage(site.gate)
    }

    /// The Cookie header for a page: what the profile declares or its form earned, and what the site set, where the
    /// profile lets it.
    func cookie(for address: WebAddress, of site: SiteProfile) -> String? {
        let declared = passage(of: site).cookie(for: address)
        guard site.keepsCookies, let jar = jars[site.name] else { return declared }
        return jar.header(for: address, at: WallClock.now(), beside: declared)
    }

    /// Offers the declared form of a gate before the first page behind it: a request like any other for authority,
    /// robots.txt and politeness, sent once a run. True where it is under way; the host's pages wait for it.
    func goToGate(of host: String, for tasks: [FrontierTask], at time: UTCTime) throws -> Bool {
        for task in tasks {
            let name = task.entry.site
            // Sent in the turn of the form's own host, by its robots.txt; other hosts of the site do not wait for it.
            guard let site = sites[name], case .form(let form) = site.gate?.step, passages[name] == nil,
                form.action.hostAndPort == host
            else { continue }
            guard let standing = hosts[host]?.standing(for: form.action, at: time) else {
                return try askForRobots(of: host, for: form.action, on: task)
            }
            var passage = GatePassage(site.gate)
            _ = passage.next(after: .gate)
            if let refusal = refusal(of: form.action, by: standing, host: host) {
                passage.answered(status: nil)
                passages[name] = passage
                // Where the form is a page as well, that page keeps its turn.
                if try store.page(at: form.action) == nil { try refuse([(form.action, refusal)]) }
                continue
            }
            passages[name] = passage
            if offer(form, of: site, host: host) { return true }
        }
        return false
    }

    private func refusal(of action: WebAddress, by standing: RobotsStanding, host: String) -> String? {
        if let refusal = ground.authority.refusal(of: action, at: WallClock.now()) {
            return "authority: \(refusal)"
        }
        let decision = standing.decide(
            action.pathAndQuery, agent: CrawlPlan.product, overrideGround: hosts[host]?.overrideGround)
        return decision.isAllowed ? nil : decision.reason
    }

    private func offer(_ form: GateForm, of site: SiteProfile, host: String) -> Bool {
        let entry = FrontierEntry(address: form.action, site: site.name, depth: 0, priority: 3, via: nil)
        let task = FrontierTask(
            entry: entry, entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
        guard schedule.offer([task], host: host).isEmpty, schedule.holds(form.action) else { return false }
        forms[form.action] = form
        hosts[host]?.isAtGate = true
        hosts[host]?.mayHaveMore = true
        return true
    }

    /// Forms that will not be sent after all are offered again with the next page behind their gate.
    func forgetForms(among tasks: [FrontierTask], of host: String) {
        for task in tasks where forms.removeValue(forKey: task.entry.address) != nil {
            passages[task.entry.site] = nil
            hosts[host]?.isAtGate = false
        }
    }

    /// Sends the form, and lets the pages behind it come.
    func pass(_ form: GateForm, _ task: FrontierTask) async throws {
        let host = form.action.hostAndPort
        defer {
            hosts[host]?.isAtGate = false
            expectant.append(host)
        }
        let site = sites[task.entry.site]
        let page = try store.page(at: form.action)
        let request = FetchRequest(
            address: form.action, form: form.body, usesHTTP2: site?.usesHTTP2 ?? false,
            gate: GatePassage.formStep)
        let asked = ContinuousClock.now
        switch await engine.fetch(request) {
        case .failed(let failure):
            passages[task.entry.site]?.answered(status: nil)
            try miss(failure, of: task, after: asked.duration(to: .now))
            if page == nil, failure.isRetryable { try park(form, failure.reason) }
        case .captured(let capture):
            passages[task.entry.site]?.answered(status: capture.status, headers: capture.headers)
            if site?.keepsCookies == true { jars[task.entry.site, default: CookieJar()].take(capture) }
            try answered(task, capture, HostResult(capture))
            let note = passages[task.entry.site]?.note(for: form.action) ?? "gate: the form was not accepted"
            try await keep(
                FetchedPage(
                    capture: capture, task: task, site: site, isRobots: false, remark: note,
                    pageOfForm: page))
        }
    }

    /// A form that got no answer is on record and no page: the next run offers it again.
    private func park(_ form: GateForm, _ reason: String) throws {
        try putOff([(form.action, reason)], until: WallClock.now() + CaptureFiling.never, wasAsked: false)
    }
}

extension EvidenceStore {
    /// An address that will be asked for as a page some day; nil for one that is not known, or as a form alone.
    func page(at address: WebAddress) throws -> FrontierTask? {
        guard let due = try ledger(address)?.nextDue, due < WallClock.now() + FrontierTask.never else {
            return nil
        }
        return try task(address)
    }
}
