import Files

/// How long each stage of a build took.
struct Stopwatch {
  /// A stage with its length.
  struct Lap {
    let stage: Stage
    let duration: Duration
  }

  /// The stages of a build, in their order.
  enum Stage: CaseIterable {
    case loading, parsing, linking, asking, indexing, searching, rendering, copying, auditing,
      writing

    /// What the stage does, for people.
    var name: Message {
      switch self {
      case .loading: Message(swedish: "läser", english: "loading")
      case .parsing: Message(swedish: "tolkar", english: "parsing")
      case .linking: Message(swedish: "länkar", english: "linking")
      case .asking: Message(swedish: "frågar webben", english: "asking the web")
      case .indexing: Message(swedish: "indexerar", english: "indexing")
      case .searching: Message(swedish: "söker", english: "searching")
      case .rendering: Message(swedish: "bygger sidor", english: "rendering")
      case .copying: Message(swedish: "packar kopian", english: "packing the copy")
      case .auditing: Message(swedish: "granskar", english: "auditing")
      case .writing: Message(swedish: "skriver", english: "writing")
      }
    }
  }

  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lapStart: ContinuousClock.Instant
  private(set) var laps: [Lap] = []

  /// Starts with the first stage.
  init() {
    start = ContinuousClock.now
    lapStart = start
  }

  /// Ends a stage; the next begins.
  mutating func lap(_ stage: Stage) {
    let now = clock.now
    laps.append(Lap(stage: stage, duration: lapStart.duration(to: now)))
    lapStart = now
  }

  /// The time since the start.
  var total: Duration { start.duration(to: clock.now) }
}
