import ArgumentParser
import TeraCEL
import TeraDiagnostics

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hitung satu ekspresi CEL, atau banyak dari masukan baku.",
        discussion: """
            Nilai dan ikatan ditulis {"int": "3"}, {"string": "ya"}, {"bool": true}, {"list": […]}, ….

            Contoh:
              tera eval '1 + 2'
              tera eval 'lama >= 2' --bindings '{"lama": {"int": "3"}}'
              tera eval - < permintaan.jsonl   satu {"expr": …} per baris, satu jawaban per baris

            Status keluar: 0 ada nilai; 1 ekspresinya keliru; lainnya: tidak dapat bekerja.
            """)

    @Argument(help: "Ekspresi, atau - untuk membaca baris-baris JSON dari masukan baku.")
    var expression: String

    @Option(help: "Nilai nama-nama di dalamnya, sebagai objek JSON.")
    var bindings: String?

    func run() throws {
        guard expression != "-" else { return JSONLines.serve() }
        var request = JSONText()
        request.object { $0.string("expr", expression) }
        var line = request.text
        if let bindings {
            // The bindings are JSON already: they go in as they stand, and are read with the rest.
            line = String(line.dropLast()) + ",\"bindings\":\(bindings)}"
        }
        let answer = JSONLines.answer(line.utf8)
        Terminal.print(answer + "\n")
        if answer.hasPrefix("{\"error\"") { throw ExitCode(ExitStatus.errors.rawValue) }
    }
}
