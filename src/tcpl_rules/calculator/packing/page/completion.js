// "Tôi có văn bản": values from an instrument that the library has not read.

import { button, fill, freshId, make } from "calculator/dom.js";
import { drawMark } from "calculator/marks.js";
import { openDialog } from "calculator/dialogs.js";

const CELLS = ["instrument", "article", "clause", "point", "annex", "page"];

/** A button at *part* where rules of it are not read, or null. */
export function gapButton(page, part) {
  const gaps = gapsOf(page, part);
  if (!gaps.length) return null;
  const text = gaps.length > 1 ? page.t("haveInstrumentFor", gaps.length) : page.t("haveInstrument");
  const done = gaps.some((gap) => page.store.sheet.filled[gap.address]);
  return button(text, () => openGaps(page, gaps, page.t("gapsHintPart")), {
    class: `have${done ? " used" : ""}`,
    "aria-label": `${text}: ${part.label} ${part.title}`,
    id: `gap-${part.key}`,
  });
}

/** The gaps of *part* and of the figures that its rule uses, also where other parts show these. */
export function gapsOf(page, part) {
  const ids = [...(part.fields ?? []).map((field) => field.id), ...(part.uses ?? [])];
  const owned = new Set([part.key, ...ids.map((id) => id.replace(/^facts\./, ""))]);
  return inOrder((page.form.gaps ?? []).filter((gap) => owned.has(gap.clause)));
}

// What is open comes before what is only to be compared with the instrument.
function inOrder(gaps) {
  return [
    ...gaps.filter((gap) => gap.operation !== "confirm"),
    ...gaps.filter((gap) => gap.operation === "confirm"),
  ];
}

/** The completion as a card: what was typed, what was loaded, all that is still open. */
export function drawCompletion(page, root) {
  const { t } = page;
  const { filled, completions } = page.store.sheet;
  const typed = Object.entries(filled).map(([address, said]) => typedRow(page, address, said));
  const loaded = completions.map((text, at) => loadedRow(page, text, at));
  const gaps = page.form.gaps ?? [];
  fill(
    root,
    make("h2", { id: "completion-title" }, t("completion")),
    make("p", { class: "hint" }, t("completionHint")),
    typed.length + loaded.length
      ? make("ul", { class: "completions" }, typed, loaded)
      : make("p", {}, t("completionEmpty")),
    make(
      "div",
      { class: "tools" },
      gaps.length ? button(t("gapsAll", gaps.length), () => openGaps(page, gaps), { id: "all-gaps" }) : null,
      typed.length + loaded.length
        ? [
            button(t("saveCompletionExcel"), () => page.save("completion", "xlsx")),
            button(t("saveCompletionText"), () => page.save("completion", "text")),
          ]
        : null,
    ),
  );
}

function typedRow(page, address, said) {
  const { t } = page;
  const gap = page.form.gaps?.find((one) => one.address === address);
  const title = gap ? `${gap.title}: ${gap.what}` : page.form.gaps ? t("gapGone") : t("reckoning");
  const place = citation(t, said);
  return make(
    "li",
    {},
    make("p", {}, title, ": ", make("b", {}, said.value ?? "")),
    make("p", { class: "hint" }, place),
    make(
      "div",
      { class: "tools" },
      page.gapMarksOf(address).map((mark) => make("p", { class: "mark error" }, mark.text)),
      gap ? button(t("edit"), () => openGaps(page, [gap]), { "aria-label": `${t("edit")}: ${title}` }) : null,
      button(
        t("remove"),
        () =>
          page.undoable(t("removed"), () =>
            page.store.change((sheet) => {
              delete sheet.filled[address];
            }, "form"),
          ),
        { class: "quiet", "aria-label": `${t("remove")}: ${title}` },
      ),
    ),
  );
}

// As citations are written: điểm a khoản 2 Điều 5 Thông tư số …, trang 3.
function citation(t, said) {
  const named = (cell) => {
    const word = t(`cite_${cell}`);
    const own = said[cell].toLowerCase().startsWith(word.toLowerCase());
    return own ? said[cell] : `${word} ${said[cell]}`;
  };
  const place = ["point", "clause", "article", "annex"].filter((cell) => said[cell]).map(named);
  const whole = [...place, said.instrument].filter(Boolean).join(t("cite_joint"));
  return [whole, said.page ? named("page") : ""].filter(Boolean).join(", ");
}

function loadedRow(page, text, at) {
  const { t } = page;
  const title = t("completionLoaded", text.trimEnd().split("\n").length);
  return make(
    "li",
    {},
    make("details", {}, make("summary", {}, title), make("pre", { tabindex: "0" }, text)),
    button(
      t("remove"),
      () =>
        page.undoable(t("removed"), () =>
          page.store.change((sheet) => {
            sheet.completions.splice(at, 1);
          }, "form"),
        ),
      { class: "quiet", "aria-label": `${t("remove")}: ${title}` },
    ),
  );
}

/** A dialog that takes the values of *gaps* from the instrument. */
export async function openGaps(page, gaps, more = "") {
  const { t } = page;
  const typed = new Map(gaps.map((gap) => [gap.address, { ...page.store.sheet.filled[gap.address] }]));
  const before = JSON.stringify([...typed]);
  const titles = [...new Set(gaps.map((gap) => gap.title))];
  const alone = gaps.length === 1;
  const body = make(
    "div",
    { class: "gaps" },
    make("p", { class: "hint" }, t("gapsHint")),
    more && !alone ? make("p", { class: "hint" }, more) : null,
    gaps.length > 8 ? filter(t, () => body) : null,
    titles.map((title) =>
      make(
        "section",
        { class: "gap-group" },
        make("h3", {}, title),
        gaps
          .filter((gap) => gap.title === title)
          .map((gap) => drawGap(page, gap, typed.get(gap.address), alone)),
      ),
    ),
  );
  const answer = await openDialog(t("gapsTitle"), body, [
    { value: "use", text: t("gapUse"), kind: "main" },
    { value: "", text: t("cancel") },
  ]);
  if (answer !== "use" || JSON.stringify([...typed]) === before) return;
  page.store.change((sheet) => {
    for (const [address, said] of typed) {
      if (Object.values(said).some((text) => text)) sheet.filled[address] = said;
      else delete sheet.filled[address];
    }
  }, "form");
}

function drawGap(page, gap, said, alone) {
  const { t } = page;
  const cells = gap.fields?.length ? gap.fields.map(plainField) : ["value", ...CELLS].map(plainField);
  const stated = gap.stated ? make("span", { class: "stated" }, `${t("gapStated")}: ${gap.stated}`) : null;
  const known = gap.known ? make("span", { class: "hint" }, `${t("gapKnown")}: ${gap.known}`) : null;
  const inputs = make(
    "div",
    { class: "gap-cells" },
    cells.map((cell) => gapCell(page, gap, cell, said, alone)),
  );
  const needed = [make("b", {}, `${t("gapNeeded")}: `), gap.what, " ", stated, " ", known];
  if (alone) return make("div", { class: "gap" }, make("p", {}, needed), inputs);
  return make(
    "details",
    { class: "gap", open: Object.keys(said).length > 0 },
    make("summary", {}, needed),
    inputs,
  );
}

// A box that leaves only the groups in which its words stand, typed with marks or without.
function filter(t, body) {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const control = make("input", {
    type: "text",
    id: freshId("gap-filter"),
    autocomplete: "off",
    "data-first": true,
  });
  control.addEventListener("input", () => {
    const words = plain(control.value).split(/\s+/);
    for (const group of body().querySelectorAll(".gap-group")) {
      group.hidden = !words.every((word) => plain(group.textContent).includes(word));
    }
  });
  return make("div", { class: "cell" }, make("label", { for: control.id }, t("gapFilter")), control);
}

function hintOf(t, gap) {
  if (gap.operation === "confirm") return t("hint_confirm");
  const kind = ["rule", "part", "definition"].includes(gap.kind) ? "rule" : gap.kind;
  return ["threshold", "documents", "title", "question", "rule"].includes(kind) ? t(`hint_${kind}`) : "";
}

function plainField(field) {
  return typeof field === "string" ? { id: field } : { ...field, id: field.id.split(".").pop() };
}

function gapCell(page, gap, cell, said, first) {
  const { t } = page;
  const id = freshId(`filled.${gap.address}.${cell.id}`);
  const main = cell.id === "value";
  const marks = page.gapMarks(gap.address, cell.id);
  const hint = main ? hintOf(t, gap) : "";
  const described = [hint ? `${id}-hint` : "", marks.length ? `${id}-marks` : ""].filter(Boolean).join(" ");
  const control = make(main ? "textarea" : "input", {
    id,
    rows: main ? 2 : undefined,
    type: main ? undefined : "text",
    autocomplete: "off",
    value: said[cell.id] ?? "",
    "data-first": first && main,
    "aria-invalid": marks.length ? "true" : undefined,
    "aria-describedby": described || undefined,
  });
  const take = () => {
    if (control.value.trim()) said[cell.id] = control.value.trim();
    else delete said[cell.id];
  };
  control.addEventListener("input", take);
  const right =
    main && gap.operation === "confirm"
      ? button(
          t("gapRight"),
          () => {
            control.value = "đúng";
            take();
          },
          { class: "quiet" },
        )
      : null;
  return make(
    "div",
    { class: `cell ${cell.id}` },
    make("label", { for: id }, cell.label ?? t(cell.id)),
    hint ? make("p", { class: "hint", id: `${id}-hint` }, hint) : null,
    control,
    right ? make("p", {}, right) : null,
    marks.length
      ? make(
          "div",
          { class: "marks", id: `${id}-marks` },
          marks.map((mark) =>
            drawMark(mark, (text) => {
              control.value = text;
              take();
            }),
          ),
        )
      : null,
  );
}
