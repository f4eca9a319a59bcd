internal import Files

/// Where a file's front matter lies and where its body begins.
struct FrontMatter {
  /// The bytes between the two fences; nil when there is no front matter.
  let yaml: Range<Int>?
  /// The first byte after the closing fence; the end of the file where it is missing.
  let bodyStart: Int
  /// The opening fence, when nothing closes it.
  let unclosedFence: Range<Int>?

  /// Finds the block between a first line `---` and the next line `---` or `...`.
  ///
  /// A first line `---` with an empty line after it and no closing fence is a thematic break.
  init(of bytes: [UInt8]) {
    let first = Self.line(of: bytes, from: 0)
    guard Self.isFence(bytes[first.content], closing: false) else {
      self.init(yaml: nil, bodyStart: 0, unclosedFence: nil)
      return
    }
    var position = first.next
    while position < bytes.count {
      let line = Self.line(of: bytes, from: position)
      if Self.isFence(bytes[line.content], closing: true) {
        self.init(yaml: first.next..<position, bodyStart: line.next, unclosedFence: nil)
        return
      }
      position = line.next
    }
    let second = Self.line(of: bytes, from: first.next)
    let isThematicBreak = bytes[second.content].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    self.init(
      yaml: nil, bodyStart: isThematicBreak ? 0 : bytes.count,
      unclosedFence: isThematicBreak ? nil : first.content)
  }

  private init(yaml: Range<Int>?, bodyStart: Int, unclosedFence: Range<Int>?) {
    self.yaml = yaml
    self.bodyStart = bodyStart
    self.unclosedFence = unclosedFence
  }

  /// A line without its ending, and where the next one starts.
  private static func line(
    of bytes: [UInt8], from start: Int
  ) -> (content: Range<Int>, next: Int) {
    guard let newline = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return (start..<bytes.count, bytes.count)
    }
    let isPair = bytes[newline] == 0x0D && newline + 1 < bytes.count && bytes[newline + 1] == 0x0A
    return (start..<newline, newline + (isPair ? 2 : 1))
  }

  private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
    guard line.count >= 3, let mark = line.first,
      mark == UInt8(ascii: "-") || (closing && mark == UInt8(ascii: "."))
    else { return false }
    return line.prefix(3).allSatisfy { $0 == mark }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
