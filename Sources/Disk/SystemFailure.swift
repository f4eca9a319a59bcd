package import Files
import Glibc

/// The operating system refused something: what, and where.
package struct SystemFailure: Error, Hashable {
  /// The system's own number, `errno`.
  package let code: Int32
  /// The file or folder it happened to, as a person can open it.
  package let path: String

  /// Makes a failure from a number of `errno`.
  package init(code: Int32, path: String) {
    self.code = code
    self.path = path
  }

  /// The failure that the last C call left in `errno`.
  init(at path: String) {
    self.init(code: errno, path: path)
  }

  /// Whether the file or folder is not there.
  package var isMissing: Bool {
    code == ENOENT
  }

  /// Whether a folder was expected and something else is there.
  package var isNotAFolder: Bool {
    code == ENOTDIR
  }

  /// Whether the name is taken, by a file or a folder, or lies below a file.
  package var isNameTaken: Bool {
    [EEXIST, ENOTDIR, EISDIR, ENOTEMPTY].contains(code)
  }

  /// Whether the folder does not let us make anything in it.
  package var isClosedFolder: Bool {
    [EACCES, EPERM, EROFS, ENAMETOOLONG].contains(code)
  }

  /// Whether the two names lie on different disks or mounts.
  package var isOtherDisk: Bool {
    code == EXDEV
  }

  /// Whether the disk cannot let two folders change places: mount points, layers, old kernels.
  package var isImpossibleExchange: Bool {
    [EXDEV, EINVAL, ENOSYS, EBUSY, EOPNOTSUPP].contains(code)
  }

  /// The path and the reason, as one clause: `Public/a.css: the disk is full`.
  package var message: Message {
    let reason = reason
    return Message(swedish: "\(path): \(reason.swedish)", english: "\(path): \(reason.english)")
  }

  /// The reason alone, in words a person who is not a programmer can act on.
  package var reason: Message {
    switch code {
    case ENOENT: Message(swedish: "finns inte", english: "does not exist")
    case ENOTDIR: Message(swedish: "är ingen mapp", english: "is not a folder")
    case EISDIR: Message(swedish: "är en mapp", english: "is a folder")
    case EEXIST: Message(swedish: "finns redan", english: "exists already")
    case EACCES, EPERM: Message(swedish: "åtkomst nekas", english: "permission denied")
    case EROFS:
      Message(swedish: "disken är skrivskyddad", english: "the disk is read-only")
    case ENOSPC: Message(swedish: "disken är full", english: "the disk is full")
    case EDQUOT:
      Message(swedish: "diskutrymmet du får använda är slut", english: "your disk quota is used up")
    case EFBIG: Message(swedish: "filen blir för stor", english: "the file gets too large")
    case EIO: Message(swedish: "disken svarar med fel", english: "the disk reports an error")
    case ELOOP: Message(swedish: "länkar i ring", english: "links go round in a ring")
    case ENAMETOOLONG: Message(swedish: "namnet är för långt", english: "the name is too long")
    case EMFILE, ENFILE:
      Message(swedish: "för många öppna filer", english: "too many open files")
    default: systemWording
    }
  }

  private var systemWording: Message {
    var buffer = [CChar](repeating: 0, count: 256)
    let text =
      if unsafe strerror_r(code, &buffer, buffer.count) == 0 {
        String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      } else {
        "error \(code)"
      }
    return Message(swedish: "\(text) (fel \(code))", english: "\(text) (error \(code))")
  }
}
