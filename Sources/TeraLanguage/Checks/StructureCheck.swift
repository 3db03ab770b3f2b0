internal import TeraDiagnostics

/// Documents say what their purpose needs: a battery of performance has jenjang and subkompetensi, a test an occasion.
enum StructureCheck: Check {
    static let codes = [level, batteryNeeds, batteryMustNot, sectionSource, sourcePurpose, needsStandard]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for blueprint in context.project.blueprints { check(blueprint, &findings) }
        for instrument in context.project.instruments { check(instrument, &findings) }
        for battery in context.project.batteries { check(battery, context.project, &findings) }
    }

    private static func check(_ blueprint: Blueprint, _ findings: inout [Diagnostic]) {
        if let jenjang = blueprint.jenjang, let role = blueprint.role {
            findings.append(
                Diagnostic(
                    level, at: role.span,
                    Message(
                        id: "blueprint ini untuk jenjang dan untuk peran sekaligus",
                        en: "this blueprint is for a jenjang and for a role at once"),
                    help: Message(id: "hapus `jenjang` atau `role`", en: "delete `jenjang` or `role`"),
                    related: [Related(jenjang.span, Message(id: "jenjangnya di sini", en: "its jenjang is here"))]))
        } else if blueprint.level == nil {
            findings.append(
                Diagnostic(
                    level, at: blueprint.header.kindSpan,
                    Message(
                        id: "blueprint ini tidak menyebut jenjang atau peran",
                        en: "this blueprint names no jenjang and no role"),
                    help: Message(
                        id: "tambahkan `jenjang:` atau, untuk peran tanpa jenjang, `role:`",
                        en: "add `jenjang:` or, for a role without jenjang, `role:`")))
        }
    }

    private static func check(_ instrument: Instrument, _ findings: inout [Diagnostic]) {
        let purpose = instrument.purpose?.value
        if let word = instrument.purpose, purpose == .performance || purpose == .mapping, instrument.standard == nil {
            findings.append(
                Diagnostic(
                    needsStandard, at: word.span,
                    Message(
                        id:
                            "instrumen `\(word.value.rawValue)` menilai terhadap standar, tetapi `standard` belum ditulis",
                        en: "a `\(word.value.rawValue)` instrument assesses against a standard, but has no `standard`"),
                    help: Message(id: "tambahkan `standard:`", en: "add `standard:`")))
        }
        for section in instrument.sections {
            let sources = [section.from?.span, section.bank?.span, section.items.first?.span].compactMap { $0 }
            if sources.count != 1 {
                findings.append(
                    Diagnostic(
                        sectionSource, at: sources.dropFirst().first ?? section.id.span,
                        sources.isEmpty
                            ? Message(
                                id: "bagian `\(section.id.value)` tidak punya butir",
                                en: "section `\(section.id.value)` has no items")
                            : Message(
                                id: "bagian `\(section.id.value)` mengambil butir dari dua tempat",
                                en: "section `\(section.id.value)` takes items from two places"),
                        help: sources.isEmpty
                            ? Message(
                                id: "tulis dari mana butirnya: `from`, `bank`, atau `items`",
                                en: "write where its items come from: `from`, `bank` or `items`")
                            : Message(
                                id: "tulis satu saja: `from`, `bank`, atau `items`",
                                en: "write just one of `from`, `bank` or `items`")))
            }
            if let from = section.from, let purpose {
                let fitting: InstrumentPurpose = from.value == .indikator ? .performance : .mapping
                if purpose != fitting {
                    findings.append(
                        Diagnostic(
                            sourcePurpose, at: from.span,
                            Message(
                                id: "`from: \(from.value.rawValue)` hanya untuk instrumen `\(fitting.rawValue)`, "
                                    + "sedangkan ini `\(purpose.rawValue)`",
                                en: "`from: \(from.value.rawValue)` is only for `\(fitting.rawValue)` instruments, and "
                                    + "this is a `\(purpose.rawValue)`"),
                            help: Message(
                                id: "ambil butir dari bank dengan `bank:` atau `items:`",
                                en: "take items from a bank with `bank:` or `items:`")))
                }
            }
        }
    }

    /// Other words for the two occasions whose tests are compared.
    private static let beforeAndAfter = [
        "sebelum": "pre", "pretest": "pre", "pre-test": "pre", "tes-awal": "pre", "before": "pre",
        "sesudah": "post", "setelah": "post", "posttest": "post", "post-test": "post", "tes-akhir": "post",
        "after": "post",
    ]
    /// Of a test without another to compare with, these are words like any other.
    private static let ofPairs = ["awal": "pre", "akhir": "post"]

    private static func spell(_ occasion: Located<String>, _ isPaired: Bool, _ findings: inout [Diagnostic]) {
        guard let meant = beforeAndAfter[occasion.value] ?? (isPaired ? ofPairs[occasion.value] : nil) else { return }
        let write = Message(id: "tulis `\(meant)`", en: "write `\(meant)`")
        findings.append(
            Diagnostic(
                batteryNeeds, at: occasion.span,
                Message(
                    id:
                        "kesempatan `\(occasion.value)` tidak dikenal sebagai tes awal atau tes akhir, jadi nilainya tidak "
                        + "akan disandingkan",
                    en:
                        "the occasion `\(occasion.value)` is not known as a pre-test or post-test, so its scores would not "
                        + "be compared"),
                help: write, fixes: [Fix(write, [TextEdit(occasion.span, meant)])]))
    }

    private static func check(_ battery: Battery, _ project: Project, _ findings: inout [Diagnostic]) {
        guard let purpose = project.instrument(battery.instrument.value)?.purpose?.value else { return }
        let hasLevel = !battery.jenjang.isEmpty || battery.role != nil
        func needs(_ key: String, _ isThere: Bool, _ why: Message) {
            guard !isThere else { return }
            findings.append(
                Diagnostic(
                    batteryNeeds, at: battery.header.kindSpan,
                    Message(
                        id: "baterai `\(purpose.rawValue)` perlu `\(key)`: \(why.id)",
                        en: "a `\(purpose.rawValue)` battery needs `\(key)`: \(why.en)"),
                    help: Message(id: "tulis `\(key):` dengan isinya", en: "write `\(key):` with its value")))
        }
        func mustNot(_ key: String, _ span: Span?, _ why: Message) {
            guard let span else { return }
            findings.append(
                Diagnostic(
                    batteryMustNot, at: span,
                    Message(
                        id: "baterai `\(purpose.rawValue)` tidak memakai `\(key)`: \(why.id)",
                        en: "a `\(purpose.rawValue)` battery takes no `\(key)`: \(why.en)"),
                    help: Message(id: "hapus `\(key)`", en: "delete `\(key)`")))
        }
        let oneForm = Message(id: "satu formulir untuk semua peserta", en: "one form for all who take part")
        switch purpose {
        case .performance:
            needs(
                "jenjang", hasLevel, Message(id: "butirnya disusun per jenjang", en: "its items are made per jenjang"))
            needs(
                "subkompetensi", !battery.subkompetensi.isEmpty,
                Message(id: "itulah yang dinilai", en: "that is what it assesses"))
            needs(
                "programme", !battery.programmes.isEmpty,
                Message(id: "evaluasi dilakukan atas sebuah program", en: "an evaluation is of a programme"))
            mustNot(
                "occasion", battery.occasion?.span,
                Message(id: "ia mengevaluasi sekali setelah program", en: "it evaluates once, after the programme"))
        case .mapping:
            needs(
                "jenjang", hasLevel, Message(id: "profil dibandingkan dengan jenjang", en: "profiles compare with it"))
            mustNot(
                "subkompetensi", battery.subkompetensi.first?.span,
                Message(id: "semua sel blueprint diwakili", en: "all cells of the blueprints are represented"))
        case .test, .reaction, .observation:
            needs(
                "programme", !battery.programmes.isEmpty,
                Message(id: "ia milik sebuah program", en: "it is of a programme"))
            needs(
                "occasion", battery.occasion != nil,
                Message(id: "misalnya `pre` atau `post`", en: "such as `pre` or `post`"))
            if purpose == .test, let occasion = battery.occasion {
                let id = battery.header.id.value
                let isPaired =
                    battery.equivalent != nil || project.batteries.contains { $0.equivalent?.to.value == id }
                spell(occasion, isPaired, &findings)
            }
            mustNot("jenjang", battery.jenjang.first?.span, oneForm)
            mustNot("role", battery.role?.span, oneForm)
            mustNot("subkompetensi", battery.subkompetensi.first?.span, oneForm)
        }
        if let role = battery.role, let jenjang = battery.jenjang.first {
            mustNot("role", role.span, Message(id: "ia sudah punya jenjang", en: "it has jenjang already"))
            _ = jenjang
        }
    }

    static let level = CodeDefinition(
        "A001", .error,
        title: Message(id: "blueprint tanpa jenjang", en: "blueprint without jenjang"),
        explanation: Message(
            id: "Blueprint menguraikan standar untuk tepat satu jenjang, atau satu peran tanpa jenjang.",
            en: "A blueprint details the standard for exactly one jenjang, or one role without jenjang."),
        bad: """
            kind: blueprint
            id: lain
            title: Blueprint lain
            standard: contoh
            subkompetensi: []

            """,
        good: """
            kind: blueprint
            id: lain
            title: Blueprint lain
            standard: contoh
            role: petugas
            subkompetensi: []

            """)

    static let batteryNeeds = CodeDefinition(
        "A002", .error,
        title: Message(id: "baterai belum lengkap", en: "battery incomplete"),
        explanation: Message(
            id: "Baterai kinerja menyebut program, jenjang, dan subkompetensinya; baterai tes, reaksi, dan observasi "
                + "menyebut program dan kesempatannya.",
            en: "A performance battery names its programme, jenjang and subkompetensi; one of tests, reactions or "
                + "observations its programme and occasion."),
        bad: Samples.testBattery.replacing("occasion: pre\n", ""), good: Samples.testBattery)

    static let batteryMustNot = CodeDefinition(
        "A003", .error,
        title: Message(id: "kunci yang tidak berlaku untuk baterai ini", en: "key that this battery cannot have"),
        explanation: Message(
            id: "Baterai tes, reaksi, dan observasi punya satu formulir untuk semua, jadi tidak punya jenjang.",
            en: "A battery of tests, reactions or observations has one form for all, so it has no jenjang."),
        bad: Samples.testBattery + "jenjang: [pertama]\n", good: Samples.testBattery)

    static let sectionSource = CodeDefinition(
        "A004", .error,
        title: Message(id: "bagian tanpa satu sumber butir", en: "section without one source of items"),
        explanation: Message(
            id:
                "Butir sebuah bagian berasal dari tepat satu tempat: blueprint (`from`), satu bank (`bank`), atau daftar "
                + "butir (`items`).",
            en: "The items of a section come from exactly one place: the blueprint (`from`), a bank (`bank`) or a list "
                + "(`items`)."),
        bad: Samples.testInstrument.replacing("bank: soal}", "bank: soal, items: [soal-1]}"),
        good: Samples.testInstrument)

    static let sourcePurpose = CodeDefinition(
        "A005", .error,
        title: Message(id: "sumber butir tidak cocok dengan tujuan", en: "source of items does not fit the purpose"),
        explanation: Message(
            id: "`from: indikator` membuat pernyataan kinerja, `from: ciri_khas` membuat tugas pemetaan.",
            en: "`from: indikator` makes performance statements, `from: ciri_khas` mapping tasks."),
        bad: Samples.testInstrument.replacing(
            "bank: soal}]", "bank: soal}, {id: tugas, title: Tugas, from: ciri_khas}]"),
        good: Samples.testInstrument)

    static let needsStandard = CodeDefinition(
        "A006", .error,
        title: Message(id: "instrumen tanpa standar", en: "instrument without standard"),
        explanation: Message(
            id: "Penilaian kinerja dan pemetaan tugas selalu terhadap sebuah standar.",
            en: "Performance and mapping are always assessed against a standard."),
        bad: Samples.instrument.replacing("standard: contoh\n", "").replacing("from: indikator", "bank: pernyataan")
            .replacing(", wording: [pernyataan]", ""),
        good: Samples.instrument)
}
