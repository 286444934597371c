extension SiteAssets {
    /// What all pages share, from 320 px up.
    static let style = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; }
        body { margin: 0; color: var(--baken-document-color); background: var(--baken-document-background-color);
          font: var(--baken-document-font-size)/var(--baken-document-line-height) var(--baken-document-font-family);
          overflow-wrap: break-word; }
        main, .page-header, .page-footer { max-inline-size: var(--baken-page-max-inline-size); margin-inline: auto;
          padding-inline: 1rem; }
        main { padding-block: 1rem 3rem; } main:focus { outline: none; }
        h1 { font-size: 1.625rem; line-height: 1.25; margin: .5rem 0 1rem; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
        h3 { font-size: 1.0625rem; margin: 1rem 0 .5rem; } h4 { font-size: 1rem; margin: 0 0 .25rem; }
        p { margin: 0 0 .75rem; max-inline-size: 46rem; } ul, ol { padding-inline-start: 1.25rem; margin: 0 0 .75rem; }
        ul.plain { list-style: none; padding: 0; } ul.plain > li { margin-block-end: .25rem; }
        a { color: var(--baken-link-color); text-underline-offset: .15em; }
        a:hover { text-decoration-thickness: .15em; }
        :focus-visible { outline: 3px solid var(--baken-focus-outline-color); outline-offset: 2px; }
        a:focus-visible { background: var(--baken-focus-background-color); color: var(--baken-focus-color); }
        .skip-link { position: absolute; inset-block-start: -10rem; inset-inline-start: 0; padding: .75rem 1rem;
          background: var(--baken-focus-background-color); color: var(--baken-focus-color); z-index: 2; }
        .skip-link:focus { inset-block-start: 0; }
        .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        .page-header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; padding-block: .5rem;
          border-block-end: 3px solid var(--baken-action-background-color); }
        .page-header .logo { font-weight: 700; font-size: 1.25rem; text-decoration: none; color: inherit; padding: .25rem 0; }
        .page-header nav { flex: 1 1 20rem; } .page-header nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem;
          list-style: none; padding: 0; margin: 0; }
        .page-header nav a { display: inline-block; padding: .375rem 0; } .page-header p { margin: 0; color: var(--baken-subtle-color); }
        .page-header form { margin: 0; }
        .breadcrumb ol { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0; font-size: .9375rem; }
        .breadcrumb li + li::before { content: "›"; padding-inline: .5rem; }
        .breadcrumb a { display: inline-block; min-block-size: 1.5rem; }
        button, .button { font: inherit; min-block-size: 2.5rem; padding: .375rem 1rem; border-radius: var(--baken-border-radius);
          border: 2px solid var(--baken-action-background-color); background: var(--baken-action-background-color);
          color: var(--baken-action-color); cursor: pointer; }
        button:hover { background: var(--baken-action-hover-background-color); border-color: var(--baken-action-hover-background-color); }
        button.secondary, .page-header button { background: transparent; color: var(--baken-link-color); }
        button.secondary:hover, .page-header button:hover { background: var(--baken-surface-background-color); }
        .page-header button { min-block-size: 2rem; padding: .125rem .625rem; border-width: 1px; }
        button.link { background: none; border: 0; color: var(--baken-link-color); text-decoration: underline; padding: .25rem;
          min-block-size: 1.75rem; }
        form.inline { display: inline; }
        .field { margin-block-end: .75rem; } label, legend { font-weight: 600; } .field label { display: block; }
        fieldset { border: 0; padding: 0; margin: 0 0 .75rem; min-inline-size: 0; }
        input, select, textarea { font: inherit; color: inherit; background: var(--baken-document-background-color);
          border: 1px solid var(--baken-line-color); border-radius: var(--baken-border-radius); padding: .375rem .5rem;
          inline-size: 100%; max-inline-size: 34rem; min-block-size: 2.5rem; }
        input[type=radio], input[type=checkbox] { inline-size: 1.25rem; min-block-size: 1.25rem; block-size: 1.25rem; margin: 0; flex: none; }
        .choice { display: flex; align-items: center; gap: .5rem; padding-block: .25rem; } .choice label { font-weight: 400; flex: 1; padding-block: .125rem; }
        [aria-invalid=true] { border: 2px solid var(--baken-feedback-danger-color); }
        .hint { color: var(--baken-subtle-color); margin-block-end: .25rem; }
        .narrow { max-inline-size: 34rem; } .done { border-inline-start: .375rem solid var(--baken-feedback-info-line-color); padding-inline-start: .75rem; }
        .error, .problem { color: var(--baken-feedback-danger-color); font-weight: 600; margin-block-end: .25rem; }
        .error-summary { border: 3px solid var(--baken-feedback-danger-color); background: var(--baken-feedback-danger-background-color);
          padding: 1rem; margin-block: 1rem; } .error-summary h2 { margin-block-start: 0; }
        .notice { border-inline-start: .375rem solid var(--baken-feedback-info-line-color);
          background: var(--baken-feedback-info-background-color); padding: .75rem 1rem; margin-block: 1rem; }
        .notice > :last-child { margin-block-end: 0; } .empty { padding: 2rem 1rem; background: var(--baken-surface-background-color); max-inline-size: none; }
        .actions { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
        .toolbar { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin-block-end: 1rem; } .toolbar > * { margin: 0; }
        .small { display: block; font-size: .875rem; color: var(--baken-subtle-color); font-weight: 400; }
        .late { color: var(--baken-feedback-danger-color); }
        .badge { display: inline-block; padding: .0625rem .5rem; border-radius: var(--baken-border-radius);
          background: var(--baken-badge-background-color); }
        .badge.priority-urgent { background: var(--baken-badge-urgent-background-color); color: var(--baken-badge-urgent-color); font-weight: 600; }
        .badge.priority-high { background: var(--baken-badge-high-background-color); font-weight: 600; }
        .card { border: 1px solid var(--baken-line-subtle-color); border-radius: var(--baken-border-radius); padding: 1rem; margin-block-end: 1rem; }
        .card > h2:first-child, .card > h3:first-child { margin-block-start: 0; }
        details { margin-block: .25rem; } summary { cursor: pointer; padding-block: .25rem; min-block-size: 1.75rem; }
        kbd { border: 1px solid var(--baken-line-color); border-radius: .2rem; padding: 0 .3rem; font-size: .8125rem; }
        .filters h2 { font-size: 1.0625rem; margin-block-start: 0; }
        .filters { background: var(--baken-surface-background-color); padding: 1rem; margin-block-end: 1rem; border-radius: var(--baken-border-radius); }
        .pager { display: flex; gap: 1.5rem; padding-block: 1rem; } .pager a { padding-block: .25rem; }
        table { border-collapse: collapse; inline-size: 100%; }
        th, td { text-align: start; vertical-align: top; padding: .5rem .625rem; border-block-end: 1px solid var(--baken-line-subtle-color); }
        .cases th, .cases td { overflow-wrap: anywhere; } .cases thead th, .cases .badge { overflow-wrap: normal; white-space: nowrap; }
        @media (min-width: 60em) { .cases tbody th { min-inline-size: 12rem; } .cases td:nth-of-type(2) { min-inline-size: 11rem; } .cases time { white-space: nowrap; } }
        thead th { border-block-end: 2px solid var(--baken-line-color); font-size: .9375rem; }
        tbody tr:focus-within { background: var(--baken-surface-background-color); }
        .cases tbody th { font-weight: 600; } .cases tbody th a { display: inline-block; min-block-size: 1.5rem; }
        @media (min-width: 80em) { .list-columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 1.5rem; } }
        @media (max-width: 79.99em) { .filters .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0 1rem; } .list-columns { display: flex; flex-direction: column-reverse; } }
        @media (max-width: 59.99em) {
          .cases, .cases tbody, .cases tr, .cases th, .cases td { display: block; }
          .cases thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
          .cases tr { border-block-end: 2px solid var(--baken-line-color); padding-block: .5rem; }
          .cases th, .cases td { border: 0; padding: .125rem 0; }
          .cases td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .5rem; }
          .cases td::before { content: attr(data-label); color: var(--baken-subtle-color); }
          .cases td > * { grid-column: 2; } .cases td .badge { justify-self: start; }
        }

        """

    static let caseStyle = """
        .badges { display: flex; flex-wrap: wrap; gap: .25rem .5rem; max-inline-size: none; }
        .facts { margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: .25rem 2rem; } .facts dt { color: var(--baken-subtle-color); font-size: .875rem; }
        .facts dd { margin: 0; overflow-wrap: anywhere; } .facts.rule { display: block; } .facts.rule > div { margin-block-end: .5rem; } .facts ul { margin: 0; }
        .ad-text { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--baken-surface-background-color); padding: .75rem;
          max-block-size: 40rem; overflow-y: auto; unicode-bidi: isolate; line-height: 1.7; border-radius: var(--baken-border-radius); }
        .ad-text.folded { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .9375rem; }
        mark { background: var(--baken-mark-background-color); color: inherit; border-block-end: 2px solid var(--baken-mark-line-color); padding-block: .0625rem; }
        mark sup { font-size: .75rem; font-weight: 700; line-height: 1; margin-inline-start: .125rem; }
        .unseen { font: .75rem ui-monospace, "Liberation Mono", monospace; border: 1px dashed var(--baken-line-color); padding: 0 .125rem; border-radius: .125rem; }
        ins { background: var(--baken-insert-background-color); text-decoration: underline; margin-inline: .125rem; } del { background: var(--baken-delete-background-color); }
        .weighing { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); } .weighing h3 { margin-block-start: 0; }
        .sign + .sign { border-block-start: 1px solid var(--baken-line-subtle-color); padding-block-start: .75rem; margin-block-start: .75rem; }
        .sign p { margin-block-end: .25rem; } .number { font-weight: 700; }
        .quoted { white-space: pre-wrap; border-inline-start: 3px solid var(--baken-line-subtle-color); padding-inline-start: .75rem; overflow-wrap: anywhere; }
        .decide { border: 2px solid var(--baken-action-background-color); } .decision { margin-block-end: 1rem; }
        .mono { font: .875rem ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; } .wrap { max-inline-size: none; }
        .unmask { border-block-start: 1px solid var(--baken-line-subtle-color); padding-block-start: .75rem; }
        .history { font-size: .9375rem; } .timeline li { margin-block-end: .5rem; }
        @media (min-width: 40em) { .weighing { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
        @media (min-width: 64em) { .case-columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1rem; align-items: start; }
          .case-columns h2 { margin-block-start: 0; } }
        @media (min-width: 48em) { .decision fieldset { columns: 2; } .decision legend { column-span: all; } }

        """

    static let printStyle = """
        @media print {
          :root { color-scheme: light; --baken-document-color: #000; --baken-document-background-color: #fff; --baken-surface-background-color: #fff;
            --baken-subtle-color: #333; --baken-line-color: #555; --baken-line-subtle-color: #888; --baken-link-color: #000; --baken-mark-background-color: #eee; --baken-mark-line-color: #000; }
          .page-header nav, .page-header form, .page-footer, form, .skip-link, .pager, .breadcrumb, .filters, .decide, aside, .unmask { display: none; }
          body { font-size: 10.5pt; } main, .page-header { max-inline-size: none; padding-inline: 0; } .card { break-inside: avoid-page; border: 1px solid #888; }
          .ad-text { max-block-size: none; overflow: visible; border: 1px solid #888; } .badge, .badge.priority-urgent, .badge.priority-high { background: none; color: #000; border: 1px solid #000; }
          a { text-decoration: none; } .case-columns, .weighing { display: block; }
        }
        """
}
