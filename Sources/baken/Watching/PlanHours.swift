import Evidence
import Fetching

/// When a plan runs and when it must not: its schedule and quiet hours, in its time zone.
struct PlanHours {
    let calendar: RunTimetable.Calendar
    let quiet: RunTimetable.Quiet

    /// Throws where the plan has no schedule: such a plan is run by hand, by `baken crawl`.
    init(_ plan: CrawlPlan, planPath: String) throws {
        guard let schedule = plan.schedule else {
            throw Failure(
                ExitStatus.data,
                "\(planPath): the plan has no schedule; add \"schedule: \'0 6 * * *\'\", or run it by `baken crawl`"
            )
        }
        let (zone, hours) = (plan.timeZone, plan.quietHours)
        calendar = { schedule.next(after: $0, in: zone) }
        quiet = { hours?.end(at: $0, in: zone) }
    }
}
