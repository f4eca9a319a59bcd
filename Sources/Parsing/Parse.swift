internal import Declarations
package import Files

/// Parses one Markdown file.
///
/// Pure and safe to call from several threads at once.
///
/// - Parameters:
///   - file: A `.md` file of the content folder, valid UTF-8.
///   - context: What the declarations mean for parsing, made once for the whole site.
/// - Returns: The document with everything the author should fix.
package func parse(_ file: SourceFile, in context: ParsingContext) -> Document {
  let front = FrontMatter(of: file.bytes)
  let yaml = front.yaml.map { readYAML(file, in: $0) }
  let decoded = decodePage(yaml?.value, in: file, declarations: context.declarations)
  // What a page lacks is not known while its front matter cannot be read.
  let problems = yaml?.diagnostics ?? []
  var diagnostics = problems.isEmpty ? decoded.diagnostics : problems
  if let fence = front.unclosedFence {
    diagnostics = [unclosedFrontMatter(in: file, at: fence)]
  }
  let settings = context.declarations.settings
  let language =
    decoded.metadata.language.flatMap(InterfaceLanguage.init(rawValue:)) ?? settings.language
  let statement = decoded.metadata.accessibilityStatement.map {
    statementMarkdown($0, of: settings, in: language, file: file, from: front.bodyStart)
  }
  let whole = statement?.inserted(into: file) ?? file
  let body = PreparedBody(whole, from: front.bodyStart)
  diagnostics += body.controlCharacters.map { controlCharacter(in: whole, at: $0) }
  let complexity = tooComplex(body, in: whole)
  let markdown = complexity == nil ? body.text : []
  if let complexity { diagnostics.append(complexity) }

  let tree = MarkdownTree(
    markdown, needsRacingExtensions: body.features.needsRacingExtensions)
  let title = DocumentTitle(
    decoded.metadata, root: tree.root, body: body, path: file.path, siteTitle: settings.title,
    generatedLines: statement?.lineCount ?? 0)
  let isReadable = front.unclosedFence == nil && problems.isEmpty
  if context.declarations.isDeclared, isReadable, decoded.metadata.title == nil,
    title.heading?.headingLevel != 1
  {
    diagnostics.append(missingTitle(in: file))
  }
  var writer = HTMLWriter(
    whole, body: body, title: title,
    outline: TreeOutline(tree.root, title: title, features: body.features),
    phrases: Phrases(language: language),
    isInSiteLanguage: decoded.metadata.language.map { $0 == settings.language.rawValue } ?? true,
    context: context)
  writer.write(tree.root)
  let document = Document(
    file: whole, metadata: decoded.metadata, title: title.text,
    body: Body(html: writer.output, slots: writer.slots, references: writer.references),
    webLinks: writer.webLinks, headings: writer.headings, sections: writer.sections.sealed(),
    passages: writer.sections.passages.sealed(),
    headingPassages: writer.sections.headings.sealed(), callouts: writer.callouts,
    tables: writer.tables,
    otherIDs: writer.otherIDs,
    diagnostics: (diagnostics + (complexity == nil ? writer.diagnostics : [])).sorted())
  return statement?.placed(document, in: file) ?? document
}

private func unclosedFrontMatter(in file: SourceFile, at fence: Range<Int>) -> Diagnostic {
  Diagnostic(
    .error, "front-matter/unclosed", at: Location(file, fence),
    Message(
      swedish: "inledningen (front matter) stängs aldrig",
      english: "the front matter is never closed"),
    fix: Message(
      swedish: "skriv --- på en egen rad där den slutar",
      english: "write --- on a line of its own where it ends"))
}

private func controlCharacter(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
  Diagnostic(
    .warning, "text/control-character", at: Location(file, range),
    Message(
      swedish: "ett osynligt styrtecken byts ut",
      english: "an invisible control character is replaced"),
    fix: Message(swedish: "ta bort tecknet", english: "remove the character"))
}

private func missingTitle(in file: SourceFile) -> Diagnostic {
  Diagnostic(
    .error, "meta/missing-title", at: Location(file, 0..<1),
    Message(swedish: "sidan saknar titel", english: "the page has no title"),
    fix: Message(
      swedish: "skriv title: i inledningen (front matter)",
      english: "write title: in the front matter"))
}
