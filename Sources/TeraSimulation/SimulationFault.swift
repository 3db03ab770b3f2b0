public import TeraArtifact

/// Why nothing, or not everything, can be simulated.
public struct SimulationFault: Error, Sendable, Equatable {
    public var message: Texts

    init(_ indonesian: String, _ english: String) { message = ["id": indonesian, "en": english] }
}

extension SimulationFault {
    /// A name of the model or of margins that the build does not have.
    static func unknown(_ name: String, at place: String, among known: [String]) -> SimulationFault {
        let near = NearestName.of(name, among: known)
        return SimulationFault(
            "\(place): hasil build tidak punya `\(name)`." + (near.map { " Maksudnya `\($0)`?" } ?? ""),
            "\(place): the build has no `\(name)`." + (near.map { " Did you mean `\($0)`?" } ?? ""))
    }

    static let nobody = SimulationFault(
        "bobot jenjang, provinsi, atau program semuanya nol: tidak ada yang dapat dipilih",
        "the weights of jenjang, provinces or programmes are all zero: there is nothing to choose from")

    static let tooMany = SimulationFault(
        "people.count: paling banyak \(SimulationModel.People.most) orang",
        "people.count: there are \(SimulationModel.People.most) people at most")

    /// Margins are about people of jenjang and provinces.
    static let noProvinces = SimulationFault(
        "margin perlu provinsi, dan hasil build ini tidak punya satu pun; tambahkan daftar acuan `holds: province`, lalu build lagi",
        "margins need provinces, and this build has none; add a register that `holds: province`, and build again")

    static func unanswerable(_ item: String, _ form: String) -> SimulationFault {
        SimulationFault(
            "\(form): tidak ada jawaban buatan yang diterima butir wajib `\(item)`; sebut baterai lain dengan batteries",
            "\(form): no made-up answer is accepted for the required item `\(item)`; name other batteries by batteries")
    }

    static func unreachable(_ predikat: String, _ person: String) -> SimulationFault {
        SimulationFault(
            "\(person): jawaban model ini tidak dapat menghasilkan predikat `\(predikat)`; periksa missing dan leniency, atau beri "
                + "noise, misalnya 0.15",
            "\(person): answers of this model cannot give the predikat `\(predikat)`; look at missing and leniency, or give "
                + "it noise, such as 0.15")
    }
}
