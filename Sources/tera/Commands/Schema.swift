public import ArgumentParser
import TeraDiagnostics
public import TeraLanguage

extension DocumentKind: ExpressibleByArgument {}

extension DocumentSchema.Draft: ExpressibleByArgument {}

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cetak JSON Schema dokumen, agar penyunting apa pun dapat melengkapi dan memeriksa.",
        discussion: """
            Contoh:
              tera schema > documents.schema.json       dokumen jenis apa pun, JSON Schema 2020-12
              tera schema bank                          satu jenis saja
              tera schema --draft 07 > dokumen.json     untuk server bahasa YAML di banyak penyunting

            Pengaturan penyunting ada di folder editors. Skema hanya tahu bentuk satu dokumen; rujukan antardokumen \
            diperiksa `tera check`.

            Status keluar: 0 baik; lainnya: tera tidak dapat bekerja.
            """)

    @Argument(help: "Jenis dokumen (bawaan: semua jenis).")
    var kind: DocumentKind?

    @Option(help: "Versi JSON Schema: 2020-12 atau 07.")
    var draft: DocumentSchema.Draft = .draft2020

    func run() throws {
        Terminal.print(DocumentSchema.text(kind, draft: draft))
    }
}
