/// The pages of the work: list, case, decisions. Captured text comes in through `{{…}}` alone, which escapes it.
enum WorkViews {
    static let templates: [String: String] = [
        "workList": workList, "minorsList": minorsList, "caseFile": caseFile, "closedCase": closedCase,
        "ownDecisions": ownDecisions, "shownText": shownText, "caseForms": caseForms, "doneNote": doneNote,
        "signList": signList, "caseSurroundings": caseSurroundings, "workFilters": workFilters,
    ]

    /// Text in pieces: what would not be seen is written out as a code point.
    private static let shownText =
        "{{#pieces}}{{#unseen}}<span class=\"unseen\">[{{unseen}}]</span>{{/unseen}}{{^unseen}}{{plain}}{{/unseen}}{{/pieces}}"

    private static let doneNote = """
        {{#done}}
        <div class="notice" role="status">
          <p>{{words}} <a href="/cases/{{id}}">{{id}}</a></p>
          {{#canUndo}}
          <form method="post" action="/cases/{{id}}/undo" data-once>{{>csrf}}
            <input type="hidden" name="token" value="{{token}}"><input type="hidden" name="reason" value="{{t.undoReasonSlip}}">
            <button class="button secondary" data-key="u">{{t.undo}}</button>
          </form>
          {{/canUndo}}
        </div>
        {{/done}}
        """

    private static let workFilters = """
        <form method="get" action="/" class="filters" aria-labelledby="filters-title">
          <h2 id="filters-title">{{t.filters}}</h2>
          {{#hasView}}<input type="hidden" name="view" value="{{viewID}}">{{/hasView}}
          <div class="fields">
          {{#selects}}
            <div class="field"><label for="f-{{name}}">{{label}}</label>
            <select id="f-{{name}}" name="{{name}}">
            {{#options}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/options}}
            </select></div>
          {{/selects}}
          </div>
          <div class="actions"><button class="button">{{t.show}}</button> <a href="/">{{t.clearFilters}}</a></div>
        </form>
        """

    private static let workList = """
        {{<layout}}{{$title}}{{t.workListTitle}}{{/title}}{{$main}}
        {{>doneNote}}
        {{#message}}<div class="notice" role="status"><p>{{message}}</p></div>{{/message}}
        <h1>{{t.workListTitle}}</h1>
        {{>problems}}
        <div class="toolbar">
          {{#can.review}}
          <form method="post" action="/next" data-once>{{>csrf}}
            {{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
            <button class="button" data-key="n">{{t.nextCase}}</button>
          </form>
          {{/can.review}}
          <p class="count" id="count" data-counts="{{countsPath}}" aria-live="polite">{{countWords}}</p>
        </div>
        <div class="columns list-columns">
        <aside>
          {{>workFilters}}
          <form method="post" action="/search" class="filters" role="search" aria-labelledby="search-title">{{>csrf}}
            <h2 id="search-title">{{t.search}}</h2>
            {{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
            <div class="field"><label for="words">{{t.searchWords}}</label>
            <p class="hint" id="words-hint">{{t.searchHint}}</p>
            <input id="words" name="words" type="search" maxlength="200" value="{{words}}" aria-describedby="words-hint" autocomplete="off"></div>
            <div class="actions"><button class="button secondary">{{t.searchDo}}</button></div>
          </form>
          {{#hasPhoneSearch}}
          <form method="post" action="/search/phone" class="filters" aria-labelledby="phone-title" novalidate>{{>csrf}}
            <h2 id="phone-title">{{t.phoneSearch}}</h2>
            <div class="field"><label for="phone">{{t.phoneNumber}}</label>
            <p class="hint" id="phone-hint">{{t.phoneHint}}</p>{{#problem.phone}}<p class="error" id="phone-error">{{problem.phone}}</p>{{/problem.phone}}
            <input id="phone" name="phone" type="tel" maxlength="60" autocomplete="off" value="{{typed.phone}}" aria-describedby="phone-hint{{#problem.phone}} phone-error{{/problem.phone}}"{{#problem.phone}} aria-invalid="true"{{/problem.phone}}></div>
            <div class="field"><label for="phone-why">{{t.unmaskReason}}</label>{{#problem.phone-why}}<p class="error" id="phone-why-error">{{problem.phone-why}}</p>{{/problem.phone-why}}
            <input id="phone-why" name="phoneWhy" maxlength="500" autocomplete="off" value="{{typed.phoneWhy}}"{{#problem.phone-why}} aria-invalid="true" aria-describedby="phone-why-error"{{/problem.phone-why}}></div>
            <div class="actions"><button class="button secondary">{{t.searchDo}}<span class="visually-hidden">: {{t.phoneNumber}}</span></button></div>
          </form>
          {{/hasPhoneSearch}}
          <section class="filters" aria-labelledby="views-title">
            <h2 id="views-title">{{t.savedViews}}</h2>
            {{^views}}<p>{{t.noViews}}</p>{{/views}}
            <ul class="plain">{{#views}}
              <li><a href="/?view={{id}}">{{name}}</a>
                <form method="post" action="/views/remove" class="inline">{{>csrf}}<input type="hidden" name="view" value="{{id}}">
                <button class="link" aria-label="{{t.removeView}}: {{name}}">{{t.remove}}</button></form></li>
            {{/views}}</ul>
            <form method="post" action="/views">{{>csrf}}
              {{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
              <div class="field"><label for="view-name">{{t.viewName}}</label>
              {{#problem.view-name}}<p class="error" id="view-name-error">{{problem.view-name}}</p>{{/problem.view-name}}
              <input id="view-name" name="viewName" maxlength="60" value="{{typed.viewName}}" autocomplete="off"{{#problem.view-name}} aria-invalid="true" aria-describedby="view-name-error"{{/problem.view-name}}></div>
              <div class="actions"><button class="button secondary">{{t.saveView}}</button></div>
            </form>
          </section>
        </aside>
        <section aria-labelledby="cases-title">
        <h2 id="cases-title" class="visually-hidden">{{t.cases}}</h2>
        {{#isEmpty}}<p class="empty">{{t.noCases}}</p>{{/isEmpty}}
        {{#isPhoneSearch}}<p class="notice">{{t.phoneFound}}</p>{{/isPhoneSearch}}
        {{#searched}}<p class="notice">{{searched}}</p>{{/searched}}
        {{^isEmpty}}
        <table class="cases" role="table" aria-labelledby="cases-title"><thead role="rowgroup"><tr role="row">
          <th role="columnheader" scope="col">{{t.colCase}}</th><th role="columnheader" scope="col">{{t.colPriority}}</th><th role="columnheader" scope="col">{{t.colSigns}}</th>
          <th role="columnheader" scope="col">{{t.colVerdict}}</th><th role="columnheader" scope="col">{{t.colPlace}}</th><th role="columnheader" scope="col">{{t.colOpened}}</th><th role="columnheader" scope="col">{{t.colState}}</th>
        </tr></thead><tbody role="rowgroup">
        {{#rows}}<tr role="row" data-row>
          <th scope="row" role="rowheader"><a href="/cases/{{id}}">{{title}}</a><span class="small">{{id}} · {{host}}</span></th>
          <td role="cell" data-label="{{t.colPriority}}"><span class="badge {{priorityClass}}">{{priority}}</span>{{#route}}<span class="small">{{route}}</span>{{/route}}</td>
          <td role="cell" data-label="{{t.colSigns}}"><ul class="plain">{{#signs}}<li>{{.}}</li>{{/signs}}</ul></td>
          <td role="cell" data-label="{{t.colVerdict}}">{{verdict}}</td>
          <td role="cell" data-label="{{t.colPlace}}">{{place}}</td>
          <td role="cell" data-label="{{t.colOpened}}"><time datetime="{{openedISO}}">{{opened}}</time></td>
          <td role="cell" data-label="{{t.colState}}">{{state}}{{#holder}}<span class="small">{{holder}}</span>{{/holder}}</td>
        </tr>{{/rows}}
        </tbody></table>
        {{/isEmpty}}
        <nav class="pager" aria-label="{{t.pages}}">
          {{#bulkPath}}<a href="{{bulkPath}}">{{t.bulkLink}}</a>{{/bulkPath}}
          {{#firstPath}}<a href="{{firstPath}}">{{t.firstPage}}</a>{{/firstPath}}
          {{#nextPath}}<a href="{{nextPath}}" rel="next">{{t.nextPage}}</a>{{/nextPath}}
        </nav>
        </section>
        </div>
        {{/main}}{{/layout}}
        """

    private static let minorsList = """
        {{<layout}}{{$title}}{{t.minorsTitle}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li><li aria-current="page">{{t.minorsTitle}}</li></ol></nav>
        <h1>{{t.minorsTitle}}</h1>
        <p>{{t.minorsLead}}</p>
        <section aria-labelledby="waiting-title"><h2 id="waiting-title">{{t.minorsWaiting}}</h2>
        {{^requests}}<p>{{t.minorsNoRequests}}</p>{{/requests}}
        <ul class="plain">{{#requests}}<li class="card">
          <p><strong>{{caseID}}</strong> · {{askedBy}} · <time datetime="{{askedISO}}">{{asked}}</time></p><p class="quoted">{{reason}}</p>
          {{#can.review}}<form method="post" action="/cases/{{caseID}}/agree" data-once>{{>csrf}}<input type="hidden" name="opening" value="{{id}}">
          <button class="button secondary" aria-label="{{t.agree}}: {{caseID}}">{{t.agree}}</button></form>{{/can.review}}
        </li>{{/requests}}</ul></section>
        <section aria-labelledby="minor-cases-title"><h2 id="minor-cases-title">{{t.cases}}</h2>
        {{#isEmpty}}<p class="empty">{{t.noCases}}</p>{{/isEmpty}}
        {{^isEmpty}}<table class="cases" role="table" aria-labelledby="minor-cases-title"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{{t.colCase}}</th><th role="columnheader" scope="col">{{t.colPriority}}</th><th role="columnheader" scope="col">{{t.colOpened}}</th><th role="columnheader" scope="col">{{t.colTimers}}</th><th role="columnheader" scope="col">{{t.colState}}</th></tr></thead><tbody role="rowgroup">
        {{#rows}}<tr role="row" data-row><th scope="row" role="rowheader"><a href="/cases/{{id}}">{{id}}</a></th>
          <td role="cell" data-label="{{t.colPriority}}"><span class="badge {{priorityClass}}">{{priority}}</span></td>
          <td role="cell" data-label="{{t.colOpened}}"><time datetime="{{openedISO}}">{{opened}}</time></td>
          <td role="cell" data-label="{{t.colTimers}}">{{timer}}{{#isLate}} <strong class="late">{{t.late}}</strong>{{/isLate}}</td>
          <td role="cell" data-label="{{t.colState}}">{{state}}{{#holder}}<span class="small">{{holder}}</span>{{/holder}}</td></tr>{{/rows}}
        </tbody></table>{{/isEmpty}}
        <nav class="pager" aria-label="{{t.pages}}">{{#nextPath}}<a href="{{nextPath}}" rel="next">{{t.nextPage}}</a>{{/nextPath}}</nav></section>
        {{/main}}{{/layout}}
        """

    private static let closedCase = """
        {{<layout}}{{$title}}{{t.case}} {{id}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li><li><a href="/minors">{{t.minorsTitle}}</a></li><li aria-current="page">{{id}}</li></ol></nav>
        {{>problems}}
        <h1>{{t.case}} {{id}}</h1>
        <p><span class="badge {{priorityClass}}">{{priority}}</span> {{t.openedAt}} <time datetime="{{openedISO}}">{{opened}}</time></p>
        <div class="notice"><p>{{t.closedLead}}</p></div>
        {{#waiting}}<p role="status">{{waiting}}</p>{{/waiting}}
        {{^waiting}}{{#can.review}}
        <form method="post" action="/cases/{{id}}/ask" data-once>{{>csrf}}
          <div class="field"><label for="reason">{{t.openingReason}}</label>
          {{#problem.reason}}<p class="error" id="reason-error">{{problem.reason}}</p>{{/problem.reason}}
          <textarea id="reason" name="reason" rows="3" maxlength="2000"{{#problem.reason}} aria-invalid="true" aria-describedby="reason-error"{{/problem.reason}}>{{typed.reason}}</textarea></div>
          <div class="actions"><button class="button">{{t.askOpening}}</button></div>
        </form>
        {{/can.review}}{{/waiting}}
        {{/main}}{{/layout}}
        """

    private static let ownDecisions = """
        {{<layout}}{{$title}}{{t.ownTitle}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li><li aria-current="page">{{t.ownTitle}}</li></ol></nav>
        {{>problems}}
        <h1>{{t.ownTitle}}</h1>
        <p>{{t.ownLead}}</p>
        {{^decisions}}<p class="empty">{{t.ownNone}}</p>{{/decisions}}
        <ul class="plain">{{#decisions}}<li class="card"><h2><a href="/cases/{{id}}">{{id}}</a></h2>
          <p><strong>{{outcome}}</strong> · {{code}} · <time datetime="{{atISO}}">{{at}}</time> · {{standing}}</p>
          {{#text}}<p class="quoted">{{text}}</p>{{/text}}
          {{#canUndo}}<form method="post" action="/cases/{{id}}/undo" data-once>{{>csrf}}<input type="hidden" name="token" value="{{token}}">
          <div class="field"><label for="why-{{token}}-{{id}}">{{t.undoReason}}</label><input id="why-{{token}}-{{id}}" name="reason" maxlength="500" autocomplete="off"></div>
          <button class="button secondary" aria-label="{{t.undo}}: {{id}}">{{t.undo}}</button></form>{{/canUndo}}
        </li>{{/decisions}}</ul>
        {{/main}}{{/layout}}
        """
}
