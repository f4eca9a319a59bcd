// What results can be narrowed by: which pages stay, and what each further choice would leave.

/**
 * Narrows results. A page must have one of the chosen values of each facet; a value counts the
 * pages that have it and satisfy the other facets.
 *
 * @param {Array} facets - All facets.
 * @param {number[]} pages - The pages found.
 * @param {Object<string, string[]>} filters - The chosen values by the key of their facet.
 * @returns {{kept: Set<number>, counts: Array}} The pages that stay, and the facets worth showing.
 */
export function narrow(facets, pages, filters) {
  const chosen = facets.map(({ key, values }) => Object.hasOwn(filters, key)
    && new Set(filters[key].map((name) => values.indexOf(name))));
  const tallies = facets.map(({ values }) => values.map(() => 0));
  const kept = new Set();
  for (const page of pages) {
    const sets = facets.map((facet) => facet.setOf(page));
    const failed = [...facets.keys()].filter((place) =>
      chosen[place] && !sets[place].some((value) => chosen[place].has(value)));
    if (!failed.length) kept.add(page);
    if (failed.length > 1) continue;
    for (const place of failed.length ? failed : facets.keys()) {
      for (const value of sets[place]) tallies[place][value] += 1;
    }
  }
  const counts = facets.map(({ key, label, values }, place) => ({
    key,
    label,
    values: values
      .map((name, value) => ({
        name, count: tallies[place][value], isChosen: !!chosen[place] && chosen[place].has(value),
      }))
      .filter(({ count, isChosen }) => count || isChosen),
  }));
  const isShown = ({ values }) => values.length > 1 || values.some(({ isChosen }) => isChosen);
  return { kept, counts: counts.filter(isShown) };
}
