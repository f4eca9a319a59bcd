import Files
import SeededRandom
import Testing

@testable import Checking

@Suite("The baseline")
struct BaselineTests {
  private func file(_ text: String, path: String = "a b.md") -> SourceFile {
    SourceFile(folder: "content", path: path, bytes: Array(text.utf8))
  }

  /// A finding of a rule at each place of some words in a file.
  private func findings(
    _ rule: String, _ words: String, in file: SourceFile,
    _ severity: Diagnostic.Severity = .warning
  ) -> [Diagnostic] {
    let (bytes, needle) = (file.bytes, Array(words.utf8))
    return bytes.indices.filter { bytes[$0...].starts(with: needle) }.map {
      Diagnostic(
        severity, rule, at: Location(file, $0..<($0 + needle.count)),
        Message(swedish: rule, english: rule))
    }
  }

  private func read(_ text: String) throws -> Baseline {
    let (baseline, diagnostics) = Baseline.read(file(text, path: Baseline.fileName))
    try #require(diagnostics.isEmpty)
    return baseline
  }

  private func parts(
    _ baseline: Baseline, _ diagnostics: [Diagnostic]
  ) -> (new: [String], held: Int) {
    let (new, held) = baseline.parted(diagnostics.sorted()) { _, _ in true }
    return (new.map(\.rule), held.count)
  }

  @Test("It holds what it was written of, wherever the lines have moved")
  func holds() throws {
    let old = file("en erhåller\ntvå\r\n  erhåller erhåller  \n")
    let found = findings("text/stiff-word", "erhåller", in: old)
    let text = Baseline.text(of: found, in: .swedish)
    #expect(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.count == 2)
    #expect(Baseline.text(of: found.reversed(), in: .swedish) == text)
    let baseline = try read(text)
    #expect(parts(baseline, found) == ([], 3))
    let moved = file("ny rad\n> erhåller erhåller\nerhåller erhåller\n\n\ten erhåller")
    let now = findings("text/stiff-word", "erhåller", in: moved)
    #expect(parts(baseline, now) == (["text/stiff-word", "text/stiff-word"], 3))
  }

  @Test("A finding on another line, of another rule, in another file or one more on a line is new")
  func new() throws {
    let old = file("a erhåller\n")
    let baseline = try read(
      Baseline.text(of: findings("text/stiff-word", "erhåller", in: old), in: .english))
    let solved = "baseline/solved"
    for (file, rule) in [
      (file("b erhåller\n"), "text/stiff-word"), (old, "text/old-term"),
      (file("a erhåller\n", path: "c.md"), "text/stiff-word"),
    ] {
      #expect(parts(baseline, findings(rule, "erhåller", in: file)) == ([rule, solved], 0))
    }
    let twice = file("a erhåller\na erhåller\n")
    #expect(
      parts(baseline, findings("text/stiff-word", "erhåller", in: twice))
        == (["text/stiff-word"], 1))
    #expect(parts(baseline, []) == ([solved], 0))
  }

  @Test("Errors that keep a page from being read are never held")
  func errors() throws {
    let page = file("a\n")
    let broken = findings("link/missing-page", "a", in: page, .error)
    let repealed = findings("law/repealed", "a", in: page, .error)
    let search = findings("search/test-failed", "a", in: page, .error)
    let expired = findings("suppression/expired", "a", in: page)
    let all = broken + repealed + search + expired
    #expect(all.filter(Baseline.canHold) == repealed + search)
    let baseline = try read(Baseline.text(of: all, in: .swedish))
    #expect(
      Set(parts(baseline, broken + repealed).new) == ["link/missing-page", "baseline/solved"])
  }

  @Test("A line that says nothing is an error at its place; one that stands twice counts once")
  func lines() throws {
    let hash = "0a1b2c3d4e5f"
    let text = "# Text\r\n\ntext/a \(hash) 2 a b.md\r\ntext/a \(hash) 1 a b.md\n"
    #expect(try parts(read(text), []).new.count == 1)
    for bad in [
      "text/a", "text \(hash) 1 a", "text/a 0a 1 a", "text/a \(hash) 0 a", "<<<<<<< HEAD",
    ] {
      let (_, diagnostics) = Baseline.read(file("# Text\n\(bad)\n", path: Baseline.fileName))
      #expect(diagnostics.map(\.rule) == ["baseline/line"], "\(bad)")
      #expect(diagnostics.first?.location.range == 7..<(7 + bad.utf8.count))
    }
  }

  @Test("When sources are edited it goes on holding what is still there, and nothing more")
  func carried() throws {
    let old = file("a x y\nb x y\nc x\n")
    let before = findings("text/x", "x", in: old) + findings("text/y", "y", in: old)
    let heldOnes = before.filter { $0.location.range?.lowerBound ?? 0 < 6 }
    let kept = "text/gone 0a1b2c3d4e5f 1 utkast.md\n"
    let baseline = try read(Baseline.text(of: heldOnes, in: .swedish) + kept)
    // The held y and the other y are mended; the lines of two x change with them.
    let new = file("a x z\nb x z\nc x\n")
    let after = findings("text/x", "x", in: new)
    let text = baseline.text(carriedFrom: before.sorted(), to: after.sorted())
    #expect(text.hasPrefix("# Det som"))
    #expect(text.hasSuffix(kept))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("text/x ") }.count == 1)
    #expect(!text.contains("text/y"))
    let now = try read(text).parted(after.sorted()) { _, _ in false }
    #expect(now.new.count == 2 && now.held.count == 1)
    #expect(baseline.text(carriedFrom: before.sorted(), to: before.sorted()).hasSuffix(kept))
  }

  @Test("However lines move all is held, and a line more or less is what is new or mended")
  func moves() throws {
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed)
      let words = ["x", "x x", "ord x ord", "ord", "å x", "", "x!"]
      var lines = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      let found = { (lines: [String]) in
        findings("text/x", "x", in: file(lines.joined(separator: "\n")))
      }
      let baseline = try read(Baseline.text(of: found(lines), in: .swedish))
      lines.shuffle(using: &random)
      let moved = lines.map { Bool.random(using: &random) ? "  \($0)\t\r" : $0 }
      #expect(parts(baseline, found(moved)) == ([], found(lines).count), "seed \(seed)")
      let more = moved + ["x ny x"]
      #expect(
        parts(baseline, found(more)) == (["text/x", "text/x"], found(lines).count), "seed \(seed)")
      let less = lines.filter { $0 != "x!" }
      let solved = less.count < lines.count ? ["baseline/solved"] : []
      #expect(parts(baseline, found(less)) == (solved, found(less).count), "seed \(seed)")
    }
  }
}
