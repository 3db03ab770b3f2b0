internal import TeraDiagnostics

/// The standard against the blueprints, whatever the batteries: what is asked is filled, and what is filled is asked.
enum StandardCheck: Check {
    static let codes = [gap, conflict, unregisteredName]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        for blueprint in context.project.blueprints {
            guard let standard = context.project.standard(blueprint.standard.value) else { continue }
            names(blueprint, standard, &findings)
            // A role without jenjang has no row in the matrix: nothing is asked of it beyond its blueprint.
            guard let jenjang = blueprint.jenjang, standard.hasJenjang(jenjang.value) else { continue }
            cells(blueprint, jenjang, standard, &findings)
        }
    }

    private static func cells(
        _ blueprint: Blueprint, _ jenjang: Located<String>, _ standard: Standard, _ findings: inout [Diagnostic]
    ) {
        // A cell or mark with an unknown name, reported as such, may be the one that seems to be missing.
        let hasUnknownCell = blueprint.cells.contains { standard.find(subkompetensi: $0.subkompetensi.value) == nil }
        for (subunsur, subkompetensi) in standard.subkompetensi {
            let hasUnknownMark = subunsur.jenjang.contains { !standard.hasJenjang($0.value) }
            let mark = subunsur.jenjang.first { $0.value == jenjang.value }
            let cell = blueprint.cells.first { $0.subkompetensi.value == subkompetensi.id.value }
            let name = "\(subkompetensi.title.base) × \(standard.level(jenjang.value)?.title.base ?? jenjang.value)"
            if let mark, cell == nil, !hasUnknownCell {
                findings.append(
                    Diagnostic(
                        gap, at: jenjang.span,
                        Message(
                            id: "standar meminta \(name), tetapi blueprint ini mengosongkannya",
                            en: "the standard asks for \(name), but this blueprint leaves it blank"),
                        help: Message(
                            id: "tambahkan sel `\(subkompetensi.id.value)`, atau hapus tanda di matriks standar",
                            en: "add the cell `\(subkompetensi.id.value)`, or delete the mark in the standard's matrix"),
                        related: [
                            Related(mark.span, Message(id: "diminta di sini", en: "asked for here"))
                        ], place: [subkompetensi.id.value]))
            }
            if mark == nil, let cell, !hasUnknownMark {
                findings.append(
                    Diagnostic(
                        conflict, at: cell.subkompetensi.span,
                        Message(
                            id: "blueprint mengisi \(name), tetapi matriks standar mengosongkannya",
                            en: "the blueprint fills \(name), but the standard's matrix leaves it blank"),
                        help: Message(
                            id: "hapus sel ini atau tandai `\(jenjang.value)` di subunsur `\(subunsur.id.value)`; bila "
                                + "sumbernya memang bertentangan, tulis pengecualian dengan alasan",
                            en: "delete the cell or mark `\(jenjang.value)` in subunsur `\(subunsur.id.value)`; if the "
                                + "sources do contradict each other, write a waiver with the reason"),
                        related: [
                            Related(
                                subunsur.id.span, Message(id: "baris matriksnya di sini", en: "its row of the matrix"))
                        ], place: [subkompetensi.id.value]))
            }
        }
    }

    private static func names(_ blueprint: Blueprint, _ standard: Standard, _ findings: inout [Diagnostic]) {
        for cell in blueprint.cells {
            guard let title = cell.title, let entry = standard.find(subkompetensi: cell.subkompetensi.value) else {
                continue
            }
            let known = [entry.subkompetensi.title.base] + entry.subkompetensi.aliases.map(\.value)
            guard !known.contains(title.base) else { continue }
            findings.append(
                Diagnostic(
                    unregisteredName, at: title.span,
                    Message(
                        id: "\"\(title.base)\" bukan nama resmi atau alias `\(cell.subkompetensi.value)`",
                        en: "\"\(title.base)\" is neither the title nor an alias of `\(cell.subkompetensi.value)`"),
                    help: Message(
                        id: "pakai \"\(known[0])\", atau daftarkan nama ini di `aliases` standar",
                        en: "use \"\(known[0])\", or register this name in the standard's `aliases`"),
                    related: [
                        Related(
                            entry.subkompetensi.id.span, Message(id: "terdaftar di sini", en: "registered here"))
                    ], place: [cell.subkompetensi.value]))
        }
    }

    static let gap = CodeDefinition(
        "C001", .error,
        title: Message(id: "standar meminta, blueprint kosong", en: "gap between standard and blueprint"),
        explanation: Message(
            id: "Matriks standar menandai subunsur untuk jenjang ini, tetapi blueprint tidak mengisi salah satu "
                + "subkompetensinya: yang diminta tidak dapat dinilai.",
            en: "The standard's matrix marks the subunsur for this jenjang, but the blueprint leaves one of its "
                + "subkompetensi blank: what is asked cannot be assessed."),
        bad: Samples.standard.replacing(
            "jenjang: [muda]", "jenjang: [pertama, muda]"), good: Samples.standard)

    static let conflict = CodeDefinition(
        "C002", .error,
        title: Message(id: "blueprint mengisi yang tidak diminta", en: "conflict between standard and blueprint"),
        explanation: Message(
            id:
                "Blueprint mengisi sel yang dikosongkan matriks standar. Orang akan dinilai atas hal yang menurut standar "
                + "bukan tugas jenjangnya. Pengecualian tidak mengubah keadaannya: cakupan tetap menyebutnya konflik.",
            en:
                "The blueprint fills a cell that the standard's matrix leaves blank. People would be judged on what the "
                + "standard does not ask of their jenjang. A waiver changes no state: coverage still calls it a "
                + "conflict."),
        bad: Samples.standard.replacing("jenjang: [pertama, muda]", "jenjang: [pertama]"),
        good: Samples.standard)

    static let unregisteredName = CodeDefinition(
        "C008", .error,
        title: Message(id: "nama subkompetensi tidak terdaftar", en: "unregistered name"),
        explanation: Message(
            id: "Nama subkompetensi bergeser dari tabel ke tabel. Setiap nama yang dicetak harus nama resmi atau alias "
                + "yang terdaftar dalam standar.",
            en:
                "Names of subkompetensi drift from table to table. Every name printed must be the title or an alias that "
                + "the standard registers."),
        bad: Samples.blueprintPertama.replacing(
            "ciri_khas: Melaksanakan bimbingan dasar",
            "title: Bimbingan Karier\n    ciri_khas: Melaksanakan bimbingan dasar"),
        good: Samples.blueprintPertama.replacing(
            "ciri_khas: Melaksanakan bimbingan dasar", "title: Bimbingan\n    ciri_khas: Melaksanakan bimbingan dasar"))
}
