/// What results can be narrowed by, and which pages have which values.
struct Facets {
  private var all: [Facet] = []

  private struct Facet {
    let key: String
    let label: String
    let values: [String]
    /// The sets of values that pages have.
    let sets: [[Int]]
    /// The number of each page's set.
    let setOfPage: [Int]

    func values(of page: Int) -> [Int] {
      guard page < setOfPage.count, setOfPage[page] < sets.count else { return [] }
      return sets[setOfPage[page]]
    }
  }

  /// Decodes the file of facets; a site without one has none.
  init(_ json: JSONValue?) throws(IndexError) {
    for facet in try json?.elements ?? [] {
      let parts = try facet.elements
      guard parts.count == 5 else { throw .malformed }
      var values: [String] = []
      for value in try parts[2].elements { values.append(try value.text) }
      var sets: [[Int]] = []
      for set in try parts[3].elements {
        var numbers: [Int] = []
        for number in try set.elements { numbers.append(try number.number) }
        guard numbers.allSatisfy(values.indices.contains) else { throw .malformed }
        sets.append(numbers)
      }
      all.append(
        Facet(
          key: try parts[0].text, label: try parts[1].text, values: values, sets: sets,
          setOfPage: try digits(try parts[4].bytes)))
    }
  }

  /// Narrows results and counts what further narrowing would leave.
  ///
  /// - Parameters:
  ///   - pages: The pages found, in any order.
  ///   - chosen: Values by the key of their facet. A page must have one of them for each facet;
  ///     keys of no facet are passed over.
  /// - Returns: Whether each page stays, and the facets worth showing in their order. A value
  ///   counts the pages that have it and satisfy the other facets, so that the values beside a
  ///   chosen one say what choosing them too would add.
  func narrow(
    _ pages: [Int], to chosen: [String: Set<String>]
  ) -> (isKept: [Bool], facets: [FacetCounts]) {
    let wanted = all.map { facet in
      chosen[facet.key].map { names in
        Set(facet.values.indices.filter { names.contains(facet.values[$0]) })
      }
    }
    var counts = all.map { [Int](repeating: 0, count: $0.values.count) }
    var isKept: [Bool] = []
    for page in pages {
      let sets = all.map { $0.values(of: page) }
      let failed = all.indices.filter { place in
        wanted[place].map { $0.isDisjoint(with: sets[place]) } ?? false
      }
      isKept.append(failed.isEmpty)
      if failed.count > 1 { continue }
      for place in failed.isEmpty ? Array(all.indices) : failed {
        for value in sets[place] { counts[place][value] += 1 }
      }
    }
    let facets = all.indices.compactMap { place in
      facetCounts(all[place], counts: counts[place], chosen: wanted[place])
    }
    return (isKept, facets)
  }

  private func facetCounts(
    _ facet: Facet, counts: [Int], chosen: Set<Int>?
  ) -> FacetCounts? {
    let values = facet.values.indices.compactMap { place -> FacetCounts.Value? in
      let isChosen = chosen?.contains(place) ?? false
      guard counts[place] > 0 || isChosen else { return nil }
      return FacetCounts.Value(name: facet.values[place], count: counts[place], isChosen: isChosen)
    }
    guard values.count > 1 || values.contains(where: \.isChosen) else { return nil }
    return FacetCounts(key: facet.key, label: facet.label, values: values)
  }
}

/// One of the things that results can be narrowed by, with how many pages each value would leave.
package struct FacetCounts: Sendable, Hashable {
  /// What addresses call it: `actors`.
  package let key: String
  /// What readers call it; empty for `topic` and `type`, for which the interface has words.
  package let label: String
  /// The values that leave any page or are chosen, in the order of the site.
  package let values: [Value]

  /// A value of a facet.
  package struct Value: Sendable, Hashable {
    /// What readers see: *Socialtjänsten*.
    package let name: String
    /// How many pages it would leave, with what is chosen in other facets.
    package let count: Int
    /// Whether the results are narrowed to it.
    package let isChosen: Bool
  }
}
