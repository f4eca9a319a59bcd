import Glibc

/// The number of this process.
package var processNumber: Int32 {
  getpid()
}

/// Whether a process with that number runs on this machine, this one included.
///
/// One that has ended runs no more, though its number is taken until its parent has asked how.
package func isRunning(processNumber: Int32) -> Bool {
  // EPERM: it is there, but belongs to somebody else.
  let isThere = kill(processNumber, 0) == 0 || errno != ESRCH
  return isThere && !hasEnded(processNumber)
}

/// Whether the system says that a process has ended; no where it says nothing.
private func hasEnded(_ processNumber: Int32) -> Bool {
  let file = unsafe open("/proc/\(processNumber)/stat", O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return false }
  defer { _ = close(file) }
  let status = unsafe [UInt8](unsafeUninitializedCapacity: 512) { buffer, count in
    count = unsafe max(0, read(file, buffer.baseAddress, buffer.count))
  }
  // The number, the name in brackets, which may hold anything, and a letter: Z or X for the dead.
  guard let name = status.lastIndex(of: UInt8(ascii: ")")), name + 2 < status.count else {
    return false
  }
  return status[name + 2] == UInt8(ascii: "Z") || status[name + 2] == UInt8(ascii: "X")
}
