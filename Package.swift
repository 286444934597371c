// swift-tools-version: 6.2
import PackageDescription

// One set of settings for every room: Swift 6 mode, each unsafe line marked, every warning an error. The table of
// rooms and of what each may import stands in README.md; a test compares it with this file.
let room: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    // Text is folded in one room and walked in another, a byte at a time: that has to be inlined over the border.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let x509: Target.Dependency = .product(name: "X509", package: "swift-certificates")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "baken",
    products: [.executable(name: "baken", targets: ["baken"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Both come with Hummingbird; named, because a handler of ours stands in its channel.
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.81.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.20.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The doors to C: each is used by one room.
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(name: "CVectorscan", pkgConfig: "libhs", providers: [.apt(["libvectorscan-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

        .target(name: "Evidence", dependencies: ["CIDN2", crypto], swiftSettings: room),
        .target(name: "Configuring", dependencies: ["Evidence", yams], swiftSettings: room),
        .target(name: "Fetching", dependencies: ["Evidence", "CCurl", "COpenSSL"], swiftSettings: room),
        .target(
            name: "Archiving", dependencies: ["Evidence", "CZlib", "CBrotli", "CISAL", "CZstd"],
            swiftSettings: room),
        .target(
            name: "Reading", dependencies: ["Evidence", "CXML2", "CPhoneNumber", "CUchardet"],
            swiftSettings: room),
        .target(
            name: "Scoring", dependencies: ["Evidence", "Configuring", "CVectorscan"], swiftSettings: room),
        .target(name: "Filing", dependencies: ["Evidence", grdb, sqlite], swiftSettings: room),
        .target(
            name: "Reviewing",
            dependencies: [
                "Evidence", crypto, cryptoExtras, hummingbird, hummingbirdCore, hummingbirdTLS, nio,
                nioHTTPTypes, mustache,
            ],
            swiftSettings: room),
        .target(
            name: "Sealing", dependencies: ["Evidence", "Archiving", crypto, asn1, x509],
            resources: [
                "checks.js", "bundle.js", "zip.js", "page.js", "page.css", "verify.sh", "UITLEG.md",
                "EXPLAINED.md",
            ].map { .embedInCode("Verifier/" + $0) }, swiftSettings: room),
        // What the schedule alone costs; see Tests/Benchmarks/run.
        .executableTarget(
            name: "ScheduleMeasure", dependencies: ["Evidence", "Fetching"],
            path: "Tests/Benchmarks/ScheduleMeasure", swiftSettings: room),
        .executableTarget(
            name: "baken",
            dependencies: [
                "Evidence", "Configuring", "Fetching", "Archiving", "Reading", "Scoring", "Filing",
                "Reviewing",
                "Sealing", argumentParser,
            ], swiftSettings: room),

        // Fetches a list of addresses and does nothing with them: what Tests/Benchmarks compares with peer.c.
        .executableTarget(
            name: "FetchMeasure", dependencies: ["Evidence", "Fetching"],
            path: "Tests/Benchmarks/FetchMeasure", swiftSettings: room),
        // What the benchmark measures of one room alone; see Tests/Benchmarks/run.
        .executableTarget(
            name: "FrontierMeasure", dependencies: ["Evidence", "Filing"],
            path: "Tests/Benchmarks/FrontierMeasure", swiftSettings: room),
        // What the queue alone costs, and people at work in it; see Tests/queue/run.
        .executableTarget(
            name: "CaseMeasure", dependencies: ["Evidence", "Filing"],
            path: "Tests/Benchmarks/CaseMeasure", swiftSettings: room),
        .executableTarget(
            name: "LogMeasure", dependencies: ["Archiving", "Evidence", "Filing"],
            path: "Tests/Benchmarks/LogMeasure", swiftSettings: room),
        .executableTarget(
            name: "ReadMeasure", dependencies: ["Evidence", "Reading"],
            path: "Tests/Benchmarks/ReadMeasure", swiftSettings: room),

        .executableTarget(
            name: "RuleMeasure", dependencies: ["Evidence", "Reading", "Scoring"],
            path: "Tests/Benchmarks/RuleMeasure", swiftSettings: room),

        .testTarget(name: "EvidenceTests", dependencies: ["Evidence"], swiftSettings: room),
        .testTarget(
            name: "ConfiguringTests", dependencies: ["Configuring", "Evidence"], swiftSettings: room),
        .testTarget(name: "FetchingTests", dependencies: ["Fetching", "Evidence"], swiftSettings: room),
        .testTarget(name: "ArchivingTests", dependencies: ["Archiving", "Evidence"], swiftSettings: room),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Evidence"], swiftSettings: room),
        .testTarget(
            name: "ScoringTests", dependencies: ["Scoring", "Configuring", "Evidence"], swiftSettings: room),
        .testTarget(name: "FilingTests", dependencies: ["Filing", "Evidence", grdb], swiftSettings: room),
        .testTarget(
            name: "ReviewingTests", dependencies: ["Reviewing", "Evidence", "Filing", hummingbirdTesting],
            swiftSettings: room),
        .testTarget(
            name: "SealingTests", dependencies: ["Sealing", "Archiving", "Evidence"], swiftSettings: room),
        .testTarget(name: "BakenTests", dependencies: ["baken", "Evidence", "Filing"], swiftSettings: room),
    ],
    cxxLanguageStandard: .cxx17
)
