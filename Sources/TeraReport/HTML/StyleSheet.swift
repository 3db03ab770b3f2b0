/// The one style sheet: sober, for screens from 320 px, for A4 paper, and for readers who choose dark.
///
/// Below 40rem every row of a wide table becomes a block whose cells carry the name of their column; the tables name their
/// roles themselves, because some browsers forget them when the layout changes. Cells of numbers break between words only:
/// without a break “tidak ditanyakan” in four columns is wider than A4. Colours have a contrast of at least 7.
let styleSheet: StaticString = """
    :root {
     --ink: #1b1f24; --soft: #4a525c; --line: #8b95a1;
     --band: #1d3a5c; --on-band: #ffffff; --head: #e9eef4; --key: #f4f6f9; --paper: #ffffff;
     color-scheme: light;
    }
    * { box-sizing: border-box; }
    body {
     margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
     font: 1rem/1.5 "Noto Sans", "Liberation Sans", Arial, Helvetica, sans-serif;
    }
    main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
    h1 { margin: 0 auto 1.5rem; max-width: 44rem; text-wrap: balance; font-size: 1.3rem; line-height: 1.35; text-align: center; }
    h2 { margin: 0; font-size: 1rem; line-height: 1.4; letter-spacing: .03em; }
    h3 { margin: 1rem 0 .25rem; font-size: 1rem; line-height: 1.4; }
    section { margin-top: 2rem; }
    section > h2 { padding-bottom: .25rem; border-bottom: 2px solid var(--band); color: var(--band); }
    p { margin: .75rem 0; }
    .identity {
     display: grid; grid-template-columns: max-content minmax(0, 1fr) max-content minmax(0, 1fr);
     gap: .35rem 1rem; margin: 0; padding: .9rem 0;
     border-top: 2px solid var(--band); border-bottom: 1px solid var(--line);
    }
    .identity dt { color: var(--soft); }
    .identity dd { margin: 0; font-weight: 600; }
    .evaluated { margin: .75rem 0 0; padding-left: 1.75rem; }
    .evaluated li { margin-bottom: .6rem; }
    .evaluated p, .assumptions p { margin: 0; }
    .detail { color: var(--soft); font-size: .875rem; }
    table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.4; }
    caption, h2.band {
     padding: .5rem .75rem; background: var(--band); color: var(--on-band); text-align: center; caption-side: top;
    }
    section > h2.band { margin: 0; padding: .5rem .75rem; border: 0; color: var(--on-band); }
    th, td { padding: .45rem .65rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
    thead th { background: var(--head); text-align: center; vertical-align: middle; overflow-wrap: break-word; }
    tbody th { font-weight: 400; }
    .kompetensi { width: 20%; }
    tbody .kompetensi { background: var(--key); }
    .continued { border-top-style: hidden; }
    .subkompetensi { width: 20%; }
    .category { width: 13%; text-align: center; font-weight: 600; }
    .unassessed { color: var(--soft); font-style: italic; }
    .conclusion th, .conclusion td { vertical-align: middle; }
    .conclusion th { background: var(--head); font-weight: 700; letter-spacing: .03em; }
    .conclusion td { background: var(--head); text-align: center; font-weight: 700; font-size: 1rem; }
    .own th, .own td, .total th, .total td { font-weight: 700; }
    .own th, .own td { background: var(--key); }
    .number { text-align: right; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
    thead .number { text-align: center; overflow-wrap: break-word; }
    .tick { width: 5rem; text-align: center; font-weight: 700; }
    td.tick { font-size: 1.1rem; line-height: 1.2; }
    .conditions { margin-top: 1rem; }
    .conditions caption, .preview-matrix caption { padding: 0; }
    .conditions .name { width: 30%; }
    .chosen .name { font-weight: 700; background: var(--key); }
    .notes { margin-top: .6rem; color: var(--soft); font-size: .875rem; }
    .notes p { margin: 0; }
    .notes ul { margin: .2rem 0 0; padding-left: 1.25rem; }
    .statement { padding: .6rem .9rem; border-left: 4px solid var(--band); background: var(--key); }
    .assumptions { padding-left: 1.75rem; }
    .assumptions li { margin-bottom: .5rem; }
    code { font: .8125rem "Noto Sans Mono", "Liberation Mono", Consolas, monospace; color: var(--soft); }
    .legend { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; }
    .legend dt { font-weight: 600; }
    .legend dd { margin: 0; }
    .state { display: block; font-weight: 600; }
    .state.outside { color: var(--soft); font-weight: 400; }
    .state.partial, .state.gap, .state.conflict { text-decoration: underline; text-underline-offset: .2em; }
    .question { margin-top: 1.1rem; break-inside: avoid; }
    .question p { margin: .25rem 0; }
    .choices { margin: .25rem 0; padding-left: 1.4rem; list-style: none; }
    .choices li::before { content: "☐"; display: inline-block; width: 1.4rem; margin-left: -1.4rem; }
    .blanks li::before { content: "___ "; width: 2.6rem; margin-left: 0; }
    .blanks { padding-left: 0; }
    .route { color: var(--band); font-style: italic; }
    .line, .lines { border-bottom: 1px solid var(--line); height: 1.8rem; }
    .lines { height: 5.4rem; background: repeating-linear-gradient(transparent 0 1.7rem, var(--line) 1.7rem 1.75rem); }
    .preview-matrix .tick { width: auto; font-weight: 400; }
    .unseen {
     position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
     white-space: nowrap;
    }

    @media screen and (prefers-color-scheme: dark) {
     :root {
      --ink: #e8ebef; --soft: #b9c1cb; --line: #6b7683;
      --band: #a9c7ec; --on-band: #10161d; --head: #26303b; --key: #1e262f; --paper: #141a20;
      color-scheme: dark;
     }
    }

    @media screen and (max-width: 40rem) {
     main { padding: 1.25rem .75rem 2rem; }
     h1 { font-size: 1.1rem; }
     .identity { grid-template-columns: max-content minmax(0, 1fr); }
     .stacking caption, .stacking tbody, .stacking tr, .stacking th, .stacking td { display: block; width: 100%; }
     .stacking { display: block; }
     .stacking thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
     .stacking tr { border-bottom: 2px solid var(--line); }
     .stacking th, .stacking td { border: 0; padding: .3rem .5rem; text-align: left; }
     .stacking .kompetensi, .stacking .conclusion th { background: var(--head); font-weight: 700; }
     .stacking .subkompetensi { font-weight: 700; }
     .stacking .continued { display: none; }
     .stacking [data-column]::before { content: attr(data-column) ": "; color: var(--soft); font-weight: 400; }
     .stacking .state { display: inline; margin-right: .5em; }
     .tick { width: 4.25rem; }
     .stacking td.tick { font-size: inherit; }
     th, td { padding: .4rem .4rem; }
     .legend { grid-template-columns: minmax(0, 1fr); }
     .legend dd { margin-bottom: .4rem; }
    }

    @page {
     size: A4; margin: 16mm 15mm 18mm;
     @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans", Arial, sans-serif; }
    }
    @media print {
     body { font-size: 9.5pt; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
     main { max-width: none; padding: 0; }
     h1 { font-size: 13pt; margin-bottom: 5mm; }
     h2, h3 { font-size: 10pt; break-after: avoid; }
     section { margin-top: 6mm; }
     table { font-size: 8.5pt; line-height: 1.32; }
     caption { break-after: avoid; }
     thead { display: table-header-group; }
     tr, li, .notes, .statement, .conditions, .activity { break-inside: avoid; }
     th, td { padding: 1.2mm 2mm; }
     p { orphans: 3; widows: 3; }
     .notes, .detail { font-size: 8pt; }
     .conclusion td { font-size: 9.5pt; }
     .conclusion { break-before: avoid; }
    }
    """
