/// The pages on which two people decide about many cases.
enum BulkViews {
    static let templates = [
        "bulkList": bulkList, "bulkNew": bulkNew, "bulkAct": bulkAct, "bulkForms": bulkForms,
        "bulkHead": bulkHead,
    ]

    private static let bulkList = """
        {{<layout}}{{$title}}{{t.bulkTitle}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li><li aria-current="page">{{t.bulkTitle}}</li></ol></nav>
        <h1>{{t.bulkTitle}}</h1>
        <p>{{t.bulkLead}}</p>
        <h2>{{t.bulkWaiting}}</h2>
        {{^acts}}<p class="empty">{{t.bulkNone}}</p>{{/acts}}
        <ul class="plain">{{#acts}}<li class="card"><h3><a href="/bulk/{{id}}">{{outcome}}: {{count}} · {{host}} · {{rule}}</a></h3>
          <p>{{step}}</p><p class="small">{{by}} · <time datetime="{{atISO}}">{{at}}</time></p></li>{{/acts}}</ul>
        {{/main}}{{/layout}}
        """

    private static let bulkNew = """
        {{<layout}}{{$title}}{{t.bulkNewTitle}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li><li><a href="/bulk">{{t.bulkTitle}}</a></li><li aria-current="page">{{t.bulkNewTitle}}</li></ol></nav>
        {{>problems}}
        {{#message}}<div class="notice" role="status"><p>{{message}}</p></div>{{/message}}
        <h1>{{t.bulkNewTitle}}</h1>
        <p>{{t.bulkLead}}</p>
        {{^isNarrow}}<div class="notice"><p>{{t.bulkNarrow}}</p><p><a href="/">{{t.workListTitle}}</a></p></div>{{/isNarrow}}
        {{#isNarrow}}
        <section aria-labelledby="chosen-title"><h2 id="chosen-title">{{countWords}}</h2>
        <ol class="chosen">{{#rows}}<li>{{title}}<span class="small">{{id}} · {{host}} · {{place}} · {{priority}}</span></li>{{/rows}}</ol></section>
        <form method="post" action="/bulk" class="card" data-once novalidate>{{>csrf}}{{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
          <h2>{{t.decideTitle}}</h2>
          <fieldset id="outcome"{{#problem.outcome}} aria-describedby="outcome-error"{{/problem.outcome}}><legend>{{t.outcome}}</legend>
            {{#problem.outcome}}<p class="error" id="outcome-error">{{problem.outcome}}</p>{{/problem.outcome}}
            {{#outcomes}}<div class="choice"><input type="radio" name="outcome" id="outcome-{{value}}" value="{{value}}" data-choose="{{key}}"{{#chosen}} checked{{/chosen}}><label for="outcome-{{value}}">{{label}} <kbd>{{key}}</kbd></label></div>{{/outcomes}}
          </fieldset>
          <div class="field"><label for="code">{{t.reasonCode}}</label>
            {{#problem.code}}<p class="error" id="code-error">{{problem.code}}</p>{{/problem.code}}
            <select id="code" name="code"{{#problem.code}} aria-invalid="true" aria-describedby="code-error"{{/problem.code}}><option value="">{{t.chooseReason}}</option>
            {{#codeGroups}}<optgroup label="{{label}}" data-outcome="{{outcome}}">{{#codes}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/codes}}</optgroup>{{/codeGroups}}</select></div>
          <div class="field"><label for="text">{{t.bulkText}}</label>
            {{#problem.text}}<p class="error" id="text-error">{{problem.text}}</p>{{/problem.text}}
            <textarea id="text" name="text" rows="3" maxlength="4000" data-key="t"{{#problem.text}} aria-invalid="true" aria-describedby="text-error"{{/problem.text}}>{{typed.text}}</textarea></div>
          <div class="actions"><button class="button" id="decide-next">{{t.bulkPropose}}</button></div>
        </form>
        {{/isNarrow}}
        {{/main}}{{/layout}}
        """

    private static let bulkHead = """
        <dl class="facts"><div><dt>{{t.bulkOutcome}}</dt><dd>{{outcome}}</dd></div><div><dt>{{t.reasonCode}}</dt><dd>{{code}}</dd></div><div><dt>{{t.bulkCases}}</dt><dd>{{count}}</dd></div><div><dt>{{t.site}}</dt><dd>{{host}}</dd></div><div><dt>{{t.rule}}</dt><dd>{{rule}}</dd></div><div><dt>{{t.bulkBy}}</dt><dd>{{by}}, <time datetime="{{atISO}}">{{at}}</time></dd></div></dl>
        <p class="quoted">{{text}}</p>
        """

    private static let bulkAct = """
        {{<layout}}{{$title}}{{t.bulkTitle}} {{id}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li><li><a href="/bulk">{{t.bulkTitle}}</a></li><li aria-current="page">{{id}}</li></ol></nav>
        {{>problems}}
        {{#message}}<div class="notice" role="status"><p>{{message}}</p></div>{{/message}}
        <h1>{{t.bulkTitle}} {{id}}: {{outcome}}</h1>
        {{>bulkHead}}
        <p role="status"><strong>{{step}}</strong>{{#why}} · {{why}}{{/why}}</p>
        {{#isOver}}<p class="notice">{{t.bulkOver}}</p>{{/isOver}}
        {{#isAgreed}}<section class="card" aria-labelledby="result-title"><h2 id="result-title">{{decidedWords}}</h2>
          {{#canUndo}}<form method="post" action="/bulk/{{id}}/undo" data-once>{{>csrf}}<p class="hint">{{t.bulkUndoHint}}</p><button class="button secondary">{{t.bulkUndo}}</button></form>{{/canUndo}}
          <h3>{{t.bulkOmitted}}</h3>{{^omitted}}<p>{{t.bulkNoneOmitted}}</p>{{/omitted}}
          <ul>{{#omitted}}<li><a href="/cases/{{id}}">{{id}}</a> · {{standing}}</li>{{/omitted}}</ul></section>{{/isAgreed}}
        {{>bulkForms}}
        <section aria-labelledby="all-title" class="card"><h2 id="all-title">{{t.bulkAll}}</h2>
        <ol class="chosen">{{#cases}}<li>{{#isThere}}<a href="/cases/{{id}}?bulk={{bulk}}">{{title}}</a>{{/isThere}}{{^isThere}}{{t.bulkNotYours}}{{/isThere}}<span class="small">{{id}}{{#place}} · {{place}}{{/place}}{{#standing}} · {{standing}}{{/standing}}</span></li>{{/cases}}</ol></section>
        {{/main}}{{/layout}}
        """

    private static let bulkForms = """
        {{#isLooking}}<section aria-labelledby="sample-title" class="card" id="sample" tabindex="-1"><h2 id="sample-title">{{t.bulkSample}}</h2>
          {{#problem.sample}}<p class="error" id="sample-error">{{problem.sample}}</p>{{/problem.sample}}
          <p class="hint">{{t.bulkSampleHint}}</p>
          <ol>{{#sample}}<li>{{#isThere}}<a href="/cases/{{id}}?bulk={{bulk}}" data-sample>{{title}}</a>{{/isThere}}{{^isThere}}{{t.bulkNotYours}}{{/isThere}}<span class="small">{{id}} · {{#isSeen}}{{t.bulkSeen}}{{/isSeen}}{{^isSeen}}{{t.bulkNotSeen}}{{/isSeen}}</span></li>{{/sample}}</ol>
          {{#unseen}}<p>{{unseen}}</p>{{/unseen}}</section>{{/isLooking}}
        {{#canSubmit}}<form method="post" action="/bulk/{{id}}/submit" class="card" data-once novalidate>{{>csrf}}<h2>{{t.bulkSubmitTitle}}</h2>
          <div class="field"><label for="count">{{t.bulkTyped}}</label>{{#problem.count}}<p class="error" id="count-error">{{problem.count}}</p>{{/problem.count}}
          <input id="count" name="count" inputmode="numeric" autocomplete="off" maxlength="6" value="{{typed.count}}"{{#problem.count}} aria-invalid="true" aria-describedby="count-error"{{/problem.count}}></div>
          <button class="button">{{t.bulkSubmit}}</button></form>{{/canSubmit}}
        {{#canAgree}}<form method="post" action="/bulk/{{id}}/agree" class="card" data-once novalidate>{{>csrf}}<h2>{{t.bulkAgreeTitle}}</h2>
          <div class="field"><label for="count">{{t.bulkTyped}}</label>{{#problem.count}}<p class="error" id="count-error">{{problem.count}}</p>{{/problem.count}}
          <input id="count" name="count" inputmode="numeric" autocomplete="off" maxlength="6" value="{{typed.count}}"{{#problem.count}} aria-invalid="true" aria-describedby="count-error"{{/problem.count}}></div>
          <button class="button">{{t.bulkAgree}}</button></form>{{/canAgree}}
        {{#canRefuse}}<form method="post" action="/bulk/{{id}}/refuse" class="card" data-once novalidate>{{>csrf}}
          <div class="field"><label for="reason">{{t.bulkReason}}</label>{{#problem.reason}}<p class="error" id="reason-error">{{problem.reason}}</p>{{/problem.reason}}
          <input id="reason" name="reason" maxlength="1000" autocomplete="off" value="{{typed.reason}}"{{#problem.reason}} aria-invalid="true" aria-describedby="reason-error"{{/problem.reason}}></div>
          <button class="button secondary">{{refuseWords}}</button></form>{{/canRefuse}}
        """
}
