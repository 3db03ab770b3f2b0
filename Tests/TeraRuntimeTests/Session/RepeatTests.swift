import TeraArtifact
import Testing

@testable import TeraRuntime

/// Groups and repeats while a form is answered. Forms by hand, as `Grammar/form.schema.json` has them.
@Suite struct RepeatTests {
    private static func name(_ name: String, _ id: String) -> FormName { FormName(name: name, kind: .item, id: id) }

    private static func atLeast(_ count: Int) -> FormExpression {
        FormExpression(text: "banyak >= \(count)", names: [name("banyak", "banyak")])
    }

    private static let list = FormName(name: "anggota", kind: .repeated, id: "anggota")

    /// banyak; twice: umur, and kelas where umur < 19; then two items that read the list.
    private static let form: Form = {
        var items = [Logic.integer("banyak", min: "0", max: "2")]
        var groups: [FormGroup] = []
        for number in 1...2 {
            var school = atLeast(number)
            school.text += " && umur__\(number) < 19"
            school.names.append(name("umur__\(number)", "umur.\(number)"))
            items.append(Logic.integer("umur.\(number)", ItemLogic(relevant: atLeast(number))))
            items.append(Logic.integer("kelas.\(number)", ItemLogic(relevant: school)))
            groups.append(
                FormGroup(
                    id: "anggota.\(number)", title: ["id": "Anggota \(number)"],
                    introduction: ["id": "Yang tertua dulu."],
                    items: ["umur.\(number)", "kelas.\(number)"], relevant: atLeast(number),
                    time: GroupTime(
                        list: "anggota", title: ["id": "Anggota"], number: number,
                        fields: [
                            GroupField(name: "umur", id: "umur.\(number)"),
                            GroupField(name: "kelas", id: "kelas.\(number)"),
                        ])))
            groups.append(
                FormGroup(
                    id: "sekolah.\(number)", title: ["id": "Sekolah"], introduction: nil, items: ["kelas.\(number)"],
                    relevant: school, time: nil))
        }
        items.append(
            Logic.calculate(
                "jumlah", FormExpression(text: "sum(anggota.map(a, a.umur))", names: [list]), shown: true))
        items.append(
            Logic.words(
                "saran",
                ItemLogic(
                    relevant: FormExpression(text: "anggota.size() == 2 && anggota.all(a, a.umur > 4)", names: [list])))
        )
        var section = Logic.section("s", items)
        section.groups = groups
        return BuildForm.form([section])
    }()

    private static func shown(_ session: FormSession) -> String? { session.state.calculations["jumlah"]?.shown?["id"] }

    @Test func theNumberOfTimesFollowsTheAnswer() throws {
        var session = FormSession(form: Self.form)
        #expect(session.irrelevant == ["kelas.1", "kelas.2", "saran", "umur.1", "umur.2"])
        session.give("banyak", "2")
        #expect(session.state.times == ["anggota": ["anggota.1", "anggota.2"]])
        for (id, typed) in [("umur.1", "40"), ("umur.2", "7"), ("kelas.2", "1")] { session.give(id, typed) }
        #expect(!session.isRelevant("kelas.1"))
        #expect(Self.shown(session) == "47")
        #expect(session.isRelevant("saran"))
        session.give("saran", "baik")
        // Fewer: the second time is kept aside, and with it what read both.
        session.give("banyak", "1")
        #expect(Set(session.setAside.keys) == ["umur.2", "kelas.2", "saran"])
        #expect(Self.shown(session) == "40")
        let sheet = try #require(session.sheet(participant: "p", formHash: "h", sent: true))
        #expect(sheet.answers == ["banyak": .text("1"), "umur.1": .text("40")])
        let refused = session.answer("umur.2", "8")
        #expect(refused == .failure(.irrelevant))
        // More again: everything is back.
        session.give("banyak", "2")
        #expect(session.setAside.isEmpty && session.answers.count == 5)
        session.give("banyak", "0")
        #expect(session.state.times.isEmpty && Self.shown(session) == nil)
    }

    /// One that is there without an answer is in the list, and not in the sum.
    @Test func unansweredTimesAreInTheList() {
        var session = FormSession(form: Self.form)
        session.give("banyak", "2")
        session.give("umur.1", "5")
        #expect(Self.shown(session) == "5")
        #expect(!session.isRelevant("saran"), "all of two is not known")
        session.give("umur.2", "4")
        #expect(!session.isRelevant("saran"))
        session.give("umur.2", "6")
        #expect(session.isRelevant("saran"))
    }

    @Test func headingsSayWhereOneIs() throws {
        var session = FormSession(form: Self.form)
        session.give("banyak", "2")
        session.give("umur.2", "7")
        let first = session.headings(over: "umur.1", in: 0)
        #expect(first.map(\.title) == [["id": "Anggota 1"]])
        #expect(first.first?.time == GroupHeading.Time(number: 1, count: 2))
        #expect(first.first?.introduction != nil)
        let inner = session.headings(over: "kelas.2", in: 0)
        #expect(inner.map(\.id) == ["anggota.2", "sekolah.2"])
        #expect(inner.map(\.time?.number) == [2, nil])
        #expect(inner.allSatisfy { $0.introduction == nil }, "said the first time")
        #expect(session.headings(over: "banyak", in: 0).isEmpty)
        let review = session.review.map { ($0.item.id, $0.headings.map(\.id)) }
        #expect(review.map(\.0) == ["banyak", "umur.1", "umur.2", "kelas.2"])
        #expect(review.map(\.1) == [[], ["anggota.1"], ["anggota.2"], ["anggota.2", "sekolah.2"]])
    }

    /// A repeat within a repeat, of named entries; the section that holds them may not be asked at all.
    @Test func listsHoldLists() {
        let mau = FormExpression(text: "mau", names: [Self.name("mau", "mau")])
        var items: [FormItem] = []
        var groups: [FormGroup] = []
        for outer in ["ibu", "ayah"] {
            let own = groups.count
            groups.append(
                FormGroup(
                    id: "wali.\(outer)", title: ["id": outer], introduction: nil, items: [], relevant: nil,
                    time: GroupTime(
                        list: "wali", title: ["id": "Wali"], number: outer == "ibu" ? 1 : 2,
                        fields: [GroupField(name: "kerja", id: "kerja.\(outer)")])))
            for inner in 1...2 {
                let id = "upah.\(outer).\(inner)"
                items.append(Logic.integer(id))
                groups[own].items.append(id)
                groups.append(
                    FormGroup(
                        id: "kerja.\(outer).\(inner)", title: ["id": "Kerja \(inner)"], introduction: nil, items: [id],
                        relevant: nil,
                        time: GroupTime(
                            list: "kerja.\(outer)", title: ["id": "Kerja"], number: inner,
                            fields: [GroupField(name: "upah", id: id)])))
            }
        }
        var section = Logic.section("dua", items, relevant: mau)
        section.groups = groups
        let formula = FormExpression(
            text: "sum(wali.map(w, sum(w.kerja.map(k, k.upah)))) + wali.size() * 1000",
            names: [FormName(name: "wali", kind: .repeated, id: "wali")])
        let form = BuildForm.form([
            Logic.section("satu", [Logic.boolean("mau")]), section,
            Logic.section("tiga", [Logic.calculate("jumlah", formula, shown: true)]),
        ])
        var session = FormSession(form: form)
        session.give("mau", "ya")
        session.give("upah.ibu.1", "1")
        session.give("upah.ibu.2", "20")
        session.give("upah.ayah.2", "300")
        #expect(Self.shown(session) == "2321")
        #expect(session.headings(over: "upah.ayah.2", in: 1).map(\.id) == ["wali.ayah", "kerja.ayah.2"])
        #expect(form.sections[1].places["upah.ayah.2"] == "upah.ibu.1")
        session.give("mau", "tidak")
        #expect(session.state.times.isEmpty && session.answers.count == 1)
    }

    /// A grid stands under one heading: each time has its own.
    @Test func gridsArePartedByTimes() {
        var section = BuildForm.section(
            "s", .matrix,
            [BuildForm.rating("a.1"), BuildForm.rating("b.1"), BuildForm.rating("a.2"), BuildForm.rating("b.2")])
        section.groups = (1...2).map { number in
            FormGroup(
                id: "r.\(number)", title: ["id": "R \(number)"], introduction: nil,
                items: ["a.\(number)", "b.\(number)"],
                relevant: nil, time: GroupTime(list: "r", title: ["id": "R"], number: number, fields: []))
        }
        let session = FormSession(form: BuildForm.form([section]))
        #expect(session.pages.map { $0.items.map(\.id) } == [["a.1", "b.1"], ["a.2", "b.2"]])
    }
}
