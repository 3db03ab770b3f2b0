// swift-tools-version: 6.2
import PackageDescription

/// One setting for every target: an import must be declared and internal, and a warning stops the build.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// What several targets of tests share, and nobody else.
func testSupport(_ name: String) -> Target {
    .target(name: name, path: "Tests/Support/\(name)", swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "tera",
    products: [.executable(name: "tera", targets: ["tera"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev", "zlib1g-dev"])]),

        // The compile side: everything up to the artifact.
        library("TeraDiagnostics", []),
        library("TeraExact", []),
        library("TeraText", []),
        library("TeraCEL", []),
        library("TeraYAML", ["CLibYAML", "TeraDiagnostics"]),
        library("TeraFormat", ["TeraYAML", "TeraDiagnostics"]),
        library("TeraLanguage", ["TeraYAML", "TeraCEL", "TeraDiagnostics", "TeraExact"]),
        library(
            "TeraEditor",
            ["TeraLanguage", "TeraFormat", "TeraYAML", "TeraCEL", "TeraDiagnostics", "TeraExact"]),
        library("TeraCompiler", ["TeraLanguage", "TeraArtifact", "TeraDiagnostics", "TeraExact"]),

        // The waist: compile side and run side meet here and nowhere else.
        library("TeraArtifact", ["CNettle"]),

        // The run side: everything after the artifact.
        library("TeraRuntime", ["TeraArtifact", "TeraCEL", "TeraExact"]),
        library("TeraColumns", ["TeraRuntime", "TeraArtifact", "TeraExact"]),
        library(
            "TeraStore",
            ["TeraArtifact", .product(name: "GRDB", package: "GRDB.swift")]),
        library("TeraStatistics", ["TeraExact"]),
        library("TeraArchive", ["CZlib"]),
        library(
            "TeraReport",
            ["CXlsxWriter", "TeraArtifact", "TeraRuntime", "TeraExact", "TeraText", "TeraStatistics"]),
        library("TeraInterchange", ["TeraArtifact", "TeraExact"]),
        library("TeraSimulation", ["TeraArtifact", "TeraRuntime", "TeraExact"]),

        .executableTarget(
            name: "tera",
            dependencies: [
                "TeraDiagnostics", "TeraExact", "TeraCEL", "TeraYAML", "TeraFormat", "TeraLanguage", "TeraEditor",
                "TeraCompiler",
                "TeraArtifact", "TeraRuntime", "TeraColumns", "TeraStore", "TeraReport", "TeraInterchange",
                "TeraSimulation", "TeraArchive", "TeraText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "cel-benchmark", dependencies: ["TeraCEL"], path: "Benchmarks/cel",
            exclude: ["compare.sh", "other.py", "README.md"], sources: ["CELBenchmark.swift"],
            swiftSettings: settings),

        .executableTarget(
            name: "score-benchmark", dependencies: ["TeraRuntime", "TeraArtifact"], path: "Benchmarks/scoring/one",
            swiftSettings: settings),

        testSupport("TeraTestSupport"),
        tests("TeraDiagnosticsTests", ["TeraDiagnostics"]),
        tests("TeraExactTests", ["TeraExact"]),
        tests("TeraTextTests", ["TeraText"]),
        tests("TeraArchiveTests", ["TeraArchive"]),
        tests("TeraStatisticsTests", ["TeraStatistics", "TeraExact"]),
        tests("TeraCELTests", ["TeraCEL"], exclude: ["Goldens"]),
        tests("TeraYAMLTests", ["TeraYAML", "TeraDiagnostics", "TeraTestSupport"]),
        tests("TeraFormatTests", ["TeraFormat", "TeraYAML", "TeraDiagnostics", "TeraTestSupport"]),
        tests("TeraLanguageTests", ["TeraLanguage", "TeraYAML", "TeraDiagnostics", "TeraExact"]),
        tests("TeraRuntimeTests", ["TeraRuntime", "TeraArtifact", "TeraExact", "TeraTestSupport"]),
        tests(
            "TeraColumnsTests",
            [
                "TeraColumns", "TeraRuntime", "TeraArtifact", "TeraExact", "TeraInterchange", "TeraStore",
                "TeraTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            "TeraStoreTests", ["TeraStore", "TeraArtifact", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("TeraInterchangeTests", ["TeraInterchange", "TeraRuntime", "TeraArtifact", "TeraExact"]),
        tests(
            "TeraRoutingTests",
            [
                "TeraLanguage", "TeraCompiler", "TeraArtifact", "TeraRuntime", "TeraDiagnostics", "TeraExact",
                "TeraTestSupport",
            ]),
        tests(
            "TeraSimulationTests", ["TeraSimulation", "TeraArtifact", "TeraRuntime", "TeraExact", "TeraTestSupport"]),
        tests("InstrumentsTests", ["TeraLanguage", "TeraDiagnostics", "TeraExact"]),
        tests(
            "TeraCommandTests",
            ["TeraLanguage", "TeraDiagnostics", "TeraTestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("TeraRunnerTests", ["tera", "TeraDiagnostics", "TeraRuntime", "TeraArtifact", "TeraText"]),
        tests(
            "TeraReportTests",
            ["TeraReport", "TeraArtifact", "TeraRuntime", "TeraExact", "TeraText", "TeraTestSupport"]),
    ]
)
