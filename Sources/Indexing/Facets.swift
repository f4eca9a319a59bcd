import Files

/// The file of what results can be narrowed by, or nil when pages declare nothing.
///
/// A JSON array of `[label, [[value, [page, distance, …]], …]]`; labels and values in the order in
/// which pages first have them.
func facetFile(_ parts: [PartialIndex]) -> OutputFile? {
  var facets: [Facet] = []
  var places: [String: Int] = [:]
  var page = 0
  for part in parts {
    for entry in part.pages {
      for declared in entry.facets {
        let place = places[declared.label] ?? facets.count
        if place == facets.count {
          places[declared.label] = place
          facets.append(Facet(label: declared.label))
        }
        for value in declared.values { facets[place].add(value, page: page) }
      }
      page += 1
    }
  }
  if facets.isEmpty { return nil }
  var bytes: [UInt8] = [UInt8(ascii: "[")]
  appendList(facets, to: &bytes) { $0.append(to: &$1) }
  bytes.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "\n")])
  return OutputFile(path: "search/facets.\(shortHash(bytes)).json", bytes: bytes)
}

/// One facet with the pages of each value.
private struct Facet {
  let label: String
  private var values: [(name: String, pages: [Int])] = []
  private var places: [String: Int] = [:]

  init(label: String) {
    self.label = label
  }

  mutating func add(_ value: String, page: Int) {
    if let place = places[value] {
      if values[place].pages.last != page { values[place].pages.append(page) }
    } else {
      places[value] = values.count
      values.append((value, [page]))
    }
  }

  func append(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    appendString(label, to: &output)
    output.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: "[")])
    appendList(values, to: &output) { value, output in
      output.append(UInt8(ascii: "["))
      appendString(value.name, to: &output)
      output.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: "[")])
      var last = 0
      appendList(value.pages, to: &output) { page, output in
        appendNumber(page - last, to: &output)
        last = page
      }
      output.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "]")])
    }
    output.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "]")])
  }
}
