import Glibc

/// What a long build is doing, on the last line of a terminal.
///
/// Nothing is shown during the first second, and nothing at all where standard error is no
/// terminal.
/// An actor, because a timer and the build both touch it.
actor Progress {
  private var stage = ""
  private var isDone = false
  private var hasShown = false
  private var timer: Task<Void, Never>?

  /// Says what is being done now.
  func show(_ stage: String) {
    self.stage = stage
    guard timer == nil, isatty(STDERR_FILENO) == 1 else { return }
    timer = Task {
      var delay = Duration.seconds(1)
      while !Task.isCancelled {
        do {
          try await Task.sleep(for: delay)
        } catch {
          return
        }
        draw()
        delay = .milliseconds(200)
      }
    }
  }

  /// Clears the line.
  func finish() {
    isDone = true
    timer?.cancel()
    if hasShown { writeToStandardError("\r\u{1B}[K") }
  }

  private func draw() {
    guard !isDone else { return }
    hasShown = true
    writeToStandardError("\r\u{1B}[K\(stage) …")
  }
}
