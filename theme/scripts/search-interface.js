// What one sees of the search, as one file where scripts are bundled: who is given suggestions
// mostly goes on to the results page, which then has nothing more to fetch than results.

export { showResults } from "./search-results.js";
export { suggest } from "./search-suggestions.js";
