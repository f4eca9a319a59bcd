import Glibc

/// The number of this process.
package var processNumber: Int32 {
  getpid()
}

/// Whether a process with that number runs on this machine, this one included.
package func isRunning(processNumber: Int32) -> Bool {
  // EPERM: it runs, but belongs to somebody else.
  kill(processNumber, 0) == 0 || errno != ESRCH
}
