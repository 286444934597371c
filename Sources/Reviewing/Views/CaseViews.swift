/// The page of one case, and its parts.
extension WorkViews {
    static let caseFile = """
        {{<layout}}{{$title}}{{t.case}} {{id}}{{/title}}{{$main}}
        <nav class="breadcrumb" aria-label="{{t.breadcrumb}}"><ol><li><a href="/">{{t.workListTitle}}</a></li>{{#isMinor}}<li><a href="/minors">{{t.minorsTitle}}</a></li>{{/isMinor}}<li aria-current="page">{{id}}</li></ol></nav>
        {{#bulkBack}}<p><a href="{{bulkBack}}">{{t.bulkBack}}</a></p>{{/bulkBack}}
        {{>problems}}
        {{>doneNote}}
        {{#message}}<div class="notice" role="status"><p>{{message}}</p></div>{{/message}}
        <h1>{{title}}</h1>
        <p class="badges"><span class="badge {{priorityClass}}">{{priority}}</span> <span class="badge">{{route}}</span> <span class="badge">{{state}}</span>{{#stage}} <span class="badge">{{stage}}</span>{{/stage}} <span class="badge {{verdictClass}}">{{verdict}}</span></p>
        <dl class="facts"><div><dt>{{t.case}}</dt><dd>{{id}}</dd></div><div><dt>{{t.colPlace}}</dt><dd>{{place}}</dd></div><div><dt>{{t.site}}</dt><dd>{{host}}</dd></div><div><dt>{{t.firstSeen}}</dt><dd><time datetime="{{firstSeenISO}}">{{firstSeen}}</time></dd></div><div><dt>{{t.lastSeen}}</dt><dd><time datetime="{{lastSeenISO}}">{{lastSeen}}</time></dd></div></dl>
        <div class="columns case-columns">
        <div>
          <section aria-labelledby="text-title" class="card"><h2 id="text-title">{{t.adText}}</h2>
          <div class="ad-text" dir="auto" lang="und">{{#parts}}{{#isHit}}<mark>{{>shownText}}{{#notes}}<sup>[{{.}}]</sup>{{/notes}}</mark>{{/isHit}}{{^isHit}}{{>shownText}}{{/isHit}}{{/parts}}</div>
          {{#cut}}<p class="hint">{{cut}}</p>{{/cut}}
          {{#hasUnseen}}<p class="hint">{{t.unseenNote}}</p>{{/hasUnseen}}
          <details><summary>{{t.foldedForm}}</summary><p class="hint">{{t.foldedNote}}</p><div class="ad-text folded" lang="und">{{#folded}}{{>shownText}}{{/folded}}</div></details>
          </section>
          <section aria-labelledby="phones-title" class="card"><h2 id="phones-title">{{t.phones}}</h2>
          {{^phones}}<p>{{t.noPhones}}</p>{{/phones}}<ul class="plain">{{#phones}}<li>{{.}}</li>{{/phones}}</ul>
          {{#isMasked}}{{#can.unmask}}{{#hasPhones}}<form method="post" action="/cases/{{id}}/unmask" class="unmask">{{>csrf}}
            <div class="field"><label for="why">{{t.unmaskReason}}</label><p class="hint" id="why-hint">{{t.unmaskHint}}</p>
            {{#problem.why}}<p class="error" id="why-error">{{problem.why}}</p>{{/problem.why}}
            <input id="why" name="why" maxlength="500" autocomplete="off" value="{{typed.why}}" aria-describedby="why-hint{{#problem.why}} why-error{{/problem.why}}"{{#problem.why}} aria-invalid="true"{{/problem.why}}></div>
            <button class="button secondary">{{t.unmask}}</button></form>{{/hasPhones}}{{/can.unmask}}{{/isMasked}}
          {{^isMasked}}<p class="notice">{{t.unmaskedNote}}</p>{{/isMasked}}
          </section>
        </div>
        <div>
          <section aria-labelledby="weighing-title"><h2 id="weighing-title">{{t.weighing}}</h2>
          <div class="weighing">
            <div class="card"><h3>{{t.signsFor}} ({{forCount}})</h3>{{^signsFor}}<p>{{t.signsNone}}</p>{{/signsFor}}{{#signsFor}}{{>signList}}{{/signsFor}}</div>
            <div class="card"><h3>{{t.signsAgainst}} ({{againstCount}})</h3>{{^signsAgainst}}<p>{{t.signsNone}}</p>{{/signsAgainst}}{{#signsAgainst}}{{>signList}}{{/signsAgainst}}</div>
          </div></section>
          <section aria-labelledby="verdict-title" class="card"><h2 id="verdict-title">{{t.verdictTitle}}</h2>
            <p><strong>{{verdict}}</strong></p>
            <ul>{{#reasons}}<li>{{.}}</li>{{/reasons}}</ul>
            <p>{{#article}}{{t.article}}: {{article}}{{/article}}{{^article}}{{t.noArticle}}{{/article}}</p>
            <h3>{{t.registerTitle}}</h3><p>{{register}}</p>
          </section>
        </div>
        </div>
        {{>caseForms}}
        {{>caseExport}}
        {{>caseSurroundings}}
        {{/main}}{{/layout}}
        """

    static let signList = """
        <article class="sign" id="sign-{{number}}"><h4><span class="number">[{{number}}]</span> {{title}}</h4>
        <p>{{>shownText}}</p>
        <details><summary>{{t.ruleCard}}<span class="visually-hidden"> [{{number}}]</span></summary><dl class="facts rule">
          <div><dt>{{t.rule}}</dt><dd><code>{{rule}}</code></dd></div>
          <div><dt>{{t.grade}}</dt><dd>{{grade}}</dd></div>
          <div><dt>{{t.precision}}</dt><dd>{{precision}}</dd></div>
          {{#source}}<div><dt>{{t.source}}</dt><dd lang="en">{{source}}</dd></div>{{/source}}
          {{#barrier}}<div><dt>{{t.barrier}}</dt><dd>{{barrier}}</dd></div>{{/barrier}}
          {{#handlers}}<div><dt>{{t.handler}}</dt><dd>{{handlers}}</dd></div>{{/handlers}}
          <div><dt>{{t.weight}}</dt><dd>{{weight}}</dd></div>
          {{#hasDoubts}}<div><dt>{{t.falsePositives}}</dt><dd><ul>{{#doubts}}<li>{{.}}</li>{{/doubts}}</ul></dd></div>{{/hasDoubts}}
          <div><dt>{{t.rulesVersion}}</dt><dd><code>{{version}}</code></dd></div>
        </dl></details></article>
        """

    static let caseForms = """
        <section aria-labelledby="decide-title" class="card decide" id="decide"><h2 id="decide-title">{{t.decideTitle}}</h2>
        <p>{{standing}}</p>
        {{#canClaim}}<form method="post" action="/cases/{{id}}/claim" data-once>{{>csrf}}<button class="button" data-key="c">{{t.claim}}</button></form>{{/canClaim}}
        {{#canDecide}}
        <form method="post" action="/cases/{{id}}/decide" class="decision" data-once novalidate>{{>csrf}}
          <input type="hidden" name="token" value="{{token}}">{{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
          <fieldset id="outcome"{{#problem.outcome}} aria-describedby="outcome-error"{{/problem.outcome}}><legend>{{t.outcome}}</legend>
            {{#problem.outcome}}<p class="error" id="outcome-error">{{problem.outcome}}</p>{{/problem.outcome}}
            {{#outcomes}}<div class="choice"><input type="radio" name="outcome" id="outcome-{{value}}" value="{{value}}" data-choose="{{key}}"{{#chosen}} checked{{/chosen}}><label for="outcome-{{value}}">{{label}} <kbd>{{key}}</kbd></label></div>{{/outcomes}}
          </fieldset>
          <div class="field"><label for="code">{{t.reasonCode}}</label>
            {{#problem.code}}<p class="error" id="code-error">{{problem.code}}</p>{{/problem.code}}
            <select id="code" name="code"{{#problem.code}} aria-invalid="true" aria-describedby="code-error"{{/problem.code}}><option value="">{{t.chooseReason}}</option>
            {{#codeGroups}}<optgroup label="{{label}}" data-outcome="{{outcome}}">{{#codes}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/codes}}</optgroup>{{/codeGroups}}</select></div>
          <div class="field"><label for="text">{{t.reasonText}}</label><p class="hint" id="text-hint">{{t.reasonTextHint}}</p>
            {{#problem.text}}<p class="error" id="text-error">{{problem.text}}</p>{{/problem.text}}
            <textarea id="text" name="text" rows="3" maxlength="4000" data-key="t" aria-describedby="text-hint{{#problem.text}} text-error{{/problem.text}}"{{#problem.text}} aria-invalid="true"{{/problem.text}}>{{typed.text}}</textarea></div>
          <div class="actions"><button class="button" name="then" value="next" id="decide-next">{{t.decideNext}}</button> <button class="button secondary" name="then" value="stay">{{t.decideStay}}</button></div>
        </form>
        <details{{#isSkipOpen}} open{{/isSkipOpen}}><summary>{{t.skipTitle}}</summary><form method="post" action="/cases/{{id}}/skip" data-once novalidate>{{>csrf}}<input type="hidden" name="token" value="{{token}}">{{#hidden}}<input type="hidden" name="{{name}}" value="{{value}}">{{/hidden}}
          <div class="field"><label for="skipCode">{{t.skipWhy}}</label>{{#problem.skipCode}}<p class="error" id="skipCode-error">{{problem.skipCode}}</p>{{/problem.skipCode}}
          <select id="skipCode" name="skipCode"{{#problem.skipCode}} aria-invalid="true" aria-describedby="skipCode-error"{{/problem.skipCode}}><option value="">{{t.chooseReason}}</option>{{#skipCodes}}<option value="{{value}}"{{#chosen}} selected{{/chosen}}>{{label}}</option>{{/skipCodes}}</select></div>
          <div class="field"><label for="skipText">{{t.skipText}}</label><input id="skipText" name="skipText" maxlength="1000" value="{{typed.skipText}}" autocomplete="off"></div>
          <button class="button secondary">{{t.skip}}</button></form></details>
        <details{{#isHandOpen}} open{{/isHandOpen}}><summary>{{t.handOverTitle}}</summary><form method="post" action="/cases/{{id}}/hand-over" data-once novalidate>{{>csrf}}<input type="hidden" name="token" value="{{token}}">
          <div class="field"><label for="to">{{t.handOverTo}}</label>{{#problem.to}}<p class="error" id="to-error">{{problem.to}}</p>{{/problem.to}}<input id="to" name="to" maxlength="64" value="{{typed.to}}" autocomplete="off"{{#problem.to}} aria-invalid="true" aria-describedby="to-error"{{/problem.to}}></div>
          <div class="field"><label for="note">{{t.handOverNote}}</label>{{#problem.note}}<p class="error" id="note-error">{{problem.note}}</p>{{/problem.note}}<textarea id="note" name="note" rows="2" maxlength="1000"{{#problem.note}} aria-invalid="true" aria-describedby="note-error"{{/problem.note}}>{{typed.note}}</textarea></div>
          <button class="button secondary">{{t.handOver}}</button></form></details>
        <form method="post" action="/cases/{{id}}/release" class="inline">{{>csrf}}<input type="hidden" name="token" value="{{token}}"><button class="link" data-key="g">{{t.release}}</button></form>
        {{/canDecide}}
        {{#hasKeys}}<p class="hint keys-note" hidden data-keys-note>{{t.keysNote}}</p>{{/hasKeys}}
        </section>
        """

    static let caseSurroundings = """
        <section aria-labelledby="reviews-title" class="card"><h2 id="reviews-title">{{t.reviewsTitle}}</h2>
          {{#isBlind}}<p class="hint">{{t.blindNote}}</p>{{/isBlind}}
          {{^reviews}}<p>{{t.reviewsNone}}</p>{{/reviews}}
          <ul class="plain">{{#reviews}}<li><p><strong>{{outcome}}</strong> · {{code}} · {{by}} · <time datetime="{{atISO}}">{{at}}</time> · {{standing}}</p>{{#text}}<p class="quoted">{{text}}</p>{{/text}}
            {{#canUndo}}<form method="post" action="/cases/{{id}}/undo" data-once>{{>csrf}}<input type="hidden" name="token" value="{{token}}"><input type="hidden" name="reason" value="{{t.undoReasonSlip}}"><button class="button secondary" data-key="u">{{t.undo}}</button></form>{{/canUndo}}</li>{{/reviews}}</ul>
          <h3>{{t.comments}}</h3>{{^comments}}<p>{{t.commentsNone}}</p>{{/comments}}
          <ul class="plain">{{#comments}}<li><p class="small">{{by}} · <time datetime="{{atISO}}">{{at}}</time></p><p class="quoted">{{text}}</p></li>{{/comments}}</ul>
          {{#can.review}}<form method="post" action="/cases/{{id}}/comment" data-once novalidate>{{>csrf}}<div class="field"><label for="comment">{{t.addComment}}</label>{{#problem.comment}}<p class="error" id="comment-error">{{problem.comment}}</p>{{/problem.comment}}<textarea id="comment" name="comment" rows="2" maxlength="4000"{{#problem.comment}} aria-invalid="true" aria-describedby="comment-error"{{/problem.comment}}>{{typed.comment}}</textarea></div><button class="button secondary">{{t.saveComment}}</button></form>{{/can.review}}
        </section>
        <section aria-labelledby="timeline-title" class="card"><h2 id="timeline-title">{{t.timeline}}</h2>
          {{#earlier}}<p class="hint">{{earlier}}</p>{{/earlier}}
          <ol class="timeline">{{#showings}}<li><p><time datetime="{{fromISO}}">{{from}}</time> {{t.upTo}} <time datetime="{{toISO}}">{{to}}</time>{{#isCurrent}} <span class="badge">{{t.currentWording}}</span>{{/isCurrent}}</p>
            {{#hasChanges}}<details{{#isOpen}} open{{/isOpen}}><summary>{{summary}}</summary><div class="ad-text" dir="auto" lang="und">{{#changes}}{{#added}}<ins><span class="visually-hidden">{{t.diffAdded}}: </span>{{>shownText}}</ins>{{/added}}{{#removed}}<del><span class="visually-hidden">{{t.diffRemoved}}: </span>{{>shownText}}</del>{{/removed}}{{#same}}{{>shownText}}{{/same}}{{/changes}}</div></details>{{/hasChanges}}
            {{^hasChanges}}<p class="small">{{summary}}</p>{{/hasChanges}}</li>{{/showings}}</ol>
          {{#hasAbsences}}<h3>{{t.absences}}</h3><ul>{{#absences}}<li>{{.}}</li>{{/absences}}</ul>{{/hasAbsences}}
        </section>
        <section aria-labelledby="related-title" class="card"><h2 id="related-title">{{t.related}}</h2><p class="hint">{{t.relatedNote}}</p>
          {{^related}}<p>{{t.relatedNone}}</p>{{/related}}
          <ul>{{#related}}<li><a href="/cases/{{id}}">{{id}}</a> · {{priority}} · {{state}} · {{place}} · {{host}} · {{lastSeen}}<span class="small">{{signs}}</span></li>{{/related}}</ul>{{#isRelatedCut}}<p>{{t.relatedMore}}</p>{{/isRelatedCut}}
        </section>
        <section aria-labelledby="captures-title" class="card"><h2 id="captures-title">{{t.captures}}</h2><p class="wrap">{{t.address}}: <span class="mono">{{address}}</span></p>
          {{#captureMore}}<p class="hint">{{captureMore}}</p>{{/captureMore}}
          {{#captures}}<details><summary><time datetime="{{atISO}}">{{at}}</time> · HTTP {{status}}</summary><dl class="facts"><div><dt>{{t.captureID}}</dt><dd class="mono">{{id}}</dd></div><div><dt>{{t.payloadDigest}}</dt><dd class="mono">{{digest}}</dd></div><div><dt>{{t.archivePlace}}</dt><dd class="mono">{{segment}}</dd></div><div><dt>{{t.authority}}</dt><dd>{{authority}}</dd></div><div><dt>{{t.logLeaf}}</dt><dd>{{leaf}}</dd></div><div><dt>{{t.completeness}}</dt><dd>{{completeness}}</dd></div></dl></details>{{/captures}}
        </section>
        <section aria-labelledby="history-title" class="card"><h2 id="history-title">{{t.history}}</h2><details><summary>{{historyCount}}</summary><ol class="history">{{#history}}<li><time datetime="{{atISO}}">{{at}}</time> · {{actor}} · {{action}}{{#reason}} · {{reason}}{{/reason}}</li>{{/history}}</ol></details>
          <p><a href="/cases/{{id}}/print">{{t.printLink}}</a></p></section>
        """
}
