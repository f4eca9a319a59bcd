// The results page: what is asked stands in its address, and new questions need no new page.

import { Questions, address, whereabouts } from "./search-answers.js";
import { Filters } from "./search-filters.js";
import { Announcer, button, element, link, phrase, words } from "./search-texts.js";

const FIRST = 10;
const MORE = 20;

/** More would be a list, not a reason. */
const MOST_TERMS = 3;

/** As much of a question as is taken from an address, in characters: what the field takes. */
const LONGEST = 200;

/** As much of an address as is read at all, in characters. */
const LONGEST_ADDRESS = 8000;

/** How the anchors of the list from A to Z write the letters that addresses do without. */
const LETTERS = { å: "aa", ä: "ae", ö: "oe" };

/** How long nobody may have typed before results follow, in milliseconds. */
const PAUSE = 150;

/**
 * Shows the results of what the page's address asks for, and of what is asked in the form then.
 *
 * @param {HTMLFormElement} form - The search form of the page.
 * @param {Element} container - Where results are put.
 * @param {string} alphabet - The address of the list from A to Z.
 */
export function showResults(form, container, alphabet) {
  const page = new ResultsPage(form, container, alphabet);
  page.start();
}

class ResultsPage {
  #form;
  #field;
  #columns;
  #announcer;
  #alphabet;
  #filters = new Filters(() => this.#answer({ isStep: true }));
  #view = element("div");
  #title = document.title;
  #questions = new Questions();
  #timer = 0;
  /** The part of the page's address that says what is shown. */
  #search = null;
  /** Whether the address holds a question that someone has finished, and may return to. */
  #isFinished = false;

  constructor(form, container, alphabet) {
    this.#form = form;
    this.#field = form.querySelector("input[type=search]");
    this.#columns = container.parentNode;
    this.#alphabet = alphabet;
    container.before(this.#filters.place);
    container.replaceChildren(this.#view);
    this.#announcer = new Announcer(container);
  }

  start() {
    const typed = this.#field.value;
    this.#read();
    // What someone has typed while the page was loading goes first.
    if (typed) this.#field.value = typed;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer();
    });
    this.#field.addEventListener("input", () => {
      this.#announcer.wait();
      this.#questions.drop();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#answer({ isUnfinished: true }), PAUSE);
    });
    this.#field.addEventListener("keydown", (event) => this.#clearWithEscape(event));
    window.addEventListener("popstate", () => {
      // A jump within the page is no other question.
      if (location.search === this.#search) return;
      this.#read();
      this.#answer();
    });
    this.#answer();
  }

  /** Takes the question and the choices from the address. */
  #read() {
    const address = new URLSearchParams(location.search.slice(0, LONGEST_ADDRESS));
    this.#field.value = (address.get("q") ?? "").slice(0, LONGEST);
    this.#filters.read(address);
    this.#isFinished = false;
  }

  /** Clears the field, as some browsers do by themselves. */
  #clearWithEscape(event) {
    if (event.key !== "Escape" || !this.#field.value || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#field.value = "";
    this.#field.dispatchEvent(new Event("input"));
  }

  /**
   * Puts the answer to what the field holds on the page; first the results, then what they can be
   * narrowed by.
   *
   * @param {{isUnfinished: boolean, isStep: boolean, limit: number}} options - Whether someone
   *   still types, whether the browser's way back leads to what was shown before, and how many
   *   results at most.
   */
  async #answer({ isUnfinished = false, isStep = false, limit = FIRST } = {}) {
    clearTimeout(this.#timer);
    const query = this.#field.value.trim();
    const filters = this.#filters;
    this.#keepInStep(query, isStep || this.#isFinished);
    this.#isFinished = !isUnfinished;
    // The place is kept from the start, so that results stay where they are.
    filters.place.hidden = !query;
    this.#columns.classList.toggle("has-side", query);
    if (!query) {
      this.#questions.drop();
      this.#view.replaceChildren(
        element("p", words.empty), element("p", link(this.#alphabet, words.alphabet)));
      this.#announcer.say(words.empty);
      return;
    }
    if (!this.#view.hasChildNodes()) this.#view.append(element("p", words.loading));
    try {
      const options = { limit, isUnfinished, ...filters.options };
      const answer = await this.#questions.ask(query, options);
      if (!answer) return;
      const facets = this.#questions.wait(answer.facets()).catch(() => null);
      if (filters.names.length && answer.count) {
        // What else an address may hold is no choice.
        if (!await facets) return;
        filters.clear(await facets);
      }
      this.#show(query, answer, { isUnfinished, limit });
      if (await facets) filters.show(await facets, answer.count, query);
    } catch {
      this.#fail();
    }
  }

  /** Keeps address and title in step with what is shown, so that both can be kept and shared. */
  #keepInStep(query, isStep) {
    const place = new URL(location.href);
    place.search =
      query && new URLSearchParams([["q", query], ...this.#filters.chosen]);
    place.hash = "";
    if (place.href !== location.href) {
      history[isStep ? "pushState" : "replaceState"](null, "", place);
    }
    this.#search = place.search;
    document.title = query ? `${query} – ${this.#title}` : this.#title;
  }

  #show(query, answer, { isUnfinished, limit }) {
    const { count, results, corrections, isConfident } = answer;
    const { names } = this.#filters;
    const headline = phrase(headlineOf(answer, names), { count, query });
    const narrowed = note(words.filtered, names);
    const notes = [
      ...note(words.hit_by_spelling, corrections),
      ...note(words.shows_also, otherTerms(results, corrections)),
      ...(count && !isConfident ? [phrase(words.nearest, { count })] : []),
    ];
    this.#view.replaceChildren(
      element("h2", headline),
      ...narrowed.map((text) => element("p.search-note", text, " ", this.#clearButton())),
      ...notes.map((text) => element("p.search-note", text)),
    );
    if (count) {
      const hits = results.map((result) => hit(result, corrections));
      this.#view.append(element("ol.cards results", ...hits));
    } else if (!names.length) {
      this.#view.append(this.#help(words.no_hits_advice, query));
    }
    if (results.length < count && results.length === limit) {
      this.#view.append(this.#moreButton(isUnfinished, limit));
    }
    this.#announcer.say([headline, ...narrowed, ...notes].join(". "));
  }

  /** A button that takes all choices back, and moves to the heading over what is shown then. */
  #clearButton() {
    return button("plain", words.filters_clear, async () => {
      this.#filters.clear();
      await this.#answer({ isStep: true });
      const heading = this.#view.querySelector("h2");
      heading.tabIndex = -1;
      heading.focus();
    });
  }

  /** A button that shows more of the same, and moves to the first that is new. */
  #moreButton(isUnfinished, limit) {
    return button("show-more", words.show_more, async () => {
      await this.#answer({ isUnfinished, limit: limit + MORE });
      this.#view.querySelectorAll(".results > li")[limit]?.querySelector("a").focus();
    });
  }

  /**
   * Other ways on when there is nothing to show: the words that begin alike, the list from A to Z,
   * and someone to ask.
   */
  #help(advice, query = "") {
    const [letter] = query.toLowerCase().match(/^[a-zåäö]/) ?? [];
    const anchor = `${this.#alphabet}#bokstav-${LETTERS[letter] ?? letter}`;
    const ways = [
      ...(letter ? [link(anchor, phrase(words.same_letter, { term: letter.toUpperCase() }))] : []),
      link(this.#alphabet, words.alphabet),
      ...contactLinks(),
    ];
    return element(
      "div", element("p", advice), element("ul.links", ...ways.map((way) => element("li", way))));
  }

  #fail() {
    this.#filters.place.hidden = true;
    this.#view.replaceChildren(this.#help(words.failed));
    this.#announcer.say(words.failed);
  }
}

/** What stands over the results. */
function headlineOf({ count, isConfident, isCountLeast }, names) {
  if (count && !isConfident) return words.no_sure_hits;
  if (count) return isCountLeast ? words.hits_least : words.hits;
  return names.length ? words.no_hits_filtered : words.no_hits;
}

/** One result: title, kind and section, text with what was found in it, why if not literally. */
function hit(result, corrections) {
  const excerpt = result.excerpt.map(({ text, isMatch }) => isMatch ? element("mark", text) : text);
  const reasons = note(words.hit_by_synonym, otherTerms([result], corrections));
  return element(
    "li.card",
    element("h3", link(address(result), result.title)),
    element("p.meta", ...(result.isArchived ? [element("span.tag", words.archived), " "] : []),
      whereabouts(result)),
    element("p.excerpt", ...excerpt),
    ...reasons.map((text) => element("p.search-note", text)),
  );
}

/** A sentence about terms, when there are any. */
function note(text, terms) {
  return terms.length > 0 ? [phrase(text, { term: terms.join(", ") })] : [];
}

/** The first terms that results were found by instead of what was written, corrections apart. */
function otherTerms(results, corrections) {
  const terms = new Set(results.flatMap(({ labels }) => labels));
  return [...terms].filter((term) => !corrections.includes(term)).slice(0, MOST_TERMS);
}

/** Copies of the links that the footer gives to those who answer for the site. */
function contactLinks() {
  const contact = document.querySelector("[data-contact]");
  if (!contact) return [];
  const title = contact.querySelector("dt").textContent;
  const pages = [...document.querySelectorAll(".footer-links a")]
    .filter((page) => page.textContent === title);
  return [...pages, ...contact.querySelectorAll("a")].map((found) => found.cloneNode(true));
}
