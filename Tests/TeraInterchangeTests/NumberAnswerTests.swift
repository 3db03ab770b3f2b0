import Foundation
import TeraArtifact
import TeraInterchange
import Testing

/// Numbers and yes-or-no from files: the same texts as the form machine keeps, and nothing that it would refuse.
@Suite struct NumberAnswerTests {
    private static let form = FormFixtures.form(
        "f",
        items: [
            .integer(
                IntegerItem(
                    common: ItemCommon(id: "lama", stem: ["id": "Berapa lama?"]),
                    limits: NumberLimits(min: "0", max: "60"))),
            .decimal(
                DecimalItem(common: ItemCommon(id: "gaji", stem: ["id": "Berapa gaji?"]), limits: NumberLimits())),
            .boolean(BooleanItem(common: ItemCommon(id: "pindah", stem: ["id": "Pernah pindah?"]))),
            .calculate(
                CalculateItem(
                    common: ItemCommon(id: "hitung", stem: ["id": "hitung"], required: false),
                    calculate: FormExpression(text: "lama", names: []), valueType: "int", shown: false)),
        ])

    @Test(arguments: [
        (["lama": "12", "gaji": "3.5", "pindah": "ya"], 0), (["lama": "61"], 1), (["lama": "012"], 1),
        (["lama": "1.5"], 1), (["gaji": "3,5"], 1), (["pindah": "mungkin"], 1), (["hitung": "3"], 1),
    ])
    func sheets(_ answers: [String: String], _ problems: Int) throws {
        let sheet = AnswerSheet(
            form: "f", formHash: "h", participant: "p", rater: "peserta", answers: answers.mapValues(Answer.text),
            sent: true)
        let file = InputFile(name: "a.json", bytes: Array(try JSONEncoder().encode(sheet)))
        let read = AnswersJSON.read([file], forms: [Self.form], reading: .formMachine)
        #expect(read.problems.count == problems, "\(answers): \(read.problems)")
    }

    @Test func exportsOfWebForms() throws {
        let csv = "ID Peserta,Berapa lama?,Berapa gaji?,Pernah pindah?\np1,12,\"3,50\",Ya\np2,lama,1,Tidak\n"
        let read = WebFormExport.read(
            [InputFile(name: "a.csv", bytes: Array(csv.utf8))], form: Self.form, formHash: "h",
            identification: .usual, duplicates: .refuse, reading: .formMachine)
        #expect(
            read.sheets.first?.answers == ["lama": .text("12"), "gaji": .text("3.5"), "pindah": .text("ya")])
        let refused = read.problems.filter { $0.severity == .refused }
        #expect(refused.count == 1 && refused.first?.message["id"]?.contains("bukan bilangan") == true)
    }
}
