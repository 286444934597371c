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
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "baken",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "Evidence", dependencies: [crypto], swiftSettings: room),
        .target(name: "Configuring", dependencies: ["Evidence", yams], swiftSettings: room),

        .testTarget(name: "EvidenceTests", dependencies: ["Evidence"], swiftSettings: room),
        .testTarget(name: "ConfiguringTests", dependencies: ["Configuring", "Evidence"], swiftSettings: room),
    ]
)
