import Files

/// Reports every reference in `values` to a register or an entry that does not exist.
func checkReferences(
  _ values: [String: Located<FieldValue>], _ registers: [String: Register],
  decoder: inout FieldDecoder
) {
  for (_, value) in values.sorted(by: { $0.key < $1.key }) {
    checkReferences(value, registers, decoder: &decoder)
  }
}

private func checkReferences(
  _ value: Located<FieldValue>, _ registers: [String: Register], decoder: inout FieldDecoder
) {
  switch value.value {
  case .reference(let reference):
    check(Located(reference, at: value.range), registers, decoder: &decoder)
  case .list(let values):
    for value in values { checkReferences(value, registers, decoder: &decoder) }
  case .record(let fields):
    checkReferences(fields, registers, decoder: &decoder)
  case .map(let pairs):
    for pair in pairs { checkReferences(pair.value, registers, decoder: &decoder) }
  case .text, .date, .number, .flag, .duration, .choice, .page, .address:
    break
  }
}

private func check(
  _ reference: Located<EntryReference>, _ registers: [String: Register],
  decoder: inout FieldDecoder
) {
  let (name, key) = (reference.value.register, reference.value.key)
  guard registers[name]?[key] == nil, registers[name]?.isBroken != true else { return }
  let known = registers[name]?.entries.map(\.key) ?? []
  decoder.report(
    "meta/unknown-entry", at: reference.range,
    Message(
      swedish: "'\(key)' finns inte i registret '\(name)'",
      english: "'\(key)' is not in the register '\(name)'"),
    fix: didYouMean(key, among: known)
      ?? Message(
        swedish: "lägg till den i registers/\(name).yaml eller ta bort den här",
        english: "add it to registers/\(name).yaml or remove it here"))
}
