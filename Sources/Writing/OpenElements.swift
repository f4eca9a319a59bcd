/// An element whose end has not come yet.
struct OpenElement {
  /// What it is.
  let name: ElementName
  /// The hash of its name.
  let hash: UInt64
  /// Where its start tag stands.
  let place: Range<Int>
  /// Whether it is, or is in, something hidden from readers.
  let isHidden: Bool
  /// Whether it is, or is in, a drawing.
  let isDrawing: Bool
  /// Whether it can be used: a link that leads somewhere, a button.
  let isControl: Bool
  /// Whether it needs no name, since it says that it is nothing of its kind.
  let isExempt: Bool
  /// Whether it has text or another name that those who do not see it get to know.
  var isNamed: Bool
}

/// The elements that are open, as browsers see them when end tags are left out.
struct OpenElements {
  private(set) var elements: [OpenElement] = []

  /// The innermost.
  var last: OpenElement? { elements.last }

  /// Adds an element.
  mutating func push(_ element: OpenElement) {
    elements.append(element)
  }

  /// Takes the innermost away.
  mutating func pop() -> OpenElement? {
    elements.popLast()
  }

  /// Says that the innermost has something for its name.
  mutating func nameLast() {
    guard !elements.isEmpty else { return }
    elements[elements.count - 1].isNamed = true
  }

  /// How many elements a start tag ends that have no end tag of their own: a paragraph before a
  /// list, a cell and its row before a row.
  func countEnded(by name: ElementName) -> Int {
    guard let innermost = elements.last?.name else { return 0 }
    switch name {
    case .li, .option: return innermost == name ? 1 : 0
    case .dt, .dd: return innermost == .dt || innermost == .dd ? 1 : 0
    case .td, .th: return innermost == .td || innermost == .th ? 1 : 0
    case .tr:
      guard innermost == .td || innermost == .th else { return innermost == .tr ? 1 : 0 }
      return elements.dropLast().last?.name == .tr ? 2 : 1
    default: return innermost == .p && name.endsParagraph ? 1 : 0
    }
  }

  /// How many elements an end tag ends; none where it ends nothing.
  func countEnded(byEndOf name: ElementName, hash: UInt64) -> Int {
    guard let match = elements.lastIndex(where: { $0.name == name && $0.hash == hash }) else {
      return 0
    }
    return elements.count - match
  }
}
