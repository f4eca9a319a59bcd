import Declarations
import Files
import Linking
import Parsing

/// The pages, registers and settings of a site as they are written, each once, by path.
func sourceFiles(of site: Site) -> [SourceFile] {
  let declarations = site.declarations
  let registers = declarations.registers.values.compactMap { $0.entries.first?.location.file }
  let types = declarations.types.values.compactMap { $0.location?.file }
  let pages = site.pages.compactMap { $0.document?.file }
  let all = pages + registers + types + [declarations.settingsFile].compactMap(\.self)
  var byPath: [String: SourceFile] = [:]
  for file in all { byPath[file.displayPath] = file }
  return byPath.values.sorted { $0.displayPath < $1.displayPath }
}
