import Foundation
import TeraArtifact
import TeraRuntime
import Testing

/// Options that are the entries of a register.
@Suite struct RegisterOptionsTests {
    /// A province, and its towns out of so many.
    private func form(towns count: Int) -> Form {
        let towns = (1...count).map { number in
            ChoiceOption(
                id: "kota-\(number)", text: ["id": "Kota \(number)"], with: ["parent": number % 2 == 0 ? "a" : "b"])
        }
        let provinces = ["a", "b"].map { ChoiceOption(id: $0, text: ["id": "Provinsi \($0)"]) }
        let filter = FormExpression(
            text: "option.parent == prov",
            names: [
                FormName(name: "option.parent", kind: .option, id: "parent"),
                FormName(name: "prov", kind: .item, id: "prov"),
            ])
        return BuildForm.form([
            Logic.section(
                "s",
                [
                    .single(SingleItem(common: Logic.common("prov"), options: provinces, register: "provinsi")),
                    .single(
                        SingleItem(
                            common: Logic.common("kota", ItemLogic(filter: filter)), options: towns, register: "kota")),
                    .multiple(
                        MultipleItem(common: Logic.common("kunjungan"), options: towns, register: "kota")),
                ])
        ])
    }

    @Test func aRegisterStandsOnceInAForm() throws {
        let form = form(towns: 100)
        let json = try CanonicalJSON.encode(form)
        let text = String(decoding: json, as: UTF8.self)
        #expect(text.components(separatedBy: "\"Kota 7\"").count == 2)
        let read = try JSONDecoder().decode(Form.self, from: Data(json))
        #expect(read == form)
        #expect(read.sections[0].items[2].options?.count == 100)
    }

    @Test func aRegisterThatIsNotThereIsRefused() throws {
        let json = String(decoding: try CanonicalJSON.encode(form(towns: 3)), as: UTF8.self)
        let broken = json.replacingOccurrences(of: "\"register\":\"kota\"", with: "\"register\":\"desa\"")
        #expect(broken != json)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Form.self, from: Data(broken.utf8)) }
    }

    @Test func theFilterOffersThoseOfTheParent() throws {
        var session = FormSession(form: form(towns: 10))
        session.give("prov", "a")
        let item = try #require(session.form.sections[0].items.first { $0.id == "kota" })
        let offered = session.asked(item).choices(in: session.form).map { $0.label["id"] }
        #expect(offered == ["Kota 2", "Kota 4", "Kota 6", "Kota 8", "Kota 10"])
        let isTaken = session.give("kota", "Kota 3")
        #expect(!isTaken)
        let isOwnTaken = session.give("kota", "Kota 4")
        #expect(isOwnTaken)
        session.give("prov", "b")
        #expect(session.violations.map(\.item) == ["kota"])
    }

    /// Whoever types part of a name is shown those that have it, not ten thousand.
    @Test func ofThousandsThoseThatFitAreNamed() {
        var session = FormSession(form: form(towns: 10_000))
        session.give("prov", "a")
        guard case .failure(let problem) = session.answer("kota", "ota 99") else {
            Issue.record("no town is called that")
            return
        }
        // Of the even numbers 990, 992 … 998 and 9900, 9902 … 9998: 5 and 50.
        let message = problem.message.text(in: "id")
        #expect(message.contains(" 55 ") && message.contains("(Kota 990)"), "\(message)")
        #expect(!message.contains("(Kota 9998)") && message.count < 400, "\(message)")
        let isTaken = session.give("kota", "Kota 9998")
        #expect(isTaken)
        #expect(session.answers["kota"] == .text("kota-9998"))
    }
}
