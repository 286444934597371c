/// Where a request that changes something comes from, by what only the browser can set.
///
/// Two checks beside the form token (OWASP Cross-Site Request Forgery Prevention Cheat Sheet): `Sec-Fetch-Site`, which
/// all browsers send since 2023, and `Origin`. At least one must be there, and neither may speak against it.
enum RequestOrigin {
    static func isOwn(origin: String?, fetchSite: String?, site: String) -> Bool {
        if let fetchSite, fetchSite != "same-origin" { return false }
        if let origin, !origin.utf8.elementsEqual(site.utf8) { return false }
        return origin != nil || fetchSite != nil
    }
}
