import ArgumentParser
import TeraArtifact
import TeraDiagnostics
import TeraRuntime

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Siapa yang sudah lengkap, siapa yang belum mengisi.",
        discussion: """
            Contoh:
              tera status --participants peserta.csv
              tera status --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var arguments: RunArguments

    @Option(help: "Bentuk keluaran: text atau json.")
    var format: Format = .text

    func run() throws {
        try arguments.run {
            let input = try AnswerArguments.parse([]).load(arguments, peopleRequired: true)
            let results = try input.participants.map { try input.machine.result(of: $0, in: input.admitted) }
            switch format {
            case .text: Terminal.print(text(results))
            case .json: Terminal.print(json(results))
            }
        }
    }

    private func text(_ results: [PersonResult]) -> String {
        let language = arguments.language
        func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }
        var text = ""
        for result in results {
            let state =
                result.batteries.isEmpty
                ? say("tidak ada baterai", "no battery")
                : result.missing.isEmpty ? say("lengkap", "complete") : say("belum lengkap", "incomplete")
            text += "\(result.participant.id) · \(result.participant.name): \(state)\n"
            for missing in result.missing {
                let begun = missing.started ? say("sudah mulai", "has begun") : say("belum mulai", "has not begun")
                text += "  \(missing.form): \(begun)\n"
            }
        }
        let complete = results.count { $0.isConcluded }
        return text
            + say(
                "\(complete) dari \(results.count) peserta lengkap.\n",
                "\(complete) of \(results.count) people are complete.\n")
    }

    private func json(_ results: [PersonResult]) -> String {
        var json = JSONText()
        json.object { json in
            json.array("participants") { json in
                for result in results {
                    json.object { json in
                        json.string("id", result.participant.id)
                        json.bool("complete", result.isConcluded)
                        json.array("missing") { json in
                            for missing in result.missing {
                                json.object { json in
                                    json.string("battery", missing.battery)
                                    json.string("form", missing.form)
                                    json.string("rater", missing.rater)
                                    json.bool("started", missing.started)
                                }
                            }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }
}
