internal import TeraExact

/// A probability as it is printed: never 0, since no test has shown anything to be impossible.
///
/// What is below 0.001 is known to be below it, and no more is said. Everything else has three decimals, halves up, so
/// that 0.9996 is 1,000.
struct Probability {
    static let places = 3

    private static let bound = Rational(1, over: 1000) ?? .zero

    let value: Rational

    init(_ value: Rational) {
        self.value = value
    }

    /// Whether only its bound is printed. Of the exact value: 0.0009999 would round to the bound, and is below it.
    var isSmall: Bool { value < Self.bound }

    /// The number that is printed, or the bound that it is below.
    var printed: Rational {
        isSmall ? Self.bound : Rational(text: value.roundedHalfUp(places: Self.places)) ?? value
    }

    func text(_ language: ReportLanguage) -> String {
        (isSmall ? "<" : "") + NumberFormat(language).decimal(printed, places: Self.places)
    }

    /// How a spreadsheet shows `content`, which is this or its bound, just as it is printed.
    func format(_ content: Rational?, _ language: ReportLanguage) -> String {
        let plain = "0." + String(repeating: "0", count: Self.places)
        guard isSmall else { return plain }
        // Of the bound itself every spreadsheet makes its own country's number.
        guard content != Self.bound else { return "\"<\"\(plain)" }
        return "[<0.001]\"\(text(language))\";\(plain)"
    }

    // MARK: What stands under a table

    static func rounding(_ language: ReportLanguage) -> String {
        CellFormat(language).say(
            "p dibulatkan ke \(places) angka di belakang koma, setengah ke atas, dan di bawah 0,001 dicetak “<0,001”",
            "p rounded to \(places) decimals, halves up, and below 0.001 printed as “<0.001”")
    }

    /// What a cell of a workbook holds where only the bound is printed.
    static func stored(_ language: ReportLanguage) -> String {
        CellFormat(language).say(
            "; sel yang menampilkan “<0,001” memuat batasnya, 0,001",
            "; cells that show “<0.001” hold that bound, 0.001")
    }
}
