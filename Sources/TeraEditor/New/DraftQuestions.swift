internal import TeraDiagnostics
internal import TeraLanguage

/// What each kind of document asks, after what was answered already.
struct DraftQuestions {
    private let kind: DocumentKind
    let project: Project
    let answers: [String: String]

    init(_ draft: DocumentDraft, _ answers: [String: String]) {
        kind = draft.kind
        project = draft.project
        self.answers = answers
    }

    var own: [DraftQuestion] {
        switch kind {
        case .standard:
            [
                DraftQuestion(
                    "jenjang", Message(id: "Jenjang, dipisahkan koma", en: "Jenjang, parted by commas"),
                    proposal: "Terampil, Mahir", needsEnter: true),
                DraftQuestion("subunsur", Message(id: "Subunsur pertama", en: "The first subunsur")),
                DraftQuestion(
                    "subkompetensi",
                    Message(id: "Subkompetensinya, dipisahkan koma", en: "Its subkompetensi, parted by commas")),
            ]
        case .blueprint: [choice("standard", "Standar", "Standard", .standard), level]
        case .scale: scale
        case .bank: bank
        case .instrument: instrument
        case .battery: battery
        case .register: register
        case .test: [choice("battery", "Baterai", "Battery", .battery)]
        case .codingFrame: codingFrame
        case .reportText: reportText
        }
    }

    // MARK: Languages

    /// Documents with texts that raters read.
    var languages: [DraftQuestion] {
        guard [.scale, .bank, .instrument, .battery, .register].contains(kind) else { return [] }
        // Those of the document that has most: of an instrument, or of a title.
        let titles = project.headers.map {
            [$0.header.title.baseLanguage ?? "id"] + $0.header.title.translations.map(\.language)
        }
        let all = project.instruments.map { $0.languages.map(\.value) } + titles
        let used = all.max { $0.count < $1.count } ?? []
        return [
            DraftQuestion(
                "languages",
                Message(
                    id: "Kode bahasanya, dipisahkan koma, yang pertama bahasa dasar",
                    en: "Codes of its languages, parted by commas, the base first"),
                proposal: used.isEmpty ? "id" : used.joined(separator: ","))
        ]
    }

    /// A text in each language; of lists as many parts in each.
    func text(
        _ key: String, _ id: String, _ en: String, proposals: [String: String] = [:], separator: Character? = nil
    ) -> [DraftQuestion] {
        let languages = DraftLanguages(answers)
        let count = separator.flatMap { separator in
            answers[key].map { (separator: separator, count: $0.split(separator: separator).count) }
        }
        let first = DraftQuestion(
            key, Message(id: id, en: en), proposal: proposals[languages.base], needsEnter: true)
        return [first]
            + languages.others.map { language in
                DraftQuestion(
                    "\(key).\(language)", Message(id: "\(id) (\(language))", en: "\(en) (\(language))"),
                    proposal: proposals[language], needsEnter: true, parts: count)
            }
    }

    // MARK: Choices

    func choice(_ key: String, _ id: String, _ en: String, _ kind: DocumentKind) -> DraftQuestion {
        let offers = project.headers.filter { $0.kind == kind }.map {
            DraftQuestion.Offer($0.header.id.value, $0.header.title.base)
        }
        return DraftQuestion(
            key, Message(id: id, en: en), offers: offers, isClosed: true,
            missing: Message(
                id: "belum ada dokumen `\(kind.rawValue)`; buat dulu: tera new \(kind.rawValue)",
                en: "there is no `\(kind.rawValue)` yet; make one first: tera new \(kind.rawValue)"))
    }

    private func closed(
        _ key: String, _ id: String, _ en: String, _ offers: [(String, String)], proposal: String? = nil
    ) -> DraftQuestion {
        DraftQuestion(
            key, Message(id: id, en: en), offers: offers.map { DraftQuestion.Offer($0.0, $0.1) }, isClosed: true,
            proposal: proposal)
    }

    /// Levels of the standard that no blueprint has yet.
    var level: DraftQuestion {
        let standard = answers["standard"].flatMap { project.standard($0) }
        let levels = ((standard?.jenjang ?? []) + (standard?.roles ?? [])).filter { level in
            project.blueprint(standard: standard?.header.id.value ?? "", level: level.id.value) == nil
        }
        return DraftQuestion(
            "level",
            Message(id: "Jenjang atau peran yang belum punya blueprint", en: "Jenjang or role without one"),
            offers: levels.map { DraftQuestion.Offer($0.id.value, $0.title.base) }, isClosed: true,
            missing: Message(
                id: "setiap jenjang dan peran standar ini sudah punya blueprint",
                en: "every jenjang and role of this standard has a blueprint already"))
    }

    // MARK: Kinds

    private var scale: [DraftQuestion] {
        // Whoever has said the options needs no model of them.
        let model = closed(
            "model", "Model pilihannya", "A model of its options", DraftScale.all.map { ($0.id, $0.title) })
        let proposals = answers["model"].flatMap { id in DraftScale.all.first { $0.id == id } }?.options ?? [:]
        return (answers["options"] == nil || answers["model"] != nil ? [model] : [])
            + text(
                "options", "Pilihan dari yang terendah, dipisahkan koma", "Options, lowest first, parted by commas",
                proposals: proposals, separator: ",")
    }

    private var bank: [DraftQuestion] {
        let type = closed(
            "type", "Jenis butirnya", "The type of its items",
            [
                ("text", "jawaban bebas · free text"),
                ("rating", "dinilai dengan skala instrumennya · rated on the scale of its instrument"),
                ("single", "satu dari beberapa pilihan · one of several options"),
                ("test", "soal tes dengan kunci · test questions with a key"),
            ], proposal: "text")
        let topic = text("topic", "Pokok bahasan pertama", "The first topic")
        guard answers["type"] == "test" else {
            let options = text(
                "options", "Pilihan setiap butir, dipisahkan koma", "Options of every item, parted by commas",
                separator: ",")
            return [type] + topic + (answers["type"] == "single" ? options : [])
                + text(
                    "stems", "Pertanyaan, dipisahkan titik koma", "Questions, parted by semicolons", separator: ";")
        }
        return [type] + topic
            + text(
                "stems", "Soal, dipisahkan titik koma; setiap soal: pertanyaan | jawaban benar | yang salah | …",
                "Questions, parted by semicolons; each: stem | right answer | wrong one | …", separator: ";")
    }

    private var instrument: [DraftQuestion] {
        let purpose = closed(
            "purpose", "Gunanya", "Its purpose",
            [
                ("reaction", "kuesioner reaksi · reaction questionnaire"),
                ("observation", "observasi · observation"),
                ("test", "tes pengetahuan · knowledge test"),
                ("performance", "penilaian 360 derajat · 360-degree evaluation"),
            ])
        let bank = choice("bank", "Bank butirnya", "The bank of its items", .bank)
        switch answers["purpose"] {
        case "performance":
            return [
                purpose, choice("standard", "Standar yang dinilai", "The standard assessed", .standard),
                choice("scale", "Skala butirnya", "The scale of its items", .scale),
            ]
        case "test":
            return [
                purpose, bank,
                DraftQuestion(
                    "pass", Message(id: "Batas lulus, 0–100", en: "Pass mark, 0–100"), proposal: "70", needsEnter: true),
            ]
        default:
            let items = answers["bank"].flatMap { project.bank($0) }?.items ?? []
            let needsScale = items.contains { $0.type?.value == .rating && $0.scale == nil }
            return [purpose, bank]
                + (needsScale ? [choice("scale", "Skala butirnya", "The scale of its items", .scale)] : [])
        }
    }

    private var battery: [DraftQuestion] {
        let instrument = answers["instrument"].flatMap { project.instrument($0) }
        let purpose = instrument?.purpose?.value
        let isOfAProgramme = purpose != .performance && purpose != .mapping
        let programmes = project.registers.filter { $0.holds?.value == .programme }.flatMap(\.entries).map {
            ($0.id.value, $0.title.base)
        }
        var questions = [
            choice("instrument", "Instrumennya", "Its instrument", .instrument),
            DraftQuestion(
                "programme", Message(id: "Programnya", en: "Its programme"),
                offers: (programmes + (isOfAProgramme ? [] : [("-", "tanpa program · none")])).map {
                    DraftQuestion.Offer($0.0, $0.1)
                }, isClosed: true,
                missing: Message(
                    id: "belum ada program; buat dulu: tera new register --set holds=programme",
                    en: "there is no programme yet; make one first: tera new register --set holds=programme")),
            DraftQuestion("from", Message(id: "Hari pertama pengisian, YYYY-MM-DD", en: "First day, YYYY-MM-DD")),
            DraftQuestion(
                "to", Message(id: "Hari terakhir, YYYY-MM-DD", en: "Last day, YYYY-MM-DD"), proposal: answers["from"]),
        ]
        if instrument != nil, isOfAProgramme {
            questions.append(
                DraftQuestion(
                    "occasion", Message(id: "Kesempatannya", en: "Its occasion"),
                    offers: [
                        DraftQuestion.Offer("pre", "sebelum · before"), DraftQuestion.Offer("post", "sesudah · after"),
                    ], proposal: "post", needsEnter: true))
        }
        return questions
    }

    private var register: [DraftQuestion] {
        let holds = closed(
            "holds", "Isinya apa", "What it lists",
            [
                ("option", "pilihan butir · options of items"), ("programme", "program · programmes"),
                ("agency", "instansi · agencies"), ("province", "provinsi · provinces"),
            ], proposal: "option")
        let entries = text("entries", "Isinya, dipisahkan koma", "Its entries, parted by commas", separator: ",")
        guard answers["holds"] == "programme" else { return [holds] + entries }
        return [holds] + entries + [
            DraftQuestion(
                "from", Message(id: "Hari pertama programnya, YYYY-MM-DD", en: "First day of the programme, YYYY-MM-DD")
            ),
            DraftQuestion(
                "to", Message(id: "Hari terakhir, YYYY-MM-DD", en: "Last day, YYYY-MM-DD"), proposal: answers["from"]),
        ]
    }
}

/// In which languages the texts of a new document are asked.
struct DraftLanguages {
    let base: String
    let others: [String]

    init(_ answers: [String: String]) {
        let codes = (answers["languages"] ?? "id").split { $0 == "," || $0 == " " }.map(String.init)
        base = codes.first ?? "id"
        var seen: Set<String> = [base]
        others = codes.dropFirst().filter { seen.insert($0).inserted }
    }
}

/// Options that many scales have.
struct DraftScale {
    let id: String
    let title: String
    /// By language, lowest first; empty: the author's own.
    let options: [String: String]

    static let all = [
        DraftScale(
            id: "persetujuan", title: "setuju atau tidak · agreement",
            options: [
                "id": "Sangat tidak setuju, Tidak setuju, Netral, Setuju, Sangat setuju",
                "en": "Strongly disagree, Disagree, Neutral, Agree, Strongly agree",
            ]),
        DraftScale(
            id: "frekuensi", title: "seberapa sering · frequency",
            options: ["id": "Tidak pernah, Jarang, Sering, Selalu", "en": "Never, Rarely, Often, Always"]),
        DraftScale(
            id: "kepuasan", title: "seberapa puas · satisfaction",
            options: [
                "id": "Sangat tidak puas, Tidak puas, Cukup puas, Puas, Sangat puas",
                "en": "Very dissatisfied, Dissatisfied, Neither, Satisfied, Very satisfied",
            ]),
        DraftScale(id: "sendiri", title: "pilihan sendiri · options of your own", options: [:]),
    ]
}
