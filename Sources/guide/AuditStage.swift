import Files

struct AuditFinding: Sendable {
  func text(_ language: InterfaceLanguage) -> String { "" }
}

func auditFindings(_ outputs: [OutputFile], threads: Int) async -> [AuditFinding] { [] }
