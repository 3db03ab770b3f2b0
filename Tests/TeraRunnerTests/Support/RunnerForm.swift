import TeraArtifact
import TeraDiagnostics
import TeraRuntime

@testable import tera

/// Keeps answers in memory, in the order of the log.
final class MemoryKeeper: AnswerKeeper {
    struct Entry: Equatable {
        var item: String
        var answer: Answer?
    }

    var log: [Entry] = []
    var sent = 0

    /// Item id → milliseconds, all visits together.
    var spent: [String: Int] = [:]

    func keep(_ answer: Answer?, to item: String, spent: [String: Int]) throws {
        log.append(Entry(item: item, answer: answer))
        try keep(spent: spent)
    }
    func keep(spent: [String: Int]) throws { self.spent.merge(spent, uniquingKeysWith: +) }
    func send(spent: [String: Int]) throws {
        sent += 1
        try keep(spent: spent)
    }
}

/// A form for the runner, with nothing of real people or instruments in it.
enum RunnerForm {
    static let scale = Scale(
        id: "kerap", title: ["id": "Kekerapan"],
        options: [
            ScaleOption(id: "belum", value: "1", label: ["id": "Belum dilakukan", "en": "Not done yet"]),
            ScaleOption(id: "kadang", value: "2", label: ["id": "Kadang-kadang dilakukan", "en": "Sometimes"]),
            ScaleOption(id: "sering", value: "3", label: ["id": "Sering dilakukan", "en": "Often"]),
            ScaleOption(id: "selalu", value: "4", label: ["id": "Selalu dilakukan", "en": "Always"]),
        ],
        notObserved: ["id": "Tidak dapat menilai", "en": "Cannot judge"])

    static func common(_ id: String, _ stem: String, required: Bool = true, help: String? = nil) -> ItemCommon {
        ItemCommon(id: id, stem: ["id": stem], help: help.map { ["id": $0] }, required: required)
    }

    static func rating(_ id: String, _ stem: String, required: Bool = true) -> FormItem {
        .rating(RatingItem(common: common(id, stem, required: required), scale: "kerap"))
    }

    static func single(_ id: String, _ stem: String, _ options: [String], required: Bool = true) -> FormItem {
        .single(
            SingleItem(
                common: common(id, stem, required: required),
                options: options.map { ChoiceOption(id: $0.lowercased(), text: ["id": $0]) }))
    }

    static func text(_ id: String, _ stem: String, required: Bool = false) -> FormItem {
        .text(TextItem(common: common(id, stem, required: required), maxLength: 200))
    }

    static func section(_ id: String, _ layout: Layout, _ items: [FormItem], introduction: String? = nil) -> Section {
        Section(
            id: id, title: ["id": "Bagian \(id)"], introduction: introduction.map { ["id": $0] }, layout: layout,
            items: items)
    }

    static func form(_ sections: [Section]) -> Form {
        Form(
            id: "kinerja.mahir.diri", title: ["id": "Kinerja Pustakawan"],
            battery: BatteryReference(
                id: "kinerja", title: ["id": "Kinerja"], programmes: [], occasion: nil, period: nil),
            purpose: .performance, jenjang: nil, rater: FormRater(id: "diri", title: ["id": "Diri sendiri"]),
            languages: ["id", "en"], introduction: ["id": "Bacalah setiap pernyataan."], scales: [scale],
            sections: sections, estimate: Estimate(items: 10, words: 100, seconds: 300))
    }

    static let matrix = section(
        "tugas", .matrix,
        [
            rating("melayani", "Saya melayani peminjaman dan pengembalian bahan pustaka sesuai aturan yang berlaku."),
            rating("memeriksa", "Saya memeriksa keadaan buku."),
            rating("menjawab", "Saya menjawab pertanyaan pemustaka dengan sumber rujukan dasar yang tepat."),
            rating("jadwal", "Saya mengatur jadwal layanan sirkulasi bersama petugas yang lain.", required: false),
            rating("telusur", "Saya menelusuri sumber rujukan khusus sampai pertanyaan terjawab."),
            rating("kelas", "Saya memberi nomor kelas dengan tepat."),
            rating("kanji", "Saya membaca judul 日本語の本 dan “한국어 책” pada punggung buku."),
        ], introduction: "Pilih satu jawaban untuk setiap pernyataan.")

    static let cities = [
        "Ambon", "Bandung", "Banjarmasin", "Denpasar", "Jayapura", "Makassar", "Manado", "Medan", "Padang", "Palembang",
        "Semarang", "Surabaya",
    ]

    static let list = section(
        "lain", .list,
        [
            single("kota", "Di kota mana Anda bekerja?", cities),
            .task(TaskItem(common: common("tugas", "Menyusun laporan tahunan.", help: "Dalam tahun ini."))),
            .integer(
                IntegerItem(
                    common: common("lama", "Berapa lama Anda bekerja?"),
                    limits: NumberLimits(min: "0", max: "60", unit: ["id": "tahun"]))),
            text("saran", "Apa saran Anda?"),
        ])

    static let all = form([matrix, list])

    static func runner(
        _ form: Form = all, answers: [String: Answer] = [:], keeper: MemoryKeeper = MemoryKeeper(),
        language: MessageLanguage = .indonesian, clock: ItemClock = ItemClock()
    ) -> KeyRunner {
        KeyRunner(
            session: FormSession(form: form, answers: answers), keeper: keeper, words: RunnerWords(language: language),
            participant: "ps-01", clock: clock)
    }
}

extension KeyRunner {
    /// Presses keys one after another; returns how the session ended.
    @discardableResult
    mutating func keys(_ keys: Key...) throws -> End? {
        for key in keys {
            if let end = try press(key) { return end }
        }
        return nil
    }

    /// Types a text, letter by letter.
    mutating func type(_ text: String) throws {
        for scalar in text.unicodeScalars { _ = try press(.character(Character(scalar))) }
    }

    /// The screen as text, the lines that are marked with a bar at their left.
    func screen(_ columns: Int, _ rows: Int) -> String {
        KeyScreen(words: words, size: ScreenSize(columns: columns, rows: rows)).frame(self).lines
            .map { ($0.isCurrent ? "┃" : "│") + $0.text }.joined(separator: "\n") + "\n"
    }
}
