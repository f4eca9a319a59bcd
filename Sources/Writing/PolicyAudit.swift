import Files

/// Holds a page or a drawing to the policy it is published with, tag by tag.
struct PolicyAudit {
  /// What the policy forbids.
  private(set) var faults: [PlacedFault] = []

  /// Looks at a start tag.
  mutating func start(_ tag: MarkupScanner) {
    guard
      !tag.names.isDisjoint(with: Self.watched) || tag.element == .script
        || tag.element == .style
    else { return }
    for attribute in tag.attributes {
      switch attribute.name {
      case .style: add(.styleAttribute, at: attribute.place)
      case .event: add(.eventAttribute, at: attribute.place)
      case .href, .linkedHref, .src, .action, .formaction, .data:
        if kind(of: attribute.value, in: tag.bytes) == .script {
          add(.scriptAddress, at: attribute.value)
        }
      default: break
      }
    }
    checkElement(tag)
  }

  private static let watched = AttributeSet([
    .style, .event, .href, .linkedHref, .src, .srcset, .imagesrcset, .action, .formaction, .data,
    .poster, .ping,
  ])

  private mutating func checkElement(_ tag: MarkupScanner) {
    switch tag.element {
    case .script:
      if let address = tag[.src] ?? tag[.href] ?? tag[.linkedHref] {
        fetch(.script, address, of: tag)
      } else if isRun(tag) {
        add(.inlineScript, at: tag.place)
      }
    case .style: add(.inlineStyle, at: tag.place)
    case .link: checkLink(tag)
    case .base where tag[.href] != nil: add(.base, at: tag.place)
    case .img, .input, .image, .feImage, .use:
      for name in [AttributeName.src, .href, .linkedHref] {
        if let address = tag[name] { fetch(.image, address, of: tag) }
      }
      fetchSet(tag[.srcset], of: tag)
      fetch(.form, tag[.formaction], of: tag)
    case .source, .track, .audio, .video:
      fetchSet(tag[.srcset], of: tag)
      fetch(.media, tag[.src], of: tag)
      fetch(.image, tag[.poster], of: tag)
    case .iframe, .frame: fetch(.frame, tag[.src], of: tag)
    case .embed: fetch(.object, tag[.src], of: tag)
    case .object: fetch(.object, tag[.data], of: tag)
    case .form: fetch(.form, tag[.action], of: tag)
    case .button: fetch(.form, tag[.formaction], of: tag)
    case .a, .area: fetch(.connection, tag[.ping], of: tag)
    default: break
    }
  }

  private mutating func checkLink(_ tag: MarkupScanner) {
    guard let rel = tag[.rel] else { return }
    let kinds = tag.words(rel)
    for kind in kinds {
      let directive: ContentPolicy.Directive? =
        switch kind {
        case "stylesheet": .style
        case "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon": .image
        case "manifest": .manifest
        case "modulepreload": .script
        case "preload": Self.directive(ofKind: tag[.as].flatMap { tag.words($0).first })
        case "prefetch", "prerender", "preconnect", "dns-prefetch": .connection
        default: nil
        }
      guard let directive else { continue }
      fetch(directive, tag[.href], of: tag)
      fetchSet(tag[.imagesrcset], of: tag)
    }
  }

  /// What a `preload` fetches, by its `as`.
  private static func directive(ofKind kind: String?) -> ContentPolicy.Directive {
    switch kind {
    case "script": .script
    case "style": .style
    case "image": .image
    case "font": .font
    case "audio", "video", "track": .media
    default: .connection
    }
  }

  private mutating func fetchSet(_ set: Range<Int>?, of tag: MarkupScanner) {
    guard let set else { return }
    for place in addressSet(in: tag.bytes, set) { fetch(.image, place, of: tag) }
  }

  private mutating func fetch(
    _ directive: ContentPolicy.Directive, _ address: Range<Int>?, of tag: MarkupScanner
  ) {
    guard let address else { return }
    let source = kind(of: address, in: tag.bytes)
    // An address that runs a script has been told of already.
    guard source != .script else { return }
    if ContentPolicy.source(of: directive) == .nowhere {
      add(.forbidden(directive), at: tag.place)
    } else if source == .elsewhere {
      add(.foreign(directive), at: address)
    }
  }

  /// Whether a browser would run what stands in a script element; other types are data.
  private func isRun(_ tag: MarkupScanner) -> Bool {
    guard let type = tag[.type], !type.isEmpty else { return true }
    let name = tag.text(type).lowercased()
    return ["module", "importmap", "speculationrules"].contains(name)
      || name.hasSuffix("javascript") || name.hasSuffix("ecmascript") || name.hasSuffix("jscript")
      || name.hasSuffix("livescript")
  }

  private mutating func add(_ fault: PolicyFault, at place: Range<Int>) {
    faults.append(PlacedFault(.policy(fault), at: place))
  }
}

/// Where an address leads, as far as the policy cares.
private enum AddressKind {
  case ownFile, elsewhere, script
}

/// Whether an address leads to a file below the page's own server.
func isOwnFile(_ bytes: [UInt8], _ address: Range<Int>) -> Bool {
  kind(of: address, in: bytes) == .ownFile
}

/// Where an address leads: references, white space and capitals count as browsers count them.
private func kind(of address: Range<Int>, in bytes: [UInt8]) -> AddressKind {
  var start = address.lowerBound
  while start < address.upperBound, bytes[start] <= 0x20 { start += 1 }
  // Letters, digits, dots and hashes begin most addresses, and end the question soon.
  for index in start..<address.upperBound {
    switch bytes[index] {
    case UInt8(ascii: "?"), UInt8(ascii: "#"): return .ownFile
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      let next = index + 1
      let isDouble =
        index == start && next < address.upperBound
        && (bytes[next] == UInt8(ascii: "/") || bytes[next] == UInt8(ascii: "\\"))
      return isDouble ? .elsewhere : .ownFile
    case UInt8(ascii: ":"), UInt8(ascii: "&"), 0...0x1F: return decodedKind(of: bytes[address])
    default: break
    }
  }
  return .ownFile
}

private func decodedKind(of address: ArraySlice<UInt8>) -> AddressKind {
  let letters = withoutReferences(address).filter { $0 > 0x20 }.map { lowered($0) }
  if letters.starts(with: "javascript:".utf8) { return .script }
  let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
  if letters.count > 1, isSlash(letters[0]), isSlash(letters[1]) { return .elsewhere }
  let first = letters.first { isSlash($0) || "?#:".utf8.contains($0) }
  return first == UInt8(ascii: ":") ? .elsewhere : .ownFile
}
