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

    /// One listed participant: of the evaluation, or of tests and questionnaires where nobody is evaluated.
    private struct State {
        let participant: Participant
        let hasBatteries: Bool
        let missing: [MissingRater]

        var isComplete: Bool { hasBatteries && missing.isEmpty }
    }

    func run() throws {
        try arguments.run {
            let input = try AnswerArguments.parse([]).load(arguments, peopleRequired: true)
            let isAboutPeople = try input.build.isAboutPeople()
            let states = try input.participants.map { person in
                if isAboutPeople {
                    let result = try input.machine.result(of: person, in: input.admitted)
                    return State(
                        participant: person, hasBatteries: !result.batteries.isEmpty, missing: result.missing)
                }
                let state = input.machine.occasions(of: person, in: input.admitted)
                return State(participant: person, hasBatteries: state.batteries > 0, missing: state.missing)
            }
            switch format {
            case .text: Terminal.print(text(states))
            case .json: Terminal.print(json(states))
            }
        }
    }

    private func text(_ states: [State]) -> String {
        let language = arguments.language
        func say(_ id: String, _ en: String) -> String { Message(id: id, en: en)[language] }
        var text = ""
        for person in states {
            let state =
                !person.hasBatteries
                ? say("tidak ada baterai", "no battery")
                : person.isComplete ? say("lengkap", "complete") : say("belum lengkap", "incomplete")
            text += "\(person.participant.id) · \(person.participant.name): \(state)\n"
            for missing in person.missing {
                let begun = missing.started ? say("sudah mulai", "has begun") : say("belum mulai", "has not begun")
                text += "  \(missing.form): \(begun)\n"
            }
        }
        let complete = states.count { $0.isComplete }
        return text
            + say(
                "\(complete) dari \(states.count) peserta lengkap.\n",
                "\(complete) of \(states.count) people are complete.\n")
    }

    private func json(_ states: [State]) -> String {
        var json = JSONText()
        json.object { json in
            json.array("participants") { json in
                for person in states {
                    json.object { json in
                        json.string("id", person.participant.id)
                        json.bool("complete", person.isComplete)
                        json.array("missing") { json in
                            for missing in person.missing {
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
