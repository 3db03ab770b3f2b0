internal import TeraDiagnostics

/// A coding frame codes free text that its instrument asks, and its categories can be told apart.
enum CodingFrameCheck: Check {
    static let codes = [notAsked, notText, codedTwice, noDescription, noCategories, sameTitle]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        let project = context.project
        var coded: [String: Located<String>] = [:]
        for frame in project.codingFrames {
            for item in frame.items {
                if let first = coded[item.value], first.span != item.span {
                    findings.append(again(item, first))
                } else {
                    coded[item.value] = item
                }
                guard let bankItem = project.item(item.value) else { continue }
                if bankItem.type?.value != .text {
                    findings.append(closed(item, bankItem))
                } else if let instrument = project.instrument(frame.instrument.value) {
                    asked(item, by: instrument, project, &findings)
                }
            }
            categories(frame, &findings)
        }
    }

    private static func again(_ item: Located<String>, _ first: Located<String>) -> Diagnostic {
        Diagnostic(
            codedTwice, at: item.span,
            Message(
                id: "butir `\(item.value)` sudah ada dalam kerangka koding lain",
                en: "item `\(item.value)` is in another coding frame already"),
            help: Message(id: "hapus dari salah satunya", en: "delete it from one of them"),
            related: [Related(first.span, Message(id: "pertama kali di sini", en: "first here"))], place: [item.value])
    }

    private static func closed(_ item: Located<String>, _ bankItem: BankItem) -> Diagnostic {
        let type = bankItem.type?.value.rawValue ?? "?"
        return Diagnostic(
            notText, at: item.span,
            Message(
                id: "butir `\(item.value)` bertipe `\(type)`; yang dikode hanya isian bebas (`text`)",
                en: "item `\(item.value)` has the type `\(type)`; only free text (`text`) is coded"),
            help: Message(
                id: "sebut butir `text`; jawaban `\(type)` dihitung tanpa dikode",
                en: "name a `text` item; answers to a `\(type)` are counted without codes"),
            related: [Related(bankItem.id.span, Message(id: "butirnya", en: "the item"))], place: [item.value])
    }

    private static func asked(
        _ item: Located<String>, by instrument: Instrument, _ project: Project, _ findings: inout [Diagnostic]
    ) {
        let id = instrument.header.id.value
        let isRepeated = instrument.sections.flatMap(\.groups).contains { group in
            group.repetition != nil && group.items.contains { $0.value == item.value }
        }
        if isRepeated {
            findings.append(
                Diagnostic(
                    notText, at: item.span,
                    Message(
                        id: "butir `\(item.value)` berada dalam pengulangan instrumen `\(id)`: seorang menulis "
                            + "beberapa "
                            + "komentar, dan berkas koding menyebut satu per orang",
                        en: "item `\(item.value)` is in a repeat of the instrument `\(id)`: one person writes several "
                            + "comments, and a file of codes names one of each person"),
                    help: Message(
                        id: "kodekan butir yang ditanyakan sekali", en: "code an item that is asked once"),
                    place: [item.value]))
            return
        }
        guard !instrument.lists(item.value, project) else { return }
        findings.append(
            Diagnostic(
                notAsked, at: item.span,
                Message(
                    id: "instrumen `\(id)` tidak menanyakan butir `\(item.value)`, jadi tidak ada komentarnya",
                    en: "the instrument `\(id)` does not ask item `\(item.value)`, so there are no comments"),
                help: Message(
                    id: "tambahkan butir itu ke instrumennya, atau ganti `instrument` atau `items`",
                    en: "add the item to the instrument, or change `instrument` or `items`"),
                related: [Related(instrument.header.id.span, Message(id: "instrumennya", en: "the instrument"))],
                place: [item.value]))
    }

    private static func categories(_ frame: CodingFrame, _ findings: inout [Diagnostic]) {
        let id = frame.header.id
        if frame.categories.isEmpty {
            findings.append(
                Diagnostic(
                    noCategories, at: id.span,
                    Message(
                        id: "kerangka `\(id.value)` tidak punya kategori: tidak ada yang dapat dihitung",
                        en: "the frame `\(id.value)` has no category: there is nothing to count"),
                    help: Message(
                        id: "tulis kategorinya, misalnya {id: anggaran, title: Anggaran}",
                        en: "write its categories, such as {id: anggaran, title: Anggaran}")))
        }
        for (index, category) in frame.categories.enumerated() where !category.title.base.isEmpty {
            let same = frame.categories[..<index].first {
                FoldedText.areEqual($0.title.base, category.title.base)
            }
            guard let first = same?.id else { continue }
            findings.append(
                Diagnostic(
                    sameTitle, at: category.title.span,
                    Message(
                        id: "kategori `\(first.value)` dan `\(category.id.value)` bernama sama, "
                            + "\"\(category.title.base)\"",
                        en: "the categories `\(first.value)` and `\(category.id.value)` have one name, "
                            + "\"\(category.title.base)\""),
                    help: Message(
                        id: "beri nama yang berbeda, atau hapus salah satunya",
                        en: "give them different names, or delete one"),
                    related: [Related(first.span, Message(id: "yang pertama", en: "the first"))],
                    place: [category.id.value]))
        }
        guard frame.coders != nil else { return }
        for category in frame.categories where category.description == nil && !category.id.value.isEmpty {
            findings.append(
                Diagnostic(
                    noDescription, at: category.id.span,
                    Message(
                        id: "kategori `\(category.id.value)` tanpa `description`, padahal dua orang harus mengode sama",
                        en: "the category `\(category.id.value)` has no `description`, and two people are to code "
                            + "alike"),
                    help: Message(
                        id: "tulis apa yang termasuk dan tidak, misalnya `description: Dana yang tidak ada atau "
                            + "kurang.`",
                        en: "write what belongs to it and what does not, such as `description: Money that is "
                            + "lacking.`"),
                    place: [category.id.value]))
        }
    }

    static let notAsked = CodeDefinition(
        "F001", .error,
        title: Message(id: "butir koding yang tidak ditanyakan", en: "coded item that is not asked"),
        explanation: Message(
            id: "Kerangka koding menghitung komentar satu instrumen. Butir yang tidak ditanyakannya tidak punya "
                + "komentar.",
            en: "A coding frame counts comments of one instrument. What it does not ask has no comments."),
        bad: Samples.frame(instrument: "tes"), good: Samples.frame())

    static let notText = CodeDefinition(
        "F002", .error,
        title: Message(id: "butir koding yang bukan isian bebas", en: "coded item that is no free text"),
        explanation: Message(
            id: "Yang dikode adalah kata-kata orang: butir `text` yang ditanyakan sekali. Pilihan sudah terhitung "
                + "sendiri.",
            en: "What is coded are people's own words: a `text` item that is asked once. Options are counted as "
                + "they are."),
        bad: Samples.frame(items: "[konselor]"), good: Samples.frame())

    static let codedTwice = CodeDefinition(
        "F003", .error,
        title: Message(id: "butir dalam dua kerangka koding", en: "item in two coding frames"),
        explanation: Message(
            id: "Berkas koding menyebut butir dan kode. Dengan dua kerangka untuk satu butir, tidak jelas kode "
                + "mana yang dimaksud.",
            en: "A file of codes names item and code. With two frames for one item it is unclear which code is meant."),
        bad: Samples.frame() + "---\n" + Samples.frameAlone().replacing("id: saran", "id: saran-lain"),
        good: Samples.frame())

    static let noDescription = CodeDefinition(
        "F004", .error,
        title: Message(
            id: "kategori tanpa penjelasan bagi dua pengode",
            en: "category without description for "
                + "two coders"),
        explanation: Message(
            id: "Dua orang sepakat bila keduanya tahu apa yang termasuk. Tanpa penjelasan, ketidaksepakatan "
                + "mereka mengukur "
                + "kerangkanya.",
            en: "Two people agree where both know what belongs to a category. Without that, their disagreement "
                + "measures the "
                + "frame."),
        bad: Samples.frame(coders: "coders: {resolve: agreed}\n"),
        good: Samples.frame(
            coders: "coders: {resolve: agreed}\n", first: ", description: Kapan dan berapa lama.",
            second: ", description: Di mana."))

    static let noCategories = CodeDefinition(
        "F005", .error,
        title: Message(id: "kerangka koding tanpa kategori", en: "coding frame without categories"),
        explanation: Message(
            id: "Yang dihitung adalah kategori. Tanpa satu pun, semua komentar tinggal belum dikode.",
            en: "What is counted are categories. Without any, all comments stay uncoded."),
        bad: Samples.frame(categories: false), good: Samples.frame())

    static let sameTitle = CodeDefinition(
        "F006", .error,
        title: Message(id: "dua kategori bernama sama", en: "two categories of one name"),
        explanation: Message(
            id: "Tabel dan pengode mengenal kategori dari "
                + "namanya.", en: "Tables and coders know a category by its name."),
        bad: Samples.frame().replacing("title: Tempat", "title: waktu"), good: Samples.frame())
}

extension Instrument {
    /// Whether a section lists the item, or the whole bank that it stands in.
    fileprivate func lists(_ item: String, _ project: Project) -> Bool {
        sections.contains { section in
            section.items.contains { $0.value == item }
                || (section.bank.flatMap { project.bank($0.value) }?.items.contains { $0.id.value == item } ?? false)
        }
    }
}

extension Samples {
    /// The questionnaire, and a frame for its open question, with parts replaced.
    static func frame(
        instrument: String = "kesan", items: String = "[saran]", coders: String = "", first: String = "",
        second: String = "", categories: Bool = true
    ) -> String {
        logic(saran: "") + "---\n"
            + frameAlone(
                instrument: instrument, items: items, coders: coders, first: first, second: second,
                categories: categories)
    }

    static func frameAlone(
        instrument: String = "kesan", items: String = "[saran]", coders: String = "", first: String = "",
        second: String = "", categories: Bool = true
    ) -> String {
        let list = "\n  - {id: waktu, title: Waktu\(first)}\n  - {id: tempat, title: Tempat\(second)}"
        return """
            kind: coding_frame
            id: saran
            title: Saran peserta
            instrument: \(instrument)
            items: \(items)
            codes: several
            none: {id: tidak-relevan, title: Tidak relevan, words: ["-", tidak ada]}
            \(coders)categories:\(categories ? list : " []")

            """
    }
}
