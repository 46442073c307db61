// The documents that prove a part, and who fills it in.

import { button, fill, freshId, goTo, make } from "calculator/dom.js";
import { markBox } from "calculator/marks.js";

const CELLS = [
  ["name", "documentName"],
  ["number", "documentNumber"],
  ["date", "documentDate"],
  ["issued_by", "documentBy"],
];

/** The documents of *part* and who fills it in, folded away until asked for. */
export function drawPapers(page, part) {
  const fields = fieldsOf(part);
  const expected = part.documents ?? [];
  if (!fields.length && !expected.length && !rowsOf(page, part.key).length) return null;
  const title = make("span", {}, page.t("papersAndPeople"));
  const number = make("span", { class: "count" });
  const list = make("div", { class: "papers" });
  const details = make(
    "details",
    { class: "papers-box" },
    make("summary", {}, title, " ", number),
    list,
    fields.length ? whoBox(page, part, fields) : null,
  );
  const draw = () => drawList(page, list, number, expected, part.key, draw);
  draw();
  return details;
}

/** Who fills in the fields of *part*, where no documents go with it. */
export function drawWho(page, part) {
  return make(
    "details",
    { class: "papers-box" },
    make("summary", {}, page.t("who")),
    whoBox(page, part, fieldsOf(part)),
  );
}

/** Documents that belong to no part that the form shows. */
export function drawOtherDocuments(page, root) {
  const { t } = page;
  const list = make("div", { class: "papers" });
  const draw = () => drawList(page, list, null, [], null, draw);
  draw();
  fill(
    root,
    make("h2", { id: "documents-title" }, t("otherDocuments")),
    make("p", { class: "hint" }, t("otherDocumentsHint")),
    list,
  );
}

function fieldsOf(part) {
  return (part.fields ?? []).filter((field) => field.column !== "appraised");
}

function rowsOf(page, key) {
  const rows = page.store.sheet.documents.map((row, at) => ({ row, at }));
  if (key === null) return rows.filter(({ row }) => !proved(row).some((one) => page.partKeys.has(one)));
  return rows.filter(({ row }) => proved(row).includes(key));
}

function proved(row) {
  return Array.isArray(row.proves)
    ? row.proves
    : String(row.proves ?? "")
        .split(/[\s,;]+/)
        .filter(Boolean);
}

function drawList(page, list, number, expected, key, draw) {
  const { t } = page;
  const rows = rowsOf(page, key);
  const open = expected.filter(
    ({ id, title }) => !rows.some(({ row }) => row.document === id || row.name === title),
  );
  const add = (row) => {
    page.store.change((sheet) => sheet.documents.push({ ...row, proves: key === null ? [] : [key] }));
    draw();
    goTo(list.querySelector(".paper:last-of-type"));
  };
  if (number) number.textContent = rows.length ? `(${rows.length})` : "";
  fill(
    list,
    rows.map((found) => paper(page, found, draw)),
    open.length ? make("p", { class: "hint" }, t("expected")) : null,
    make(
      "div",
      { class: "expected" },
      open.map(({ id, title }) =>
        button(t("addNamed", title), () => add({ document: id, name: title }), { class: "quiet" }),
      ),
      button(t("addDocument"), () => add({ name: "" }), { class: "quiet" }),
    ),
  );
}

function paper(page, { row, at }, draw) {
  const { t } = page;
  const remove = () => {
    page.undoable(t("removed"), () => page.store.change((sheet) => sheet.documents.splice(at, 1), "all"));
  };
  const missing = make("input", {
    type: "checkbox",
    id: freshId(`documents.${at}.missing`),
    checked: row.missing === true,
  });
  missing.addEventListener("change", () =>
    page.store.change((sheet) => {
      sheet.documents[at].missing = missing.checked;
    }),
  );
  return make(
    "fieldset",
    { class: "paper" },
    make("legend", {}, row.name || t("document")),
    CELLS.map(([key, label]) => cell(page, at, key, t(label), draw)),
    make("label", { class: "check", for: missing.id }, missing, make("span", {}, t("documentMissing"))),
    button(t("removeDocument"), remove, { class: "quiet" }),
  );
}

function cell(page, at, key, label) {
  const field = `documents.${at}.${key}`;
  const id = freshId(field);
  const control = make("input", {
    id,
    type: "text",
    autocomplete: "off",
    value: page.store.sheet.documents[at][key] ?? "",
  });
  control.addEventListener("input", () =>
    page.store.change((sheet) => {
      sheet.documents[at][key] = control.value.trim();
    }),
  );
  const box = markBox(`${id}-marks`);
  const wrapper = make(
    "div",
    { class: `cell ${key}`, "data-field": field },
    make("label", { for: id }, label),
    control,
    box,
  );
  page.marks.add({
    id: field,
    wrapper,
    controls: [control],
    box,
    described: "",
    set: (value) => {
      control.value = value;
    },
  });
  return wrapper;
}

function whoBox(page, part, fields) {
  const { t } = page;
  const said = new Set(fields.map((field) => page.store.sheet.who[field.id] ?? ""));
  const apart = said.size > 1 && !(said.size === 2 && said.has(""));
  const list = make(
    "datalist",
    { id: freshId(`who-${part.key}-list`) },
    (part.responsible ?? []).map((text) => make("option", { value: text })),
  );
  const groups = apart ? fields.map((field) => [field]) : [fields];
  return make(
    "div",
    { class: "who" },
    groups.map((group) => whoField(page, group, list.id, apart ? `${t("who")}: ${group[0].label}` : t("who"))),
    part.responsible?.length
      ? make("p", { class: "hint" }, t("responsible", part.responsible.join("; ")))
      : null,
    list,
  );
}

function whoField(page, fields, list, label) {
  const id = freshId(`who-${fields[0].id}`);
  const value = fields.map((field) => page.store.sheet.who[field.id]).find(Boolean) ?? "";
  const control = make("input", { id, type: "text", list, autocomplete: "off", value });
  control.addEventListener("input", () =>
    page.store.change((sheet) => {
      for (const field of fields) {
        if (control.value.trim()) sheet.who[field.id] = control.value.trim();
        else delete sheet.who[field.id];
      }
    }),
  );
  return make("div", { class: "cell" }, make("label", { for: id }, label), control);
}
