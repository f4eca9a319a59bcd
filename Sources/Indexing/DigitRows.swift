/// Numbers as characters, for long rows of small numbers: one character of 64 for each number up
/// to 62; 63 means *63 and what follows*.
func appendDigits(_ numbers: some Sequence<Int>, to output: inout [UInt8]) {
  for number in numbers {
    var rest = number
    while rest >= 63 {
      output.append(digits[63])
      rest -= 63
    }
    output.append(digits[rest])
  }
}

private let digits = [UInt8](
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
