/// The pages of administrators and of privacy officers: no text of any case stands in them.
enum AccountViews {
    static let templates = ["accounts": accounts, "recovered": recovered, "custody": custody]

    private static func act(_ action: String, _ word: String, _ condition: String) -> String {
        """
        {{#\(condition)}}<form method="post" action="/accounts/\(action)">{{>csrf}}<input type="hidden" name="account" value="{{name}}"><button type="submit">{{t.\(word)}}<span class="unseen"> {{name}}</span></button></form>{{/\(condition)}}
        """
    }

    private static let accounts = """
        {{<layout}}{{$title}}{{t.accounts}}{{/title}}{{$main}}
        {{>problems}}
        <h1 id="accounts" tabindex="-1">{{t.accounts}}</h1>
        <p>{{t.accountsIntro}}</p>
        <div class="scrolls" tabindex="0" role="region" aria-label="{{t.accounts}}">
        <table>
        <thead><tr><th scope="col">{{t.name}}</th><th scope="col">{{t.roleWord}}</th><th scope="col">{{t.whose}}</th><th scope="col">{{t.state}}</th><th scope="col">{{t.sessions}}</th><th scope="col">{{t.acts}}</th></tr></thead>
        <tbody>
        {{#accounts}}
        <tr>
        <th scope="row">{{name}}</th><td>{{role}}</td><td>{{whose}}</td>
        <td>{{#isEnabled}}{{t.enabled}}{{/isEnabled}}{{^isEnabled}}{{t.disabled}}{{/isEnabled}}{{^hasAuthenticator}}, {{t.noAuthenticator}}{{/hasAuthenticator}}{{#isRecovering}}, {{t.recoveryAsked}} {{requestedBy}}{{/isRecovering}}</td>
        <td>{{sessions}}</td>
        <td class="acts">
        \(act("sessions", "endSessions", "hasSessions"))
        {{#isOther}}
        {{#isEnabled}}\(act("disable", "disable", "isOther")){{/isEnabled}}
        {{^isEnabled}}\(act("enable", "enable", "isOther")){{/isEnabled}}
        {{^isRecovering}}\(act("recovery", "askRecovery", "isOther")){{/isRecovering}}
        \(act("recovery/approve", "approveRecovery", "mayApprove"))
        {{/isOther}}
        </td>
        </tr>
        {{/accounts}}
        </tbody>
        </table>
        </div>
        {{/main}}{{/layout}}
        """

    private static let recovered = """
        {{<layout}}{{$title}}{{t.recoveredTitle}}{{/title}}{{$main}}
        <h1>{{t.recoveredTitle}}</h1>
        <p>{{t.recoveredText}}</p>
        <dl><dt>{{t.name}}</dt><dd>{{name}}</dd><dt>{{t.passwordWord}}</dt><dd><code id="password">{{password}}</code></dd></dl>
        <p><a href="/accounts">{{t.accounts}}</a></p>
        {{/main}}{{/layout}}
        """

    private static func field(_ name: String, _ word: String, _ attributes: String = "") -> String {
        """
        <div class="field">
        <label for="\(name)">{{t.\(word)}}</label>
        {{#problem.\(name)}}<p class="problem" id="\(name)-problem">{{.}}</p>{{/problem.\(name)}}
        <input id="\(name)" name="\(name)" value="{{\(name)Typed}}" maxlength="200"\(attributes){{#problem.\(name)}} aria-describedby="\(name)-problem"{{/problem.\(name)}}>
        </div>
        """
    }

    private static let custody = """
        {{<layout}}{{$title}}{{t.custody}}{{/title}}{{$main}}
        {{>problems}}
        <h1>{{t.custody}}</h1>
        <p>{{t.custodyIntro}}</p>
        <form method="post" action="/custody" class="filters">{{>csrf}}
        \(field("action", "custodyAction"))
        \(field("actor", "custodyActor"))
        \(field("object", "custodyObject"))
        \(field("from", "from", #" type="date""#))
        \(field("until", "until", #" type="date""#))
        <button type="submit" class="primary">{{t.search}}</button>
        {{#next}}<button type="submit" name="before" value="{{next}}">{{t.older}}</button>{{/next}}
        </form>
        {{#isEmpty}}<p role="status">{{t.custodyEmpty}}</p>{{/isEmpty}}
        <div class="scrolls" tabindex="0" role="region" aria-label="{{t.custody}}">
        <table>
        <thead><tr><th scope="col">{{t.number}}</th><th scope="col">{{t.moment}}</th><th scope="col">{{t.custodyActor}}</th><th scope="col">{{t.custodyAction}}</th><th scope="col">{{t.custodyObject}}</th><th scope="col">{{t.reason}}</th></tr></thead>
        <tbody>
        {{#entries}}<tr><td>{{number}}</td><td>{{at}}</td><td>{{actor}}</td><td>{{action}}</td><td>{{object}}</td><td>{{reason}}</td></tr>
        {{/entries}}
        </tbody>
        </table>
        </div>
        {{/main}}{{/layout}}
        """
}
