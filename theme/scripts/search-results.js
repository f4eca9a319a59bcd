// The results page: what is asked stands in its address, and new questions need no new page.

import { Questions, address, whereabouts } from "./search-answers.js";
import { Announcer, element, link, phrase, words } from "./search-texts.js";

const FIRST = 10;
const MORE = 20;

/** More would be a list, not a reason. */
const MOST_TERMS = 3;

/** As much of an address as is taken for a question, in characters: what the field takes. */
const LONGEST = 200;

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
  #announcer;
  #alphabet;
  #view = element("div");
  #title = document.title;
  #questions = new Questions();
  #timer = 0;

  constructor(form, container, alphabet) {
    this.#form = form;
    this.#field = form.querySelector("input[type=search]");
    this.#alphabet = alphabet;
    container.replaceChildren(this.#view);
    this.#announcer = new Announcer(container);
  }

  start() {
    const asked = new URLSearchParams(location.search).get("q");
    // What someone has typed while the page was loading goes first.
    if (asked && !this.#field.value) this.#field.value = asked.slice(0, LONGEST);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#answer({ isUnfinished: false });
    });
    this.#field.addEventListener("input", () => {
      this.#announcer.wait();
      this.#questions.drop();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#answer({ isUnfinished: true }), PAUSE);
    });
    this.#field.addEventListener("keydown", (event) => this.#clearWithEscape(event));
    this.#answer({ isUnfinished: false });
  }

  /** Clears the field, as some browsers do by themselves. */
  #clearWithEscape(event) {
    if (event.key !== "Escape" || !this.#field.value || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#field.value = "";
    this.#field.dispatchEvent(new Event("input"));
  }

  /** Puts the answer to what the field holds on the page. */
  async #answer({ isUnfinished, limit = FIRST }) {
    clearTimeout(this.#timer);
    const query = this.#field.value.trim();
    this.#keepInStep(query);
    if (!query) {
      this.#questions.drop();
      this.#view.replaceChildren(
        element("p", words.empty), element("p", link(this.#alphabet, words.alphabet)));
      this.#announcer.say(words.empty);
      return;
    }
    if (!this.#view.hasChildNodes()) this.#view.append(element("p", words.loading));
    try {
      const answer = await this.#questions.ask(query, { limit, isUnfinished });
      if (answer) this.#show(query, answer, { isUnfinished, limit });
    } catch {
      this.#fail();
    }
  }

  /** Keeps address and title in step with the question, so that both can be kept and shared. */
  #keepInStep(query) {
    const place = new URL(location.href);
    place.search = query ? String(new URLSearchParams({ q: query })) : "";
    place.hash = "";
    if (place.href !== location.href) history.replaceState(null, "", place);
    document.title = query ? `${query} – ${this.#title}` : this.#title;
  }

  #show(query, { count, results, corrections, isConfident }, { isUnfinished, limit }) {
    const isEmpty = results.length === 0;
    const isGuess = !isEmpty && !isConfident && corrections.length === 0;
    const headline = isEmpty
      ? phrase(words.no_hits, { query })
      : phrase(words.hits, { count, query });
    const notes = [
      ...note(words.hit_by_spelling, corrections),
      ...note(words.shows_also, otherTerms(results, corrections)),
      ...(isGuess ? [words.no_hits_advice] : []),
    ];
    this.#view.replaceChildren(
      element("h2", headline),
      ...notes.map((text) => element("p.search-note", text)),
      isEmpty
        ? this.#help(words.no_hits_advice)
        : element("ol.results", ...results.map((result) => hit(result, corrections))),
    );
    if (results.length < count && results.length === limit) {
      this.#view.append(this.#moreButton(isUnfinished, limit));
    }
    this.#announcer.say([headline, ...notes].join(". "));
  }

  /** A button that shows more of the same, and moves to the first that is new. */
  #moreButton(isUnfinished, limit) {
    const button = element("button.show-more", words.show_more);
    button.type = "button";
    button.addEventListener("click", async () => {
      await this.#answer({ isUnfinished, limit: limit + MORE });
      this.#view.querySelectorAll(".results > li")[limit]?.querySelector("a").focus();
    });
    return button;
  }

  /** Other ways on when there is nothing to show: the list from A to Z, and someone to ask. */
  #help(advice) {
    const ways = [link(this.#alphabet, words.alphabet), ...contactLinks()];
    return element(
      "div.search-help", element("p", advice), ...ways.map((way) => element("p", way)));
  }

  #fail() {
    this.#view.replaceChildren(this.#help(words.failed));
    this.#announcer.say(words.failed);
  }
}

/** One result: title, kind and section, text with what was found in it, why if not literally. */
function hit(result, corrections) {
  const excerpt = result.excerpt.map(({ text, isMatch }) => isMatch ? element("mark", text) : text);
  const reasons = note(words.hit_by_synonym, otherTerms([result], corrections));
  return element(
    "li",
    element("h3", link(address(result), result.title)),
    element("p.meta", whereabouts(result)),
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
