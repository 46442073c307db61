// The form: unit, then criterion, indicator and content as sections that open and close.

import { button, fill, forgetIds, freshId, make } from "calculator/dom.js";
import { drawField, nothingWords, standing } from "calculator/fields.js";
import { drawPapers, drawWho } from "calculator/documents.js";
import { gapButton } from "calculator/completion.js";
import { progressOf } from "calculator/progress.js";
import { typed } from "calculator/sheet.js";

/** Draw *form* into *root*; what was open stays open, and the focus stays where it was. */
export function drawForm(page, root, form) {
  const focused = document.activeElement?.id;
  forgetIds();
  page.marks.clear();
  page.sections = [];
  page.gapPlaces = [];
  const { t } = page;
  fill(
    root,
    group(page, "unit", t("unit"), "", form.unit_fields),
    make(
      "section",
      { class: "criteria", "aria-labelledby": "criteria-title" },
      make("div", { class: "bar" }, make("h2", { id: "criteria-title" }, t("criteria")), tools(page, form)),
      form.sections.map((part) => drawPart(page, part, 3)),
    ),
    conditions(page, form.conditions),
    group(page, "elsewhere", t("elsewhere"), "", form.facts_elsewhere),
    folded(page, "steps", t("steps"), t("stepsHint"), [...(form.steps ?? []), ...(form.events ?? [])]),
    folded(page, "decision", t("decision"), t("decisionHint"), form.decision),
  );
  showProgress(page);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function tools(page) {
  const { t } = page;
  const open = (yes) => () => page.sections.forEach((section) => section.set(yes));
  const box = make("input", {
    type: "checkbox",
    id: "appraised-column",
    checked: page.appraised,
    "aria-describedby": "appraised-note",
  });
  box.addEventListener("change", () => page.showAppraised(box.checked));
  return make(
    "div",
    { class: "tools" },
    make("label", { class: "check", for: "appraised-column" }, box, make("span", {}, t("appraisedColumn"))),
    button(t("expand"), open(true), { class: "quiet" }),
    button(t("collapse"), open(false), { class: "quiet" }),
    make("p", { class: "hint appraised-note", id: "appraised-note" }, t("appraisedNote")),
  );
}

function group(page, name, title, hint, fields) {
  if (!fields?.length) return null;
  return make(
    "section",
    { class: `card group ${name}`, "aria-labelledby": `${name}-title`, id: `group-${name}` },
    make("h2", { id: `${name}-title` }, title),
    hint ? make("p", { class: "hint" }, hint) : null,
    make(
      "div",
      { class: "fields" },
      fields.map((field) => drawField(page, field)),
    ),
  );
}

function folded(page, name, title, hint, fields) {
  if (!fields?.length) return null;
  const details = make(
    "details",
    { class: `card group ${name}`, id: `group-${name}`, open: page.opened.has(name) },
    make("summary", {}, make("h2", {}, title)),
    make("p", { class: "hint" }, hint),
    make(
      "div",
      { class: "fields" },
      fields.map((field) => drawField(page, field)),
    ),
  );
  details.addEventListener("toggle", () => page.opened[details.open ? "add" : "delete"](name));
  return details;
}

/** The conditions that people say something about: what the parts settle is in the result. */
function conditions(page, fields) {
  if (!fields?.length) return null;
  const title = page.t("conditions");
  const part = { key: "conditions", label: title, title: "", fields };
  return make(
    "section",
    { class: "card group", "aria-labelledby": "conditions-title", id: "clause-conditions" },
    make("h2", { id: "conditions-title" }, title),
    make("div", { class: "part" }, drawEntries(page, part), drawWho(page, part)),
  );
}

function drawPart(page, part, level) {
  const top = level === 3;
  const score = make("p", { class: "score", "data-score": part.key });
  const heading = make(
    `h${Math.min(level, 6)}`,
    { class: "part-title" },
    make("span", { class: "part-label" }, part.label),
    " ",
    part.title,
  );
  const parts = part.parts ?? [];
  const element = make(
    "section",
    {
      class: `part level-${level - 2}${top ? " card" : ""}`,
      id: `clause-${part.key}`,
      "data-part": part.key,
    },
    make("div", { class: "part-head" }, heading, score),
    make("div", { class: "about" }, standing(page, part), ruleOf(page, part)),
    drawEntries(page, part),
    leftOut(page, part),
    make("div", { class: "part-more" }, drawPapers(page, part), drawExtra(page, part), gapPlace(page, part)),
    parts.length ? drawParts(page, part, parts, level) : null,
  );
  return element;
}

// The gaps of the form may come later than the form.
function gapPlace(page, part) {
  const place = make("div", { class: "gap-place" });
  const draw = () => fill(place, gapButton(page, part));
  page.gapPlaces.push(draw);
  draw();
  return place;
}

function ruleOf(page, part) {
  if (!part.rule?.length) return null;
  return make(
    "details",
    { class: "counts" },
    make("summary", {}, page.t("howScored")),
    make(
      "ul",
      {},
      part.rule.map((text) => make("li", {}, text)),
    ),
  );
}

function leftOut(page, part) {
  if (!part.left_out) return null;
  const { id, says, citation } = part.left_out;
  const box = make("input", { type: "checkbox", id: freshId(id), checked: typed(page.store.sheet, id) !== "" });
  box.addEventListener("change", () => page.type(id, box.checked ? "có" : ""));
  return make(
    "div",
    { class: "nothing-arose" },
    make("label", { class: "check", for: box.id }, box, make("span", {}, page.t("leftOut"))),
    make("p", { class: "hint" }, nothingWords({ says, citation })),
  );
}

function drawExtra(page, part) {
  if (!part.extra?.length) return null;
  const filled = part.extra.some((field) => typed(page.store.sheet, field.id) !== "");
  return make(
    "details",
    { class: "papers-box", open: filled },
    make("summary", {}, page.t("tallies")),
    make("p", { class: "hint" }, page.t("talliesHint")),
    make(
      "div",
      { class: "fields narrow" },
      part.extra.map((field) => {
        const drawn = drawField(page, field);
        drawn.classList.add(field.column);
        return drawn;
      }),
    ),
  );
}

function drawEntries(page, part) {
  const fields = part.fields ?? [];
  const columns = fields.filter((field) => field.column);
  const facts = fields.filter((field) => !field.column);
  const nothing = part.nothing_arose ? { key: part.key, ...part.nothing_arose } : null;
  const byChoice = columns.some((field) => field.kind === "met" && field.column === "self_assessed");
  return [
    facts.length
      ? make(
          "div",
          { class: "fields" },
          facts.map((field) => drawField(page, field)),
        )
      : null,
    facts.length && columns.length ? make("p", { class: "or" }, page.t("orEnter")) : null,
    columns.length
      ? make(
          "div",
          { class: "columns" },
          columns.map((field) => {
            const own = field.column === "self_assessed";
            const drawn = drawField(page, field, { nothing: own && field.kind === "met" ? nothing : null });
            drawn.classList.add("column", field.column);
            return drawn;
          }),
        )
      : null,
    nothing && !byChoice ? nothingBox(page, nothing) : null,
  ];
}

function nothingBox(page, nothing) {
  const id = `nothing-${nothing.key}`;
  const box = make("input", {
    type: "checkbox",
    id,
    checked: page.store.sheet.nothing_arose.includes(nothing.key),
    "aria-describedby": `${id}-says`,
  });
  box.addEventListener("change", () => page.sayNothingArose(nothing.key, box.checked));
  return make(
    "div",
    { class: "nothing-arose" },
    make("label", { class: "check", for: id }, box, make("span", {}, page.t("nothingAroseIn"))),
    make("p", { class: "hint", id: `${id}-says` }, nothingWords(nothing)),
  );
}

function drawParts(page, part, parts, level) {
  const body = make(
    "div",
    { class: "parts", id: `parts-${part.key}` },
    parts.map((one) => drawPart(page, one, level + 1)),
  );
  const progress = make("span", { class: "progress", "data-progress": part.key });
  const toggle = make(
    "button",
    { type: "button", class: "toggle", "aria-controls": body.id, id: `toggle-${part.key}` },
    make("span", { class: "chevron", "aria-hidden": "true" }),
    make("span", {}, page.t("partsOf", part.label.toLowerCase())),
    progress,
  );
  const set = (yes) => {
    if (yes) page.opened.add(part.key);
    else page.opened.delete(part.key);
    toggle.setAttribute("aria-expanded", String(yes));
    body.hidden = !yes;
  };
  toggle.addEventListener("click", () => set(body.hidden));
  body.addEventListener("reveal", () => set(true));
  set(page.opened.has(part.key));
  page.sections.push({ set });
  return [toggle, body];
}

/** Say at each section how much of it is filled in. */
export function showProgress(page) {
  const found = progressOf(page.form, page.store.sheet);
  for (const place of document.querySelectorAll("[data-progress]")) {
    const { filled, of } = found.get(place.dataset.progress);
    place.textContent = page.t("filled", filled, of);
    place.classList.toggle("done", filled === of);
  }
  page.drawNavigation(found);
}
