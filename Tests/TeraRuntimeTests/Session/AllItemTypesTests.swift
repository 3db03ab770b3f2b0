import FoundationEssentials
import TeraArtifact
import TeraRuntime
import Testing

/// The list of item types and the folder of their files are the same list.
@Suite struct AllItemTypesTests {
    private func files(in folder: String, from file: String = #filePath) throws -> [String] {
        let root = file.components(separatedBy: "/Tests/")[0]
        return try FileManager.default.contentsOfDirectory(atPath: "\(root)/Sources/\(folder)").sorted()
    }

    @Test func everyFileIsListed() throws {
        let listed = AllItemTypes.list.map { "\($0)+Answering.swift" }.sorted()
        #expect(try files(in: "TeraRuntime/Session/ItemTypes") == listed)
    }

    @Test func everyTypeOfTheArtifactIsListed() throws {
        let listed = AllItemTypes.list.map { "\($0).swift" }.sorted()
        #expect(try files(in: "TeraArtifact/Items") == listed)
        #expect(Set(AllItemTypes.list.map { $0.typeName }).count == AllItemTypes.list.count)
    }
}
