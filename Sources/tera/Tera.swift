import ArgumentParser

@main
struct Tera: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tera", abstract: "Kompilator instrumen evaluasi.")
}
