/// A person who is assessed, as the directorate's list gives it (requirement R026).
public struct Participant: Codable, Sendable, Equatable {
    public var id: String
    public var name: String
    /// Jenjang id, or the id of a role without jenjang.
    public var jenjang: String
    public var instansi: String
    /// Province id of the register.
    public var provinsi: String
    /// Programme ids of the register, in the order of the list.
    public var programmes: [String]

    public init(id: String, name: String, jenjang: String, instansi: String, provinsi: String, programmes: [String]) {
        self.id = id
        self.name = name
        self.jenjang = jenjang
        self.instansi = instansi
        self.provinsi = provinsi
        self.programmes = programmes
    }
}
