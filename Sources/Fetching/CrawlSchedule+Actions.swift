package import Evidence

// MARK: Actions

extension CrawlSchedule {
    /// What to do at `time`. Call again after each `fetch` and `locate` until it says something else.
    package mutating func next(at time: UTCTime) -> Action {
        clock = max(clock, time)
        if let reason = exhaustion(at: time) { return .exhausted(reason) }
        if let end = quiet?.end(at: clock) { return isUnsettled ? .wait(until: end) : .suspended(until: end) }
        guard inFlightCount < limits.connections else { return .idle }
        wakeRested()
        while let entry = ready.first, entry.time <= clock {
            _ = ready.takeFirst()
            switch entry.subject {
            case .host(let index):
                hosts[index].place = .none
                if let action = start(index, isWoken: false) { return action }
            case .lane(let lane):
                lanes[lane].isWakePending = false
                if let action = wake(lane) { return action }
            }
        }
        return rest()
    }

    /// How long a run that has nothing else to do stays for hosts in trouble.
    private static let patience = Duration.seconds(120)

    /// Whether a run should wait for what ``Action/suspended(until:)`` named: not beyond its own end, and not longer
    /// than two minutes. What is left waits in the frontier for the next run.
    package func isWorthWaiting(until: UTCTime, at time: UTCTime) -> Bool {
        until < endsAt && until.since(time) <= Self.patience
    }

    /// Why nothing may start any more: of limits, the first that is reached.
    private func exhaustion(at time: UTCTime) -> String? {
        if pageCount >= limits.pages { return "limit: \(limits.pages) pages" }
        if byteCount >= limits.bytes { return "limit: \(limits.bytes) bytes" }
        return time >= endsAt ? "limit: \(limits.time.wholeMilliseconds / 1_000) seconds" : nil
    }

    private var isUnsettled: Bool { held.count > bufferedCount || locatingCount > 0 }

    /// Nothing can start now.
    private func rest() -> Action {
        let times = [ready.first?.time, resting.first?.time].compactMap(\.self)
        guard let until = times.min() else { return .idle }
        let hasPoliteWork = ready.first.map { $0.time < endsAt } ?? false
        return hasPoliteWork || isUnsettled ? .wait(until: until) : .suspended(until: until)
    }
}

// MARK: Starting

extension CrawlSchedule {
    private mutating func wakeRested() {
        while let entry = resting.first, entry.time <= clock, case .host(let index) = entry.subject {
            _ = resting.takeFirst()
            hosts[index].place = .none
            // What was remembered, or a later sign of trouble, may have moved it back meanwhile.
            enqueue(index)
        }
    }

    /// Lets the first who is parked at a lane try again, and has the lane looked at for the next.
    private mutating func wake(_ lane: Int) -> Action? {
        defer { arm(lane) }
        guard lanes[lane].isOpen(at: clock), let first = lanes[lane].parked.first,
            !isReserved(lane, against: first)
        else { return nil }
        _ = lanes[lane].parked.takeFirst()
        hosts[first].place = .none
        return start(first, isWoken: true)
    }

    /// Starts a host's next task, or says nil and leaves the host where its turn will come.
    private mutating func start(_ index: Int, isWoken: Bool) -> Action? {
        guard hosts[index].canStart, hosts[index].standing.notBefore <= clock else {
            yieldPrivilege(of: index)
            enqueue(index)
            return nil
        }
        let needed = hosts[index].lanes
        if let closed = needed.first(where: { isClosed($0, to: index, isWoken: isWoken) }) {
            park(index, at: closed, isWoken: isWoken)
            return nil
        }
        for lane in needed { lanes[lane].start(at: clock) }
        hosts[index].occupied = needed
        hosts[index].vainWakes = 0
        yieldPrivilege(of: index)
        return needed == [AddressLanes.resolver] ? locating(index) : take(index)
    }

    /// Who comes by himself queues behind those who are parked at one of his addresses. Who was woken does not: two
    /// hosts with two addresses each would send each other round and round.
    private func isClosed(_ lane: Int, to index: Int, isWoken: Bool) -> Bool {
        !lanes[lane].isOpen(at: clock) || isReserved(lane, against: index)
            || (!isWoken && !lanes[lane].parked.isEmpty)
    }

    private mutating func park(_ index: Int, at lane: Int, isWoken: Bool) {
        hosts[index].place = .parked
        if isWoken { hosts[index].vainWakes += 1 }
        if hosts[index].vainWakes >= Self.vainWakeLimit, privileged == nil {
            privileged = Privilege(host: index, lanes: hosts[index].lanes)
        }
        if privileged?.host == index {
            lanes[lane].parked.prepend(index)
        } else {
            lanes[lane].parked.append(index)
        }
        arm(lane)
    }

    private mutating func locating(_ index: Int) -> Action {
        hosts[index].isBeingLocated = true
        locatingCount += 1
        return .locate(hosts[index].name)
    }

    private mutating func take(_ index: Int) -> Action? {
        guard let task = hosts[index].buffer.takeFirst() else { return nil }
        hosts[index].isBusy = true
        bufferedCount -= 1
        inFlightCount += 1
        pageCount += 1
        noteHunger(index)
        return .fetch(task)
    }
}
