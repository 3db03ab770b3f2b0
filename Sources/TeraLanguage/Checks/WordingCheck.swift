internal import TeraDiagnostics

/// Statements say one thing, once, and briefly. Wording is a matter of judgement, so these are warnings.
enum WordingCheck: Check {
    static let codes = [duplicate, doubleBarrelled, tooLong]

    /// Words in a statement. Textbooks advise 20 (Oppenheim 1992) to 25 (Payne 1951); the official names of laws,
    /// levels and programmes need some more.
    static let mostWords = 30

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        indikators(context.project, &findings)
        items(context.project, &findings)
        statements(context, &findings)
    }

    // MARK: Duplicates

    /// Indikator of one standard, from its lowest jenjang up, so that the higher jenjang is reported.
    private static func indikators(_ project: Project, _ findings: inout [Diagnostic]) {
        var levels: [String: [String: Int]] = [:]
        for standard in project.standards {
            var order: [String: Int] = [:]
            for entry in standard.jenjang + standard.roles { order.firstValue(order.count, for: entry.id.value) }
            levels[standard.header.id.value] = order
        }
        let blueprints = project.blueprints.indices.sorted { a, b in
            func key(_ index: Int) -> (String, Int, Int) {
                let blueprint = project.blueprints[index]
                let standard = blueprint.standard.value
                let level = blueprint.level.flatMap { levels[standard]?[$0.value] } ?? Int.max
                return (standard, level, index)
            }
            return key(a) < key(b)
        }
        var first: [String: FirstTexts<Project.IndikatorPlace>] = [:]
        for index in blueprints {
            let blueprint = project.blueprints[index]
            var known = first.removeValue(forKey: blueprint.standard.value) ?? FirstTexts()
            for (cellIndex, cell) in blueprint.cells.enumerated() {
                for (line, indikator) in cell.indikator.enumerated() where !indikator.text.base.isEmpty {
                    let place = Project.IndikatorPlace(blueprint: index, cell: cellIndex, indikator: line)
                    let earlier = known.meet(indikator.text.base, at: place) { project.indikator(at: $0).text.base }
                    // The same id twice is a mistake already reported.
                    guard let earlier, project.indikator(at: earlier).id.value != indikator.id.value else { continue }
                    findings.append(
                        duplicate(
                            indikator.text, id: indikator.id.value, project.indikator(at: earlier).id,
                            place: [cell.subkompetensi.value, indikator.id.value]))
                }
            }
            first[blueprint.standard.value] = known
        }
    }

    /// Items of the same type, in banks of one standard; a bank without standard is compared with itself.
    private static func items(_ project: Project, _ findings: inout [Diagnostic]) {
        var first: [String: [FirstTexts<Project.ItemPlace>]] = [:]
        project.banks.eachIndexInPlace { bankIndex, bank in
            let scope = bank.standard?.value ?? "/\(bank.header.id.value)"
            // Taken out while the bank is read, so that it grows in place.
            var known = first.removeValue(forKey: scope) ?? ItemType.allCases.map { _ in FirstTexts() }
            bank.items.eachIndexInPlace { index, item in
                guard let type = item.type?.value, !item.stem.base.isEmpty else { return }
                let place = Project.ItemPlace(bank: bankIndex, item: index)
                let earlier = known[type.ordinal].meet(item.stem.base, at: place) {
                    project.banks[$0.bank].items[$0.item].stem.base
                }
                // The same id twice is a mistake already reported.
                guard let earlier, project.item(at: earlier).id.value != item.id.value else { return }
                findings.append(
                    duplicate(item.stem, id: item.id.value, project.item(at: earlier).id, place: [item.id.value]))
            }
            first[scope] = known
        }
    }

    private static func duplicate(
        _ text: LocalizedText, id: String, _ earlier: Located<String>, place: [String]
    ) -> Diagnostic {
        Diagnostic(
            duplicate, at: text.span,
            Message(
                id: "bunyi `\(id)` sama dengan `\(earlier.value)`",
                en: "`\(id)` has the same wording as `\(earlier.value)`"),
            help: Message(
                id:
                    "tulis apa yang membedakannya, atau hapus salah satu; bila sumbernya memang begitu, tulis pengecualian "
                    + "dengan alasan",
                en: "write what sets it apart, or delete one; if the source has it so, write a waiver with the reason"),
            related: [Related(earlier.span, Message(id: "bunyi yang sama", en: "the same wording"))], place: place)
    }

    // MARK: Statements

    private static func statements(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        var reported: Set<Span> = []
        context.eachAskedItem { item, composition in
            guard item.isStatement else { return }
            item.stem.eachText { text in
                let scan = StatementScan(text)
                if scan.words > mostWords, reported.insert(item.stem.span).inserted {
                    findings.append(long(item, words: scan.words))
                }
                if scan.mayJoinVerbs { joined(item, composition, &reported, &findings) }
            }
        }
    }

    private static func joined(
        _ item: ComposedItem, _ composition: Composition, _ reported: inout Set<Span>, _ findings: inout [Diagnostic]
    ) {
        item.stem.eachText(in: "id", default: composition.instrument.language) { text in
            // The empty range at the start stands for this code: a statement may be long and double-barrelled.
            guard let verbs = DoubleBarrel.verbs(in: text), reported.insert(item.stem.span.startPoint).inserted else {
                return
            }
            findings.append(
                Diagnostic(
                    doubleBarrelled, at: item.stem.span,
                    Message(
                        id:
                            "pernyataan ini menanyakan dua hal sekaligus, \"\(verbs.first)\" dan \"\(verbs.second)\": yang "
                            + "hanya melihat satu di antaranya tidak dapat menjawab dengan tepat",
                        en:
                            "this statement asks two things at once, \"\(verbs.first)\" and \"\(verbs.second)\": whoever saw "
                            + "only one of them cannot answer accurately"),
                    help: Message(
                        id:
                            "pecah menjadi dua butir, atau sisakan kegiatan yang paling menentukan; bunyi indikator dapat "
                            + "diganti lewat bank dalam `wording`",
                        en: "split it into two items, or keep the act that matters most; an indikator's wording can be "
                            + "replaced by a bank in `wording`"),
                    place: item.wordingPlace))
        }
    }

    private static func long(_ item: ComposedItem, words: Int) -> Diagnostic {
        Diagnostic(
            tooLong, at: item.stem.span,
            Message(
                id: "pernyataan ini \(words) kata; yang lebih dari \(mostWords) kata sulit dipahami sekali baca",
                en: "this statement has \(words) words; more than \(mostWords) are hard to grasp at one reading"),
            help: Message(
                id: "ringkas sampai satu kegiatan, satu objek, dan satu keterangan",
                en: "shorten it to one act, one object and one circumstance"),
            place: item.wordingPlace)
    }

    static let duplicate = CodeDefinition(
        "W001", .warning,
        title: Message(id: "pernyataan yang sama dua kali", en: "the same statement twice"),
        explanation: Message(
            id:
                "Dua butir dengan bunyi yang sama mengukur satu hal dua kali. Pada dua jenjang, indikator yang sama tidak "
                + "membedakan keduanya. Huruf besar, spasi, dan titik di akhir tidak dihitung.",
            en:
                "Two items of the same wording measure one thing twice. On two jenjang the same indikator does not tell "
                + "them apart. Case, spaces and a final full stop do not count."),
        bad: Samples.bank(
            """
              - id: pk-pertama-1-1
                type: rating
                indikator: pertama-1-1
                stem: "{subjek} melakukan sesi bimbingan."
              - id: pk-pertama-2-1
                type: rating
                indikator: pertama-2-1
                stem: "{subjek} Melakukan sesi bimbingan"
            """),
        good: Samples.bank(
            """
              - id: pk-pertama-1-1
                type: rating
                indikator: pertama-1-1
                stem: "{subjek} melakukan sesi bimbingan."
              - id: pk-pertama-2-1
                type: rating
                indikator: pertama-2-1
                stem: "{subjek} menyebarkan informasi lowongan."
            """))

    static let doubleBarrelled = CodeDefinition(
        "W002", .warning,
        title: Message(id: "dua hal dalam satu pernyataan", en: "double-barrelled statement"),
        explanation: Message(
            id: "Kata \"dan\", \"serta\", \"atau\", atau garis miring yang diikuti kata kerja kedua menggabungkan dua "
                + "kegiatan. Penilai yang melihat satu saja tidak tahu harus menjawab apa. \"Lengkap dan benar\" atau "
                + "\"perusahaan atau lembaga\" tetap satu kegiatan.",
            en:
                "\"dan\", \"serta\", \"atau\" or a slash followed by a second verb joins two acts. A rater who saw one of "
                + "them does not know what to answer. \"Lengkap dan benar\" (complete and correct) is one act still."),
        bad: Samples.bank(
            """
              - id: pk-pertama-1-1
                type: rating
                indikator: pertama-1-1
                stem: "{subjek} menyiapkan dan memimpin sesi bimbingan."
            """),
        good: Samples.bank(
            """
              - id: pk-pertama-1-1
                type: rating
                indikator: pertama-1-1
                stem: "{subjek} memimpin sesi bimbingan secara lengkap dan benar."
            """))

    static let tooLong = CodeDefinition(
        "W007", .warning,
        title: Message(id: "pernyataan terlalu panjang", en: "statement too long"),
        explanation: Message(
            id:
                "Pernyataan dibaca puluhan kali dalam satu formulir, sering di telepon. Lebih dari 30 kata jarang dibaca "
                + "sampai habis.",
            en: "Statements are read by the dozen, often on a telephone. More than 30 words are seldom read to the end."
        ),
        bad: Samples.bank(
            """
              - id: pk-pertama-1-1
                type: rating
                indikator: pertama-1-1
                stem: >-
                  {subjek} melakukan sesi bimbingan bagi pencari kerja baru yang datang ke kantor dinas tenaga kerja
                  kabupaten atau kota sesuai dengan jadwal layanan yang telah ditetapkan oleh kepala bidang penempatan
                  tenaga kerja pada awal tahun anggaran.
            """),
        good: Samples.bank(
            """
              - id: pk-pertama-1-1
                type: rating
                indikator: pertama-1-1
                stem: "{subjek} melakukan sesi bimbingan bagi pencari kerja baru sesuai jadwal."
            """))
}

extension ItemType {
    fileprivate var ordinal: Int {
        switch self {
        case .rating: 0
        case .single: 1
        case .task: 2
        case .text: 3
        case .integer: 4
        case .decimal: 5
        case .boolean: 6
        case .calculate: 7
        case .multiple: 8
        case .date: 9
        case .time: 10
        case .ranking: 11
        case .ordering: 12
        case .matching: 13
        case .constantSum: 14
        case .slider: 15
        case .rubric: 16
        case .consent: 17
        case .note: 18
        case .checklist: 19
        }
    }
}

extension Project {
    func indikator(at place: IndikatorPlace) -> Indikator {
        blueprints[place.blueprint].cells[place.cell].indikator[place.indikator]
    }
}
