import TeraCEL
import Testing

/// What people type from habit, the code of the problem, and what the repair makes of it.
@Suite struct HabitTests {
    static let habits: [(String, CELProblemCode, String)] = [
        ("konselor = \"ya\"", .singleEquals, "konselor == \"ya\""),
        ("umur === 17", .operatorSpelling, "umur == 17"),
        ("umur !== 17", .operatorSpelling, "umur != 17"),
        ("umur <> 17", .operatorSpelling, "umur != 17"),
        ("umur => 17", .operatorSpelling, "umur >= 17"),
        ("umur =< 17", .operatorSpelling, "umur <= 17"),
        ("umur ≥ 17", .operatorSpelling, "umur >= 17"),
        ("umur ≠ 17", .operatorSpelling, "umur != 17"),
        ("umur × 2 > 3", .operatorSpelling, "umur * 2 > 3"),
        ("umur − 2 > 3", .operatorSpelling, "umur - 2 > 3"),
        ("setuju & umur > 1", .operatorSpelling, "setuju && umur > 1"),
        ("setuju | umur > 1", .operatorSpelling, "setuju || umur > 1"),
        ("setuju and umur > 1", .wordOperator, "setuju && umur > 1"),
        ("setuju DAN umur > 1", .wordOperator, "setuju && umur > 1"),
        ("setuju or umur > 1", .wordOperator, "setuju || umur > 1"),
        ("setuju atau umur > 1", .wordOperator, "setuju || umur > 1"),
        ("umur mod 2 == 0", .wordOperator, "umur % 2 == 0"),
        ("umur div 2 == 0", .wordOperator, "umur / 2 == 0"),
        ("not setuju", .wordNot, "!setuju"),
        ("bukan setuju", .wordNot, "!setuju"),
        ("tidak umur > 3", .wordNot, "!(umur > 3)"),
        ("not setuju && umur > 1", .wordNot, "!setuju && umur > 1"),
        ("not(setuju)", .functionOperator, "!(setuju)"),
        ("NOT(umur > 1)", .functionOperator, "!(umur > 1)"),
        ("umur not in [1, 2]", .notIn, "!(umur in [1, 2])"),
        ("AND(setuju, umur > 1, berat > 2.5)", .functionOperator, "(setuju && umur > 1 && berat > 2.5)"),
        ("ATAU(setuju; umur > 1)", .functionOperator, "(setuju || umur > 1)"),
        ("and(setuju || umur > 1, setuju)", .functionOperator, "((setuju || umur > 1) && setuju)"),
        ("IF(setuju, 1, 2)", .functionIf, "(setuju ? 1 : 2)"),
        ("JIKA(setuju; 1; 2) > umur", .functionIf, "(setuju ? 1 : 2) > umur"),
        ("if(setuju, if(umur > 1, 1, 2), 3)", .functionIf, "(setuju ? (umur > 1 ? 1 : 2) : 3)"),
        ("${umur} > 17", .referenceBraces, "umur > 17"),
        ("konselor == “ya”", .smartQuotes, "konselor == \"ya\""),
        ("konselor == ‘ya’", .smartQuotes, "konselor == \"ya\""),
        ("nama == «O'Hara \"X\"»", .smartQuotes, "nama == \"O'Hara \\\"X\\\"\""),
        ("umur in (1, 2)", .parenthesizedList, "umur in [1, 2]"),
        ("kelas in ('x'; 'xi')", .parenthesizedList, "kelas in ['x', 'xi']"),
        ("berat > 3,5", .decimalComma, "berat > 3.5"),
        ("max_of(berat; 3,5) > 1.0", .decimalComma, "max_of(berat, 3.5) > 1.0"),
        ("umur < 1.500.000", .thousandsDots, "umur < 1500000"),
        ("max_of(umur; lama_kerja) > 1", .semicolonSeparator, "max_of(umur, lama_kerja) > 1"),
        ("umur\u{A0}> 1", .strangeSpace, "umur > 1"),
        ("setuju == true()", .literalCall, "setuju == true"),
        ("selected(konselor, 'ya')", .selected, "konselor == 'ya'"),
        ("selected(topik, 'karier')", .selected, "'karier' in topik"),
        ("setuju && selected(konselor, ya)", .selected, "setuju && (konselor == \"ya\")"),
        ("ISBLANK(umur)", .foreignFunction, "!answered(umur)"),
        ("AVERAGE(umur, lama_kerja) > 1.0", .foreignFunction, "mean(umur, lama_kerja) > 1.0"),
        ("SUM(umur, lama_kerja) > 1", .foreignFunction, "sum(umur, lama_kerja) > 1"),
        ("len(nama) > 3", .foreignFunction, "size(nama) > 3"),
        ("lower(nama) == 'ani'", .foreignFunction, "nama.lowerAscii() == 'ani'"),
        ("regex(nama, '^[A-Z]')", .foreignFunction, "nama.matches('^[A-Z]')"),
        ("concat(nama + 'a', 'b') == ''", .foreignFunction, "nama + 'a' + 'b' == ''"),
        ("coalesce(umur, 0) > 1", .foreignFunction, "(answered(umur) ? umur : 0) > 1"),
        ("setuju == TRUE", .foreignLiteral, "setuju == true"),
        ("setuju == benar", .foreignLiteral, "setuju == true"),
        ("17 <= umur < 20", .chainedComparison, "17 <= umur && umur < 20"),
        ("kelas == 'x' || 'xi'", .repeatedComparison, "kelas == 'x' || kelas == 'xi'"),
        ("konselor == ya", .unquotedOption, "konselor == \"ya\""),
        ("kelas in [x, 'xi']", .unquotedOption, "kelas in [\"x\", 'xi']"),
        ("konselor == 'Ya'", .notAnOption, "konselor == \"ya\""),
        ("umr > 3", .unknownName, "umur > 3"),
        ("lamakerja > 3", .unknownName, "lama_kerja > 3"),
        ("answerd(umur)", .unknownFunction, "answered(umur)"),
        ("nama.startWith('A')", .unknownFunction, "nama.startsWith('A')"),
        ("math.flor(berat) > 1.0", .unknownFunction, "math.floor(berat) > 1.0"),
        ("startsWith(nama, 'A')", .callStyle, "nama.startsWith('A')"),
        ("umur.sum() > 1", .callStyle, "sum(umur) > 1"),
        ("umur == null", .comparedWithNull, "!answered(umur)"),
        ("umur != null", .comparedWithNull, "answered(umur)"),
        ("has(umur)", .hasNeedsField, "answered(umur)"),
        ("umur in lama_kerja", .wrongOperands, "umur in [lama_kerja]"),
        ("nama == 'Ani", .unterminatedString, "nama == 'Ani'"),
        ("nama.matches('\\d+')", .badEscape, "nama.matches('\\\\d+')"),
        ("(umur > 1", .unclosedBracket, "(umur > 1)"),
        ("umur > 1)", .strayCloser, "umur > 1"),
        ("umur in [1, 2", .unclosedBracket, "umur in [1, 2]"),
        ("umur > 7u", .unsupported, "umur > 7"),
    ]

    @Test("a habit is one problem with a repair that applies and is then clean", arguments: habits.indices)
    func repairs(_ index: Int) {
        let (wrong, code, right) = Self.habits[index]
        let problems = allProblems(wrong)
        #expect(problems.contains { $0.code == code }, "\(wrong): \(problems.map(\.code.rawValue))")
        let repaired = problems.compactMap(\.fixes.first).applied(to: wrong)
        #expect(repaired == right)
        #expect(allProblems(repaired).isEmpty, "\(repaired): \(allProblems(repaired).map(\.message.en))")
    }

    @Test(
        "several mistakes in one expression are all reported, and repaired together",
        arguments: [
            ("${konselor} = “ya” dan umur <> 3 atau not setuju", "konselor == \"ya\" && umur != 3 || !setuju", 7),
            ("IF(umur => 17; berat = 3,5; konselor == ya)", "(umur >= 17 ? berat == 3.5 : konselor == \"ya\")", 5),
        ])
    func several(_ wrong: String, _ right: String, _ count: Int) {
        let problems = allProblems(wrong)
        #expect(problems.count == count, "\(problems.map(\.code.rawValue))")
        #expect(problems.compactMap(\.fixes.first).applied(to: wrong) == right)
        #expect(allProblems(right).isEmpty)
    }

    @Test(
        "mistakes without a repair are still all found",
        arguments: [
            ("(umur + ) * ] + nama.", ["missing-operand", "missing-operand", "missing-field-name"]),
            ("umur > && setuju ||", ["missing-operand", "missing-operand"]),
            ("[1 2] == {1 2}", ["missing-operator", "missing-colon"]),
        ])
    func severalSyntax(_ wrong: String, _ codes: [String]) {
        let found = CELExpression.parse(wrong).problems.map(\.code.rawValue)
        #expect(Array(found.prefix(codes.count)) == codes, "\(found)")
    }

    @Test(
        "words of habit stay usable as names and texts",
        arguments: ["dan == 1", "nama == 'dan'", "tidak && atau", "x.not", "not in [1]"])
    func namesStayNames(_ source: String) { #expect(CELExpression.parse(source).problems.isEmpty) }
}
