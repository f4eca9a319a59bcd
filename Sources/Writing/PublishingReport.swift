package import Disk

/// What publishing did.
package struct PublishingReport: Sendable, Hashable {
  /// Files that are new or have new bytes.
  package let written: Int
  /// Files that were left as they are, with their inode and time.
  package let unchanged: Int
  /// Files of the old site that the new one does not have.
  package let removed: Int
  /// The size of the whole site in bytes.
  package let sizeBytes: Int
  /// Whether the whole site changed in one step; no where the disk cannot do it.
  package let isAtomic: Bool
  /// What of the old site could not be removed; the next build tries again.
  package let leftover: SystemFailure?
}
