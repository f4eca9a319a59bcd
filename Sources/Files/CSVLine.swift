/// One record of a file as RFC 4180 has it, ended by CR LF; fields with a comma, a quotation mark
/// or a line break stand in quotation marks.
package func csvLine(_ fields: [String]) -> String {
  let special = Set("\",\r\n".utf8)
  let written = fields.map { field in
    guard field.utf8.contains(where: special.contains) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
  return written.joined(separator: ",") + "\r\n"
}
