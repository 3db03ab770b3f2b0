internal import TeraDiagnostics

/// Sees the texts of a project one after the other.
protocol TextVisitor {
    /// - Parameters:
    ///   - isStatement: whether the text becomes a statement, in which `{subjek}` is replaced.
    ///   - isPiped: whether it stands in a form where answers may fill it in.
    ///   - place: its place for a waiver, outermost first; made only for a finding.
    mutating func visit(
        _ text: LocalizedText, isStatement: Bool, isPiped: Bool, place: @autoclosure () -> [String])
}

extension TextVisitor {
    fileprivate mutating func visit(_ text: LocalizedText?, _ place: @autoclosure () -> [String] = []) {
        if let text { visit(text, isStatement: false, isPiped: false, place: place()) }
    }

    fileprivate mutating func visitPiped(_ text: LocalizedText?, _ place: @autoclosure () -> [String]) {
        if let text { visit(text, isStatement: false, isPiped: true, place: place()) }
    }

    fileprivate mutating func visit(_ header: DocumentHeader) {
        visit(header.title)
        visit(header.asumsi)
    }
}

extension Project {
    /// Shows every text that somebody will read in a form or a report. Notes to fellow authors are left out.
    func showTexts(to visitor: inout some TextVisitor) {
        standards.eachInPlace { $0.showTexts(to: &visitor) }
        blueprints.eachInPlace { $0.showTexts(to: &visitor) }
        scales.eachInPlace { $0.showTexts(to: &visitor) }
        banks.eachInPlace { $0.showTexts(to: &visitor) }
        instruments.eachInPlace { $0.showTexts(to: &visitor) }
        batteries.eachInPlace { battery in
            visitor.visit(battery.header)
            for materi in battery.materi { visitor.visit(materi.title) }
            visitor.visit(battery.entry?.asumsi)
        }
        registers.eachInPlace { register in
            visitor.visit(register.header)
            for entry in register.entries { visitor.visit(entry.title, [entry.id.value]) }
        }
        codingFrames.eachInPlace { frame in
            visitor.visit(frame.header)
            visitor.visit(frame.none?.title)
            for category in frame.categories {
                visitor.visit(category.title, [category.id.value])
                visitor.visit(category.description, [category.id.value])
                for subtopic in category.subtopics { visitor.visit(subtopic, [category.id.value]) }
            }
        }
        reportTexts.eachInPlace { document in
            // What means a figure is judged by `ReportTextCheck`.
            for (text, place) in document.prose + document.headings { visitor.visit(CitedFigures.without(text), place) }
        }
    }
}

extension Standard {
    fileprivate func showTexts(to visitor: inout some TextVisitor) {
        visitor.visit(header)
        visitor.visit(jabatan)
        for entry in jenjang + roles { visitor.visit(entry.title, [entry.id.value]) }
        for part in subunsur {
            visitor.visit(part.title, [part.id.value])
            for entry in part.subkompetensi { visitor.visit(entry.title, [part.id.value, entry.id.value]) }
        }
    }
}

extension Blueprint {
    fileprivate func showTexts(to visitor: inout some TextVisitor) {
        visitor.visit(header)
        for letter in scope {
            visitor.visit(letter.text, [letter.id.value])
            for point in letter.points { visitor.visit(point.text, [letter.id.value, point.id.value]) }
        }
        cells.eachInPlace { cell in
            visitor.visit(
                cell.ciriKhas, isStatement: true, isPiped: false, place: [cell.subkompetensi.value])
            visitor.visit(cell.definisiOperasional, [cell.subkompetensi.value])
            visitor.visit(cell.output, [cell.subkompetensi.value])
            cell.indikator.eachInPlace { indikator in
                visitor.visit(
                    indikator.text, isStatement: true, isPiped: false,
                    place: [cell.subkompetensi.value, indikator.id.value])
            }
        }
    }
}

extension Scale {
    fileprivate func showTexts(to visitor: inout some TextVisitor) {
        visitor.visit(header)
        for option in options { visitor.visit(option.label, [option.id.value]) }
        visitor.visit(notObserved?.label)
    }
}

extension Bank {
    fileprivate func showTexts(to visitor: inout some TextVisitor) {
        visitor.visit(header)
        for topic in topics { visitor.visit(topic.title, [topic.id.value]) }
        items.eachInPlace { item in
            visitor.visit(item.stem, isStatement: true, isPiped: true, place: [item.id.value])
            visitor.visitPiped(item.help, [item.id.value])
            visitor.visit(item.asumsi, [item.id.value])
            visitor.visit(item.limits?.unit, [item.id.value])
            for (text, place) in item.parts?.texts ?? [] {
                visitor.visit(text, [item.id.value, place].compactMap(\.self))
            }
            for constraint in item.logic?.constraints ?? [] { visitor.visitPiped(constraint.message, [item.id.value]) }
            if item.register == nil {
                item.options.eachInPlace { option in
                    visitor.visitPiped(option.text, [item.id.value, option.id.value])
                }
            }
        }
    }
}

extension Instrument {
    fileprivate func showTexts(to visitor: inout some TextVisitor) {
        visitor.visit(header)
        visitor.visit(introduction)
        for rater in raters {
            visitor.visit(rater.title, [rater.role?.value.rawValue ?? ""])
            visitor.visit(rater.subjek, [rater.role?.value.rawValue ?? ""])
        }
        for section in sections {
            visitor.visitPiped(section.title, [section.id.value])
            visitor.visitPiped(section.introduction, [section.id.value])
            for group in section.groups {
                for text in group.texts { visitor.visit(text, [section.id.value, group.id.value]) }
            }
            for override in section.overrides {
                let place = [section.id.value, override.item.value]
                if let stem = override.stem { visitor.visit(stem, isStatement: true, isPiped: true, place: place) }
                visitor.visitPiped(override.help, place)
                for option in override.options { visitor.visitPiped(option.text, place + [option.id.value]) }
            }
        }
        guard let scoring else { return }
        visitor.visit(scoring.asumsi)
        for band in scoring.kategori + scoring.predikat { visitor.visit(band.title, [band.id.value]) }
        if let pass = scoring.pass { visitor.visit(pass.title, [pass.id.value]) }
        for score in scoring.scores {
            visitor.visit(score.title, [score.id.value])
            visitor.visit(score.asumsi, [score.id.value])
            for band in score.bands { visitor.visit(band.title, [score.id.value, band.id.value]) }
        }
    }
}
