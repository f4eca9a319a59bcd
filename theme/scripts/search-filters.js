// What the results are narrowed by: checkboxes beside the list. They are drawn when the list is
// there already, and changed in place, so that the box someone stands on is never replaced.

import { button, element, phrase, words } from "./search-texts.js";

/** Values of a facet that are shown at once; the others are a button away. */
const FIRST = 8;

/** As much of an address as is taken for choices: how many, and how long each may be. */
const MOST = 100, LONGEST = 200;

/** Where the list has room beside it, as the style sheet says too. */
const roomy = matchMedia("(width >= 62em)");

export class Filters {
  /** What is put on the page. */
  place = element("details.search-filters");

  /** All that is chosen, as the address says it: values by the key of their facet. */
  #chosen = new URLSearchParams();
  /** The facets that have been shown, by their key. */
  #groups = new Map();
  #onChange;
  #summary = element("summary", words.filters);
  #list = element("div");
  #done;

  /**
   * @param {() => void} onChange - Called when something has been chosen or taken back.
   * @param {() => void} onDone - Called when someone has chosen enough and wants to see results.
   */
  constructor(onChange, onDone) {
    this.#onChange = onChange;
    this.#done = button("show-more", "", () => {
      this.place.open = false;
      onDone();
    });
    this.place.append(this.#summary);
    const fit = () => {
      // What someone stands in stays open: who zooms in gets a narrow window as well.
      if (!this.place.contains(document.activeElement)) this.place.open = roomy.matches;
    };
    roomy.addEventListener("change", fit);
    fit();
  }

  /** The choices as an address says them. */
  get address() {
    return [...this.#chosen];
  }

  set address(address) {
    this.#chosen = new URLSearchParams([...address].slice(0, MOST).filter(
      ([key, name]) => key !== "q" && name && name.length <= LONGEST));
  }

  /** The choices as the engine takes them. */
  get options() {
    const { archived, ...filters } = Object.fromEntries(
      this.address.map(([key]) => [key, this.#chosen.getAll(key)]));
    return { filters, withArchived: !!archived };
  }

  /** What the results are narrowed to, by name. */
  get names() {
    return Object.values(this.options.filters).flat();
  }

  /** Takes back what narrows the results; but for these facets when there are any. */
  clear(facets = []) {
    const kept = ["archived", ...facets.map(({ key }) => key)];
    this.address = this.address.filter(([key]) => kept.includes(key));
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
    if (!this.#list.parentNode) {
      const archived = this.#choice("archived", "1", words.show_archived);
      this.place.append(this.#list, archived, this.#done);
    }
    for (const group of this.#groups.values()) {
      // Who stands on a box keeps it: what is chosen in a facet changes none of its own counts.
      group.place.hidden = group.query !== query || !group.place.contains(focused);
    }
    for (const facet of facets) this.#fill(this.#group(facet), facet, query);
    for (const box of this.place.querySelectorAll("input")) {
      box.checked = this.#chosen.getAll(box.name).includes(box.value);
    }
    const chosen = this.names.length;
    this.#summary.textContent =
      words.filters + (chosen ? ` (${phrase(words.filters_chosen, { count: chosen })})` : "");
    this.#done.textContent = phrase(words.show_hits, { count });
    // A box that was moved has lost the focus on the way, and one that is gone cannot have it.
    const isThere = focused.isConnected && !focused.closest("[hidden]");
    if (isInside) (isThere ? focused : this.#summary).focus({ preventScroll: true });
  }

  /** The place of a facet, without values at first. */
  #group({ key, label }) {
    let group = this.#groups.get(key);
    if (!group) {
      const more = button("show-rest", "", () => {
        const hidden = [...group.place.querySelectorAll("label[hidden]")];
        hidden.forEach((row) => (row.hidden = false));
        group.isWhole = more.hidden = true;
        hidden[0].firstChild.focus();
      });
      const legend = element("legend", label || words[`filter_${key}`] || key);
      group = { place: element("fieldset", legend, more), rows: new Map(), more };
      this.#groups.set(key, group);
      this.#list.append(group.place);
    }
    return group;
  }

  #fill(group, { key, values }, query) {
    const chosen = this.#chosen.getAll(key);
    const counts = new Map(chosen.map((name) => [name, 0]));
    values.forEach(({ name, count }) => counts.set(name, count));
    if (group.query !== query) group.rows.forEach((row) => row.remove());
    group.query = query;
    for (const [name] of [...counts].sort((left, right) => right[1] - left[1])) {
      const row = group.rows.get(name) ?? this.#choice(key, name);
      group.rows.set(name, row);
      if (!row.parentNode) group.more.before(row);
    }
    let rest = 0;
    group.place.querySelectorAll("label").forEach((row, place) => {
      const name = row.firstChild.value;
      const count = counts.get(name) ?? 0;
      row.lastChild.textContent = phrase("{count}", { count });
      row.classList.toggle("is-empty", !count);
      row.hidden = place >= FIRST && !group.isWhole && !chosen.includes(name);
      rest += row.hidden;
    });
    group.more.textContent = phrase(words.show_rest, { count: rest });
    group.more.hidden = !rest;
    group.place.hidden = false;
  }

  /** A box to tick with its name, and room for a count. */
  #choice(key, value, label = value) {
    const box = element("input");
    Object.assign(box, { type: "checkbox", name: key, value });
    box.addEventListener("change", () => {
      const others = this.address.filter(([name, other]) => name !== key || other !== value);
      this.address = box.checked ? [...others, [key, value]] : others;
      this.#onChange();
    });
    return element("label", box, element("span", label), element("span.count"));
  }
}
