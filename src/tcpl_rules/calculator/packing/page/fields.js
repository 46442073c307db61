// One field: its label, question, unit and bounds, what counts, where the rule stands, its control.

import { freshId, make } from "calculator/dom.js";
import { markBox } from "calculator/marks.js";
import { typed } from "calculator/sheet.js";

const NUMBERS = { count: "numeric", days: "numeric", points: "decimal", date: "text", text: "text" };

/** The field drawn; *page* is the page's context. *says.legend* stands in for the field's label. */
export function drawField(page, field, says = {}) {
  const radios = radiosOf(page, field, says.nothing);
  return radios ? radioField(page, field, radios, says) : inputField(page, field, says);
}

function radiosOf(page, field, nothing) {
  const { t } = page;
  const options = field.choices?.length ? field.choices : plainChoices(t, field.kind);
  if (!options || (field.kind === "choice" && options.length > 5)) return null;
  return [
    ...options.filter(({ value }) => value !== ""),
    ...(nothing ? [{ nothing: true, text: t("nothingArose") }] : []),
    options.find(({ value }) => value === "") ?? { value: "", text: t("notKnown") },
  ];
}

function plainChoices(t, kind) {
  if (kind === "yes_no")
    return [
      { value: "có", text: t("yes") },
      { value: "không", text: t("no") },
    ];
  if (kind === "met")
    return [
      { value: "đạt", text: t("met") },
      { value: "không đạt", text: t("notMet") },
    ];
  return null;
}

function inputField(page, field, says) {
  const id = freshId(field.id);
  const choosing = field.kind === "choice";
  const control = choosing
    ? select(page, field, id)
    : make("input", {
        id,
        name: field.id,
        type: "text",
        inputmode: NUMBERS[field.kind] ?? "text",
        autocomplete: "off",
        spellcheck: "false",
        class: `typed ${field.kind}`,
        value: typed(page.store.sheet, field.id),
      });
  const notes = notesOf(page, field, id);
  const label = make("label", { for: id, class: "label" }, says.legend ?? field.label);
  const row = make(
    "div",
    { class: "control" },
    control,
    field.unit ? make("span", { class: "unit", id: `${id}-unit` }, field.unit) : null,
    field.maximum ? make("span", { class: "unit" }, `/ ${field.maximum}`) : null,
    notes.bounds,
  );
  const wrapper = make(
    "div",
    { class: "field", "data-field": field.id },
    label,
    notes.elements,
    row,
    markBox(`${id}-marks`),
    notes.after,
  );
  const place = placed(page, field, wrapper, [control], id, notes.described, (value) => {
    control.value = value;
  });
  control.addEventListener(choosing ? "change" : "input", () =>
    page.type(field.id, control.value.trim(), place),
  );
  return wrapper;
}

function select(page, field, id) {
  const value = typed(page.store.sheet, field.id);
  const known = field.choices.some((choice) => choice.value === value);
  return make(
    "select",
    { id, name: field.id },
    make("option", { value: "", selected: value === "" }, page.t("notKnown")),
    field.choices
      .filter((choice) => choice.value !== "")
      .map((choice) => make("option", { value: choice.value, selected: choice.value === value }, choice.text)),
    value && !known ? make("option", { value, selected: true }, value) : null,
  );
}

function radioField(page, field, options, says) {
  const id = freshId(field.id);
  const notes = notesOf(page, field, id);
  const inputs = options.map((option, at) =>
    make("input", {
      type: "radio",
      name: id,
      id: `${id}-${at}`,
      value: option.nothing ? "nothing" : option.value,
    }),
  );
  const show = () => {
    const nothing = says.nothing && page.store.sheet.nothing_arose.includes(says.nothing.key);
    const value = typed(page.store.sheet, field.id);
    options.forEach((option, at) => {
      inputs[at].checked = option.nothing ? nothing : !nothing && option.value === value;
    });
    odd.textContent = inputs.some((input) => input.checked) ? "" : value;
  };
  const odd = make("span", { class: "odd" });
  const wrapper = make(
    "fieldset",
    { class: "field radios", "data-field": field.id },
    make("legend", { class: "label" }, says.legend ?? field.label),
    notes.elements,
    make(
      "div",
      { class: "options" },
      options.map((option, at) =>
        make(
          "label",
          { class: `option${option.value === "" ? " unknown" : ""}`, for: `${id}-${at}` },
          inputs[at],
          make("span", {}, option.text),
        ),
      ),
      odd,
    ),
    says.nothing
      ? make("p", { class: "hint" }, `${page.t("nothingArose")}: ${nothingWords(says.nothing)}`)
      : null,
    markBox(`${id}-marks`),
    notes.after,
  );
  const place = placed(page, field, wrapper, [wrapper], id, notes.described, show);
  options.forEach((option, at) =>
    inputs[at].addEventListener("change", () => {
      if (says.nothing) page.sayNothingArose(says.nothing.key, Boolean(option.nothing));
      page.type(field.id, option.nothing ? "" : option.value, place);
    }),
  );
  show();
  return wrapper;
}

/** What follows where nothing arose, with its citation. */
export function nothingWords(nothing) {
  return nothing.citation ? `${nothing.says} (${nothing.citation})` : nothing.says;
}

function placed(page, field, wrapper, controls, id, described, set) {
  const box = wrapper.querySelector(".marks");
  const place = { id: field.id, wrapper, controls, box, described, set };
  page.marks.add(place);
  return place;
}

function notesOf(page, field, id) {
  const elements = [];
  const spoken = field.column && (field.maximum || field.kind === "met") ? " spoken" : "";
  const asks = field.question && field.question !== field.label ? field.question : "";
  if (asks) elements.push(make("p", { class: `question${spoken}`, id: `${id}-question` }, asks));
  const bounds = field.bounds ? make("p", { class: `hint${spoken}`, id: `${id}-bounds` }, field.bounds) : null;
  const described = [...elements, bounds]
    .filter(Boolean)
    .map((element) => element.id)
    .join(" ");
  const about = field.column
    ? null
    : make("div", { class: "about" }, standing(page, field), countsOf(page, field));
  return { elements, bounds, described, after: about };
}

function countsOf(page, field) {
  if (!field.counts?.length) return null;
  return make(
    "details",
    { class: "counts" },
    make("summary", {}, page.t("counts")),
    make(
      "ul",
      {},
      field.counts.map((text) => make("li", {}, text)),
    ),
  );
}

/** Where it stands in the law and how well that is known: citation, badge, a link to the rule. */
export function standing(page, { citation, badge, address, label }) {
  if (!citation && !badge?.text) return null;
  const name = badge?.basis ? `badge ${badge.basis}` : "badge";
  const said = [badge?.title, badge?.source].filter(Boolean).join(" – ");
  return make(
    "p",
    { class: "standing" },
    badge?.text ? make("span", { class: name, title: said }, badge.text) : null,
    citation ? make("span", {}, citation) : null,
    page.reference && address
      ? make(
          "a",
          {
            href: page.reference + address,
            target: "_blank",
            rel: "noopener",
            "aria-label": `${page.t("rule")}: ${label ?? ""}`,
          },
          page.t("rule"),
        )
      : null,
  );
}
