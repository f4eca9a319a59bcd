// swift-tools-version: 6.2

import PackageDescription

/// Every target: Swift 6, warnings are errors, unsafe code is marked.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// The house of README.md: what a module may import is what it lists here.
let modules: [(name: String, imports: [Target.Dependency])] = [
  ("Files", []),
  ("Language", []),
  ("Probing", ["Files"]),
  ("Fetching", ["Probing", "CurlCalls"]),
  ("Declarations", ["Files", "Language", yams]),
  ("Disk", ["Files", "LinuxCalls"]),
  ("Loading", ["Files", "Disk"]),
  ("Parsing", ["Files", "Language", "Declarations", "CMarkGFM"]),
  ("Linking", ["Files", "Language", "Declarations", "Parsing"]),
  ("Checking", ["Files", "Language", "Declarations", "Parsing", "Linking"]),
  ("Indexing", ["Files", "Language", "Declarations", "Parsing", "Linking"]),
  ("Searching", ["Files", "Language"]),
  ("Rendering", ["Files", "Language", "Declarations", "Parsing", "Linking", mustache]),
  ("Writing", ["Files", "Disk", "Minizip"]),
]

/// Modules whose tests read recorded cases from a folder beside them.
let modulesWithCases: Set<String> = ["Indexing", "Language", "Parsing", "Rendering"]

let package = Package(
  name: "guide",
  products: [.executable(name: "guide", targets: ["guide"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: modules.map { module in
    .target(name: module.name, dependencies: module.imports, swiftSettings: strict)
  } + [
    .systemLibrary(
      name: "CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "LinuxCalls"),
    .systemLibrary(name: "Minizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CurlCalls"),
    .target(
      name: "TemporaryFolders", dependencies: ["Disk"], path: "Tests/TemporaryFolders",
      swiftSettings: strict),
    .executableTarget(
      name: "guide",
      dependencies: modules.map { .byName(name: $0.name) } + [argumentParser],
      exclude: ["Schemas"],
      swiftSettings: strict),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .testTarget(
      name: "GuideTests", dependencies: ["guide", "SeededRandom", "TemporaryFolders"],
      exclude: ["Cases", "Faults"],
      swiftSettings: strict),
    .testTarget(
      name: "TidyTests", dependencies: ["Files", "Disk", "Loading"], swiftSettings: strict),
  ]
    + modules.map { module in
      .testTarget(
        name: "\(module.name)Tests",
        dependencies: modules.prefix { $0.name != module.name }.map { .byName(name: $0.name) }
          + [.byName(name: module.name), "SeededRandom", "TemporaryFolders"],
        exclude: modulesWithCases.contains(module.name) ? ["Cases"] : [],
        swiftSettings: strict)
    }
)
