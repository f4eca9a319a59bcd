/// Maps `items` on up to `threads` threads; results come in the order of the items.
///
/// The items are cut into a few chunks a thread, so that a slow chunk does not hold up the rest and
/// no task is made for a single page.
func mapInParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], threads: Int, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  await mapChunks(items, threads: threads) { chunk in chunk.map(transform) }.flatMap { $0 }
}

/// Maps chunks of `items` on up to `threads` threads; results come in the order of the chunks.
///
/// How the items are cut depends on `threads`: a result must not depend on where a chunk ends.
func mapChunks<Item: Sendable, Result: Sendable>(
  _ items: [Item], threads: Int, _ transform: @escaping @Sendable (ArraySlice<Item>) -> Result
) async -> [Result] {
  guard threads > 1, items.count > 1 else { return items.isEmpty ? [] : [transform(items[...])] }
  let size = max(1, items.count / (threads * 8))
  let starts = Array(stride(from: 0, to: items.count, by: size))
  return await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: starts.count)
    var next = 0
    func add() {
      guard next < starts.count else { return }
      let index = next
      let chunk = items[starts[index]..<min(starts[index] + size, items.count)]
      group.addTask { (index, transform(chunk)) }
      next += 1
    }
    for _ in 0..<threads { add() }
    for await (index, result) in group {
      results[index] = result
      add()
    }
    return results.compactMap { $0 }
  }
}
