/// The elements that the audit knows apart.
enum ElementName: UInt8, CaseIterable {
  case other
  case a, address, area, article, aside, audio, base, blockquote, body, br, button, col, dd, details
  case div, dl, dt, embed, feImage, fieldset, figcaption, figure, footer, foreignObject, form, frame
  case h1, h2, h3, h4, h5, h6, head, header, hr, html, iframe, image, img, input, label, li, link
  case main, meta, nav, object, ol, option, p, pre, script, search, section, select, source, style
  case summary, svg, table, td, textarea, th, title, tr, track, ul, use, video, wbr

  /// The name in small letters; nil for those the audit does not know apart.
  fileprivate var text: String? {
    self == .other ? nil : "\(self)".lowercased()
  }

  /// The level of a heading; nil for all other elements.
  var headingLevel: Int? {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: Int(rawValue - ElementName.h1.rawValue) + 1
    default: nil
    }
  }

  /// Whether the element has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr:
      true
    default: false
    }
  }

  /// Whether the element ends a paragraph that has no end tag.
  var endsParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .details, .div, .dl, .fieldset, .figcaption,
      .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .main, .nav, .ol, .p,
      .pre, .search, .section, .table, .ul:
      true
    default: false
    }
  }

  /// Whether a header or footer in the element is that of the element, not of the page.
  var isSectioning: Bool {
    switch self {
    case .article, .aside, .main, .nav, .section: true
    default: false
    }
  }

  /// Whether the content is text, which is not to be read as markup.
  var holdsText: Bool {
    switch self {
    case .script, .style, .textarea, .title: true
    default: false
    }
  }
}

/// The attributes that the audit knows.
enum AttributeName: UInt8, CaseIterable {
  case action, alt, `as`, content, data, `for`, form, formaction, headers, hidden, href, hreflang
  case id, imagesrcset, lang, list, name, ping, poster, rel, role, scope, src, srclang, srcset
  case style, tabindex, target, title, type, value
  /// The address of the results page, which a theme's form has for its script.
  case results
  case controls
  case activeDescendant, ariaControls, describedBy, details, errorMessage, flowTo, ariaHidden
  case ariaLabel, labelledBy, owns, httpEquiv, linkedHref, writtenLang
  /// Any attribute that runs a script: `onclick` and its kin.
  case event

  /// The name in small letters; nil for those that have no single name.
  var text: String? {
    switch self {
    case .activeDescendant: "aria-activedescendant"
    case .ariaControls: "aria-controls"
    case .describedBy: "aria-describedby"
    case .details: "aria-details"
    case .errorMessage: "aria-errormessage"
    case .flowTo: "aria-flowto"
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .labelledBy: "aria-labelledby"
    case .owns: "aria-owns"
    case .results: "data-results"
    case .httpEquiv: "http-equiv"
    case .linkedHref: "xlink:href"
    case .writtenLang: "xml:lang"
    case .event: nil
    default: "\(self)"
    }
  }
}

/// A set of attributes in one word.
struct AttributeSet: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The set of one attribute.
  init(_ name: AttributeName) {
    rawValue = 1 << UInt64(name.rawValue)
  }

  /// The set of some attributes.
  init(_ names: [AttributeName]) {
    self = names.reduce(into: []) { $0.insert(AttributeSet($1)) }
  }
}

/// Names by their hashes, so that a tag costs no more than a look into two short lists.
struct MarkupNames {
  /// The names of all elements and attributes.
  static let all = MarkupNames()

  private var elements: [(hash: UInt64, name: ElementName)]
  private var attributes: [(hash: UInt64, name: AttributeName?)]

  private init() {
    elements = Array(repeating: (0, .other), count: 512)
    attributes = Array(repeating: (0, nil), count: 512)
    for name in ElementName.allCases {
      guard let hash = name.text.map({ PathHash($0).value }) else { continue }
      var slot = Self.slot(hash)
      while elements[slot].hash != 0 { slot = (slot + 1) & 511 }
      elements[slot] = (hash, name)
    }
    for name in AttributeName.allCases {
      guard let hash = name.text.map({ PathHash($0).value }) else { continue }
      var slot = Self.slot(hash)
      while attributes[slot].hash != 0 { slot = (slot + 1) & 511 }
      attributes[slot] = (hash, name)
    }
  }

  /// The element whose name in small letters has the hash.
  func element(_ hash: UInt64) -> ElementName {
    var slot = Self.slot(hash)
    while elements[slot].hash != hash {
      guard elements[slot].hash != 0 else { return .other }
      slot = (slot + 1) & 511
    }
    return elements[slot].name
  }

  /// The attribute whose name in small letters has the hash; nil for one the audit does not need.
  func attribute(_ hash: UInt64) -> AttributeName? {
    var slot = Self.slot(hash)
    while attributes[slot].hash != hash {
      guard attributes[slot].hash != 0 else { return nil }
      slot = (slot + 1) & 511
    }
    return attributes[slot].name
  }

  private static func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 511)
  }
}
