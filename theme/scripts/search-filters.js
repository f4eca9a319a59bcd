// What the results are narrowed by: checkboxes beside the list. They are drawn when the list is
// there already, and changed in place, so that the box someone stands on is never replaced.

import { button, element, phrase, words } from "./search-texts.js";

/** Values of a facet that are shown at once; the others are a button away. */
const FIRST = 8;

/** Where the list has room beside it, as the style sheet says too. */
const ROOMY = "(width >= 62em)";

export class Filters {
  /** What is put on the page. */
  place = element("details.filters search-filters");
  /** What is chosen, as addresses say it: keys of facets with values, `archived` among them. */
  chosen = [];

  /** The facets that have been shown, by their key. */
  #groups = new Map();
  /** Says how many results there are, and stays in sight where the boxes stand above them. */
  #summary = element("summary", words.loading);
  #list = element("div");

  /** @param {() => void} onChange - Called when something has been chosen or taken back. */
  constructor(onChange) {
    this.place.append(this.#summary, this.#list);
    this.place.open = matchMedia(ROOMY).matches;
    this.place.addEventListener("change", ({ target: { name, value, checked } }) => {
      this.chosen = this.chosen.filter(([key, other]) => key !== name || other !== value);
      if (checked) this.chosen.push([name, value]);
      onChange();
    });
    // Who closes a long list goes on to the results.
    this.place.addEventListener("toggle", () => {
      if (!this.place.open) this.place.scrollIntoView({ block: "nearest" });
    });
  }

  /** Takes the choices that an address holds. */
  read(address) {
    this.chosen = [...address].filter(([key, name]) => key !== "q" && name);
  }

  /** The choices as the engine takes them. */
  get options() {
    const filters = Object.create(null);
    for (const [key, name] of this.chosen) (filters[key] ??= []).push(name);
    const withArchived = "archived" in filters;
    delete filters.archived;
    return { filters, withArchived };
  }

  /** What the results are narrowed to, by name. */
  get names() {
    return Object.values(this.options.filters).flat();
  }

  /** Takes back what narrows the results, or only what is none of these facets. */
  clear(facets = []) {
    const kept = ["archived", ...facets.map(({ key }) => key)];
    this.chosen = this.chosen.filter(([key]) => kept.includes(key));
  }

  /**
   * Shows what the results can be narrowed by.
   *
   * @param {Array} facets - What the engine counted.
   * @param {number} count - How many results there are.
   * @param {string} query - What was asked. As long as it stays the same, every value keeps its
   *   place; for another question the commonest come first.
   */
  show(facets, count, query) {
    const focused = document.activeElement;
    const isInside = this.place.contains(focused);
    if (this.#list === this.place.lastChild) {
      const archived = choice("archived", "1", words.show_archived);
      this.place.append(element("fieldset", archived));
    }
    for (const { place, query: shown } of this.#groups.values()) {
      // Who stands on a box keeps it: what is chosen in a facet changes none of its own counts.
      place.hidden = shown !== query || !place.contains(focused);
    }
    for (const { key, label, values } of facets) {
      if (!this.#groups.has(key)) this.#add(key, label || words[`filter_${key}`]);
      this.#fill(key, values, query);
    }
    for (const box of this.place.querySelectorAll("input")) {
      box.checked = this.chosen.some(([key, name]) => key === box.name && name === box.value);
    }
    const { length } = this.names;
    this.#summary.textContent = phrase(words.filters, { count }) + (length ? ` (${length})` : "");
    // A box that is gone cannot keep the focus.
    if (isInside && !focused.isConnected) this.#summary.focus();
  }

  /** Makes a place for a facet, without values as yet. */
  #add(key, label) {
    const more = button("plain", "", () => {
      const rest = place.querySelectorAll("label[hidden]");
      rest.forEach((row) => (row.hidden = false));
      more.hidden = true;
      rest[0].firstChild.focus();
    });
    const place = element("fieldset", element("legend", label), more);
    this.#groups.set(key, { place, more });
    this.#list.append(place);
  }

  #fill(key, values, query) {
    const group = this.#groups.get(key);
    const { place, more } = group;
    const chosen = this.options.filters[key] ?? [];
    const counts = new Map(chosen.map((name) => [name, 0]));
    values.forEach(({ name, count }) => counts.set(name, count));
    if (group.query !== query) place.replaceChildren(place.firstChild, more);
    group.query = query;
    const rows = new Map();
    place.querySelectorAll("label").forEach((row) => rows.set(row.firstChild.value, row));
    [...counts].sort((left, right) => right[1] - left[1]).forEach(([name], number) => {
      const row = rows.get(name) ?? choice(key, name, name);
      if (!rows.has(name)) {
        row.hidden = number >= FIRST;
        rows.set(name, row);
        more.before(row);
      }
      if (chosen.includes(name)) row.hidden = false;
    });
    rows.forEach((row, name) => (row.lastChild.textContent = counts.get(name) ?? 0));
    const { length } = place.querySelectorAll("label[hidden]");
    more.textContent = phrase(words.show_rest, { count: length });
    more.hidden = !length;
    place.hidden = false;
  }
}

/** A box to tick with its name, and room for a count. */
function choice(name, value, label) {
  const box = Object.assign(element("input"), { type: "checkbox", name, value });
  return element("label", box, element("span", label), element("span.count"));
}
