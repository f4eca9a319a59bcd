/// One of the things a query asks for, with everything in the index that answers it.
struct Idea {
  /// How telling it is.
  var weight: Int
  /// What answers it.
  var alternatives: [Alternative] = []

  /// How many sixteenths a full answer is worth.
  static let whole = 16
}

/// Words of the index that answer an idea together.
struct Alternative {
  /// The classes; a unit must have all of them.
  var terms: [TermShard.WordClass]
  /// How good an answer it is, in sixteenths.
  let factor: Int
  /// What is told to the reader when a result owes to it; nil for the literal word.
  let label: String?
  /// Whether it is the thing asked for rather than something like it.
  let isSure: Bool
  /// Whether words of the text are marked for it.
  var isMarked: Bool { factor >= 6 }

  /// One class as an answer.
  init(
    _ term: TermShard.WordClass, factor: Int, label: String? = nil, isSure: Bool = true
  ) {
    self.init([term], factor: factor, label: label, isSure: isSure)
  }

  /// Several classes that answer together.
  init(
    _ terms: [TermShard.WordClass], factor: Int, label: String? = nil, isSure: Bool = true
  ) {
    self.terms = terms
    self.factor = factor
    self.label = label
    self.isSure = isSure
  }
}
