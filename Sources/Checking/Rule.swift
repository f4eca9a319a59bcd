import Files

/// One thing that can be wrong in a site whose every link is resolved.
///
/// A rule's comment is its documentation; it has a file and tests of its own.
protocol Rule: SendableMetatype {
  /// The stable name in its diagnostics, such as `law/repealed`.
  static var name: String { get }

  /// Every place in the site that breaks the rule, in any order.
  static func check(_ inspection: Inspection) -> [Diagnostic]
}
