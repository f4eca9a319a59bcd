/// Turns counts of a word in a unit into an impact: a small whole number that the query engine
/// adds up.
///
/// This is BM25 over fields: occurrences are weighted by field, discounted by the length of the
/// field beside the average, and added before they saturate.
struct ImpactScale: Sendable {
  private let settings: IndexSettings
  /// For each field, its weight and average length.
  private let fields: [(field: Field, weight: Double, lengthLoss: Double, average: Double)]

  /// Measures the average lengths over all parts.
  init(_ parts: [PartialIndex], settings: IndexSettings) {
    self.settings = settings
    let weights: [(Field, Double)] = [
      (.title, settings.titleWeight), (.synonyms, settings.synonymWeight),
      (.keywords, settings.keywordWeight), (.summary, settings.summaryWeight),
      (.laws, settings.lawWeight), (.heading, settings.headingWeight), (.body, 1),
    ]
    fields = weights.map { field, weight in
      var sum = 0
      var count = 0
      for part in parts {
        for unit in part.units where unit.lengths[field] > 0 {
          sum += unit.lengths[field]
          count += 1
        }
      }
      let lengthLoss =
        switch field {
        case .body: settings.lengthLoss
        case .laws: settings.lawLengthLoss
        default: settings.fieldLengthLoss
        }
      return (field, weight, lengthLoss, count == 0 ? 1 : Double(sum) / Double(count))
    }
  }

  /// What one occurrence in each field of a unit is worth.
  func shares(of unit: PartialIndex.Unit) -> UnitShares {
    var shares = UnitShares()
    for (field, weight, lengthLoss, average) in fields where unit.lengths[field] > 0 {
      let length = Double(unit.lengths[field])
      shares[field] = weight / (1 - lengthLoss + lengthLoss * length / average)
    }
    if !unit.isPage { shares[.laws] = settings.sectionLawWeight }
    return shares
  }

  /// The impact of a word with this weighted count, at least 1.
  func impact(of count: Double) -> Int {
    let impact = count * (settings.saturation + 1) / (count + settings.saturation)
    return max(1, Int(impact * settings.impactSteps + 0.5))
  }

  /// No impact is larger.
  var largestImpact: Int { Int((settings.saturation + 1) * settings.impactSteps + 0.5) }
}

/// What one occurrence in each field of one unit is worth.
struct UnitShares {
  private var title = 1.0
  private var synonyms = 1.0
  private var keywords = 1.0
  private var summary = 1.0
  private var laws = 1.0
  private var heading = 1.0
  private var body = 1.0

  /// The worth in one field.
  subscript(field: Field) -> Double {
    get {
      switch field {
      case .title: title
      case .synonyms: synonyms
      case .keywords: keywords
      case .summary: summary
      case .laws: laws
      case .heading: heading
      case .body: body
      }
    }
    set {
      switch field {
      case .title: title = newValue
      case .synonyms: synonyms = newValue
      case .keywords: keywords = newValue
      case .summary: summary = newValue
      case .laws: laws = newValue
      case .heading: heading = newValue
      case .body: body = newValue
      }
    }
  }

  /// The weighted count of a word.
  func weigh(_ counts: FieldCounts, isPage: Bool) -> Double {
    if isPage {
      return Double(counts[.title]) * title + Double(counts[.synonyms]) * synonyms
        + Double(counts[.keywords]) * keywords + Double(counts[.summary]) * summary
        + Double(counts[.laws]) * laws
    }
    return Double(counts[.heading]) * heading + Double(counts[.body]) * body
      + Double(counts[.laws]) * laws
  }
}
