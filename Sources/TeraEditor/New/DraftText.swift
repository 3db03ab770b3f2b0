internal import TeraDiagnostics
internal import TeraExact
internal import TeraFormat
internal import TeraLanguage

/// The YAML of a new document. What its author has still to say is TODO, which `tera check` names.
struct DraftText {
    let kind: DocumentKind
    let project: Project
    let answer: (String) -> String

    var text: String {
        let head = "kind: \(kind.rawValue)\nid: \(answer("id"))\ntitle: \(value(answer("title")))\n"
        return head + own
    }

    private var own: String {
        switch kind {
        case .standard: standard
        case .blueprint: blueprint
        case .scale:
            "options:\n"
                + parts("options").enumerated().map { index, label in
                    "  - {id: \(DocumentDraft.id(of: label)), value: \(index + 1), label: \(value(label))}\n"
                }.joined()
        case .bank: bank
        case .instrument: instrument
        case .battery: battery
        case .register: "holds: option\nentries:\n" + named("entries", indent: 2)
        case .test:
            "battery: \(answer("battery"))\ncases:\n  - id: semua-tertinggi\n"
                + "    sheets: [{fill: highest, unanswered: []}]\n"
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
        let items = answer("stems").split(separator: ";").enumerated().map { index, stem in
            """
              - id: \(answer("id"))-\(index + 1)
                type: text
                topic: \(topic)
                stem: \(value(Self.trimmed(stem)))

            """
        }
        return "topics: [{id: \(topic), title: \(value(answer("topic")))}]\nitems:\n" + items.joined()
    }

    private var instrument: String {
        guard answer("purpose") == "performance" else {
            let role = answer("purpose") == "observation" ? ("pengamat", "Pengamat") : ("peserta", "Peserta")
            let items = max(project.bank(answer("bank"))?.items.count ?? 0, 1)
            return """
                purpose: \(answer("purpose"))
                budget: {items: \(items), minutes: \(max(items, 5))}
                raters: [{id: \(role.0), title: \(role.1)}]
                sections:
                  - {id: isi, title: \(value(answer("title"))), bank: \(answer("bank"))}

                """
        }
        let values = project.scale(answer("scale"))?.options.compactMap { $0.value?.value } ?? []
        let middle = values.sorted().dropFirst(values.count / 2).first?.exactText ?? "2"
        return """
            purpose: performance
            standard: \(answer("standard"))
            scale: \(answer("scale"))
            budget: {items: 60, minutes: 30}
            raters:
              - {id: diri, title: Diri sendiri, subjek: Saya}
              - {id: atasan, title: Atasan, subjek: Pegawai ini}
              - {id: rekan, title: Rekan kerja, subjek: Pegawai ini}
              - {id: pengguna_layanan, title: Pengguna layanan, subjek: Pegawai ini}
            sections:
              - {id: kinerja, title: Kinerja, from: indikator}
            scoring:
              asumsi: TODO
              kategori: [{id: baik, title: Baik, from: \(middle)}, {id: kurang, title: Kurang}]
              predikat: [{id: tinggi, title: Tinggi, from: \(middle)}, {id: rendah, title: Rendah}]

            """
    }

    private var battery: String {
        let instrument = project.instrument(answer("instrument"))
        var text = """
            instrument: \(answer("instrument"))
            programme: \(answer("programme"))
            periode: {from: \(answer("from")), to: \(answer("to"))}
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

    // MARK: Values

    private func named(_ key: String, indent: Int) -> String {
        parts(key).map { title in
            String(repeating: " ", count: indent) + "- {id: \(DocumentDraft.id(of: title)), title: \(value(title))}\n"
        }.joined()
    }

    private func parts(_ key: String) -> [String] { answer(key).split(separator: ",").map(Self.trimmed) }

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
