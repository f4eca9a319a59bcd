import Declarations
import Files
import Testing

@testable import Parsing

@Test("scratch")
func scratch() throws {
  let markdown = """
    ---
    title: X
    ---
    Para **bold** [a](x.md) & <b>

    ## Rubrik ett {#ett}

    - a
    - [x] b

    | A | B |
    |---|--:|
    | c | d |

    : Caption *here*

    ## Rubrik ett

    Note[^1] [](law:2010:800 1:2) [x](law:2010:800) [y](javascript:foo)

    > [!NOTE]
    > hej

    ::: details Rubrik
    Text
    :::

    ![Alt](img.png "Title")

    [^1]: Foot
    """
  let document = parse(
    SourceFile(folder: "content", path: "a/b.md", bytes: Array(markdown.utf8)),
    in: ParsingContext(Declarations()))
  print(String(decoding: document.body.html, as: UTF8.self))
  print(document.body.slots)
  for diagnostic in document.diagnostics {
    print(diagnostic.rule, diagnostic.location.range ?? 0..<0, diagnostic.message.english)
  }
  print(document.sections.map { (($0.anchor ?? ""), String(decoding: $0.text, as: UTF8.self)) })
}
