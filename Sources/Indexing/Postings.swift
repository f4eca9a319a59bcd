/// Where each class of words stands: units and impacts, the largest impact first.
struct Postings: Sendable {
  /// One place of a class.
  struct Posting: Sendable, Equatable {
    /// The unit's number in the whole site.
    let unit: UInt32
    /// What a match there is worth before the class's weight.
    let impact: UInt8
  }

  /// The end of each class's postings.
  private let ends: [UInt32]
  private let postings: [Posting]

  /// The postings of a class, by falling impact and rising unit.
  subscript(classNumber: Int) -> ArraySlice<Posting> {
    postings[(classNumber == 0 ? 0 : Int(ends[classNumber - 1]))..<Int(ends[classNumber])]
  }

  /// Orders what was found in the parts by class.
  init(_ parts: [PartPostings], classCount: Int, largestImpact: Int) {
    var ends = [UInt32](repeating: 0, count: classCount)
    for part in parts {
      for found in part.found { ends[Int(found.classNumber)] += 1 }
    }
    var sum: UInt32 = 0
    var next: [UInt32] = []
    next.reserveCapacity(classCount)
    for index in ends.indices {
      next.append(sum)
      sum += ends[index]
      ends[index] = sum
    }
    var postings = [Posting](repeating: Posting(unit: 0, impact: 0), count: Int(sum))
    var firstUnit: UInt32 = 0
    for part in parts {
      for found in part.found {
        let place = Int(next[Int(found.classNumber)])
        postings[place] = Posting(unit: firstUnit + found.unit, impact: found.impact)
        next[Int(found.classNumber)] += 1
      }
      firstUnit += UInt32(part.unitCount)
    }
    self.ends = ends
    var sorter = ImpactSorter(largestImpact: largestImpact)
    var start = 0
    for end in ends {
      sorter.sort(&postings, in: start..<Int(end))
      start = Int(end)
    }
    self.postings = postings
  }
}

/// Sorts postings by falling impact, keeping their order otherwise.
private struct ImpactSorter {
  private var buckets: [Int]
  private var copy: [Postings.Posting] = []

  init(largestImpact: Int) {
    buckets = [Int](repeating: 0, count: largestImpact + 2)
  }

  mutating func sort(_ postings: inout [Postings.Posting], in range: Range<Int>) {
    guard range.count > 1 else { return }
    if range.count < 32 {
      insertionSort(&postings, in: range)
      return
    }
    for index in buckets.indices { buckets[index] = 0 }
    copy.removeAll(keepingCapacity: true)
    copy.append(contentsOf: postings[range])
    for posting in copy { buckets[Int(posting.impact)] += 1 }
    var start = range.lowerBound
    for impact in buckets.indices.reversed() {
      let count = buckets[impact]
      buckets[impact] = start
      start += count
    }
    for posting in copy {
      postings[buckets[Int(posting.impact)]] = posting
      buckets[Int(posting.impact)] += 1
    }
  }

  private func insertionSort(_ postings: inout [Postings.Posting], in range: Range<Int>) {
    for index in range.dropFirst() {
      let posting = postings[index]
      var place = index
      while place > range.lowerBound, postings[place - 1].impact < posting.impact {
        postings[place] = postings[place - 1]
        place -= 1
      }
      postings[place] = posting
    }
  }
}

/// The classes found in the units of one part, in the order of the units.
struct PartPostings: Sendable {
  /// A class in a unit.
  struct Found: Sendable {
    /// The class.
    let classNumber: UInt32
    /// The unit's number in its part.
    let unit: UInt32
    /// What a match there is worth.
    let impact: UInt8
  }

  /// All classes of all units.
  private(set) var found: [Found] = []
  /// How many units the part has.
  let unitCount: Int

  /// Adds up the words of each class in each unit of a part; `numbers` are its words' numbers in
  /// the lexicon.
  init(
    _ part: PartialIndex, numbers: [UInt32], classes: WordClasses, scale: ImpactScale,
    headShare: Double
  ) {
    unitCount = part.units.count
    found.reserveCapacity(part.occurrences.count)
    var sums = [Double](repeating: 0, count: classes.firstWords.count)
    var met: [UInt32] = []
    var start = 0
    for (unitNumber, unit) in part.units.enumerated() {
      let shares = scale.shares(of: unit)
      for occurrence in part.occurrences[start..<unit.occurrenceEnd] {
        let word = Int(numbers[Int(occurrence.word)])
        let count = shares.weigh(occurrence.counts, isPage: unit.isPage)
        let (own, head) = (Int(classes.classes[word]), Int(classes.heads[word]))
        if sums[own] == 0 { met.append(UInt32(own)) }
        sums[own] += count
        guard head != own else { continue }
        if sums[head] == 0 { met.append(UInt32(head)) }
        sums[head] += count * headShare
        // mödra|hälso|vård is hälsovård first and vård too.
        let further = Int(classes.headOfClass[head])
        guard further != head, further != own else { continue }
        if sums[further] == 0 { met.append(UInt32(further)) }
        sums[further] += count * headShare * headShare
      }
      for classNumber in met {
        let impact = scale.impact(of: sums[Int(classNumber)])
        found.append(
          Found(classNumber: classNumber, unit: UInt32(unitNumber), impact: UInt8(impact)))
        sums[Int(classNumber)] = 0
      }
      met.removeAll(keepingCapacity: true)
      start = unit.occurrenceEnd
    }
  }
}
