import Foundation
import Testing

/// `tera help`: topics of the language and commands, as people read them at a terminal.
@Suite struct HelpTests {
    @Test func aFieldIsExplainedInBothLanguages() throws {
        let folder = try Folder()
        let indonesian = try folder.run("help", "scale.direction")
        #expect(
            indonesian.text == """
                scale.direction · Kunci

                `ascending`: nilai naik dari pilihan pertama; `descending`: turun

                  isi: `ascending` | `descending`
                  wajib: tidak, bawaan ascending
                  tempat: scale.direction

                    direction: descending

                """)
        let english = try folder.run("help", "scale.direction", "--lang", "en")
        #expect(english.text.contains("scale.direction · Fields\n\n`ascending`: values rise from the first option;"))
        #expect(english.text.contains("  required: no, default ascending\n  where: scale.direction\n"))
        #expect(try folder.run("help", "scale.direction", environment: ["LANG": "en_GB.UTF-8"]).text == english.text)
    }

    @Test func pagesAreWrappedAndPlain() throws {
        let folder = try Folder()
        for topic in [[], ["item"], ["vocabulary"], ["absence"], ["instrument"], ["checklist"], ["score", "--topic"]] {
            for language in ["id", "en"] {
                let page = try Tera.run(["help"] + topic + ["--lang", language], in: folder)
                #expect(page.status == 0 && !page.text.isEmpty, "\(topic)")
                #expect(!page.text.contains("\u{1B}") && !page.text.contains("](#"), "\(topic)")
                for line in page.text.split(separator: "\n") { #expect(line.count <= 80, "\(topic): \(line)") }
            }
        }
    }

    @Test func aCodeIsWhatExplainPrints() throws {
        let folder = try Folder()
        #expect(try folder.run("help", "R002").text == folder.run("explain", "R002").text)
    }

    /// Of a command and a topic of one name the command is shown, with the way to the topic.
    @Test func commandsComeFirst() throws {
        let folder = try Folder()
        let command = try folder.run("help", "score").text
        #expect(command.contains("USAGE: tera score"))
        #expect(command.hasSuffix("`score` juga sebuah topik: tera help --topic score\n"))
        #expect(!(try folder.run("help", "simulate").text.contains("juga sebuah topik")))
        #expect(try folder.run("help", "--topic", "score").text.hasPrefix("score · "))
        #expect(try folder.run("score", "--help").text.contains("USAGE: tera score"))
        let all = try folder.run("help").text
        for name in ["codebook", "matching", "math.round", "absence", "subkompetensi", "E003"] {
            #expect(all.contains(name), "\(name)")
        }
    }

    @Test func whatHasOneNameInSeveralPlacesIsListed() throws {
        let folder = try Folder()
        let page = try folder.run("help", "weight", "--lang", "en").text
        #expect(page.hasPrefix("Fields of that name\n\n"))
        #expect(page.contains("  item.weight\n      weight in its score\n"))
        let function = try folder.run("help", "count_answered", "--lang", "en").text
        #expect(function.contains("how many are answered\n\n    count_answered("))
    }
}
