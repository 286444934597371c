/// What stands around every page. Pages fill the blocks `title` and `main`.
enum Layout {
    static let templates = [
        "layout": layout, "problems": problems, "csrf": csrf, "error": error,
    ]

    private static let layout = """
        <!DOCTYPE html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{$title}}{{/title}} - Baken</title>
        <link rel="stylesheet" nonce="{{nonce}}" href="{{asset.style}}">
        {{#theme}}<link rel="stylesheet" nonce="{{nonce}}" href="{{theme}}">{{/theme}}
        <script nonce="{{nonce}}" src="{{asset.script}}" defer></script>
        </head>
        <body>
        <a class="skip-link" href="#main">{{t.skipToContent}}</a>
        <header class="page-header">
        <a class="logo" href="/">Baken</a>
        {{#account}}
        <nav aria-label="{{t.mainMenu}}">
        <ul>
        {{#can.readCases}}<li><a href="/">{{t.workList}}</a></li>{{#isPolice}}<li><a href="/minors">{{t.minors}}</a></li>{{/isPolice}}{{/can.readCases}}
        {{#can.review}}<li><a href="/mine">{{t.mine}}</a></li><li><a href="/bulk">{{t.bulkTitle}}</a></li>{{/can.review}}
        {{#can.export}}<li><a href="/exports">{{t.exportMine}}</a></li>{{/can.export}}
        {{#can.manageAccounts}}<li><a href="/accounts">{{t.accounts}}</a></li>{{/can.manageAccounts}}
        {{#can.readCustody}}<li><a href="/custody">{{t.custody}}</a></li>{{/can.readCustody}}
        <li><a href="/password">{{t.changePassword}}</a></li>
        </ul>
        </nav>
        <p class="who">{{name}} ({{role}})</p>
        <form method="post" action="/sign-out">{{>csrf}}<button type="submit">{{t.signOut}}</button></form>
        {{/account}}
        {{#csrf}}
        <form method="post" action="/language">{{>csrf}}<input type="hidden" name="next" value="{{path}}">
        {{#isDutch}}<button type="submit" name="language" value="en" lang="en">English</button>{{/isDutch}}
        {{^isDutch}}<button type="submit" name="language" value="nl" lang="nl">Nederlands</button>{{/isDutch}}
        </form>
        {{/csrf}}
        </header>
        <main id="main" tabindex="-1">
        {{$main}}{{/main}}
        </main>
        {{#account}}<footer class="page-footer"><button type="button" class="link" hidden data-keys-toggle data-on="{{t.keysOn}}" data-off="{{t.keysOff}}"></button></footer>{{/account}}
        </body>
        </html>
        """

    private static let problems = """
        {{#problems}}
        <div class="error-summary" role="alert" tabindex="-1" id="problems">
        <h2>{{t.problemsTitle}}</h2>
        <ul>{{#list}}<li><a href="#{{field}}">{{text}}</a></li>{{/list}}</ul>
        </div>
        {{/problems}}
        """

    private static let csrf = """
        <input type="hidden" name="csrf" value="{{csrf}}">
        """

    private static let error = """
        {{<layout}}{{$title}}{{title}}{{/title}}{{$main}}
        <h1>{{title}}</h1>
        <p>{{text}}</p>
        <p><a href="/">{{t.backHome}}</a></p>
        {{/main}}{{/layout}}
        """
}
