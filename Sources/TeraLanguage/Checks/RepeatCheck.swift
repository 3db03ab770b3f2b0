internal import TeraCEL
internal import TeraDiagnostics

/// A repeat says how often it is asked, within bounds, and is read as a list from outside.
enum RepeatCheck: Check {
    static let codes = [times, size, outside]

    /// So many items has a form at most, with all its repeats written out.
    static let mostItems = 1_000

    static let sameTwice = LocalizedText(
        "Jawaban ini sudah diberikan. Setiap jawaban di sini harus berbeda.", language: "id",
        translations: [
            LocalizedText.Translation(
                language: "en", text: "This answer was given before. Each answer here must be different.")
        ], Span(file: 0, start: 0, end: 0))

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for instrument in context.project.instruments {
            for section in instrument.sections {
                for group in section.groups {
                    findings += finding(group, context.project).map { [$0] } ?? []
                    findings += inner(group)
                }
            }
            findings += tooLarge(instrument, context.project).map { [$0] } ?? []
        }
        findings += context.expressions.findings(of: [outside])
    }

    private static func finding(_ group: ItemGroup, _ project: Project) -> Diagnostic? {
        guard let repetition = group.repetition else { return nil }
        let id = group.id.value
        let sources: [Span] = [
            repetition.count?.span, repetition.entries.first?.id.span, repetition.register?.span, repetition.per?.span,
        ].compactMap { $0 }
        guard sources.count == 1 else {
            return Diagnostic(
                times, at: sources.dropFirst().first ?? group.id.span,
                sources.isEmpty
                    ? Message(
                        id: "`\(id)` tidak menyebut berapa kali ditanyakan",
                        en: "`\(id)` does not say how often it is asked")
                    : Message(
                        id: "`\(id)` menyebut dua kali berapa kali ditanyakan",
                        en: "`\(id)` says twice how often it is asked"),
                help: Message(
                    id: "tulis salah satu: `count` dengan `most`, `entries`, `register`, atau `per`",
                    en: "write one of `count` with `most`, `entries`, `register` and `per`"))
        }
        if let count = repetition.count, repetition.most == nil {
            return Diagnostic(
                times, at: count.span,
                Message(
                    id: "`\(id)` tidak menyebut paling banyak berapa kali ditanyakan",
                    en: "`\(id)` does not say how often it is asked at most"),
                help: Message(
                    id: "tambahkan `most:`, paling besar \(ItemGroup.mostTimes)",
                    en: "add `most:`, \(ItemGroup.mostTimes) at most"))
        }
        if let most = repetition.most, repetition.count == nil {
            return Diagnostic(
                times, at: most.span,
                Message(
                    id: "`most` hanya untuk `count`: di sini daftarnya yang menentukan",
                    en: "`most` is for `count` only: here the list decides"),
                help: Message(id: "hapus `most`", en: "delete `most`"))
        }
        let count = repetition.times(in: project).count
        if count == 0, repetition.register.map({ project.has(.register, $0.value) }) ?? (repetition.per != nil) {
            return Diagnostic(
                times, at: sources[0],
                Message(
                    id: "daftar yang menentukan berapa kali `\(id)` ditanyakan kosong",
                    en: "the list that decides how often `\(id)` is asked is empty"),
                help: Message(id: "isi daftar acuannya", en: "add entries to the register"))
        }
        guard count > ItemGroup.mostTimes else { return nil }
        return Diagnostic(
            size, at: sources[0],
            Message(
                id: "`\(id)` akan ditanyakan sampai \(count) kali; paling banyak \(ItemGroup.mostTimes)",
                en: "`\(id)` would be asked up to \(count) times; \(ItemGroup.mostTimes) are the most"),
            help: Message(id: "pakai daftar yang lebih pendek", en: "use a shorter list"))
    }

    /// What is to differ each time is asked once at each time.
    private static func inner(_ group: ItemGroup) -> [Diagnostic] {
        let repeats = group.entries.flatMap(\.groups).filter { $0.repetition != nil }
        return (group.repetition?.unique ?? []).compactMap { item in
            guard let holder = repeats.last(where: { $0.items.contains { $0.value == item.value } }) else { return nil }
            let (id, inside) = (item.value, holder.id.value)
            return Diagnostic(
                outside, at: item.span,
                Message(
                    id: "`\(id)` ditanyakan beberapa kali dalam `\(inside)`, jadi `unique` di sini tidak "
                        + "membandingkannya",
                    en: "`\(id)` is asked several times in `\(inside)`, so `unique` does not compare it here"),
                help: Message(
                    id: "pindahkan ke `\(inside)`: `unique: [\(id)]`", en: "move it to `\(inside)`: `unique: [\(id)]`"),
                related: [Related(holder.id.span, Message(id: "pengulangannya di sini", en: "the repeat is here"))],
                place: [id])
        }
    }

    private static func tooLarge(_ instrument: Instrument, _ project: Project) -> Diagnostic? {
        var total = 0
        var largest: (group: ItemGroup, items: Int)?
        // Deeper than groups may be nested a number means nothing, and would soon be too large for any.
        func count(_ entries: [SectionEntry], depth: Int) -> Int {
            entries.reduce(0) { sum, entry in
                guard case .group(let group) = entry else { return sum + 1 }
                let inner = count(group.entries, depth: depth + 1)
                guard let repetition = group.repetition, depth < 2 else { return sum + inner }
                let all = inner * repetition.times(in: project).count
                if all > largest?.items ?? 0 { largest = (group, all) }
                return sum + all
            }
        }
        for section in instrument.sections { total += count(section.entries, depth: 0) }
        guard total > mostItems, let largest else { return nil }
        return Diagnostic(
            size, at: largest.group.id.span,
            Message(
                id: "dengan semua pengulangan instrumen ini punya \(total) butir; paling banyak \(mostItems)",
                en: "with all its repeats the instrument has \(total) items; \(mostItems) are the most"),
            help: Message(
                id: "`\(largest.group.id.value)` sendiri sampai \(largest.items) butir: kecilkan `most` atau daftarnya",
                en:
                    "`\(largest.group.id.value)` alone makes up to \(largest.items): lower its `most`, or shorten its list"
            ))
    }

    /// A name within a repeat, read from outside.
    static func outside(
        _ reference: CELReference, _ problem: ExpressionScope.RepeatProblem, _ site: ExpressionSite, at place: Span?
    ) -> Diagnostic {
        let related = place.map { [Related($0, Message(id: "ditulis di sini", en: "it is written here"))] } ?? []
        switch problem {
        case .severalTimes(let repeated):
            let list = ExpressionName.of(repeated)
            return Diagnostic(
                outside, at: site.span(reference.range),
                Message(
                    id:
                        "`\(reference.name)` ditanyakan beberapa kali dalam `\(repeated)`, jadi di sini bukan satu jawaban",
                    en: "`\(reference.name)` is asked several times in `\(repeated)`, so here it is not one answer"),
                help: Message(
                    id: "baca daftarnya: `\(list).map(x, x.\(reference.name))` adalah semua jawabannya",
                    en: "read the list: `\(list).map(x, x.\(reference.name))` are all its answers"),
                related: related, place: [site.owner])
        case .itself(let repeated):
            return Diagnostic(
                outside, at: site.span(reference.range),
                Message(
                    id: "daftar `\(repeated)` baru lengkap sesudah pengulangannya",
                    en: "the list `\(repeated)` is complete only after the repeat"),
                help: Message(
                    id: "sebut butirnya langsung: di sini namanya berarti jawaban pada kali yang sama",
                    en: "name the item itself: here that means its answer at the same time of the repeat"),
                related: related, place: [site.owner])
        }
    }

    static let times = CodeDefinition(
        "G005", .error,
        title: Message(id: "pengulangan tanpa banyaknya", en: "repeat without a number of times"),
        explanation: Message(
            id:
                "Pengulangan menyebut dari mana banyaknya: `count` dengan batas `most`, atau satu daftar. Tanpa batas tidak ada "
                + "yang tahu seberapa panjang formulirnya.",
            en:
                "A repeat says where its number of times comes from: a `count` with `most`, or one list. Without a bound nobody "
                + "knows how long the form is."),
        bad: Samples.household(
            "  - {repeat: anggota, title: Anggota, count: jumlah_anggota, items: [umur-anggota]}"),
        good: Samples.household(
            "  - {repeat: anggota, title: Anggota, count: jumlah_anggota, most: 5, items: [umur-anggota]}"))

    static let size = CodeDefinition(
        "G006", .error,
        title: Message(id: "pengulangan yang terlalu besar", en: "repeat that is too large"),
        explanation: Message(
            id:
                "Satu pengulangan ditanyakan paling banyak 50 kali, dan satu instrumen punya paling banyak 1.000 butir bila semua "
                + "pengulangan ditulis satu per satu.",
            en:
                "A repeat is asked 50 times at most, and an instrument has 1,000 items at most with all its repeats written out."
        ),
        bad: Samples.household(
            """
              - repeat: anggota
                title: Anggota
                count: jumlah_anggota
                most: 50
                items: [{repeat: lagi, title: Lagi, count: jumlah_anggota, most: 50, items: [umur-anggota]}]
            """),
        good: Samples.household(
            """
              - repeat: anggota
                title: Anggota
                count: jumlah_anggota
                most: 5
                items: [{repeat: lagi, title: Lagi, count: jumlah_anggota, most: 5, items: [umur-anggota]}]
            """))

    static let outside = CodeDefinition(
        "G007", .error,
        title: Message(id: "butir pengulangan dibaca dari luar", en: "item of a repeat read from outside"),
        explanation: Message(
            id:
                "Di dalam pengulangan nama butir berarti jawaban pada kali yang sama. Di luarnya ada beberapa jawaban, dan nama "
                + "pengulangan berarti daftarnya: `anggota.filter(a, a.umur < 5).size()`.",
            en:
                "Within a repeat the name of an item means its answer at the same time. Outside there are several answers, and "
                + "the name of the repeat means their list: `anggota.filter(a, a.umur < 5).size()`."),
        bad: Samples.household(
            """
              - {repeat: anggota, title: Anggota, count: jumlah_anggota, most: 5, items: [umur-anggota]}
              - saran-keluarga
            """, saran: "    relevant: umur_anggota < 5\n"),
        good: Samples.household(
            """
              - {repeat: anggota, title: Anggota, count: jumlah_anggota, most: 5, items: [umur-anggota]}
              - saran-keluarga
            """, saran: "    relevant: anggota.exists(a, a.umur_anggota < 5)\n"))
}
