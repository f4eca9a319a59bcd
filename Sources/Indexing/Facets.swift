import Files

/// The file of what results can be narrowed by, or nil when pages declare nothing.
///
/// A JSON array of `[key, label, values, sets, "…"]`: the values as readers see them in the order
/// in which pages first have them; the sets of values that pages have, as lists of places in
/// `values`, the commonest first; and for each page the number of its set as `appendDigits` writes
/// it. The parts of the site come first, the kinds of pages last.
func facetFile(_ parts: [PartialIndex]) -> OutputFile? {
  var facets: [Facet] = []
  var places: [String: Int] = [:]
  var page = 0
  for part in parts {
    for entry in part.pages {
      for declared in entry.facets {
        let place = places[declared.key] ?? facets.count
        if place == facets.count {
          places[declared.key] = place
          facets.append(Facet(key: declared.key, label: declared.label))
        }
        facets[place].add(declared.values, page: page)
      }
      page += 1
    }
  }
  if facets.isEmpty { return nil }
  facets =
    facets.filter { $0.rank < 0 } + facets.filter { $0.rank == 0 }
    + facets.filter { $0.rank > 0 }
  var bytes: [UInt8] = [UInt8(ascii: "[")]
  appendJSONList(facets, to: &bytes) { $0.append(to: &$1, pageCount: page) }
  bytes.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "\n")])
  return OutputFile(path: "search/facets.\(shortHash(bytes)).json", bytes: bytes)
}

/// One facet with the values of each page.
private struct Facet {
  let key: String
  let label: String
  private var values: [String] = []
  private var places: [String: Int] = [:]
  /// The sets of values, the empty one first, with how many pages have each.
  private var sets: [(values: [Int], count: Int)] = [([], 0)]
  private var setNumbers: [[Int]: Int] = [[]: 0]
  /// For each page up to the last that has any value, the number of its set.
  private var setOfPage: [Int] = []

  /// Where the facet stands among others.
  var rank: Int { key == "topic" ? -1 : key == "type" ? 1 : 0 }

  init(key: String, label: String) {
    self.key = key
    self.label = label
  }

  mutating func add(_ names: [String], page: Int) {
    var set: [Int] = []
    for name in names {
      let place = places[name] ?? values.count
      if place == values.count {
        places[name] = place
        values.append(name)
      }
      if !set.contains(place) { set.append(place) }
    }
    set.sort()
    let number = setNumbers[set] ?? sets.count
    if number == sets.count {
      setNumbers[set] = number
      sets.append((set, 0))
    }
    while setOfPage.count < page { setOfPage.append(0) }
    sets[number].count += 1
    setOfPage.append(number)
  }

  /// Appends the facet; common sets get small numbers, which are short.
  func append(to output: inout [UInt8], pageCount: Int) {
    let pages = setOfPage + Array(repeating: 0, count: pageCount - setOfPage.count)
    let order = sets.indices.sorted { (-sets[$0].count, $0) < (-sets[$1].count, $1) }
    var newNumbers = [Int](repeating: 0, count: sets.count)
    for (number, old) in order.enumerated() { newNumbers[old] = number }
    output.append(UInt8(ascii: "["))
    appendJSONString(key, to: &output)
    output.append(UInt8(ascii: ","))
    appendJSONString(label, to: &output)
    appendJSON(",[", to: &output)
    appendJSONList(values, to: &output) { appendJSONString($0, to: &$1) }
    appendJSON("],[", to: &output)
    appendJSONList(order, to: &output) { old, output in
      output.append(UInt8(ascii: "["))
      appendJSONList(sets[old].values, to: &output) { appendJSONNumber($0, to: &$1) }
      output.append(UInt8(ascii: "]"))
    }
    appendJSON("],\"", to: &output)
    appendDigits(pages.map { newNumbers[$0] }, to: &output)
    appendJSON("\"]", to: &output)
  }
}
