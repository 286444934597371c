/// The form on the page of a case, and the pages behind it.
enum ExportViews {
    static let templates = ["caseExport": caseExport, "export": export, "exportList": exportList]

    private static let caseExport = """
        {{#exporting}}<section aria-labelledby="export-title" class="card" id="export"><h2 id="export-title">{{t.exportTitle}}</h2>
        <p>{{t.exportIntro}}</p>
        {{#isUndecided}}<p class="notice">{{t.exportUndecidedNote}}</p>{{/isUndecided}}
        <form method="post" action="/cases/{{id}}/export" data-once novalidate>{{>csrf}}
          <div class="field"><label for="exportReason">{{t.exportReason}}</label><p class="hint" id="exportReason-hint">{{t.exportReasonHint}}</p>
            {{#problem.exportReason}}<p class="error" id="exportReason-error">{{problem.exportReason}}</p>{{/problem.exportReason}}
            <input id="exportReason" name="exportReason" maxlength="500" autocomplete="off" value="{{reason}}" aria-describedby="exportReason-hint{{#problem.exportReason}} exportReason-error{{/problem.exportReason}}"{{#problem.exportReason}} aria-invalid="true"{{/problem.exportReason}}></div>
          <div class="field"><label for="exportEdition">{{t.exportWhich}}</label>
            {{#problem.exportEdition}}<p class="error" id="exportEdition-error">{{problem.exportEdition}}</p>{{/problem.exportEdition}}
            <select id="exportEdition" name="exportEdition"{{#problem.exportEdition}} aria-invalid="true" aria-describedby="exportEdition-error"{{/problem.exportEdition}}>{{#editions}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/editions}}</select></div>
          <div class="field"><label for="exportLanguage">{{t.exportFirst}}</label>
            {{#problem.exportLanguage}}<p class="error" id="exportLanguage-error">{{problem.exportLanguage}}</p>{{/problem.exportLanguage}}
            <select id="exportLanguage" name="exportLanguage"{{#problem.exportLanguage}} aria-invalid="true" aria-describedby="exportLanguage-error"{{/problem.exportLanguage}}>{{#languages}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/languages}}</select></div>
          <button class="button secondary" id="export-start">{{t.exportStart}}</button> <a href="/exports">{{t.exportMine}}</a>
        </form></section>{{/exporting}}
        """

    private static let export = """
        {{<layout}}{{$title}}{{t.exportOne}} {{case}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li><li><a href="/exports">{{t.exportMine}}</a></li><li aria-current="page">{{case}}</li></ol></nav>
        <h1>{{t.exportOne}} {{case}}</h1>
        <p role="status" id="export-progress"{{#isRunning}} data-progress="/exports/{{id}}/progress"{{/isRunning}}>{{progress}}</p>
        {{#bar}}<p><progress aria-label="{{t.exportBar}}" value="{{done}}" max="{{count}}"></progress></p>{{/bar}}
        {{#isRunning}}<p><a class="button" href="/exports/{{id}}" id="export-refresh">{{t.exportRefresh}}</a></p>{{/isRunning}}
        {{#hasFailed}}<p class="notice">{{t.exportFailedNote}}</p>{{/hasFailed}}
        {{#ready}}<p><a class="button" href="/exports/{{id}}/bundle" download="{{name}}" id="export-fetch">{{t.exportFetch}} ({{size}} kB)</a></p>
        <p>{{t.exportKey}} <code id="export-key">{{key}}</code></p><p class="hint">{{t.exportKeyNote}}</p>{{/ready}}
        <dl class="facts"><div><dt>{{t.exportWhich}}</dt><dd>{{edition}}</dd></div><div><dt>{{t.exportReason}}</dt><dd>{{reason}}</dd></div><div><dt>{{t.exportAsked}}</dt><dd><time datetime="{{askedAtISO}}">{{askedAt}}</time></dd></div><div><dt>{{t.exportUntil}}</dt><dd><time datetime="{{untilISO}}">{{until}}</time></dd></div></dl>
        <p class="hint">{{t.exportUntilNote}}</p><p><a href="/cases/{{case}}">{{case}}</a></p>
        {{/main}}{{/layout}}
        """

    private static let exportList = """
        {{<layout}}{{$title}}{{t.exportMine}}{{/title}}{{$main}}
        <h1>{{t.exportMine}}</h1><p class="hint">{{t.exportUntilNote}}</p>
        {{^rows}}<p>{{t.exportNone}}</p>{{/rows}}
        <ul>{{#rows}}<li><a href="/exports/{{id}}">{{case}}</a> · {{edition}} · <time datetime="{{askedAtISO}}">{{askedAt}}</time> · {{progress}}</li>{{/rows}}</ul>
        {{/main}}{{/layout}}
        """
}
