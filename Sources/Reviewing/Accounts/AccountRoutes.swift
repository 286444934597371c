import Evidence

/// Accounts, for administrators: who there is and who is signed in; nothing of any case.
enum AccountRoutes {
    static let rows = [
        RouteRow(.get, "/accounts", .holding(.manageAccounts), content: .accounts, AccountPages.show),
        RouteRow(
            .post, "/accounts/disable", .holding(.manageAccounts), content: .accounts,
            custody: ["accountDisabled"]
        ) { try await AccountPages.setEnabled(false, $0) },
        RouteRow(
            .post, "/accounts/enable", .holding(.manageAccounts), content: .accounts,
            custody: ["accountEnabled"]
        ) { try await AccountPages.setEnabled(true, $0) },
        RouteRow(
            .post, "/accounts/sessions", .holding(.manageAccounts), content: .accounts,
            custody: ["sessionsEnded"],
            AccountPages.endSessions),
        RouteRow(
            .post, "/accounts/recovery", .holding(.manageAccounts), content: .accounts,
            custody: ["recoveryRequested"], AccountPages.requestRecovery),
        RouteRow(
            .post, "/accounts/recovery/approve", .holding(.manageAccounts), content: .accounts,
            custody: ["recoveryApproved"], AccountPages.approveRecovery),
    ]
}
