import FoundationEssentials
import TeraArtifact
import TeraDiagnostics
import TeraRuntime

/// `tera test --format json`.
struct TestJSON {
    let run: TestRun
    let language: MessageLanguage

    struct Report: Codable {
        var format = "tera-test-report/1"
        var passed: Int
        var failed: Int
        var tests: [Test]
        var instruments: [Instrument]
    }

    struct Test: Codable {
        var document: String
        var `case`: String
        var level: String?
        var passes: Bool
        var failures: [Failure]
    }

    struct Failure: Codable {
        var file: String
        var line: Int
        var column: Int
        var message: String
    }

    struct Instrument: Codable {
        var id: String
        var parts: [Part]
    }

    struct Part: Codable {
        var kind: String
        var touched: Int
        var all: Int
        var untouched: [String]
    }

    func text() throws -> String {
        let report = Report(
            passed: run.outcomes.count - run.failed.count, failed: run.failed.count,
            tests: run.outcomes.map { outcome in
                Test(
                    document: outcome.test.document, case: outcome.test.id, level: outcome.test.level,
                    passes: outcome.passes, failures: outcome.failures.map(failure))
            },
            instruments: run.coverage.instruments.map { instrument in
                Instrument(
                    id: instrument.id,
                    parts: instrument.parts.map {
                        Part(kind: $0.kind.rawValue, touched: $0.touched, all: $0.all, untouched: $0.untouched)
                    })
            })
        return String(decoding: try CanonicalJSON.encode(report), as: UTF8.self)
    }

    private func failure(_ failure: TestFailure) -> Failure {
        let file = run.tests.files[failure.place.file]
        let place = LineTable(file).location(at: failure.place.start)
        return Failure(
            file: file.name, line: place.line, column: place.column,
            message: failure.message.text(in: language.rawValue))
    }
}
