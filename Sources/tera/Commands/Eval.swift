import ArgumentParser
import TeraCEL
import TeraDiagnostics

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hitung satu ekspresi CEL, atau banyak dari masukan baku.",
        discussion: """
            Nilai dan ikatan ditulis {"int": "3"}, {"string": "ya"}, {"bool": true}, {"list": […]}, …; dengan --explain juga
            sebagai JSON biasa: 3, "ya", true.

            Contoh:
              tera eval '1 + 2'
              tera eval 'lama >= 2' --bindings '{"lama": {"int": "3"}}'
              tera eval 'lama >= 2 && ya' --bindings '{"lama": 3, "ya": null}' --explain   nilai setiap bagian
              tera eval - < permintaan.jsonl   satu {"expr": …} per baris, satu jawaban per baris

            Status keluar: 0 ada nilai; 1 ekspresinya keliru; lainnya: tidak dapat bekerja.
            """)

    @Argument(help: "Ekspresi, atau - untuk membaca baris-baris JSON dari masukan baku.")
    var expression: String

    @Option(help: "Nilai nama-nama di dalamnya, sebagai objek JSON.")
    var bindings: String?

    @Flag(help: "Tampilkan nilai setiap bagian ekspresi.")
    var explain = false

    @Option(help: "Bahasa: id atau en (bawaan: menurut locale, atau id).")
    var lang: MessageLanguage?

    func run() throws {
        if explain { return try explained() }
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

    private func explained() throws {
        let language = lang ?? Terminal.language
        let read: CELBindings
        do throws(CELBindings.Failure) {
            read = try bindings.map { json throws(CELBindings.Failure) in try CELBindings(json: json) } ?? CELBindings()
        } catch {
            Terminal.complain("tera: \(Self.message(error)[language])\n")
            throw ExitCode(ExitStatus.broken.rawValue)
        }
        let (text, hasValue) = Explanation(source: expression, bindings: read, language: language).text()
        Terminal.print(text)
        if !hasValue { throw ExitCode(ExitStatus.errors.rawValue) }
    }

    private static func message(_ failure: CELBindings.Failure) -> Message {
        switch failure {
        case .notJSON(let offset):
            Message(
                id: "--bindings bukan JSON: periksa bita ke-\(offset + 1)",
                en: "--bindings is no JSON: see byte \(offset + 1)")
        case .notAnObject:
            Message(
                id: "--bindings perlu objek JSON, misalnya {\"lama\": 3}",
                en: "--bindings needs a JSON object, such as {\"lama\": 3}")
        case .notAValue(let name):
            Message(
                id: "nilai `\(name)` dalam --bindings tidak dapat dibaca",
                en: "the value of `\(name)` in --bindings cannot be read")
        }
    }
}
