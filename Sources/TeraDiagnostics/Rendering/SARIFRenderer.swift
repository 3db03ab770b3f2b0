/// `--format sarif`: SARIF 2.1.0, columns in Unicode code points.
public enum SARIFRenderer {
    /// - Parameter catalogue: every code that tera can report; those found become the rules of the run.
    public static func render(
        _ report: DiagnosticReport, catalogue: [CodeDefinition], version: String, language: MessageLanguage
    ) -> String {
        let tables = report.lineTables()
        let found = Set(report.diagnostics.map(\.code))
        let rules = catalogue.filter { found.contains($0.code) }.sorted { $0.code < $1.code }
        var json = JSONText()
        json.object { json in
            json.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.string("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    json.object("tool") { json in
                        json.object("driver") { json in
                            json.string("name", "tera")
                            json.string("semanticVersion", version)
                            json.array("rules") { json in
                                for rule in rules { write(rule, language, to: &json) }
                            }
                        }
                    }
                    json.string("columnKind", "unicodeCodePoints")
                    json.array("results") { json in
                        for diagnostic in report.diagnostics {
                            json.object { write(diagnostic, in: report, rules, tables, language, to: &$0) }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private static func write(_ rule: CodeDefinition, _ language: MessageLanguage, to json: inout JSONText) {
        json.object { json in
            json.string("id", rule.code)
            json.object("shortDescription") { $0.string("text", rule.title[language]) }
            json.object("fullDescription") { $0.string("text", rule.explanation[language]) }
            json.object("defaultConfiguration") { $0.string("level", rule.severity.rawValue) }
        }
    }

    private static func write(
        _ diagnostic: Diagnostic, in report: DiagnosticReport, _ rules: [CodeDefinition],
        _ tables: [UInt32: LineTable], _ language: MessageLanguage, to json: inout JSONText
    ) {
        json.string("ruleId", diagnostic.code)
        if let index = rules.firstIndex(where: { $0.code == diagnostic.code }) { json.number("ruleIndex", index) }
        json.string("level", diagnostic.severity.rawValue)
        var text = diagnostic.message[language]
        if let help = diagnostic.help { text += " " + help[language] }
        json.object("message") { $0.string("text", text) }
        json.array("locations") { json in
            json.object { location(diagnostic.span, nil, in: report, tables, to: &$0) }
        }
        if !diagnostic.related.isEmpty {
            json.array("relatedLocations") { json in
                for related in diagnostic.related {
                    json.object { location(related.span, related.message[language], in: report, tables, to: &$0) }
                }
            }
        }
        if !diagnostic.fixes.isEmpty {
            json.array("fixes") { json in
                for fix in diagnostic.fixes { write(fix, in: report, tables, language, to: &json) }
            }
        }
    }

    private static func write(
        _ fix: Fix, in report: DiagnosticReport, _ tables: [UInt32: LineTable], _ language: MessageLanguage,
        to json: inout JSONText
    ) {
        json.object { json in
            json.object("description") { $0.string("text", fix.title[language]) }
            json.array("artifactChanges") { json in
                for edit in fix.edits {
                    json.object { json in
                        json.object("artifactLocation") { $0.string("uri", uri(edit.span, in: report)) }
                        json.array("replacements") { json in
                            json.object { json in
                                json.object("deletedRegion") { region(edit.span, tables, to: &$0) }
                                json.object("insertedContent") { $0.string("text", edit.replacement) }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func location(
        _ span: Span, _ message: String?, in report: DiagnosticReport, _ tables: [UInt32: LineTable],
        to json: inout JSONText
    ) {
        json.object("physicalLocation") { json in
            json.object("artifactLocation") { $0.string("uri", uri(span, in: report)) }
            json.object("region") { region(span, tables, to: &$0) }
        }
        if let message { json.object("message") { $0.string("text", message) } }
    }

    private static func region(_ span: Span, _ tables: [UInt32: LineTable], to json: inout JSONText) {
        guard let table = tables[span.file] else { return }
        let start = table.location(at: Int(span.start))
        let end = table.location(at: Int(span.end))
        json.number("startLine", start.line)
        json.number("startColumn", start.column)
        json.number("endLine", end.line)
        json.number("endColumn", end.column)
    }

    /// A relative URI reference: everything but unreserved characters and `/` is percent-encoded.
    private static func uri(_ span: Span, in report: DiagnosticReport) -> String {
        var text = ""
        for byte in report.files[Int(span.file)].name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                text += "%" + (hex.count == 1 ? "0" + hex : hex)
            }
        }
        return text
    }
}
