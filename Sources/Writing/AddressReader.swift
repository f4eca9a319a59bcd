/// Works out which file of the site an address on a page leads to.
struct AddressReader {
  /// Where an address leads.
  enum Target: Equatable {
    /// To a file of the site, or to the page of a folder, and an id in it; both as hashes.
    case file(UInt64, fragment: UInt64?)
    /// To another site, to a mail program, to a telephone.
    case elsewhere
    /// To this server, but not to this site.
    case outside
  }

  /// The hash of the page's own path.
  private let ownPath: UInt64
  /// The hashes of the folders the page lies in, the root first, each with its slash.
  private let folders: [PathHash]
  /// The folders themselves, each with its slash, one after the other.
  private let folderBytes: [UInt8]
  private let basePath: [UInt8]

  /// A reader for the page at `path`, on a site that lies at `basePath` on its server.
  init(path: String, basePath: String) {
    ownPath = PathHash(path).value
    var folders = [PathHash()]
    var hash = PathHash()
    let slash = UInt8(ascii: "/")
    for byte in path.utf8 {
      hash.add(byte)
      if byte == slash { folders.append(hash) }
    }
    self.folders = folders
    let lastSlash = path.utf8.lastIndex(of: slash)
    folderBytes = lastSlash.map { Array(path.utf8[...$0]) } ?? []
    self.basePath = Array(basePath.utf8)
  }

  /// Where the address in `bytes[place]` leads.
  func target(_ bytes: [UInt8], _ place: Range<Int>) -> Target {
    var start = place.lowerBound
    var end = place.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    var pathEnd = start
    var isPlain = true
    scan: while pathEnd < end {
      switch bytes[pathEnd] {
      case UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      case UInt8(ascii: ":"):
        // A colon before the first slash ends a scheme, as in `mailto:`.
        if !bytes[start..<pathEnd].contains(UInt8(ascii: "/")) { return .elsewhere }
      case UInt8(ascii: "%"), UInt8(ascii: "&"): isPlain = false
      default: break
      }
      pathEnd += 1
    }
    let fragment = fragment(bytes, pathEnd..<end)
    guard pathEnd > start else { return .file(ownPath, fragment: fragment) }
    return resolve(bytes, start..<pathEnd, isPlain: isPlain, fragment: fragment)
  }

  /// The hash of the id that a link names; nil where it names none or the top of the page.
  private func fragment(_ bytes: [UInt8], _ rest: Range<Int>) -> UInt64? {
    guard let hash = bytes[rest].firstIndex(of: UInt8(ascii: "#")), hash + 1 < rest.upperBound
    else { return nil }
    let name = bytes[hash + 1..<rest.upperBound]
    if name.elementsEqual("top".utf8) { return nil }
    guard name.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&") }) else {
      return PathHash(name).value
    }
    return PathHash(withoutPercents(withoutReferences(name))).value
  }

  private func resolve(
    _ bytes: [UInt8], _ path: Range<Int>, isPlain: Bool, fragment: UInt64?
  ) -> Target {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    guard isPlain, bytes[path.lowerBound] != slash else {
      return resolveSlowly(bytes[path], fragment: fragment)
    }
    // Most addresses are steps up and then names: the hash of the folder reached is known, and the
    // names are added to it.
    var index = path.lowerBound
    var depth = folders.count - 1
    while index < path.upperBound, bytes[index] == dot {
      if index + 1 == path.upperBound || bytes[index + 1] == slash {
        index = min(index + 2, path.upperBound)
        continue
      }
      guard bytes[index + 1] == dot, index + 2 == path.upperBound || bytes[index + 2] == slash
      else { break }
      guard depth > 0 else { return .outside }
      depth -= 1
      index = min(index + 3, path.upperBound)
    }
    var hash = folders[depth]
    var last = slash
    while index < path.upperBound {
      let byte = bytes[index]
      // Steps in the middle and doubled slashes are rare, and need the names themselves.
      if last == slash, byte == dot || byte == slash {
        return resolveSlowly(bytes[path], fragment: fragment)
      }
      hash.add(byte)
      last = byte
      index += 1
    }
    return .file(hash.value, fragment: fragment)
  }

  private func resolveSlowly(_ raw: ArraySlice<UInt8>, fragment: UInt64?) -> Target {
    let slash = UInt8(ascii: "/")
    var path = withoutPercents(withoutReferences(raw))
    if path.starts(with: "//".utf8) { return .elsewhere }
    var parts: [ArraySlice<UInt8>] = []
    if path.first == slash {
      guard path.starts(with: basePath) else { return .outside }
      path.removeFirst(basePath.count)
    } else {
      parts = folderBytes.split(separator: slash)
    }
    let names = path.split(separator: slash, omittingEmptySubsequences: false)
    for name in names {
      if name.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return .outside }
      } else if !name.isEmpty, !name.elementsEqual(".".utf8) {
        parts.append(name)
      }
    }
    var hash = PathHash()
    for (index, part) in parts.enumerated() {
      if index > 0 { hash.add(slash) }
      for byte in part { hash.add(byte) }
    }
    let last = names.last ?? []
    let isFolder = last.isEmpty || last.elementsEqual(".".utf8) || last.elementsEqual("..".utf8)
    if isFolder, !parts.isEmpty { hash.add(slash) }
    return .file(hash.value, fragment: fragment)
  }
}

/// The hash of an id as it stands in a page.
func hashOfID(_ bytes: [UInt8], _ place: Range<Int>) -> UInt64 {
  guard bytes[place].contains(UInt8(ascii: "&")) else { return PathHash(bytes[place]).value }
  return PathHash(withoutReferences(bytes[place])).value
}

/// The bytes with `%C3%A5` and the like made into the bytes they stand for.
private func withoutPercents(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  let bytes = Array(bytes)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      result.append(byte)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

/// The bytes with `&amp;`, `&#229;` and the like made into the letters they stand for.
func withoutReferences(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  let named: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
  let bytes = Array(bytes)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "&"),
      let end = bytes[index...].firstIndex(of: UInt8(ascii: ";"))
    else {
      result.append(bytes[index])
      index += 1
      continue
    }
    let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
    if let text = named[name] ?? numberedLetter(name) {
      result += text.utf8
      index = end + 1
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

/// The letter that `#229` or `#xE5` stands for.
private func numberedLetter(_ name: String) -> String? {
  guard name.hasPrefix("#") else { return nil }
  let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
  let digits = name.dropFirst(isHexadecimal ? 2 : 1)
  guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
    let scalar = Unicode.Scalar(value)
  else { return nil }
  return String(scalar)
}
