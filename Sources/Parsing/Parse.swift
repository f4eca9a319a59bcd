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
  let body = PreparedBody(file, from: front.bodyStart)
  diagnostics += body.controlCharacters.map { controlCharacter(in: file, at: $0) }
  let complexity = tooComplex(body, in: file)
  let markdown = complexity == nil ? body.text : []
  if let complexity { diagnostics.append(complexity) }

  let tree = MarkdownTree(
    markdown, needsRacingExtensions: body.features.needsRacingExtensions)
  let settings = context.declarations.settings
  let title = DocumentTitle(
    decoded.metadata, root: tree.root, body: body, path: file.path, siteTitle: settings.title)
  let isReadable = front.unclosedFence == nil && problems.isEmpty
  if context.declarations.isDeclared, isReadable, decoded.metadata.title == nil,
    title.heading?.headingLevel != 1
  {
    diagnostics.append(missingTitle(in: file))
  }
  let language = decoded.metadata.language.flatMap(InterfaceLanguage.init(rawValue:))
  var writer = HTMLWriter(
    file, body: body, title: title,
    outline: TreeOutline(tree.root, title: title, features: body.features),
    phrases: Phrases(language: language ?? settings.language), context: context)
  writer.write(tree.root)
  return Document(
    file: file, metadata: decoded.metadata, title: title.text,
    body: Body(html: writer.output, slots: writer.slots, references: writer.references),
    headings: writer.headings, sections: writer.sections.sealed(),
    passages: writer.sections.passages.sealed(),
    headingPassages: writer.sections.headings.sealed(), tables: writer.tables,
    otherIDs: writer.otherIDs,
    diagnostics: (diagnostics + (complexity == nil ? writer.diagnostics : [])).sorted())
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
