/// What printed reports have beside the style of every page.
let publicationStyle: StaticString = """
    .cover { text-align: center; }
    .tables { padding-left: 1.25rem; }
    .printed { margin-top: 1.5rem; }
    .printed caption { text-align: left; }
    .figures tr:not(:has(td.number)) th.name { min-width: 6rem; }
    a { color: var(--band); }
    .entry { margin-top: 1.25rem; }
    .fact { width: 22%; font-weight: 600; background: var(--key); }
    .facts ul { margin: 0; padding-left: 1.1rem; }
    @media print {
     .printed > .detail { break-before: avoid; }
     .entry h3 { break-after: avoid; }
     .facts tr { break-inside: avoid; }
     .short { break-inside: avoid; }
     thead, tbody tr:first-child { break-after: avoid; }
     tbody tr:last-child { break-before: avoid; }
    }
    """

/// What pages with charts have beside that.
let chartStyle: StaticString = """
    figure { margin: 1rem 0; }
    .chart { display: block; max-width: 28rem; font-size: 13px; fill: var(--ink); }
    .bar { fill: var(--band); }
    .later { fill: var(--head); stroke: var(--band); }
    @media print {
     .chart { break-inside: avoid; max-width: 110mm; }
     figcaption { break-after: avoid; }
    }
    """

/// The mark of an internal report at the head of its page.
let internalMarkStyle: StaticString = """
    .internal { margin: 0 0 1rem; padding: .4rem; border: 2px solid var(--ink); text-align: center; font-weight: 700; }
    """

/// The words of an internal report at the head of every sheet of paper.
func internalStyle(_ language: ReportLanguage) -> StaticString {
    switch language {
    case .indonesian:
        "@page { @top-center { content: \"Internal: tidak untuk disebarkan\"; font: bold 9pt Arial, sans-serif; } }"
    case .english:
        "@page { @top-center { content: \"Internal: not for release\"; font: bold 9pt Arial, sans-serif; } }"
    }
}
