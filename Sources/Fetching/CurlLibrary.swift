import CurlCalls
import Glibc

/// The calls of libcurl, from the library that the machine has.
///
/// It is opened anew for each run and stays open to the end of the program.
@safe struct CurlLibrary {
  /// A transfer, a group of them or a list of texts: a pointer that only the library looks into.
  @safe struct Handle {
    fileprivate let pointer: UnsafeMutableRawPointer

    fileprivate init?(_ pointer: UnsafeMutableRawPointer?) {
      guard let pointer = unsafe pointer else { return nil }
      unsafe self.pointer = unsafe pointer
    }

    /// Tells it from all others that are in use.
    var number: Int { unsafe Int(bitPattern: pointer) }
  }

  private typealias Pointer = UnsafeMutableRawPointer
  /// Takes bytes in and says how many it took; fewer than all ends the transfer.
  typealias BytesCall =
    @convention(c) (UnsafePointer<UInt8>?, Int, Int, UnsafeMutableRawPointer?) -> Int
  /// Opens a socket to a target, or refuses to.
  typealias SocketCall =
    @convention(c) (UnsafeMutableRawPointer?, CInt, UnsafePointer<curl_target>?) -> CInt

  private typealias Make = @convention(c) () -> Pointer?
  private typealias Use = @convention(c) (Pointer?) -> CInt
  private typealias Drop = @convention(c) (Pointer?) -> Void
  private typealias Pair = @convention(c) (Pointer?, Pointer?) -> CInt
  private typealias Count = @convention(c) (Pointer?, UnsafeMutablePointer<CInt>?) -> CInt
  private typealias Poll =
    @convention(c) (Pointer?, UnsafeRawPointer?, CUnsignedInt, CInt, UnsafeMutablePointer<CInt>?)
    -> CInt
  private typealias Read =
    @convention(c) (Pointer?, UnsafeMutablePointer<CInt>?) -> UnsafeMutablePointer<curl_message>?
  private typealias Append = @convention(c) (Pointer?, UnsafePointer<CChar>?) -> Pointer?

  private let makeTransfer: Make
  private let dropTransfer: Drop
  private let setOption: Pointer
  private let getInfo: Pointer
  private let appendToList: Append
  private let dropList: Drop
  private let makeGroup: Make
  private let dropGroup: Use
  private let addToGroup: Pair
  private let removeFromGroup: Pair
  private let performGroup: Count
  private let pollGroup: Poll
  private let readGroup: Read

  /// Opens the library; nil where the machine has none.
  init?() {
    guard let library = unsafe dlopen(CURL_LIBRARY, RTLD_NOW | RTLD_LOCAL) else { return nil }
    func symbol<Call>(_ name: String, as call: Call.Type) -> Call? {
      unsafe dlsym(library, name).map { unsafe unsafeBitCast($0, to: call) }
    }
    typealias Begin = @convention(c) (CLong) -> CInt
    guard let begin = symbol("curl_global_init", as: Begin.self),
      let makeTransfer = unsafe symbol("curl_easy_init", as: Make.self),
      let dropTransfer = unsafe symbol("curl_easy_cleanup", as: Drop.self),
      let setOption = unsafe dlsym(library, "curl_easy_setopt"),
      let getInfo = unsafe dlsym(library, "curl_easy_getinfo"),
      let appendToList = unsafe symbol("curl_slist_append", as: Append.self),
      let dropList = unsafe symbol("curl_slist_free_all", as: Drop.self),
      let makeGroup = unsafe symbol("curl_multi_init", as: Make.self),
      let dropGroup = unsafe symbol("curl_multi_cleanup", as: Use.self),
      let addToGroup = unsafe symbol("curl_multi_add_handle", as: Pair.self),
      let removeFromGroup = unsafe symbol("curl_multi_remove_handle", as: Pair.self),
      let performGroup = unsafe symbol("curl_multi_perform", as: Count.self),
      let pollGroup = unsafe symbol("curl_multi_poll", as: Poll.self),
      let readGroup = unsafe symbol("curl_multi_info_read", as: Read.self),
      begin(CLong(CURL_GLOBAL_ALL)) == CURL_OK
    else { return nil }
    unsafe self.makeTransfer = makeTransfer
    unsafe self.dropTransfer = dropTransfer
    unsafe self.setOption = setOption
    unsafe self.getInfo = getInfo
    unsafe self.appendToList = appendToList
    unsafe self.dropList = dropList
    unsafe self.makeGroup = makeGroup
    unsafe self.dropGroup = dropGroup
    unsafe self.addToGroup = addToGroup
    unsafe self.removeFromGroup = removeFromGroup
    unsafe self.performGroup = performGroup
    unsafe self.pollGroup = pollGroup
    unsafe self.readGroup = readGroup
  }

  func newTransfer() -> Handle? { unsafe Handle(makeTransfer()) }
  func drop(transfer: Handle) { unsafe dropTransfer(transfer.pointer) }
  func newGroup() -> Handle? { unsafe Handle(makeGroup()) }
  func drop(group: Handle) { _ = unsafe dropGroup(group.pointer) }
  func drop(list: Handle?) { unsafe dropList(list?.pointer) }

  /// A list with one more text; the library keeps a copy of it.
  func list(_ list: Handle?, with text: String) -> Handle? {
    unsafe Handle(appendToList(list?.pointer, text))
  }

  func add(_ transfer: Handle, to group: Handle) -> Bool {
    unsafe addToGroup(group.pointer, transfer.pointer) == CURL_OK
  }

  func remove(_ transfer: Handle, from group: Handle) {
    _ = unsafe removeFromGroup(group.pointer, transfer.pointer)
  }

  private func set(_ option: Int32, of transfer: Handle, to number: Int) {
    _ = unsafe curl_set_number(setOption, transfer.pointer, option, number)
  }

  /// Sets a text, of which the library keeps a copy.
  private func set(_ option: Int32, of transfer: Handle, to text: String) {
    _ = unsafe text.withCString {
      unsafe curl_set_pointer(setOption, transfer.pointer, option, $0)
    }
  }

  private func set(_ option: Int32, of transfer: Handle, toPointer pointer: UnsafeRawPointer?) {
    _ = unsafe curl_set_pointer(setOption, transfer.pointer, option, pointer)
  }

  /// The system's number of what went wrong last; 0 where nothing did.
  func systemError(of transfer: Handle) -> Int32 {
    var number: CLong = 0
    _ = unsafe curl_get(getInfo, transfer.pointer, CURL_INFO_SYSTEM_ERROR, &number)
    return Int32(truncatingIfNeeded: number)
  }

  /// Lets every transfer of the group do what it can without waiting.
  func perform(_ group: Handle) {
    var running: CInt = 0
    _ = unsafe performGroup(group.pointer, &running)
  }

  /// Waits until some transfer can do more, at most so many milliseconds.
  func wait(_ group: Handle, milliseconds: Int32) {
    _ = unsafe pollGroup(group.pointer, nil, 0, milliseconds, nil)
  }

  /// A transfer of the group that has ended, and how.
  func ended(in group: Handle) -> (transfer: Handle, result: Int32)? {
    var left: CInt = 0
    while let message = unsafe readGroup(group.pointer, &left) {
      let read = unsafe message.pointee
      if unsafe read.message == CURL_MESSAGE_DONE, let transfer = unsafe Handle(read.transfer) {
        return unsafe (transfer, read.data.result)
      }
    }
    return nil
  }
}

extension CurlLibrary {
  /// Sets all that does not depend on the question.
  func prepare(_ transfer: Handle, agent: String, milliseconds: Int) {
    set(CURL_OPTION_USER_AGENT, of: transfer, to: agent)
    // No proxy of the environment: through one nobody sees what address is asked.
    set(CURL_OPTION_PROXY, of: transfer, to: "")
    set(CURL_OPTION_HTTP_VERSION, of: transfer, to: Int(CURL_HTTP_1_1))
    set(CURL_OPTION_PROTOCOLS, of: transfer, to: Int(CURL_HTTP_AND_HTTPS))
    set(CURL_OPTION_NO_SIGNALS, of: transfer, to: 1)
    // Otherwise a slow look-up of a name would hold the program up when time is out.
    set(CURL_OPTION_QUICK_EXIT, of: transfer, to: 1)
    set(CURL_OPTION_TIME_MILLISECONDS, of: transfer, to: milliseconds)
    set(CURL_OPTION_CONNECT_MILLISECONDS, of: transfer, to: max(1, milliseconds * 2 / 3))
  }

  /// Sets what is asked, and whom to tell what comes.
  func ask(
    _ transfer: Handle, for address: String, wantsPage: Bool, headers: Handle?,
    listener: UnsafeMutableRawPointer, onHeader: BytesCall, onBody: BytesCall,
    onSocket: SocketCall
  ) {
    set(CURL_OPTION_URL, of: transfer, to: address)
    set(CURL_OPTION_NO_BODY, of: transfer, to: wantsPage ? 0 : 1)
    unsafe set(CURL_OPTION_HEADERS, of: transfer, toPointer: UnsafeRawPointer(headers?.pointer))
    unsafe set(CURL_OPTION_HEADER_DATA, of: transfer, toPointer: UnsafeRawPointer(listener))
    unsafe set(CURL_OPTION_WRITE_DATA, of: transfer, toPointer: UnsafeRawPointer(listener))
    unsafe set(CURL_OPTION_SOCKET_DATA, of: transfer, toPointer: UnsafeRawPointer(listener))
    unsafe set(
      CURL_OPTION_HEADER_CALL, of: transfer,
      toPointer: unsafeBitCast(onHeader, to: UnsafeRawPointer.self))
    unsafe set(
      CURL_OPTION_WRITE_CALL, of: transfer,
      toPointer: unsafeBitCast(onBody, to: UnsafeRawPointer.self))
    unsafe set(
      CURL_OPTION_SOCKET_CALL, of: transfer,
      toPointer: unsafeBitCast(onSocket, to: UnsafeRawPointer.self))
  }

  /// How a transfer ended; well, also where we had seen enough.
  enum End {
    case fine, noName, noConnection, tooSlow, badCertificate, broken
  }

  /// What a result of the library means.
  static func end(_ result: Int32) -> End {
    switch result {
    case CURL_OK, CURL_WRITE_STOPPED: .fine
    case CURL_NO_HOST_NAME: .noName
    case CURL_NO_CONNECTION: .noConnection
    case CURL_TOO_SLOW: .tooSlow
    case CURL_BAD_CERTIFICATE, CURL_BAD_CERTIFICATE_OF_HOST: .badCertificate
    default: .broken
    }
  }
}

/// Where a socket is to be opened to.
struct SocketTarget {
  let family, type, protocolNumber: Int32
  /// The four or sixteen bytes of the machine's address; none for other families.
  let machine: [UInt8]

  init(_ target: curl_target) {
    family = target.family
    type = target.type
    protocolNumber = target.protocol
    let bytes = unsafe withUnsafeBytes(of: target.address) { unsafe Array($0) }
    switch target.family {
    case AF_INET: machine = Array(bytes[4..<8])
    case AF_INET6: machine = Array(bytes[8..<24])
    default: machine = []
    }
  }
}
