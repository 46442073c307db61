// What comes out of the printer: a table to sign, the outcome, its sources and the receipt.

import { fill, fromPython, make } from "calculator/dom.js";
import { progressOf } from "calculator/progress.js";
import { typed } from "calculator/sheet.js";

/** Draw the paper from what is on the page now. */
export function drawPaper(page, root) {
  const { t, form, judgement, store } = page;
  if (!form || !judgement) return;
  fill(
    root,
    heading(page),
    outcome(page),
    make(
      "table",
      { class: "sheet" },
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          ["paperPart", "paperTyped", "paperResult", "paperSign"].map((key) =>
            make("th", { scope: "col" }, t(key)),
          ),
        ),
      ),
      form.sections.map((part) => make("tbody", {}, rowsOf(page, part, 1, progressOf(form, store.sheet)))),
    ),
    figures(page, t("conditions"), form.conditions),
    figures(page, t("elsewhere"), form.facts_elsewhere),
    figures(page, t("steps"), [...(form.steps ?? []), ...(form.events ?? [])]),
    figures(page, t("decision"), form.decision),
    documents(page, store.sheet.documents),
    signatures(page),
    told(page, t("reasons"), judgement.html?.reasons),
    told(page, t("sources"), judgement.html?.sources),
  );
}

function heading(page) {
  const { t, form, store } = page;
  const unit = form.unit_fields
    .filter((field) => typed(store.sheet, field.id))
    .map((field) => `${field.label.replace(/ \(.*\)$/, "")}: ${shown(page, field)}`);
  return make(
    "div",
    { class: "paper-head" },
    make("h1", {}, t("paperTitle")),
    make("p", {}, form.title),
    make("p", { class: "instruments" }, (form.instruments ?? []).map((one) => one.title ?? one).join("; ")),
    make("p", {}, `${t("year")}: ${store.sheet.year}`),
    unit.map((line) => make("p", {}, line)),
  );
}

function outcome(page) {
  const { summary } = page.judgement;
  const points = summary.points
    ? ` (${summary.points}${summary.maximum ? `/${summary.maximum}` : ""} ${summary.unit ?? ""})`.replace(
        " )",
        ")",
      )
    : "";
  return make(
    "div",
    { class: "paper-outcome" },
    make("p", {}, make("b", {}, `${page.t("result")}: ${summary.outcome_text}${points}`)),
    summary.stage_text ? make("p", {}, summary.stage_text) : null,
    typeof summary.hearsay === "string" && summary.hearsay ? make("p", {}, summary.hearsay) : null,
  );
}

function rowsOf(page, part, level, progress) {
  const score = progress.get(part.key).covered ? null : page.judgement.scores?.[part.key];
  const fields = (part.fields ?? []).filter((field) => typed(page.store.sheet, field.id) !== "");
  const who = [...new Set((part.fields ?? []).map((field) => page.store.sheet.who[field.id]).filter(Boolean))];
  const lines = fields.map((field) =>
    make(
      "p",
      {},
      field.column
        ? `${page.t(columnOf(field))}: ${shown(page, field)}`
        : `${field.label}: ${shown(page, field)}`,
    ),
  );
  if (page.store.sheet.nothing_arose.includes(part.key)) lines.push(make("p", {}, page.t("nothingAroseIn")));
  const row = make(
    "tr",
    { class: `depth-${level}${part.parts?.length ? " heads" : ""}` },
    make("th", { scope: "row" }, `${part.label} ${part.title}`),
    make("td", {}, lines),
    make("td", {}, score?.text ?? ""),
    make("td", { class: "sign-here" }, who.join(", ")),
  );
  return [row, ...(part.parts ?? []).flatMap((one) => rowsOf(page, one, level + 1, progress))];
}

function columnOf(field) {
  if (field.column === "appraised") return "appraised";
  return field.kind === "met" ? "selfAssessed" : "selfColumn";
}

function shown(page, field) {
  const value = typed(page.store.sheet, field.id);
  const choice = field.choices?.find((one) => one.value === value);
  return `${choice?.text ?? value}${field.unit ? ` ${field.unit}` : ""}`;
}

function figures(page, title, fields) {
  const said = (fields ?? []).filter((field) => typed(page.store.sheet, field.id) !== "");
  if (!said.length) return null;
  const heads = [title, page.t("paperTyped"), page.t("paperSign")];
  return make(
    "table",
    { class: "sheet figures" },
    make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))),
    make(
      "tbody",
      {},
      said.map((field) =>
        make(
          "tr",
          {},
          make("th", { scope: "row" }, field.label),
          make("td", {}, shown(page, field)),
          make("td", { class: "sign-here" }, page.store.sheet.who[field.id] ?? ""),
        ),
      ),
    ),
  );
}

function documents(page, rows) {
  if (!rows.length) return null;
  const { t } = page;
  return make(
    "div",
    {},
    make("h2", {}, t("paperDocuments")),
    make(
      "ul",
      {},
      rows.map((row) =>
        make(
          "li",
          {},
          [row.name, row.number, row.date, row.issued_by].filter(Boolean).join(", "),
          row.proves?.length ? ` – ${[row.proves].flat().join("; ")}` : "",
          row.missing ? ` (${t("paperNoDocument")})` : "",
        ),
      ),
    ),
  );
}

function told(page, title, html) {
  if (!html) return null;
  const content = make("div", { class: "explanation" });
  content.append(fromPython(html));
  for (const identified of content.querySelectorAll("[id]")) identified.removeAttribute("id");
  return make("div", { class: "paper-told" }, make("h2", {}, title), content);
}

function signatures(page) {
  const { t } = page;
  const place = (title, hint) =>
    make("div", {}, make("p", {}, make("b", {}, t(title))), make("p", {}, t(hint)));
  return make(
    "div",
    { class: "signatures" },
    make("p", { class: "place" }, t("paperPlace")),
    place("paperMaker", "paperSigned"),
    place("paperHead", "paperSealed"),
  );
}
