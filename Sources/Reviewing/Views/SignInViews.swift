/// Signing in, enrolling, the password.
enum SignInViews {
    static let templates = [
        "signIn": signIn, "signInCode": signInCode, "enrolment": enrolment, "password": password,
    ]

    private static let signIn = """
        {{<layout}}{{$title}}{{t.signIn}}{{/title}}{{$main}}
        {{>problems}}
        <h1>{{t.signIn}}</h1>
        <form method="post" action="/sign-in" class="narrow">{{>csrf}}
        <input type="hidden" name="next" value="{{next}}">
        <div class="field">
        <label for="name">{{t.name}}</label>
        {{#problem.name}}<p class="problem" id="name-problem">{{.}}</p>{{/problem.name}}
        <input id="name" name="name" value="{{name}}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required{{#problem.name}} aria-describedby="name-problem"{{/problem.name}}>
        </div>
        <div class="field">
        <label for="password">{{t.passwordWord}}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="512" required>
        </div>
        <button type="submit" class="primary">{{t.signIn}}</button>
        </form>
        <p>{{t.signInHelp}}</p>
        {{/main}}{{/layout}}
        """

    private static let codeField = """
        <div class="field">
        <label for="code">{{t.code}}</label>
        <p class="hint" id="code-hint">{{t.codeHint}}</p>
        {{#problem.code}}<p class="problem" id="code-problem">{{.}}</p>{{/problem.code}}
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required aria-describedby="code-hint{{#problem.code}} code-problem{{/problem.code}}">
        </div>
        """

    private static let signInCode = """
        {{<layout}}{{$title}}{{t.code}}{{/title}}{{$main}}
        {{>problems}}
        <h1>{{t.codeTitle}}</h1>
        <form method="post" action="/sign-in/code" class="narrow">{{>csrf}}
        <input type="hidden" name="next" value="{{next}}">
        \(codeField)
        <button type="submit" class="primary">{{t.proceed}}</button>
        </form>
        <p>{{t.codeHelp}}</p>
        {{/main}}{{/layout}}
        """

    private static let enrolment = """
        {{<layout}}{{$title}}{{t.enrolTitle}}{{/title}}{{$main}}
        {{>problems}}
        <h1>{{t.enrolTitle}}</h1>
        <p>{{t.enrolIntro}}</p>
        <dl>
        <dt>{{t.enrolSecret}}</dt><dd><code id="secret">{{secret}}</code></dd>
        <dt>{{t.enrolLink}}</dt><dd><a id="uri" href="{{uri}}">{{t.enrolOpen}}</a></dd>
        </dl>
        <form method="post" action="/sign-in/authenticator" class="narrow">{{>csrf}}
        <input type="hidden" name="next" value="{{next}}">
        \(codeField)
        <button type="submit" class="primary">{{t.proceed}}</button>
        </form>
        {{/main}}{{/layout}}
        """

    private static let password = """
        {{<layout}}{{$title}}{{t.changePassword}}{{/title}}{{$main}}
        {{>problems}}
        <h1>{{t.changePassword}}</h1>
        {{#isDone}}<p role="status" class="done">{{t.passwordDone}}</p>{{/isDone}}
        {{#isFirst}}<p>{{t.passwordFirst}}</p>{{/isFirst}}
        <form method="post" action="{{action}}" class="narrow">{{>csrf}}
        <input type="hidden" name="next" value="{{next}}">
        <div class="field">
        <label for="old">{{t.passwordOld}}</label>
        {{#problem.old}}<p class="problem" id="old-problem">{{.}}</p>{{/problem.old}}
        <input id="old" name="old" type="password" autocomplete="current-password" maxlength="512" required{{#problem.old}} aria-describedby="old-problem"{{/problem.old}}>
        </div>
        <div class="field">
        <label for="new">{{t.passwordNew}}</label>
        <p class="hint" id="new-hint">{{t.passwordHint}}</p>
        {{#problem.new}}<p class="problem" id="new-problem">{{.}}</p>{{/problem.new}}
        <input id="new" name="new" type="password" autocomplete="new-password" maxlength="512" required aria-describedby="new-hint{{#problem.new}} new-problem{{/problem.new}}">
        </div>
        <div class="field">
        <label for="repeat">{{t.passwordRepeat}}</label>
        {{#problem.repeat}}<p class="problem" id="repeat-problem">{{.}}</p>{{/problem.repeat}}
        <input id="repeat" name="repeat" type="password" autocomplete="new-password" maxlength="512" required{{#problem.repeat}} aria-describedby="repeat-problem"{{/problem.repeat}}>
        </div>
        <button type="submit" class="primary">{{t.changePassword}}</button>
        </form>
        {{/main}}{{/layout}}
        """
}
