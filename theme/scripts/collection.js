// Narrows a collection in place. Without this file each value is a link to a page of its own.

/** The pages of the list, each with its card, its row in the table, and the values it has. */
const rows = document.querySelectorAll(".comparison tbody tr");
const items = [...document.querySelectorAll(".collection .card")].map((card, index) => ({
  parts: [card, rows[index]],
  values: (card.dataset.values ?? "").split(" "),
}));

const place = document.querySelector(".filters[data-narrows]");
const line = document.querySelector(".result-line");
const boxes = [...place.querySelectorAll("a")].map(makeBox);

/** The last two parts of a filter page's address, which are those of a value: `region/skane`. */
function value(link) {
  return link.pathname.split("/").slice(-3, -1).join("/");
}

/** Puts a box to tick in place of a link, with the same text in the same room. */
function makeBox(link) {
  const [name, own] = value(link).split("/");
  const box = Object.assign(document.createElement("input"), {
    type: "checkbox", name, value: own,
    checked: new URLSearchParams(location.search).getAll(name).includes(own),
  });
  const label = document.createElement("label");
  label.append(box, ...link.childNodes);
  link.replaceWith(label);
  return box;
}

const address = ({ name, value }) => `${name}/${value}`;

/** Whether a page has one of the values chosen in each field but `except`. */
function fits({ values }, chosen, except) {
  return chosen.every(
    ({ name }) =>
      name === except || chosen.some((box) => box.name === name && values.includes(address(box))),
  );
}

/** Shows what has been chosen: pages, rows, and how many there would be with each other value. */
function show() {
  const chosen = boxes.filter(({ checked }) => checked);
  let shown = 0;
  for (const item of items) {
    const isHidden = !fits(item, chosen);
    item.parts.forEach((part) => part && (part.hidden = isHidden));
    shown += !isHidden;
  }
  for (const box of boxes) {
    const others = items.filter((item) => fits(item, chosen, box.name));
    const having = others.filter(({ values }) => values.includes(address(box)));
    box.parentNode.querySelector(".count").textContent = having.length;
  }
  const text = line.dataset.shown.replace("{shown}", shown).replace("{all}", items.length);
  line.textContent = shown ? text : `${text}. ${line.dataset.none}`;
  const ways = new Set(chosen.map(address));
  for (const [link, way] of tiles) link.setAttribute("aria-current", ways.has(way));
}

/** Lets the address say what is chosen, so that it can be shared and come back to. */
function remember() {
  const url = new URL(location);
  boxes.forEach(({ name }) => url.searchParams.delete(name));
  boxes.forEach((box) => box.checked && url.searchParams.append(box.name, box.value));
  history.replaceState(history.state, "", url);
}

/** The links of the map, which now lead to the same choices here. */
const tiles = [...document.querySelectorAll(".tile-map a")].map((link) => {
  const way = value(link);
  link.href = `?${new URLSearchParams([way.split("/")])}#page-children`;
  return [link, way];
});

function change() {
  show();
  remember();
}

place.addEventListener("change", change);
place.querySelector("button").addEventListener("click", () => {
  boxes.forEach((box) => (box.checked = false));
  change();
});
place.classList.add("is-live");
if (boxes.some(({ checked }) => checked)) show();
