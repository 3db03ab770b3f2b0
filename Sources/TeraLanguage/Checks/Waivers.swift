internal import TeraDiagnostics

/// Applies waivers: a waived finding is silent, and a waiver that matches nothing is a finding itself.
enum Waivers {
    static let codes = [unmatched, unknownCode, notWaivable]

    /// Areas whose findings mean that a document cannot be understood; accepting them would accept anything.
    private static let fixedAreas: Set<Character> = ["Y", "D", "R", "V"]

    /// An expression that cannot be computed cannot be accepted either; one that says too little can.
    private static func isFixed(_ definition: CodeDefinition) -> Bool {
        guard let area = definition.code.first else { return true }
        return fixedAreas.contains(area) || (area == "E" && definition.severity == .error)
    }

    static func apply(to findings: [Diagnostic], _ context: CheckContext) -> [Diagnostic] {
        let headers = context.project.headers.map(\.header).filter { !$0.waivers.isEmpty }
        guard !headers.isEmpty else { return findings }
        // Findings by code and file: a waiver looks only at those it could mean.
        let byPlace = Dictionary(grouping: findings.indices) {
            Key(code: findings[$0].code, file: findings[$0].span.file)
        }
        var isWaived = [Bool](repeating: false, count: findings.count)
        var added: [Diagnostic] = []
        for header in headers {
            for waiver in header.waivers where !waiver.code.value.isEmpty {
                let code = waiver.code.value
                guard let definition = Catalogue.definition(of: code) else {
                    added.append(unknown(waiver))
                    continue
                }
                guard !isFixed(definition) else {
                    added.append(fixed(waiver, definition))
                    continue
                }
                let path = waiver.at.map { $0.value.split(separator: "/").map(String.init) } ?? []
                let candidates = byPlace[Key(code: code, file: header.span.file)] ?? []
                let matched = candidates.filter { index in
                    !isWaived[index] && contains(header.span, findings[index].span)
                        && findings[index].place.starts(with: path)
                }
                for index in matched { isWaived[index] = true }
                let dependsOnToday = TimeCheck.dependsOnToday.contains(code) && context.options.asOf == nil
                if matched.isEmpty, !dependsOnToday {
                    added.append(nothing(waiver, candidates.map { findings[$0] }, header))
                }
            }
        }
        return findings.indices.filter { !isWaived[$0] }.map { findings[$0] } + added
    }

    private struct Key: Hashable {
        var code: String
        var file: UInt32
    }

    private static func contains(_ outer: Span, _ inner: Span) -> Bool {
        outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
    }

    private static func nothing(_ waiver: Waiver, _ findings: [Diagnostic], _ header: DocumentHeader) -> Diagnostic {
        let code = waiver.code.value
        let places = findings.filter { $0.code == code && contains(header.span, $0.span) }
            .map { $0.place.joined(separator: "/") }.filter { !$0.isEmpty }
        let near = waiver.at.flatMap { Suggestion.nearest(to: $0.value, among: places) } ?? places.first
        return Diagnostic(
            unmatched, at: waiver.at?.span ?? waiver.code.span,
            Message(
                id: "pengecualian \(code) ini tidak mengenai temuan apa pun",
                en: "this waiver of \(code) matches no finding"),
            help: near.map {
                Message(id: "temuan \(code) ada di `\($0)`", en: "there is a \(code) at `\($0)`")
            }
                ?? Message(
                    id: "hapus pengecualian ini: yang dikecualikannya sudah tidak ada",
                    en: "delete the waiver: what it excused is gone"),
            fixes: near.flatMap { near in
                waiver.at.map {
                    [Fix(Message(id: "tulis `\(near)`", en: "write `\(near)`"), [TextEdit($0.span, near)])]
                }
            } ?? [])
    }

    private static func unknown(_ waiver: Waiver) -> Diagnostic {
        let near = Suggestion.nearest(to: waiver.code.value, among: Catalogue.all.map(\.code))
        return Diagnostic(
            unknownCode, at: waiver.code.span,
            Message(
                id: "tidak ada temuan dengan kode \"\(waiver.code.value)\"",
                en: "there is no finding with the code \"\(waiver.code.value)\""),
            help: near.map { Message(id: "maksud Anda \($0)?", en: "did you mean \($0)?") }
                ?? Message(
                    id: "kode tercetak di depan setiap temuan, misalnya C002",
                    en: "the code stands before every finding, such as C002"),
            fixes: near.map {
                [Fix(Message(id: "tulis \($0)", en: "write \($0)"), [TextEdit(waiver.code.span, $0)])]
            } ?? [])
    }

    private static func fixed(_ waiver: Waiver, _ definition: CodeDefinition) -> Diagnostic {
        Diagnostic(
            notWaivable, at: waiver.code.span,
            Message(
                id: "\(definition.code) (\(definition.title.id)) tidak dapat dikecualikan",
                en: "\(definition.code) (\(definition.title.en)) cannot be waived"),
            help: Message(
                id: "perbaiki temuannya: tanpa itu dokumen tidak dapat dipahami",
                en: "correct what the finding says: until then the document cannot be understood"))
    }

    static let unmatched = CodeDefinition(
        "V001", .warning,
        title: Message(id: "pengecualian tanpa temuan", en: "waiver without finding"),
        explanation: Message(
            id: "Pengecualian yang tidak lagi mengenai temuan menyesatkan pembaca: masalahnya sudah hilang, atau "
                + "tempatnya salah tulis dan temuannya tetap muncul.",
            en: "A waiver that matches nothing misleads: the problem is gone, or its place is misspelt and the finding "
                + "still shows."),
        bad: Samples.scale + "waive: [{code: K001, reason: Sudah dibahas.}]\n", good: Samples.scale)

    static let unknownCode = CodeDefinition(
        "V002", .error,
        title: Message(id: "kode pengecualian tidak dikenal", en: "unknown code in waiver"),
        explanation: Message(
            id: "Pengecualian menyebut kode satu temuan. Kode yang tidak ada tidak mengecualikan apa pun.",
            en: "A waiver names the code of one finding. A code that does not exist excuses nothing."),
        bad: Samples.scale + "waive: [{code: Z999, reason: Sudah dibahas.}]\n", good: Samples.scale)

    static let notWaivable = CodeDefinition(
        "V003", .error,
        title: Message(id: "temuan ini tidak dapat dikecualikan", en: "finding cannot be waived"),
        explanation: Message(
            id: "Berkas yang tidak terbaca, bentuk yang salah, dan rujukan yang hilang membuat dokumen tidak dapat "
                + "dikompilasi; alasan apa pun tidak mengubahnya.",
            en: "An unreadable file, a wrong shape and a missing reference make a document impossible to compile, "
                + "whatever the reason."),
        bad: Samples.scale + "waive: [{code: R001, reason: Sudah dibahas.}]\n", good: Samples.scale)
}
