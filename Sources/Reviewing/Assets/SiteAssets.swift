/// What pages link to.
enum SiteAssets {
    static let all = [
        Asset("style", "site.css", "text/css; charset=utf-8", tokens + style + caseStyle + printStyle),
        Asset("script", "site.js", "text/javascript; charset=utf-8", script),
    ]
}
