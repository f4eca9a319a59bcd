internal import Files

/// Reports a body that the Markdown library would take minutes or all memory for.
///
/// No page that a person wrote comes near these limits; a damaged or hostile file may. Version
/// 0.29.0.gfm.6 takes quadratic time for deeply nested lists and for images that never close,
/// fills up every short row of a wide table, and copies an address for each link to it.
///
/// - Returns: nil when the body can be parsed.
func tooComplex(_ body: PreparedBody, in file: SourceFile) -> Diagnostic? {
  let features = body.features
  let (cells, cellsOverflow) = features.mostBarsInLine.multipliedReportingOverflow(
    by: body.lineStarts.count)
  let (copies, copiesOverflow) = features.longestBlock.multipliedReportingOverflow(
    by: features.bracketCount)
  let message: Message
  if features.deepestNesting > 100 {
    message = Message(
      swedish: "listor och citat ligger mer än 100 nivåer djupt",
      english: "lists and quotes are more than 100 levels deep")
  } else if features.imageCount > 5_000 {
    message = Message(
      swedish: "sidan har fler än 5 000 bilder", english: "the page has more than 5,000 images")
  } else if cellsOverflow || cells > 4_000_000 {
    message = Message(
      swedish: "en tabell har för många kolumner för en så lång sida",
      english: "a table has too many columns for a page this long")
  } else if features.hasDefinitions, copiesOverflow || copies > 500_000_000 {
    message = Message(
      swedish: "sidan har för många länkar för ett så långt stycke",
      english: "the page has too many links for a paragraph this long")
  } else {
    return nil
  }
  let place = features.deepestNesting > 100 ? features.deepestLine : nil
  return Diagnostic(
    .error, "markdown/too-complex", at: Location(file, place), message,
    fix: Message(swedish: "dela upp sidan", english: "split the page"))
}
