import Files

/// Holds a page to what HTML and WCAG demand of its markup, in one pass with nothing kept but the
/// elements that are open.
///
/// What is hidden from all readers is left alone: scripts show it, and name it then.
struct StructureAudit {
  /// What is wrong with the page.
  private(set) var faults: [PlacedFault] = []

  private var open = OpenElements()
  private var headings = HeadingAudit()
  private var tables = TableAudit()
  private var landmarks = LandmarkAudit()
  private var fields = FieldAudit()
  private var head = HeadAudit()
  /// How many links and buttons are open.
  private var controlCount = 0
  /// Attributes that lead to ids, with what they lead to.
  private var references: [(hash: UInt64, attribute: AttributeName, place: Range<Int>)] = []

  /// The title of a page that search engines may show, once the page is read.
  var title: PageTitle? { head.title(for: headings.hash) }

  /// Looks at a start tag.
  mutating func start(_ tag: MarkupScanner) {
    for _ in 0..<open.countEnded(by: tag.element) { close() }
    let parent = open.last
    let isDrawing =
      tag.element == .svg
      || (parent.map { $0.isDrawing && $0.name != .foreignObject } ?? false)
    let isHidden = parent?.isHidden ?? false || hides(tag)
    if !tag.names.isDisjoint(with: Self.watched) { checkAttributes(tag) }
    let isControl = tag.element == .button || (tag.element == .a && leads(tag))
    if !isHidden {
      if controlCount > 0, isControl || canBeUsed(tag) { add(.nestedControl, at: tag.place) }
      if !isDrawing { check(tag) }
      if tag.element == .img, tag.isSaid(.alt) { open.nameLast() }
    }
    guard !(isDrawing ? tag.isSelfClosed && tag.element != .svg : tag.element.isVoid) else {
      return
    }
    if isControl { controlCount += 1 }
    if !isDrawing, !isHidden { enter(tag) }
    open.push(
      OpenElement(
        name: tag.element, hash: tag.hash, place: tag.place, isHidden: isHidden,
        isDrawing: isDrawing, isControl: isControl, isExempt: isNothing(tag),
        isNamed: !tag.names.isDisjoint(with: Self.naming) && namesItself(tag)))
    if isDrawing, tag.isSelfClosed { close() }
  }

  /// Looks at an end tag.
  mutating func end(_ tag: MarkupScanner) {
    for _ in 0..<open.countEnded(byEndOf: tag.element, hash: tag.hash) { close() }
  }

  /// Looks at text.
  mutating func text(_ text: MarkupScanner) {
    open.nameLast()
    guard let last = open.last else { return }
    if last.name == .title, !last.isDrawing {
      head.readTitle(text)
    } else if headings.isInFirst {
      headings.read(text.bytes[text.place])
    }
  }

  /// Looks at the page as a whole, once it is read.
  ///
  /// - Parameters:
  ///   - page: The scanner that has read it.
  ///   - ids: The file with all its ids.
  mutating func finish(_ page: MarkupScanner, ids: AuditedFile) {
    while open.last != nil { close() }
    for reference in references where !ids.hasAnchor(reference.hash) {
      add(.missingID(reference.attribute.text ?? ""), at: reference.place)
    }
    headings.finish(at: landmarks.mainPlace ?? head.place, &faults)
    landmarks.finish(page.bytes, ids: ids, at: head.place, &faults)
    fields.finish(&faults)
    head.finish(&faults)
  }

  private static let watched = AttributeSet(
    languageAttributes + referenceAttributes + [.tabindex, .target])
  private static let languageAttributes: [AttributeName] = [
    .lang, .writtenLang, .hreflang, .srclang,
  ]
  private static let naming = AttributeSet([.ariaLabel, .labelledBy, .title])
  private static let languages = AttributeSet(languageAttributes)
  private static let referenceAttributes: [AttributeName] = [
    .for, .headers, .list, .form, .activeDescendant, .ariaControls, .describedBy, .details,
    .errorMessage, .flowTo, .labelledBy, .owns,
  ]
  private static let idReferences = AttributeSet(referenceAttributes)

  private mutating func checkAttributes(_ tag: MarkupScanner) {
    for attribute in tag.attributes {
      let name = AttributeSet(attribute.name)
      if Self.languages.contains(name) {
        // An empty language says that it is not known, which the page as a whole may not.
        if !attribute.value.isEmpty, !LanguageTag.isWellFormed(tag.bytes[attribute.value]) {
          add(.malformedLanguage, at: attribute.value)
        }
      } else if Self.idReferences.contains(name) {
        addReferences(attribute, of: tag)
      } else if attribute.name == .tabindex {
        if let number = Int(tag.text(attribute.value)), number > 0 {
          add(.positiveTabIndex, at: tag.place)
        }
      } else if attribute.name == .target, tag.words(attribute.value) == ["_blank"] {
        add(.newWindow, at: tag.place)
      }
    }
  }

  private mutating func addReferences(_ attribute: MarkupScanner.Attribute, of tag: MarkupScanner) {
    var index = attribute.value.lowerBound
    while index < attribute.value.upperBound {
      let start = index
      while index < attribute.value.upperBound, !isSpace(tag.bytes[index]) { index += 1 }
      if index > start {
        references.append((hashOfID(tag.bytes, start..<index), attribute.name, start..<index))
      }
      index += 1
    }
  }

  /// Checks what a start tag alone can show.
  private mutating func check(_ tag: MarkupScanner) {
    switch tag.element {
    case .h1, .h2, .h3, .h4, .h5, .h6: headings.start(tag, &faults)
    case .img:
      if tag[.alt] == nil, !namesItself(tag), !isNothing(tag) {
        add(.missingAlternative, at: tag.place)
      }
    case .area:
      if leads(tag), !tag.isSaid(.alt), !tag.isSaid(.ariaLabel), !tag.isSaid(.labelledBy) {
        add(.missingAlternative, at: tag.place)
      }
    case .input, .select, .textarea: fields.start(tag)
    case .td, .th: tables.startCell(tag, &faults)
    case .html, .head, .meta: head.start(tag)
    default: break
    }
  }

  /// Notes an element whose end will be looked at.
  private mutating func enter(_ tag: MarkupScanner) {
    switch tag.element {
    case .header, .footer, .main, .nav, .article, .aside, .section:
      landmarks.start(tag, &faults)
    case .label: fields.startLabel(tag)
    case .table: tables.start(tag, isLayout: isNothing(tag))
    case .tr: tables.startRow()
    default: if tag[.role] != nil { landmarks.start(tag, &faults) }
    }
  }

  private mutating func close() {
    guard let element = open.pop() else { return }
    if element.isControl { controlCount -= 1 }
    guard !element.isHidden else { return }
    if element.isNamed, element.name != .select { open.nameLast() }
    if element.isDrawing {
      let isOutermost = element.name == .svg && open.last?.isDrawing != true
      if isOutermost, !element.isNamed, !element.isExempt {
        add(.unnamedDrawing, at: element.place)
      }
      if element.isControl, !element.isNamed { add(.unnamed(.link), at: element.place) }
      return
    }
    switch element.name {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      headings.end(element)
      if !element.isNamed { add(.emptyHeading, at: element.place) }
    case .a where element.isControl && !element.isNamed: add(.unnamed(.link), at: element.place)
    case .button where !element.isNamed: add(.unnamed(.button), at: element.place)
    case .summary where !element.isNamed: add(.unnamed(.summary), at: element.place)
    case .label: fields.endLabel(isNamed: element.isNamed)
    case .table: tables.end(&faults)
    case .tr: tables.endRow(&faults)
    case .header, .footer, .main, .nav, .article, .aside, .section: landmarks.end(element.name)
    default: break
    }
  }

  /// Whether the element has a name that is not its content.
  private func namesItself(_ tag: MarkupScanner) -> Bool {
    tag.isSaid(.ariaLabel) || tag.isSaid(.labelledBy) || tag.isSaid(.title)
  }

  private func leads(_ tag: MarkupScanner) -> Bool {
    tag[.href] != nil || tag[.linkedHref] != nil
  }

  /// Whether the element and all in it is hidden from those who do not see.
  private func hides(_ tag: MarkupScanner) -> Bool {
    if tag[.hidden] != nil { return true }
    return tag[.ariaHidden].map { tag.words($0) == ["true"] } ?? false
  }

  /// Whether the element says that it is nothing of its kind: decoration, layout.
  private func isNothing(_ tag: MarkupScanner) -> Bool {
    guard let role = tag[.role], let first = tag.words(role).first else { return false }
    return first == "none" || first == "presentation"
  }

  /// Whether the element can be used with a keyboard, links and buttons aside.
  private func canBeUsed(_ tag: MarkupScanner) -> Bool {
    switch tag.element {
    case .details, .embed, .iframe, .select, .textarea: true
    case .input: tag[.type].map { tag.words($0) != ["hidden"] } ?? true
    case .audio, .video: tag[.controls] != nil
    default: tag[.tabindex] != nil
    }
  }

  private mutating func add(_ fault: MarkupFault, at place: Range<Int>) {
    faults.append(PlacedFault(.markup(fault), at: place))
  }
}
