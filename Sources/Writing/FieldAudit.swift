/// The fields of a page, and the labels that name them.
struct FieldAudit {
  /// A field that does not name itself.
  private struct Field {
    let place: Range<Int>
    let id: UInt64?
    var isNamed = false
  }

  /// A label that is open.
  private struct Label {
    /// The hash of the id it is for.
    let target: UInt64?
    /// How many fields there were before it.
    let firstField: Int
  }

  private var fields: [Field] = []
  private var labels: [Label] = []
  /// The ids that labels with words are for.
  private var named: Set<UInt64> = []

  /// Looks at a field.
  mutating func start(_ tag: MarkupScanner) {
    var isNamed = tag.isSaid(.ariaLabel) || tag.isSaid(.labelledBy) || tag.isSaid(.title)
    if tag.element == .input, let type = tag[.type].flatMap({ tag.words($0).first }) {
      switch type {
      case "hidden", "reset", "submit": return
      case "button": isNamed = isNamed || tag.isSaid(.value)
      case "image": isNamed = isNamed || tag.isSaid(.alt)
      default: break
      }
    }
    guard !isNamed else { return }
    fields.append(Field(place: tag.place, id: tag[.id].map { hashOfID(tag.bytes, $0) }))
  }

  /// Looks at the start of a label.
  mutating func startLabel(_ tag: MarkupScanner) {
    labels.append(
      Label(target: tag[.for].map { hashOfID(tag.bytes, $0) }, firstField: fields.count))
  }

  /// Looks at the end of a label.
  mutating func endLabel(isNamed: Bool) {
    guard let label = labels.popLast(), isNamed else { return }
    if let target = label.target { named.insert(target) }
    for index in label.firstField..<fields.count { fields[index].isNamed = true }
  }

  /// Says which fields nothing names.
  func finish(_ faults: inout [PlacedFault]) {
    for field in fields where !field.isNamed {
      if let id = field.id, named.contains(id) { continue }
      faults.append(PlacedFault(.markup(.unnamed(.field)), at: field.place))
    }
  }
}
