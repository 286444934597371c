import Evidence

/// The pages of who may take cases out of the house.
enum ExportRoutes {
    static let rows = [
        RouteRow(
            .post, "/cases/:case/export", .holding(.export), content: .cases, custody: ["exported"],
            ExportPages.start),
        // Of one's own orders: ids of cases and how far they are, nothing of what they say.
        RouteRow(.get, "/exports", .holding(.export), content: .ownAccount, ExportPages.list),
        RouteRow(.get, "/exports/:export", .holding(.export), content: .ownAccount, ExportPages.show),
        RouteRow(.get, "/exports/:export/progress", .holding(.export), content: .none, ExportPages.progress),
        RouteRow(
            .get, "/exports/:export/bundle", .holding(.export), content: .cases, custody: ["downloaded"],
            ExportPages.download),
    ]
}
