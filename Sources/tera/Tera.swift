import ArgumentParser
import TeraCompiler

@main
struct Tera: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tera",
        abstract: "Menyusun, memeriksa, mengisi, dan menilai instrumen evaluasi.",
        discussion: """
            Contoh:
              tera check Instruments           periksa semua dokumen
              tera coverage Instruments        cakupan per jenjang
              tera build Instruments -o hasil  buat formulir dan aturan nilai
              tera explain C002                jelaskan satu kode temuan

            Status keluar: 0 baik; 1 dokumen atau jawaban punya galat; lainnya: tera tidak dapat bekerja.
            """,
        version: Compiler.version,
        subcommands: [
            Check.self, Coverage.self, Build.self, Run.self, Status.self, Score.self, Report.self, Explain.self,
            Reference.self,
        ])
}
