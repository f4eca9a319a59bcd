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
  /** Whether archived pages are looked through too. */
  withArchived = false;

  /** The chosen values by the key of their facet. */
  #chosen = new Map();
  /** The facets that have been shown, by their key. */
  #groups = new Map();
  #onChange;
  #summary = element("summary", words.filters);
  #list = element("div");
  #archived = new Choice(words.show_archived, "archived", (isChosen) => {
    this.withArchived = isChosen;
    this.#onChange();
  });
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

  /** The chosen values, as the engine takes them. */
  get chosen() {
    return Object.fromEntries([...this.#chosen].map(([key, names]) => [key, [...names]]));
  }

  /** All that is chosen, by name. */
  get names() {
    return [...this.#chosen.values()].flatMap((names) => [...names]);
  }

  /** Takes the choices that an address holds. */
  read(address) {
    this.clear();
    for (const [key, name] of [...address].slice(0, MOST)) {
      if (key !== "q" && key !== "archived" && name) this.#choose(key, name.slice(0, LONGEST));
    }
    this.withArchived = address.has("archived");
  }

  /** Adds the choices to an address. */
  write(address) {
    this.#chosen.forEach((names, key) => names.forEach((name) => address.append(key, name)));
    if (this.withArchived) address.append("archived", "1");
  }

  /** Takes all choices back. */
  clear() {
    this.#chosen.clear();
  }

  /** Forgets what results are left without: parts of the address that choose nothing. */
  forgetOthers(facets) {
    for (const key of this.#chosen.keys()) {
      if (!facets.some((facet) => facet.key === key)) this.#chosen.delete(key);
    }
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
    const counts = new Map();
    for (const { key, label, values } of facets) {
      if (!this.#groups.has(key)) this.#addGroup(key, label || words[`filter_${key}`] || key);
      counts.set(key, new Map(values.map((value) => [value.name, value.count])));
    }
    this.#groups.forEach((group, key) =>
      group.show(counts.get(key), this.#chosen.get(key) ?? new Set(), query));
    this.#archived.box.checked = this.withArchived;
    const chosen = this.names.length;
    this.#summary.textContent =
      words.filters + (chosen ? ` (${phrase(words.filters_chosen, { count: chosen })})` : "");
    this.#done.textContent = phrase(words.show_hits, { count });
    if (!this.#list.parentNode) this.place.append(this.#list, this.#archived.place, this.#done);
    // A box that was moved has lost the focus on the way, and one that is gone cannot have it.
    const isThere = focused.isConnected && !focused.closest("[hidden]");
    if (isInside) (isThere ? focused : this.#summary).focus({ preventScroll: true });
  }

  #addGroup(key, label) {
    const group = new Group(key, label, (name, isChosen) => {
      if (isChosen) this.#choose(key, name);
      else this.#chosen.get(key)?.delete(name);
      if (!this.#chosen.get(key)?.size) this.#chosen.delete(key);
      this.#onChange();
    });
    this.#groups.set(key, group);
    this.#list.append(group.place);
  }

  #choose(key, name) {
    this.#chosen.set(key, (this.#chosen.get(key) ?? new Set()).add(name));
  }
}

/** One facet: a name and a box for each value. */
class Group {
  place;

  #key;
  #onChoice;
  #choices = new Map();
  #counts = new Map();
  #more = button("show-rest", "", () => this.#showRest());
  #query = null;
  #isWhole = false;

  constructor(key, label, onChoice) {
    this.#key = key;
    this.#onChoice = onChoice;
    this.place = element("fieldset", element("legend", label), this.#more);
  }

  /** Shows the values with their counts; what is not counted is no choice, and left out. */
  show(counts, chosen, query) {
    const isNew = query !== this.#query;
    // Who stands on a box keeps it: what is chosen in a facet changes none of its own counts.
    this.place.hidden = !counts && (isNew || !this.place.contains(document.activeElement));
    if (this.place.hidden) return;
    if (isNew) this.#choices.forEach((choice) => choice.place.remove());
    this.#query = query;
    counts ??= this.#counts;
    this.#counts = counts;
    chosen.forEach((name) => counts.has(name) || counts.set(name, 0));
    const { lang } = document.documentElement;
    [...counts.keys()]
      .sort((left, right) =>
        counts.get(right) - counts.get(left) || left.localeCompare(right, lang))
      .forEach((name) => this.#add(name));
    const shown = [...this.place.querySelectorAll("input")];
    shown.forEach(({ value }, place) => {
      const choice = this.#choices.get(value);
      choice.show(counts.get(value) ?? 0, chosen.has(value));
      choice.place.hidden = place >= FIRST && !chosen.has(value) && !this.#isWhole;
    });
    const rest = shown.filter((box) => box.parentNode.hidden).length;
    this.#more.textContent = phrase(words.show_rest, { count: rest });
    this.#more.hidden = !rest;
  }

  /** Puts a value last, unless it has a place. */
  #add(name) {
    if (!this.#choices.has(name)) {
      const choose = (isChosen) => this.#onChoice(name, isChosen);
      this.#choices.set(name, new Choice(name, this.#key, choose));
    }
    const { place } = this.#choices.get(name);
    if (!place.parentNode) this.#more.before(place);
  }

  /** Shows every value, and moves to the first that is new. */
  #showRest() {
    this.#isWhole = this.#more.hidden = true;
    const hidden = [...this.place.querySelectorAll("[hidden] > input")];
    hidden.forEach((box) => (box.parentNode.hidden = false));
    hidden[0].focus();
  }
}

/** A box to tick, with its name and a count. */
class Choice {
  box = element("input");
  place;
  #count = element("span.count");

  constructor(label, key, onChoice) {
    this.box.type = "checkbox";
    this.box.name = key;
    this.box.value = label;
    this.box.addEventListener("change", () => onChoice(this.box.checked));
    this.place = element("label", this.box, element("span", label), " ", this.#count);
  }

  show(count, isChosen) {
    this.box.checked = isChosen;
    this.#count.textContent = phrase("{count}", { count });
    this.place.classList.toggle("is-empty", !count);
  }
}
