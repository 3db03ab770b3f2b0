public import TeraArtifact

extension Change {
    /// Where it is, what it was and is, and why it is of its class.
    public var sentence: Texts {
        ["id": "id", "en": "en"].mapValues { language in
            "\(head(in: language)) \(difference(in: language)): \(why[language] ?? "")"
        }
    }

    /// `butir a, kunci`; of a thing that came or went, the thing.
    public func head(in language: String) -> String {
        let place = place.words(in: language)
        if place.isEmpty { return field(in: language) }
        return field == self.place.steps.last?.what ? place : "\(place), \(field(in: language))"
    }

    /// The field as people call it: `pernyataan (en)`.
    public func field(in language: String) -> String {
        var name = field
        var tag = ""
        if let point = field.lastIndex(of: "."), Self.hasLanguages(String(field[..<point])) {
            name = String(field[..<point])
            tag = " (\(field[field.index(after: point)...]))"
        }
        guard let words = FieldWords.of(name) else { return name + tag }
        return (language == "en" ? words.en : words.id) + tag
    }

    private static func hasLanguages(_ name: String) -> Bool {
        FieldWords.texts.contains(name) || name.hasPrefix("names.") || name.hasPrefix("asumsi.")
    }

    /// `b` → `c`; what came or went says so.
    public func difference(in language: String) -> String {
        let isEnglish = language == "en"
        switch (was, now) {
        case (let was?, let now?):
            let start = Self.excerptStart(was, now)
            return "\(Self.quoted(was, from: start)) → \(Self.quoted(now, from: start))"
        case (let was?, nil): return "\(Self.quoted(was)) \(isEnglish ? "removed" : "dihapus")"
        case (nil, let now?): return "\(Self.quoted(now)) \(isEnglish ? "added" : "ditambahkan")"
        case (nil, nil): return isEnglish ? "changed" : "berubah"
        }
    }

    /// Of two long texts: from where they are shown, so that what differs is seen, some words before it.
    private static func excerptStart(_ was: String, _ now: String) -> Int {
        let (was, now) = (Array(was.unicodeScalars), Array(now.unicodeScalars))
        guard max(was.count, now.count) > 160 else { return 0 }
        let same = zip(was, now).prefix { $0 == $1 }.count
        guard same > 80 else { return 0 }
        // At the beginning of a word.
        return was[..<(same - 40)].lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? same - 40
    }

    /// Ids and numbers as code, words in quotes; of long ones a part.
    private static func quoted(_ text: String, from start: Int = 0) -> String {
        let scalars = text.unicodeScalars.dropFirst(start)
        let end = scalars.count > 160 ? "…" : ""
        let part = String(String.UnicodeScalarView(end.isEmpty ? scalars.prefix(160) : scalars.prefix(159)))
        let shown = (start > 0 ? "…" : "") + part + end
        let line = shown.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isName = line.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "`") }
        return isName ? "`\(line)`" : "“\(line)”"
    }
}

extension ChangePlace {
    /// `butir x, pilihan a`; nothing for the whole of a battery.
    public func words(in language: String) -> String {
        steps.map { what, id in
            let words = FieldWords.places[what] ?? (what, what)
            return "\(language == "en" ? words.en : words.id) \(id)"
        }.joined(separator: ", ")
    }
}

/// What fields and places are called.
enum FieldWords {
    static let places: [String: (id: String, en: String)] = [
        "form": ("formulir", "form"), "rater": ("penilai", "rater"), "section": ("bagian", "section"),
        "group": ("kelompok", "group"), "scale": ("skala", "scale"), "item": ("butir", "item"),
        "option": ("pilihan", "option"), "score": ("nilai", "score"), "band": ("pita", "band"),
    ]

    /// Fields that have a text for each language.
    static let texts: Set<String> = [
        "stem", "help", "title", "introduction", "label", "descriptor", "text", "unit", "other", "not_observed",
        "battery.title", "jenjang.title", "repeat.title", "constraint.message", "pattern.message", "labels.low",
        "labels.high",
    ]

    static func of(_ field: String) -> (id: String, en: String)? { words[field] }

    private static let words: [String: (id: String, en: String)] = [
        "stem": ("pernyataan", "statement"), "help": ("petunjuk", "help"), "title": ("judul", "title"),
        "introduction": ("pengantar", "introduction"), "label": ("teks", "label"), "text": ("teks", "text"),
        "descriptor": ("uraian", "descriptor"), "unit": ("satuan", "unit"), "key": ("kunci", "key"),
        "weight": ("bobot", "weight"), "value": ("nilai", "value"), "reverse": ("pembalikan", "reversal"),
        "points": ("poin", "points"), "credit": ("nilai jawaban sebagian", "credit"),
        "tolerance": ("toleransi", "tolerance"), "accepted": ("jawaban benar", "right answers"),
        "item": ("butir", "item"), "form": ("formulir", "form"), "id": ("id", "id"), "type": ("jenis", "type"),
        "options": ("pilihan", "options"), "entries": ("isi", "entries"), "levels": ("tingkat", "levels"),
        "left": ("isi kiri", "left"), "right": ("isi kanan", "right"), "scale": ("skala", "scale"),
        "scales": ("urutan skala", "order of scales"), "section": ("bagian", "section"),
        "sections": ("urutan bagian", "order of sections"), "items": ("butir", "items"), "group": ("kelompok", "group"),
        "groups": ("urutan kelompok", "order of groups"), "layout": ("tampilan", "layout"),
        "order": ("undian urutan", "drawn order"), "sample": ("undian butir", "sample"),
        "relevant": ("syarat ditanyakan", "condition"), "required": ("kewajiban", "required"),
        "default": ("usulan jawaban", "default"), "filter": ("saringan pilihan", "filter"),
        "skip_to": ("lompatan", "skip"), "constraint": ("syarat jawaban", "constraint"),
        "constraint.message": ("pesan syarat jawaban", "message of the constraint"),
        "constraint.level": ("ketegasan syarat jawaban", "level of the constraint"),
        "declines": ("boleh tidak bersedia", "declines"), "other": ("pilihan lain", "other"),
        "exclusive": ("pilihan yang berdiri sendiri", "exclusive"), "least": ("paling sedikit", "least"),
        "most": ("paling banyak", "most"), "min": ("terkecil", "smallest"), "max": ("terbesar", "largest"),
        "step": ("langkah", "step"), "total": ("jumlah", "total"), "evidence": ("bukti", "evidence"),
        "not_observed": ("tidak dapat menilai", "cannot judge"), "pattern": ("pola", "pattern"),
        "pattern.message": ("pesan pola", "message of the pattern"),
        "least_length": ("panjang terpendek", "shortest length"), "max_length": ("panjang terbesar", "longest length"),
        "labels.low": ("ujung terendah", "low end"), "labels.high": ("ujung tertinggi", "high end"),
        "calculate": ("rumus", "formula"), "shown": ("ditampilkan", "shown"), "pipes": ("isian teks", "gaps"),
        "aliases": ("judul lain", "aliases"), "formerly": ("nama dahulu", "former names"),
        "register": ("daftar acuan", "register"), "rater": ("penilai", "rater"),
        "raters": ("gabungan penilai", "combination of raters"),
        "least_raters": ("penilai paling sedikit", "least raters"),
        "scored": ("butir yang dinilai", "scored item"), "score": ("nilai", "score"),
        "scores": ("nilai sumber", "source scores"), "source": ("jenis sumber", "kind of source"),
        "reduce": ("cara menghitung", "reduction"), "ticks": ("hitungan centang", "ticks"),
        "least_answered": ("paling sedikit dijawab", "least answered"),
        "least_share": ("bagian paling sedikit dijawab", "least share answered"),
        "accumulate": ("akumulasi", "accumulation"), "minimum": ("nilai terendah", "lowest score"),
        "maximum": ("nilai tertinggi", "highest score"), "places": ("desimal", "decimals"), "band": ("pita", "band"),
        "bands": ("urutan pita", "order of bands"), "from": ("batas bawah", "lower limit"),
        "each": ("pita terendah sumber", "lowest band of sources"), "ideal_share": ("batas ideal", "ideal share"),
        "role": ("peran nilai", "role"), "about": ("yang dinilai", "what it is about"),
        "subkompetensi": ("subkompetensi", "subkompetensi"), "standard": ("standar", "standard"),
        "purpose": ("tujuan", "purpose"), "jenjang": ("jenjang", "jenjang"),
        "jenjang.title": ("nama jenjang", "name of the jenjang"), "languages": ("bahasa", "languages"),
        "battery.id": ("id baterai", "id of the battery"), "battery.title": ("judul baterai", "title of the battery"),
        "programme": ("program", "programme"), "battery.programme": ("program", "programme"),
        "battery.occasion": ("kesempatan", "occasion"), "battery.period": ("masa pengisian", "period"),
        "battery.version": ("versi", "version"), "estimate.items": ("banyak butir", "number of items"),
        "estimate.words": ("banyak kata", "number of words"), "estimate.seconds": ("lama mengisi", "time"),
        "names": ("nama", "names"), "forms": ("formulir", "forms"), "asumsi": ("asumsi", "assumption"),
        "rule": ("aturan", "rule"), "scoring": ("aturan nilai", "scoring rules"), "format": ("format", "format"),
        "repeat": ("pengulangan", "repeat"),
        "repeat.title": ("judul pengulangan", "title of the repeat"), "repeat.number": ("urutan", "number"),
        "repeat.fields": ("isi pengulangan", "fields"),
    ]
}
