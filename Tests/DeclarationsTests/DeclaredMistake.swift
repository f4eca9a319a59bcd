import Testing

/// Declarations with one mistake each mark, and the rules that must fire at the marks in order.
struct DeclaredMistake: CustomTestStringConvertible {
  let testDescription: String
  let texts: [String: String]
  let rules: [String]
  /// A part of the first suggestion.
  var suggestion = ""

  static let all: [DeclaredMistake] = settings + types + registers + searches

  private static let settings: [DeclaredMistake] = [
    site("an unknown key", "‹titel›: x\n", ["meta/unknown-key"], "'title'"),
    site("a list of settings", "‹- a›\n", ["meta/wrong-kind"]),
    site("a language nobody speaks", "language: ‹de›\n", ["meta/unknown-choice"]),
    site(
      "an address for security that is not safe itself",
      "security: {contact: ‹http://a.se/›}\n", ["meta/wrong-kind"]),
    site("security without a way", "security: ‹{›policy: https://a.se/}\n", ["meta/missing-key"]),
    site("a base address that is none", "base_url: ‹mailto:a@b.se›\n", ["meta/wrong-kind"]),
    site("a publisher without a name", "publisher: ‹{›url: https://a.se}\n", ["meta/missing-key"]),
    site("an entrance without a page", "entrances: [‹{›title: Ämne}]\n", ["meta/missing-key"]),
    site("a newsletter without an address", "newsletter:\n  ‹t›ext: Brev\n", ["meta/missing-key"]),
    site("broken YAML", "title: ‹\"x›\n", ["yaml/syntax"]),
  ]

  private static let types: [DeclaredMistake] = [
    types("an unknown part", "‹typer›:\n  x: {name: X}\n", ["meta/unknown-key"], "'types'"),
    types("a list for a file", "‹- a›\n", ["meta/wrong-kind"]),
    types("a list for a part", "fields: ‹[a]›\n", ["meta/wrong-kind"]),
    types("an unknown kind", "fields: {a: {kind: ‹txt›}}\n", ["meta/unknown-choice"], "'text'"),
    types("a field without a kind", "fields:\n  a:\n    ‹l›abel: A\n", ["meta/missing-key"]),
    types(
      "a broken field that a type names",
      "fields: {a: {kind: ‹txt›}}\ntypes: {t: {name: T, optional: [a]}}\n",
      ["meta/unknown-choice"]),
    types(
      "a reference to no register", "fields: {‹a›: {kind: reference}}\n", ["types/missing-register"]
    ),
    types(
      "a reference to an unknown register",
      "fields: {a: {kind: reference, register: ‹aktors›}}\nregisters: {actors: {name: A}}\n",
      ["types/unknown-register"], "'actors'"),
    types("a choice without values", "fields: {‹a›: {kind: choice}}\n", ["types/missing-values"]),
    types("values in a list", "fields: {a: {kind: choice, values: ‹[b]›}}\n", ["meta/wrong-kind"]),
    types("a record without fields", "fields: {‹a›: {kind: record}}\n", ["types/missing-fields"]),
    types(
      "the fields of a record in a list", "fields: {a: {kind: record, fields: ‹[b]›}}\n",
      ["meta/wrong-kind"]),
    types(
      "a mistake inside a record", "fields: {a: {kind: record, fields: {b: {kind: ‹dat›}}}}\n",
      ["meta/unknown-choice"], "'date'"),
    types(
      "a field with a built-in name", "fields: {‹title›: {kind: text}}\n",
      ["types/built-in-field"]),
    types("a type without a name", "types:\n  t:\n    ‹p›lural: T\n", ["meta/missing-key"]),
    types(
      "a type with an unknown field", "types: {t: {name: T, required: [‹sumary›]}}\n",
      ["types/unknown-field"], "'summary'"),
    types("a callout without a look", "callouts: {A: ‹{›label: A}}\n", ["meta/missing-key"]),
    types(
      "a callout with an unknown look", "callouts: {A: {label: A, style: ‹rd›}}\n",
      ["meta/unknown-choice"]),
    types(
      "a register that requires an unknown key",
      "registers: {actors: {name: A, required: [‹nmae›]}}\n", ["types/unknown-field"], "'name'"),
    types(
      "a list for a register's fields", "registers: {actors: {name: A, fields: ‹[a]›}}\n",
      ["meta/wrong-kind"]),
    DeclaredMistake(
      testDescription: "a broken types.yaml is one mistake, whatever registers hold",
      texts: [
        "types.yaml": "registers: ‹\"x›\n", "registers/actors.yaml": "bup: {name: BUP, slag: x}\n",
      ], rules: ["yaml/syntax"]),
  ]

  private static let registers: [DeclaredMistake] = [
    register(
      "an unknown key", "bup: {name: BUP, ‹synonym›: x}\n", ["meta/unknown-key"], "'synonyms'"),
    register("an entry without a name", "bup:\n  ‹u›rl: https://a.se\n", ["meta/missing-key"]),
    register("an entry that is a text", "bup: ‹BUP›\n", ["meta/wrong-kind"]),
    register("an empty entry", "bup:‹›\n", ["meta/missing-key"]),
    register("a register that is a list", "‹- bup›\n", ["meta/wrong-kind"]),
    register(
      "a law's key in another register", "bup: {name: B, ‹moved›: {a: b}}\n", ["meta/unknown-key"]),
    register(
      "see_also to nothing", "bup: {name: B, see_also: [bup, ‹buo›]}\n", ["meta/unknown-entry"],
      "'bup'"),
    register(
      "a source that does not exist", "bup: {name: B, source: ‹s3›}\n", ["meta/unknown-entry"],
      "registers/sources.yaml"),
    DeclaredMistake(
      testDescription: "a law replaced by none",
      texts: ["registers/laws.yaml": "\"2001:453\": {name: S, replaced_by: ‹\"2025:400\"›}\n"],
      rules: ["meta/unknown-entry"]),
    DeclaredMistake(
      testDescription: "an old fact that does not say what holds now",
      texts: [
        "registers/laws.yaml": "\"1985:125\": {name: T, old_facts: [‹{›words: a, near: b}]}\n"
      ], rules: ["meta/missing-key"], suggestion: "'now: …'"),
    DeclaredMistake(
      testDescription: "a source replaced by none, on no day or by nothing",
      texts: [
        "registers/sources.yaml": """
        a: {name: A, replaced_by: ‹d›, replaced_on: 2026-01-01}
        b: {name: B, replaced_by: ‹c›}
        c: {name: C, replaced_on: ‹2026-01-01›}
        d1: {name: D, changes: [‹{›date: 2026-01-01}, {date: ‹x›, text: Ny}]}
        """
      ],
      rules: [
        "meta/unknown-entry", "meta/missing-key", "meta/missing-key", "meta/missing-key",
        "meta/wrong-kind",
      ]),
    DeclaredMistake(
      testDescription: "an unknown entry inside a record, and a key required of entries",
      texts: [
        "types.yaml": """
        registers:
          roles:
            name: Roll
            required: [definition, laws]
            fields:
              laws: {kind: reference, register: laws, many: true}
              watch: {kind: record, many: true, fields: {law: {kind: reference, register: laws}}}
        """,
        "registers/laws.yaml": "\"2010:800\": {name: Skollag}\n",
        "registers/roles.yaml": """
        rektor: {name: Rektor, definition: x, laws: 2010:800, watch: [{law: ‹2010:801›}]}
        kurator: ‹{›name: Kurator, definition: x}
        """,
      ], rules: ["meta/unknown-entry", "meta/missing-key"], suggestion: "'2010:800'"),
    DeclaredMistake(
      testDescription: "a broken register is one mistake, whoever refers to it",
      texts: [
        "registers/sources.yaml": "s1: ‹\"x›\n",
        "registers/actors.yaml": "b: {name: B, source: s1}\n",
      ], rules: ["yaml/syntax"]),
    DeclaredMistake(
      testDescription: "an entry with a mistake is still there for others",
      texts: [
        "registers/sources.yaml": "s1: {‹nam›: S, name: S}\ns2: {name: ‹[S]›}\n",
        "registers/actors.yaml": "b: {name: B, source: s1}\nc: {name: C, source: s2}\n",
      ], rules: ["meta/unknown-key", "meta/wrong-kind"]),
  ]

  private static let searches: [DeclaredMistake] = [
    search("a mapping of searches", "‹query: sip›\n", ["meta/wrong-kind"], "- query"),
    search("a search that is a word", "- ‹sip›\n", ["meta/wrong-kind"]),
    search(
      "an unknown key", "- query: sip\n  ‹pages›: /sip/\n  page: /sip/\n", ["meta/unknown-key"],
      "'page'"),
    search("no query", "- ‹p›age: /sip/\n", ["meta/missing-key"], "query"),
    search("an empty query", "- ‹q›uery:\n  page: /sip/\n", ["meta/missing-key"]),
    search("nothing expected", "- ‹q›uery: sip\n", ["search/no-expectation"], "unsure: true"),
    search(
      "an empty page", "- ‹q›uery: sip\n  page: []\n  within: 3\n", ["search/no-expectation"]),
    search("a refusal to be unsure", "- ‹q›uery: sip\n  unsure: no\n", ["search/no-expectation"]),
    search(
      "both page and unsure", "- query: sip\n  page: /sip/\n  unsure: ‹true›\n",
      ["search/two-expectations"]),
    search("first of none", "- query: sip\n  page: /sip/\n  within: ‹0›\n", ["meta/wrong-kind"]),
    search("below zero", "- query: sip\n  page: /sip/\n  within: ‹-1›\n", ["meta/wrong-kind"]),
    search("half a place", "- query: sip\n  page: /sip/\n  within: ‹1.5›\n", ["meta/wrong-kind"]),
    search(
      "a place in words", "- query: sip\n  page: /sip/\n  within: ‹tre›\n", ["meta/wrong-kind"]),
    search(
      "a mistake in each of two searches",
      "- query: sip\n  unsure: ‹kanske›\n- query: bup\n  page: ‹{a: b}›\n",
      ["meta/wrong-kind", "meta/wrong-kind"]),
    search("broken YAML", "- query: ‹\"sip›\n", ["yaml/syntax"]),
  ]

  private static func search(
    _ claim: String, _ text: String, _ rules: [String], _ suggestion: String = ""
  ) -> DeclaredMistake {
    DeclaredMistake(
      testDescription: "searches: " + claim, texts: ["search-tests.yaml": text], rules: rules,
      suggestion: suggestion)
  }

  private static func site(
    _ claim: String, _ text: String, _ rules: [String], _ suggestion: String = ""
  ) -> DeclaredMistake {
    DeclaredMistake(
      testDescription: claim, texts: ["site.yaml": text], rules: rules, suggestion: suggestion)
  }

  private static func types(
    _ claim: String, _ text: String, _ rules: [String], _ suggestion: String = ""
  ) -> DeclaredMistake {
    DeclaredMistake(
      testDescription: claim,
      texts: ["types.yaml": text, "registers/actors.yaml": "bup: {name: BUP}\n"],
      rules: rules, suggestion: suggestion)
  }

  private static func register(
    _ claim: String, _ text: String, _ rules: [String], _ suggestion: String = ""
  ) -> DeclaredMistake {
    DeclaredMistake(
      testDescription: claim, texts: ["registers/actors.yaml": text], rules: rules,
      suggestion: suggestion)
  }
}
