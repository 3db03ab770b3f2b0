/// `--format json`: one object, keys in a fixed order.
public enum JSONRenderer {
    public static func render(_ report: DiagnosticReport, language: MessageLanguage) -> String {
        let tables = report.lineTables()
        var json = JSONText()
        json.object { json in
            json.array("diagnostics") { json in
                for diagnostic in report.diagnostics {
                    json.object { write(diagnostic, in: report, tables, language, to: &$0) }
                }
            }
            json.object("summary") { json in
                json.number("files", report.files.count)
                json.number("documents", report.documents)
                json.number("errors", report.errors)
                json.number("warnings", report.warnings)
            }
        }
        return json.text + "\n"
    }

    private static func write(
        _ diagnostic: Diagnostic, in report: DiagnosticReport, _ tables: [UInt32: LineTable],
        _ language: MessageLanguage, to json: inout JSONText
    ) {
        json.string("code", diagnostic.code)
        json.string("severity", diagnostic.severity.rawValue)
        json.string("file", report.files[Int(diagnostic.span.file)].name)
        range(diagnostic.span, tables, to: &json)
        json.string("message", diagnostic.message[language])
        if let help = diagnostic.help { json.string("help", help[language]) } else { json.null("help") }
        json.array("related") { json in
            for related in diagnostic.related {
                json.object { json in
                    json.string("file", report.files[Int(related.span.file)].name)
                    range(related.span, tables, to: &json)
                    json.string("message", related.message[language])
                }
            }
        }
        json.array("fixes") { json in
            for fix in diagnostic.fixes {
                json.object { json in
                    json.string("title", fix.title[language])
                    json.array("edits") { json in
                        for edit in fix.edits {
                            json.object { json in
                                json.string("file", report.files[Int(edit.span.file)].name)
                                range(edit.span, tables, to: &json)
                                json.string("replacement", edit.replacement)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func range(_ span: Span, _ tables: [UInt32: LineTable], to json: inout JSONText) {
        guard let table = tables[span.file] else { return }
        json.object("range") { json in
            for (key, offset) in [("start", span.start), ("end", span.end)] {
                let location = table.location(at: Int(offset))
                json.object(key) { json in
                    json.number("line", location.line)
                    json.number("column", location.column)
                    json.number("offset", location.offset)
                }
            }
        }
    }
}
