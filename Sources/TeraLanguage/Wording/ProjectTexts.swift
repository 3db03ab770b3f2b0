/// A text of a document and what may stand in it.
struct ProjectText {
    let text: LocalizedText
    /// The place for a waiver, outermost first; nil where the text is of the whole document.
    let outer: String?
    let inner: String?
    /// Whether it becomes a statement, in which `{subjek}` is replaced.
    let isStatement: Bool

    var place: [String] { [outer, inner].compactMap { $0 } }
}

extension Project {
    /// Every text that somebody will read in a form or a report. Notes to fellow authors are left out.
    func eachText(_ body: (ProjectText) -> Void) {
        func visit(_ text: LocalizedText?, _ outer: String? = nil, _ inner: String? = nil, statement: Bool = false) {
            guard let text else { return }
            body(ProjectText(text: text, outer: outer, inner: inner, isStatement: statement))
        }
        func visit(_ header: DocumentHeader) {
            visit(header.title)
            visit(header.asumsi)
        }
        for standard in standards {
            visit(standard.header)
            for entry in standard.jenjang + standard.roles { visit(entry.title, entry.id.value) }
            for subunsur in standard.subunsur {
                visit(subunsur.title, subunsur.id.value)
                for entry in subunsur.subkompetensi { visit(entry.title, subunsur.id.value, entry.id.value) }
            }
        }
        blueprints.eachInPlace { blueprint in
            visit(blueprint.header)
            for letter in blueprint.scope {
                visit(letter.text, letter.id.value)
                for point in letter.points { visit(point.text, letter.id.value, point.id.value) }
            }
            for cell in blueprint.cells {
                let id = cell.subkompetensi.value
                visit(cell.ciriKhas, id, statement: true)
                visit(cell.definisiOperasional, id)
                visit(cell.output, id)
                for indikator in cell.indikator { visit(indikator.text, id, indikator.id.value, statement: true) }
            }
        }
        for scale in scales {
            visit(scale.header)
            for option in scale.options { visit(option.label, option.id.value) }
            visit(scale.notObserved?.label)
        }
        banks.eachInPlace { bank in
            visit(bank.header)
            for topic in bank.topics { visit(topic.title, topic.id.value) }
            bank.items.eachInPlace { item in
                let id = item.id.value
                visit(item.stem, id, statement: true)
                visit(item.help, id)
                visit(item.asumsi, id)
                item.options.eachInPlace { option in visit(option.text, id, option.id.value) }
            }
        }
        for instrument in instruments { visitTexts(of: instrument) { visit($0, $1) } }
        for battery in batteries {
            visit(battery.header)
            for materi in battery.materi { visit(materi.title) }
        }
        for register in registers {
            visit(register.header)
            for entry in register.entries { visit(entry.title, entry.id.value) }
        }
    }

    private func visitTexts(of instrument: Instrument, _ visit: (LocalizedText?, String?) -> Void) {
        visit(instrument.header.title, nil)
        visit(instrument.header.asumsi, nil)
        visit(instrument.introduction, nil)
        for rater in instrument.raters {
            visit(rater.title, rater.role?.value.rawValue)
            visit(rater.subjek, rater.role?.value.rawValue)
        }
        for section in instrument.sections {
            visit(section.title, section.id.value)
            visit(section.introduction, section.id.value)
        }
        guard let scoring = instrument.scoring else { return }
        visit(scoring.asumsi, nil)
        for band in scoring.kategori + scoring.predikat { visit(band.title, band.id.value) }
        visit(scoring.pass?.title, scoring.pass?.id.value)
    }
}
