// The head of the page: year and standard, files, printing, light or dark, language.

import { button, fill, goTo, make } from "calculator/dom.js";
import { askWhether } from "calculator/dialogs.js";
import { isDark, switchAppearance } from "calculator/appearance.js";
import { showLink } from "calculator/link.js";
import { take } from "calculator/files.js";
import { rowFor, rowOf, standardsOf, yearsOf } from "calculator/years.js";

/** Draw the head of the page. */
export function drawHeader(page, root) {
  const { t } = page;
  const focused = root.contains(document.activeElement) ? document.activeElement.id : "";
  const open = root.querySelector("#menu")?.getAttribute("aria-expanded") === "true";
  fill(
    root,
    make(
      "div",
      { class: "title-bar" },
      make("h1", {}, t("title")),
      make(
        "div",
        { class: "switches" },
        button(
          isDark() ? t("light") : t("dark"),
          () => {
            switchAppearance();
            drawHeader(page, root);
          },
          { id: "appearance", class: "quiet" },
        ),
        button(
          t("otherLanguage"),
          () => {
            page.speak(page.store.sheet.lang === "en" ? "vi" : "en");
            page.request(true);
          },
          { id: "language", class: "quiet", lang: page.store.sheet.lang === "en" ? "vi" : "en" },
        ),
      ),
    ),
    choices(page),
    menu(page, open),
  );
  if (focused) document.getElementById(focused)?.focus();
}

// On a wide screen the style sheet shows the tools and no button for them.
function menu(page, open) {
  const box = tools(page);
  box.id = "tools";
  box.classList.toggle("shown", open);
  const toggle = button(
    page.t("menu"),
    () => {
      toggle.setAttribute("aria-expanded", String(box.classList.toggle("shown")));
    },
    { id: "menu", "aria-expanded": String(open), "aria-controls": "tools" },
  );
  return make("div", { class: "menu" }, toggle, box);
}

function choices(page) {
  const { t, years, store } = page;
  const { year } = store.sheet;
  const row = rowOf(years, store.sheet);
  const standards = standardsOf(years, year);
  const yearBox = box(
    "year",
    yearsOf(years).map((one) => [one, one]),
    year,
    (value) => page.choose(rowFor(years, value, row)),
  );
  const standardBox = box(
    "standard",
    standards.map((one) => [one.ruleset, one.title]),
    store.sheet.ruleset,
    (value) => page.choose(standards.find((one) => one.ruleset === value)),
    page.form?.title,
  );
  return make(
    "div",
    { class: "choices-bar" },
    make("div", { class: "cell" }, make("label", { for: "year" }, t("year")), yearBox),
    make("div", { class: "cell grow" }, make("label", { for: "standard" }, t("standard")), standardBox),
    row ? make("p", { class: "hint note" }, [row.instrument, row.note].filter(Boolean).join("; ")) : null,
  );
}

function box(id, options, value, chosen, unlisted) {
  const known = options.some(([one]) => one === value);
  const select = make(
    "select",
    { id },
    known ? null : make("option", { value, selected: true }, unlisted ?? value),
    options.map(([one, text]) => make("option", { value: one, selected: one === value }, text)),
  );
  select.addEventListener("change", () => chosen(select.value));
  return select;
}

function tools(page) {
  const { t } = page;
  const { files } = page;
  return make(
    "div",
    { class: "tools", role: "group", "aria-label": t("tools") },
    button(t("open"), () => files.choose(), { id: "open-file", title: t("openHint") }),
    button(t("saveExcel"), () => page.save("case", "xlsx"), { id: "save-excel" }),
    button(t("saveText"), () => page.save("case", "text"), { id: "save-text" }),
    button(
      t("copyLink"),
      page.guarded(() => showLink(page)),
      { id: "copy-link" },
    ),
    button(t("printOut"), () => window.print(), { id: "print" }),
    make("span", { class: "gap-between", "aria-hidden": "true" }),
    button(
      t("exampleShort"),
      page.guarded(() => openExample(page)),
      { id: "example", title: t("example") },
    ),
    button(t("startEmpty"), () => page.undoable(t("emptied"), () => page.store.wipe()), { id: "empty" }),
    button(t("wipe"), () => wipe(page), { id: "wipe", class: "danger" }),
  );
}

async function openExample(page) {
  const answer = await page.ask({ do: "example", sheet: page.store.sheet });
  take(page, answer, page.t("exampleShort"), page.t("opened", page.t("exampleShort")));
}

async function wipe(page) {
  const { t } = page;
  if (!(await askWhether(t("wipeAsk"), t("wipe"), t("cancel"), "danger"))) return;
  page.store.wipe();
  page.messages.say(t("wiped"));
}

/** What the page does with what is typed, and which browsers it needs. */
export function drawFooter(page, root) {
  const { t } = page;
  fill(root, make("p", {}, t("privacy")), make("p", {}, t("needs")));
}

/** Links to the criteria, each with how much of it is filled in. */
export function drawNavigation(page, root, progress) {
  const { t, form } = page;
  const focused = root.contains(document.activeElement) ? document.activeElement.id : "";
  root.setAttribute("aria-label", t("criteria"));
  fill(
    root,
    make(
      "ul",
      {},
      form.sections.map((part) => {
        const { filled, of } = progress.get(part.key);
        return make(
          "li",
          {},
          button(`${part.label} `, () => goTo(document.getElementById(`clause-${part.key}`), false), {
            id: `go-${part.key}`,
            class: filled === of ? "done" : "",
            title: part.title,
            "aria-label": `${part.label}: ${t("filled", filled, of)}`,
          }),
        );
      }),
    ),
  );
  form.sections.forEach((part, at) => {
    const { filled, of } = progress.get(part.key);
    root.querySelectorAll("button")[at].append(make("span", { class: "count" }, `${filled}/${of}`));
  });
  if (focused) document.getElementById(focused)?.focus();
}
