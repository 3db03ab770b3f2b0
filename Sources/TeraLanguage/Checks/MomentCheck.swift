internal import TeraDiagnostics
internal import TeraExact

/// Limits of days and times are days and times.
enum MomentCheck: Check {
    static let codes = [badMoment]

    static func run(_ context: CheckContext, _ findings: inout [Diagnostic]) {
        context.project.banks.eachInPlace { bank in
            bank.items.eachInPlace { item in
                guard let type = item.type?.value, type == .date || type == .time else { return }
                let read = type == .date ? DateText.read : TimeText.read
                for (number, field) in [(item.limits?.least, "min"), (item.limits?.most, "max")] {
                    guard let number else { continue }
                    // `8.30` is a number to YAML.
                    let clock = type == .time ? number.value.asClock.flatMap(TimeText.read) : nil
                    findings.append(wrong(item, type, field, number.span, number.value.exactText, clock))
                }
                let parts = item.parts
                for (text, field) in [(parts?.earliest, "min"), (parts?.latest, "max")] {
                    guard let text, read(text.value) != text.value else { continue }
                    findings.append(wrong(item, type, field, text.span, text.value, read(text.value)))
                }
                guard let first = parts?.earliest, let last = parts?.latest, let from = read(first.value),
                    let to = read(last.value), to < from
                else { return }
                findings.append(
                    Diagnostic(
                        ItemCheck.badLimits, at: last.span,
                        Message(
                            id: "tidak ada jawaban yang diterima: `max` \(to) sebelum `min` \(from)",
                            en: "no answer is accepted: `max` \(to) is before `min` \(from)"),
                        help: Message(id: "tukar keduanya, atau ubah salah satu", en: "exchange them, or change one"),
                        related: [Related(first.span, Message(id: "`min` di sini", en: "`min` is here"))],
                        place: [item.id.value]))
            }
        }
    }

    private static func wrong(
        _ item: BankItem, _ type: ItemType, _ field: String, _ span: Span, _ written: String, _ meant: String?
    ) -> Diagnostic {
        let isDate = type == .date
        return Diagnostic(
            badMoment, at: span,
            meant == nil
                ? Message(
                    id: "`\(field)` \"\(written)\" bukan \(isDate ? "tanggal yang ada di kalender" : "jam yang ada")",
                    en: "`\(field)` \"\(written)\" is no \(isDate ? "day of the calendar" : "time of day")")
                : Message(
                    id: "`\(field)` \"\(written)\" tidak ditulis sebagai \(isDate ? "tahun-bulan-hari" : "jam:menit")",
                    en: "`\(field)` \"\(written)\" is not written as \(isDate ? "year-month-day" : "hours:minutes")"),
            help: Message(
                id: "tulis \(meant ?? (isDate ? "misalnya 2025-02-13" : "misalnya 14:30"))",
                en: "write \(meant ?? (isDate ? "a day such as 2025-02-13" : "a time such as 14:30"))"),
            fixes: meant.map { [Fix(Message(id: "tulis \($0)", en: "write \($0)"), [TextEdit(span, $0)])] } ?? [],
            place: [item.id.value])
    }

    static let badMoment = CodeDefinition(
        "K023", .error,
        title: Message(id: "batas tanggal atau jam yang salah", en: "wrong limit of a day or time"),
        explanation: Message(
            id: "`min` dan `max` sebuah `date` ditulis 2025-02-13, dan sebuah `time` 14:30. Yang lain tidak dapat "
                + "dibandingkan dengan jawaban.",
            en:
                "`min` and `max` of a `date` are written 2025-02-13, those of a `time` 14:30. Nothing else can be compared "
                + "with an answer."),
        bad: Samples.logic().replacing("type: text", "type: date\n    min: 13/2/2025"),
        good: Samples.logic().replacing("type: text", "type: date\n    min: 2025-02-13"))
}

extension Rational {
    /// 8.3 as `8:30`; nil for what is no number of hundredths.
    fileprivate var asClock: String? {
        guard let hundredths = multiplied(by: Rational(100)), hundredths.isWhole, hundredths >= .zero else {
            return nil
        }
        let value = Int(clamping: hundredths.numerator)
        return "\(value / 100):\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
}
