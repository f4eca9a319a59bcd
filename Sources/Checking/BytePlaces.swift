/// Where a byte stands in a text, in order; for rules whose places all hold one rare byte.
func places(of byte: UInt8, in text: [UInt8]) -> [Int] {
  var places: [Int] = []
  var start = 0
  while let found = text[start...].firstIndex(of: byte) {
    places.append(found)
    start = found + 1
  }
  return places
}
