internal import TeraDiagnostics
internal import TeraExact
internal import TeraFormat
internal import TeraLanguage

/// The YAML of a new document. What its author has still to say is TODO, which `tera check` names.
struct DraftText {
    let kind: DocumentKind
    let project: Project
    let answers: [String: String]

    private func answer(_ key: String) -> String { answers[key] ?? "" }

    private var languages: DraftLanguages { DraftLanguages(answers) }

    var text: String {
        let head = "kind: \(kind.rawValue)\nid: \(answer("id"))\ntitle: \(texts("title"))\n"
        return head + own
    }

    private var own: String {
        switch kind {
        case .standard: standard
        case .blueprint: blueprint
        case .scale:
            "options:\n"
                + parts("options").enumerated().map { index, label in
                    "  - {id: \(DocumentDraft.id(of: label)), value: \(index + 1), "
                        + "label: \(texts("options", index))}\n"
                }.joined()
        case .bank: bank
        case .instrument: instrument
        case .battery: battery
        case .register: register
        case .test:
            "battery: \(answer("battery"))\ncases:\n  - id: semua-tertinggi\n"
                + "    sheets: [{fill: highest, unanswered: []}]\n"
        case .codingFrame:
            "instrument: \(answer("instrument"))\nitems: [\(answer("item"))]\ncodes: several\n"
                + "none: {id: tidak-relevan, title: Tidak relevan, words: [\"-\", tidak ada]}\ncategories:\n"
                + named("categories", indent: 2)
        case .reportText: reportText
        }
    }

    // MARK: Kinds

    private var standard: String {
        let jenjang = parts("jenjang").map { DocumentDraft.id(of: $0) }.joined(separator: ", ")
        let subkompetensi = parts("subkompetensi").enumerated().map { index, title in
            "      - {id: \(DocumentDraft.id(of: title)), number: \(index + 1), title: \(value(title))}\n"
        }.joined()
        return """
            jenjang:
            \(named("jenjang", indent: 2))subunsur:
              - id: \(DocumentDraft.id(of: answer("subunsur")))
                number: 1
                title: \(value(answer("subunsur")))
                jenjang: [\(jenjang)]
                subkompetensi:
            \(subkompetensi)
            """
    }

    /// A cell for each subkompetensi that the standard asks of the level.
    private var blueprint: String {
        let level = answer("level")
        let standard = project.standard(answer("standard"))
        let isRole = standard?.hasRole(level) ?? false
        let cells = (standard?.subkompetensi ?? []).filter { subunsur, _ in
            isRole || subunsur.jenjang.contains { $0.value == level }
        }
        let texts = cells.enumerated().map { index, cell in
            """
              - subkompetensi: \(cell.subkompetensi.id.value)
                ciri_khas: TODO
                definisi_operasional: TODO
                indikator:
                  - {id: \(answer("id"))-\(index + 1)-1, text: TODO}

            """
        }
        return """
            standard: \(answer("standard"))
            \(isRole ? "role" : "jenjang"): \(level)
            subkompetensi:
            \(texts.joined())
            """
    }

    private var bank: String {
        let topic = DocumentDraft.id(of: answer("topic"))
        let isTest = answer("type") == "test"
        let items = parts("stems", ";").indices.map { index in
            let own = isTest ? question(index) : "stem: \(texts("stems", index, ";"))\n"
            return """
                  - id: \(answer("id"))-\(index + 1)
                    type: \(isTest ? "single" : answer("type"))
                    topic: \(topic)
                    \(own)\(answer("type") == "single" ? choices : "")
                """
        }
        return "topics: [{id: \(topic), title: \(texts("topic"))}]\nitems:\n" + items.joined()
    }

    /// The options of every item.
    private var choices: String {
        let options = parts("options").enumerated().map { index, label in
            "      - {id: \(DocumentDraft.id(of: label)), text: \(texts("options", index))}\n"
        }
        return "    options:\n" + options.joined() + "\n"
    }

    /// A question of a test: its stem, and its options with the key. The right answer does not always stand first.
    private func question(_ number: Int) -> String {
        let all = [languages.base] + languages.others
        let parts = all.map { language in
            let stems = self.parts(language == languages.base ? "stems" : "stems.\(language)", ";")
            return number < stems.count ? stems[number].split(separator: "|").map(Self.trimmed) : []
        }
        func text(_ part: Int) -> String {
            texts(all.indices.map { part < parts[$0].count ? parts[$0][part] : "TODO" })
        }
        let count = max(parts[0].count - 1, 1)
        let right = number % count
        let order = (1...count).filter { $0 != 1 }
        let options = (0..<count).map { place in
            place == right ? 1 : order[place < right ? place : place - 1]
        }
        let lines = options.enumerated().map { place, part in
            "      - {id: \(Self.letter(place)), text: \(text(part))}\n"
        }
        return "stem: \(text(0))\n    options:\n\(lines.joined())    key: \(Self.letter(right))\n"
    }

    private static func letter(_ place: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return letters.indices.contains(place) ? String(letters[place]) : "pilihan-\(place + 1)"
    }

    private var instrument: String {
        guard answer("purpose") == "performance" else { return questionnaire }
        let values = project.scale(answer("scale"))?.options.compactMap { $0.value?.value } ?? []
        func own(_ id: String, _ en: String) -> String { words(["id": id, "en": en]) }
        let employee = own("Pegawai ini", "This employee")
        let middle = values.sorted().dropFirst(values.count / 2).first?.exactText ?? "2"
        return """
            \(languagesLine)purpose: performance
            standard: \(answer("standard"))
            scale: \(answer("scale"))
            budget: {items: 60, minutes: 30}
            raters:
              - {id: diri, title: \(own("Diri sendiri", "Self")), subjek: \(own("Saya", "I"))}
              - {id: atasan, title: \(own("Atasan", "Superior")), subjek: \(employee)}
              - {id: rekan, title: \(own("Rekan kerja", "Colleague")), subjek: \(employee)}
              - {id: pengguna_layanan, title: \(own("Pengguna layanan", "Client")), subjek: \(employee)}
            sections:
              - {id: kinerja, title: \(own("Kinerja", "Performance")), from: indikator}
            scoring:
              asumsi: TODO
              kategori: [{id: baik, title: \(own("Baik", "Good")), from: \(middle)}, {id: kurang, title: \(own("Kurang", "Low"))}]
              predikat: [{id: tinggi, title: \(own("Tinggi", "High")), from: \(middle)}, {id: rendah, title: \(own("Rendah", "Low"))}]

            """
    }

    /// An instrument whose items are a bank's.
    private var questionnaire: String {
        let isObserved = answer("purpose") == "observation"
        let role = isObserved ? ["id": "Pengamat", "en": "Observer"] : ["id": "Peserta", "en": "Participant"]
        let items = max(project.bank(answer("bank"))?.items.count ?? 0, 1)
        let pass = "scoring:\n  pass: {id: lulus, title: \(words(["id": "Lulus", "en": "Passed"])), "
        return """
            \(languagesLine)purpose: \(answer("purpose"))
            \(answers["scale"].map { "scale: \($0)\n" } ?? "")budget: {items: \(items), minutes: \(max(items, 5))}
            raters: [{id: \(isObserved ? "pengamat" : "peserta"), title: \(words(role))}]
            sections:
              - {id: isi, title: \(texts("title")), bank: \(answer("bank"))}

            """ + (answer("purpose") == "test" ? pass + "from: \(answer("pass"))}\n" : "")
    }

    /// Left out where it says what holds without it.
    private var languagesLine: String {
        let all = [languages.base] + languages.others
        return all == ["id"] ? "" : "languages: [\(all.joined(separator: ", "))]\n"
    }

    private var register: String {
        let dates = "    dates: [{from: \(answer("from")), to: \(answer("to"))}]\n"
        guard answer("holds") == "programme" else {
            return "holds: \(answer("holds"))\nentries:\n" + named("entries", indent: 2)
        }
        return "holds: programme\nentries:\n"
            + parts("entries").enumerated().map { index, title in
                "  - id: \(DocumentDraft.id(of: title))\n    title: \(texts("entries", index))\n\(dates)"
            }.joined()
    }

    private var battery: String {
        let instrument = project.instrument(answer("instrument"))
        var text = """
            instrument: \(answer("instrument"))
            \(answer("programme") == "-" ? "" : "programme: \(answer("programme"))\n")periode: {from: \(answer("from")), to: \(answer("to"))}
            status: tidak-aktif

            """
        let purpose = instrument?.purpose?.value
        guard purpose == .performance || purpose == .mapping else {
            return text + "occasion: \(answer("occasion"))\n"
        }
        let standard = instrument?.standard.flatMap { project.standard($0.value) }
        let levels = (standard?.jenjang ?? []).map(\.id.value).filter { level in
            project.blueprint(standard: standard?.header.id.value ?? "", level: level) != nil
        }
        let filled = Set(
            project.blueprints.filter { levels.contains($0.level?.value ?? "") }.flatMap(\.cells).map(
                \.subkompetensi.value))
        let subkompetensi = (standard?.subkompetensi ?? []).map(\.subkompetensi.id.value).filter(filled.contains)
        text += "jenjang: [\(levels.joined(separator: ", "))]\nsubkompetensi:\n"
        return text + subkompetensi.map { "  - \($0)\n" }.joined()
    }

    private var reportText: String {
        let programme = answer("programme")
        let isOfEvaluation = programme == DraftQuestions.evaluation
        let aims = parts("aims", ";").map { "      - \(value($0))\n" }.joined()
        let stages = ProgrammeStage.allCases.map { "  - {stage: \($0.rawValue), points: [TODO]}\n" }.joined()
        return """
            report: \(isOfEvaluation ? "evaluation" : "programme\nprogramme: \(programme)")
            introduction:
              - id: tujuan
                title: Tujuan
                points:
            \(aims)conclusions:
              - {id: kesimpulan, title: Kesimpulan, paragraphs: [TODO]}
            recommendations:
            \(stages)
            """
    }

    // MARK: Values

    private func named(_ key: String, indent: Int) -> String {
        parts(key).enumerated().map { index, title in
            String(repeating: " ", count: indent)
                + "- {id: \(DocumentDraft.id(of: title)), title: \(texts(key, index))}\n"
        }.joined()
    }

    private func parts(_ key: String, _ separator: Character = ",") -> [String] {
        answer(key).split(separator: separator).map(Self.trimmed)
    }

    /// An answer in every language.
    private func texts(_ key: String) -> String {
        texts([answer(key)] + languages.others.map { answers["\(key).\($0)"] ?? "TODO" })
    }

    /// One part of an answer in every language.
    private func texts(_ key: String, _ part: Int, _ separator: Character = ",") -> String {
        texts(
            [parts(key, separator)[part]]
                + languages.others.map { language in
                    let parts = parts("\(key).\(language)", separator)
                    return part < parts.count ? parts[part] : "TODO"
                })
    }

    /// Words of tera's own, in the languages that it speaks.
    private func words(_ words: [String: String]) -> String {
        texts(([languages.base] + languages.others).map { words[$0] ?? words["id"] ?? "TODO" })
    }

    /// In the order of the languages.
    private func texts(_ texts: [String]) -> String {
        guard texts.count > 1 else { return value(texts.first ?? "") }
        let pairs = zip([languages.base] + languages.others, texts).map { "\($0): \(value($1))" }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// A text between quotes wherever YAML or tera could take it for something else.
    private func value(_ text: String) -> String {
        let first = text.unicodeScalars.first
        let isWord = first.map { $0.properties.isAlphabetic } ?? false
        let isPlain =
            isWord && text.last != " "
            && !text.unicodeScalars.contains { ":#,[]{}\"'\\&*!|>%@`".unicodeScalars.contains($0) || $0.value < 0x20 }
            && !["true", "false", "null"].contains(text.lowercased())
        return isPlain ? text : QuotedText.of(text)
    }
}
