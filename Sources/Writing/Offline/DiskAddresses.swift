/// Gives addresses on a page the form that works on a disk: relative, and with the file's name.
struct DiskAddresses {
  /// The way from the page to the site's root, `./` or `../../`.
  private let toRoot: String
  private let basePath: [UInt8]

  /// For the page at `path`, on a site that lies at `basePath` on its server.
  init(path: String, basePath: String) {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    toRoot = depth == 0 ? "./" : String(repeating: "../", count: depth)
    self.basePath = Array(basePath.utf8)
  }

  /// What to write instead of some bytes of an address that leads to a file of the site; nil where
  /// the address works as it is. What follows `?` and `#` stays.
  func change(
    of address: Range<Int>, in bytes: [UInt8]
  ) -> (place: Range<Int>, text: String)? {
    let slash = UInt8(ascii: "/")
    var start = address.lowerBound
    while start < address.upperBound, isSpace(bytes[start]) { start += 1 }
    var end = start
    while end < address.upperBound, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: "?"),
      bytes[end] != UInt8(ascii: "#")
    {
      end += 1
    }
    // The page itself.
    guard end > start else { return nil }
    let isRooted = bytes[start..<end].starts(with: basePath)
    let rest = isRooted ? start + basePath.count : start
    let name = bytes[(bytes[rest..<end].lastIndex(of: slash).map { $0 + 1 } ?? rest)..<end]
    let isStep = name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8)
    let ending = name.isEmpty ? "index.html" : isStep ? "/index.html" : ""
    guard isRooted else { return ending.isEmpty ? nil : (end..<end, ending) }
    return (start..<end, toRoot + String(decoding: bytes[rest..<end], as: UTF8.self) + ending)
  }
}
