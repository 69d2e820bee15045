// The review by keyboard, and each edit without losing the place. Everything here also works without this script.

const desk = () => document.querySelector("[data-desk]");
const source = () => document.getElementById("source");
const keysAreOn = () => localStorage.getItem("keys") !== "off";
const told = document.createElement("p"); // what was saved or chosen, for those who hear the page
told.className = "vh";
told.setAttribute("role", "status");

const say = (words) => {
  document.body.append(told);
  told.textContent = words;
};

/* Going about */

function go(to) {
  to.setAttribute("tabindex", "-1");
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
  const line = lineAt(to.querySelector('a[href*="#l"]'));
  if (line) source().scrollTop = line.offsetTop - source().clientHeight / 3;
}

function lineAt(link) {
  const isShown = link && new URLSearchParams(link.search).get("source") === source()?.dataset.source;
  return isShown ? document.getElementById(link.hash.slice(1)) : null;
}

function step(kind, by) {
  const all = [...desk().querySelectorAll(kind)];
  const here = all.indexOf(document.activeElement.closest(kind));
  const to = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  if (to) go(to);
}

/* Lines of the source: one is chosen, or all from one to another */

let from = 0;

const lineOf = (element) => element?.closest?.(".lines > li");
const numberOf = (line) => Number(line.id.slice(1));

function choose(line, several) {
  const to = numberOf(line);
  from = (several && from) || to;
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  for (const each of line.parentElement.children) {
    each.classList.toggle("chosen", first <= numberOf(each) && numberOf(each) <= last);
  }
  const fields = document.querySelector(".line-acts")?.elements;
  if (fields) [fields.first.value, fields.last.value] = [first, last];
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: "nearest" });
  if (first < last) {
    getSelection().removeAllRanges(); // a click with Shift marks words, too
    say(`Lines ${first} to ${last}`);
  }
}

function walk(event) {
  const line = lineOf(document.activeElement);
  const way = event.key === "ArrowDown" ? "nextElementSibling" : "previousElementSibling";
  const seen = (each) => each.offsetTop >= source().scrollTop + document.querySelector(".line-acts").offsetHeight;
  const to = line ? line[way] : [...source().querySelectorAll(".lines > li")].find(seen);
  if (to) choose(to, event.shiftKey);
  event.preventDefault();
}

/* Keys. A letter does what the nearest button or field of that letter does: of the decision, of the item, of the page */

const WAYS = {
  j: () => step("[data-item]", 1),
  k: () => step("[data-item]", -1),
  n: () => step(".doubt-row, .check li", 1),
  p: () => step(".doubt-row, .check li", -1),
  "?": () => showKeys(),
};

function meant(key) {
  for (const scope of [".clause", ".possible-row", ".source", "[data-item]"]) {
    const found = document.activeElement.closest(scope)?.querySelectorAll(`[data-key="${key}"]`) ?? [];
    if (found.length === 1) return found[0];
    if (found.length) return found[0].closest(".clause, .possible-row"); // which of them? It is shown first
  }
  return document.querySelector(`[data-everywhere][data-key="${key}"]`);
}

function press(element) {
  if (element.matches("button")) return element.click();
  if (!element.closest("form")) return go(element);
  element.closest("details").open = true;
  element.focus();
  element.select?.();
}

document.addEventListener("keydown", (event) => {
  const here = event.target;
  const isTyping = here.matches("input, textarea, select") || here.closest("dialog");
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !desk()?.contains(here)) return;
  if (event.key.startsWith("Arrow") && source()?.contains(here) && document.querySelector(".line-acts")) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") walk(event);
    return;
  }
  if (!keysAreOn() || event.key.length > 1) return;
  const element = WAYS[event.key] ? null : meant(event.key);
  if (WAYS[event.key]) WAYS[event.key]();
  else if (element) press(element);
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const line = lineOf(event.target);
  const shown = lineAt(desk()?.contains(event.target) && event.target.closest('a[href*="#l"]'));
  if (line || shown) choose(line ?? shown, line && event.shiftKey);
  if (shown && !line) event.preventDefault(); // the line is on this page: nothing needs to be fetched
  if (event.target.closest("[data-keys]")) showKeys();
});

function showKeys() {
  document.getElementById("keys-on").checked = keysAreOn();
  document.getElementById("keys").showModal();
}

document.addEventListener("change", (event) => {
  if (event.target.id !== "keys-on") return;
  localStorage.setItem("keys", event.target.checked ? "on" : "off");
  markKeys();
});

function markKeys() {
  document.body.classList.toggle("no-keys", !keysAreOn());
  document.querySelectorAll("[data-keys]").forEach((button) => (button.hidden = false));
}

/* An edit: sent as the form would be, and only what came of it is drawn anew */

let isBusy = false;

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-edit]")) return;
  event.preventDefault();
  if (isBusy) return;
  isBusy = true;
  desk().setAttribute("aria-busy", "true");
  const answer = await send(form, event.submitter);
  isBusy = false;
  desk().removeAttribute("aria-busy");
  if (answer?.isReview) swap(form, answer.page, answer.at);
  else if (answer?.page.querySelector("[data-holds]")) turn(answer.page);
  else complain(answer ? `“${answer.page.title}”` : "nothing");
});

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
  if (token) body.set("csrfmiddlewaretoken", token); // a sign-in in another tab has changed it since this page was drawn
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const address = new URL(answer.url);
    const isReview = answer.ok && address.pathname === location.pathname;
    return { page, isReview, at: address.searchParams.get("at") };
  } catch {
    return null; // the network is gone
  }
}

function complain(answered) {
  const note = document.getElementById("complaint") ?? document.createElement("p");
  [note.id, note.className] = ["complaint", "note problem"];
  note.setAttribute("role", "alert");
  note.textContent = `Not saved: the archive answered ${answered}. What you typed is still here. Try again in a moment.`;
  document.querySelector(".dock").prepend(note);
}

const isTyped = (field) =>
  field.options ? [...field.options].some((one) => one.selected !== one.defaultSelected) : field.value !== field.defaultValue;

function swap(form, page, at) {
  const was = desk();
  const height = document.getElementById(at)?.getBoundingClientRect().top;
  const scrolled = source()?.scrollTop;
  const open = [...was.querySelectorAll("details[open][id]")].filter((each) => !each.contains(form)).map((each) => each.id);
  const typed = [...was.querySelectorAll("input[id], textarea[id], select[id]")]
    .filter((field) => !form.contains(field) && !field.closest(".line-acts") && isTyped(field))
    .map((field) => [field.id, field.value]);
  was.replaceWith(page.querySelector("[data-desk]"));
  document.querySelector("h1 ~ .meta")?.replaceWith(page.querySelector("h1 ~ .meta"));
  open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field) field.value = value;
  }
  if (source()) source().scrollTop = scrolled;
  markKeys();
  from = 0;
  const place = land(at);
  if (height !== undefined) window.scrollBy(0, place.getBoundingClientRect().top - height);
  else place.scrollIntoView({ block: "center" });
  say(document.getElementById("saved")?.textContent ?? "Saved");
}

function land(at) {
  const place = document.getElementById(at) ?? source() ?? desk();
  if (place.matches(".lines > li")) place.tabIndex = -1;
  (place.matches("details") ? place.querySelector("summary") : place).focus({ preventScroll: true });
  return place;
}

function turn(page) {
  document.title = page.title;
  document.body.replaceWith(page.body);
  window.scrollTo(0, 0);
  document.getElementById("main")?.focus();
}

markKeys();
const at = new URL(location).searchParams.get("at");
if (at) land(at);
