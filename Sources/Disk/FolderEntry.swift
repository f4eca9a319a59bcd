import Glibc

/// A name in a folder and what it stands for.
package struct FolderEntry: Sendable, Hashable {
  /// What a name in a folder stands for.
  package enum Kind: Sendable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, wherever it leads.
    case link
    /// A pipe, a socket or a device.
    case other

    init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  /// The name's bytes as the disk holds them; rarely, not UTF-8.
  package let nameBytes: [UInt8]
  /// What it stands for; a link is not followed.
  package let kind: Kind

  /// An entry known beforehand.
  package init(name: String, kind: Kind) {
    self.init(nameBytes: Array(name.utf8), kind: kind)
  }

  init(nameBytes: [UInt8], kind: Kind) {
    self.nameBytes = nameBytes
    self.kind = kind
  }

  /// The name, or nil where its bytes are not UTF-8.
  package var name: String? {
    String(validating: nameBytes, as: UTF8.self)
  }

  /// Whether the name starts with a dot.
  package var isDotfile: Bool {
    nameBytes.first == UInt8(ascii: ".")
  }
}

/// What the disk knows of a file beside its bytes.
package struct FileStatus: Sendable, Hashable {
  /// What it is.
  package let kind: FolderEntry.Kind
  /// The size in bytes.
  package let sizeBytes: Int
  /// The permission bits, `0o644` and the like.
  package let permissions: UInt32
  /// The file's number on its disk; the same for all hard links to it.
  package let inode: UInt64
  /// The disk's number.
  package let device: UInt64
  /// When the bytes were last written, in nanoseconds since 1970.
  package let changedNanoseconds: Int

  init(_ status: stat) {
    kind = FolderEntry.Kind(mode: status.st_mode)
    sizeBytes = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    changedNanoseconds = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
