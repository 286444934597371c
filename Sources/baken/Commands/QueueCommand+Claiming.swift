import ArgumentParser
import Evidence
import Filing

/// `baken queue claim`: takes cases for a while.
struct QueueClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Take cases to work on; the lease and its token are needed to decide.",
        discussion: """
            A case with signs of a minor is taken by name alone, and only once it is open to you: see `queue ask`.
            Example: baken queue claim --data DATA --limit 3 --minutes 30
            """)

    @Argument(help: "A case; without one the most urgent open cases are taken.") var caseID: String?
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "How many, where no case is named.")
    var limit = 1
    @Option(name: .long, help: "How long the cases are yours.")
    var minutes = 30
    @Option(name: .long, help: "text, or json: one line a lease.")
    var format = OutputFormat.text

    func validate() throws {
        guard (1...1_440).contains(minutes), (1...200).contains(limit) else {
            throw ValidationError("--minutes takes 1 to 1440, --limit 1 to 200")
        }
    }

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        let (viewer, holder, now) = (try options.viewer(), try options.acting(), WallClock.now())
        let duration = Duration.seconds(minutes * 60)
        var leases: [CaseLease] = []
        if let caseID {
            try QueueOpening.check(caseID, in: store, for: viewer, by: holder, at: now)
            guard
                let lease = try store.claim(caseID, for: viewer, holder: holder, duration: duration, at: now)
            else {
                throw Failure(
                    ExitStatus.temporary,
                    "\(caseID): no such open case, or somebody else works on it, or you have decided it already"
                )
            }
            leases = [lease]
        } else {
            // One after the other: the list gives out no case that two have to open.
            while leases.count < limit,
                let lease = try store.claimNext(
                    WorkFilter(), for: viewer, holder: holder, duration: duration, at: now)
            {
                leases.append(lease)
            }
        }
        for lease in leases { LeaseText.show(lease, format) }
        if leases.isEmpty { Terminal.note("No open case.") }
    }
}
