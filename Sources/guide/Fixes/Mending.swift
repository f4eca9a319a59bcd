import Files

/// Tries edits on files in memory and keeps those that mend what they should and nothing else.
///
/// Each edit must make one finding of its rule go away in its file, and no finding of any rule may
/// come: a line that gets longer may be too long, and what looks like text may be something else.
/// The edits of a file are tried together; where that goes wrong each half is tried, down to one.
/// What is mended may show more to mend, so all is done again until nothing more can be.
struct Mending {
  /// How many findings of each rule a file has, by the file's path.
  private typealias Counts = [String: [String: Int]]

  /// An edit and the rule that makes it.
  private struct Fix {
    let edit: Edit
    let rule: String
  }

  /// What is tried on one file.
  private struct Trial {
    var accepted: [Fix] = []
    /// Fixes that are still to be tried, those of a group together; the next is the last.
    var groups: [[Fix]]
  }

  /// What is wrong with some files.
  typealias Check = ([SourceFile]) async -> [Diagnostic]

  /// The files, mended so far.
  private(set) var files: [SourceFile]
  /// How many findings of each rule were mended, by the path of the file.
  private(set) var mended: [String: [String: Int]] = [:]
  /// What was wrong at first, in the order of files and lines.
  private(set) var initial: [Diagnostic] = []
  /// What is still wrong, in the same order.
  private(set) var diagnostics: [Diagnostic] = []

  private let check: Check

  private let paths: Set<String>

  /// Takes in the files as they are; of those for which `isOwn` says no nothing is mended.
  init(_ files: [SourceFile], isOwn: (SourceFile) -> Bool, check: @escaping Check) {
    self.files = files
    self.check = check
    paths = Set(files.filter(isOwn).map(\.displayPath))
  }

  /// Mends what can be mended.
  ///
  /// - Parameter isChosen: Whether what a rule finds is to be mended.
  mutating func run(isChosen: (String) -> Bool) async {
    initial = await check(files).sorted()
    diagnostics = initial
    while await pass(isChosen: isChosen) {}
  }

  /// Tries every edit there is once.
  ///
  /// - Returns: Whether anything was mended.
  private mutating func pass(isChosen: (String) -> Bool) async -> Bool {
    var trials = trials(isChosen: isChosen)
    var counts = Self.counts(diagnostics)
    // What is wrong with just what was accepted, where the last trial was all of that.
    var latest: [Diagnostic]?
    while trials.values.contains(where: { !$0.groups.isEmpty }) {
      let found = await check(edited(trials))
      let now = Self.counts(found)
      let isQuietElsewhere = now.allSatisfy { path, rules in
        trials[path]?.groups.last != nil || Self.isNoWorse(rules, than: counts[path] ?? [:])
      }
      latest = found
      for path in trials.keys.sorted() {
        guard var trial = trials[path], let group = trial.groups.popLast() else { continue }
        var expected = counts[path] ?? [:]
        for fix in group { expected[fix.rule, default: 0] -= 1 }
        if isQuietElsewhere, Self.isNoWorse(now[path] ?? [:], than: expected) {
          trial.accepted += group
          counts[path] = now[path]
        } else {
          latest = nil
          let half = group.count / 2
          if half > 0 { trial.groups += [Array(group[half...]), Array(group[..<half])] }
        }
        trials[path] = trial
      }
    }
    return await keep(trials, found: latest)
  }

  /// Takes what was accepted over into the files.
  private mutating func keep(
    _ trials: [String: Trial], found: [Diagnostic]?
  ) async -> Bool {
    guard trials.values.contains(where: { !$0.accepted.isEmpty }) else { return false }
    files = edited(trials)
    for (path, trial) in trials {
      for fix in trial.accepted { mended[path, default: [:]][fix.rule, default: 0] += 1 }
    }
    let left = if let found { found } else { await check(files) }
    diagnostics = left.sorted()
    return true
  }

  /// The edits of each file that do not overlap, the first of those that do.
  private func trials(isChosen: (String) -> Bool) -> [String: Trial] {
    var fixes: [String: [Fix]] = [:]
    for diagnostic in diagnostics where isChosen(diagnostic.rule) {
      let path = diagnostic.location.file.displayPath
      guard let edit = diagnostic.edit, paths.contains(path) else { continue }
      fixes[path, default: []].append(Fix(edit: edit, rule: diagnostic.rule))
    }
    return fixes.mapValues { fixes in
      var kept: [Fix] = []
      for fix in fixes.sorted(by: { $0.edit.range.lowerBound < $1.edit.range.lowerBound })
      where fix.edit.range.lowerBound >= kept.last?.edit.range.upperBound ?? 0 {
        kept.append(fix)
      }
      return Trial(groups: [kept])
    }
  }

  /// The files with what was accepted and what is tried next.
  private func edited(_ trials: [String: Trial]) -> [SourceFile] {
    files.map { file in
      guard let trial = trials[file.displayPath] else { return file }
      let edits = (trial.accepted + (trial.groups.last ?? [])).map(\.edit)
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
      return SourceFile(
        folder: file.folder, path: file.path, bytes: file.bytes.applying(edits))
    }
  }

  private static func counts(_ diagnostics: [Diagnostic]) -> Counts {
    var counts: Counts = [:]
    for diagnostic in diagnostics {
      counts[diagnostic.location.file.displayPath, default: [:]][diagnostic.rule, default: 0] += 1
    }
    return counts
  }

  /// Whether no rule finds more than so much.
  private static func isNoWorse(_ rules: [String: Int], than most: [String: Int]) -> Bool {
    rules.allSatisfy { $0.value <= most[$0.key, default: 0] }
  }
}
