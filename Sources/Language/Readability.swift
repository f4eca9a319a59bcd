/// How hard a text is to read by LIX: words a sentence plus the share of long words in per cent.
///
/// Under 30 is very easy, 40 to 50 ordinary, over 60 very hard. Long is more than six letters.
///
/// - Parameters:
///   - text: UTF-8 without markup.
///   - range: The part to measure, the whole text when `nil`.
/// - Returns: `nil` for a text without words.
package func lix(of text: [UInt8], range: Range<Int>? = nil) -> Double? {
  let range = range ?? text.indices
  var scanner = WordScanner(text, in: range)
  var wordCount = 0
  var longCount = 0
  while scanner.next() != nil {
    wordCount += 1
    let letterCount = scanner.word.count { !isContinuation($0) }
    if letterCount > 6 { longCount += 1 }
  }
  guard wordCount > 0 else { return nil }
  let sentenceCount = sentences(in: text, range: range).count
  return Double(wordCount) / Double(sentenceCount) + 100 * Double(longCount) / Double(wordCount)
}
