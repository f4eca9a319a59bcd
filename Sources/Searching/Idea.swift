/// One of the things a query asks for, with everything in the index that answers it.
struct Idea {
  /// What the query says.
  let text: String
  /// How telling it is.
  var weight: Int
  /// What answers it.
  var alternatives: [Alternative] = []

  /// How many sixteenths a full answer is worth.
  static let whole = 16

  /// How telling a word is as an answer: never more than what it answers.
  func weight(of term: TermShard.WordClass) -> Int {
    min(term.weight, weight)
  }
}

/// Words of the index that answer an idea together.
struct Alternative {
  /// The classes; a unit must have all of them.
  var terms: [TermShard.WordClass]
  /// How they answer it.
  let way: MatchWay
  /// How good an answer it is, in sixteenths.
  let factor: Int
  /// What is told to the reader when a result owes to it; nil for the literal word.
  let label: String?
  /// Whether it is the thing asked for rather than something like it.
  var isSure: Bool { way.isSure }
  /// Whether words of the text are marked for it.
  var isMarked: Bool { factor >= 6 }

  /// One class as an answer.
  init(_ term: TermShard.WordClass, _ way: MatchWay, factor: Int, label: String? = nil) {
    self.init([term], way, factor: factor, label: label)
  }

  /// Several classes that answer together.
  init(_ terms: [TermShard.WordClass], _ way: MatchWay, factor: Int, label: String? = nil) {
    self.terms = terms
    self.way = way
    self.factor = factor
    self.label = label
  }

  /// What it is worth in a unit where its words are worth `sum` together.
  func worth(ofSum sum: Int) -> Int {
    sum / terms.count * factor / Idea.whole
  }
}
