// The result, drawn anew with each judgement: outcome first, then what is missing, then the rest.

import { gapsOf, openGaps } from "calculator/completion.js";
import { button, fill, fromPython, goTo, make } from "calculator/dom.js";

const DRAWN = [
  ["detail", "result"],
  ["reasons", "reasons"],
  ["toDo", "to_do"],
  ["plan", "plan"],
  ["procedure", "procedure"],
  ["sources", "sources"],
];
const SHOWN_FIRST = 8;
const LONG = 240;

/** The result panel: its elements, and how it is drawn and opened. */
export function createResult(page) {
  const { t } = page;
  // Outside the panel: where the screen is narrow the panel is hidden, and the result still told.
  const live = make("p", { class: "spoken", role: "status", "aria-live": "polite" });
  const busy = make(
    "p",
    { class: "busy", hidden: true },
    make("span", { class: "spinner", "aria-hidden": "true" }),
    t("reckoning"),
  );
  const body = make("div", { class: "result-body" });
  const back = button(t("resultBack"), () => showWide(false), { class: "back" });
  const wide = button(t("resultWide"), () => showWide(true), { class: "quiet wide" });
  const panel = make(
    "aside",
    { class: "result", id: "result", "aria-labelledby": "result-title", tabindex: "-1" },
    make("div", { class: "bar" }, make("h2", { id: "result-title" }, t("result")), busy, wide, back),
    body,
  );
  const barText = make("span", { class: "bar-outcome" });
  const bar = make(
    "section",
    { class: "bottom-bar", "aria-label": t("resultBrief") },
    barText,
    button(t("seeResult"), () => showWide(true), { class: "main", "aria-controls": "result" }),
  );
  const open = new Set(["detail"]);
  let returning = null;
  let announced = "";

  function showWide(yes) {
    if (yes) returning = document.activeElement;
    document.body.classList.toggle("result-open", yes);
    for (const other of page.behindResult()) other.inert = yes;
    if (yes) panel.focus();
    else returning?.focus();
  }
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("result-open")) showWide(false);
  });
  panel.addEventListener("click", (event) => followWithin(panel, event));

  return {
    panel,
    bar,
    live,
    close: () => showWide(false),
    busy(yes) {
      busy.hidden = !yes;
      panel.setAttribute("aria-busy", String(yes));
    },
    draw(judgement, loose) {
      const focused = panel.contains(document.activeElement) ? document.activeElement.id : "";
      fill(
        body,
        verdict(page, judgement.summary),
        problems(page, loose),
        missing(page, judgement.missing),
        page.hearsayBox(),
        DRAWN.map(([word, key]) => drawn(page, word, judgement.html?.[key], open)),
      );
      fill(barText, short(judgement.summary));
      barText.className = `bar-outcome ${toneOf(judgement.summary)}`;
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
      const said = `${t("result")}: ${short(judgement.summary)}`;
      if (said !== announced) live.textContent = said;
      announced = said;
    },
  };
}

function short(summary) {
  return [figures(summary), summary.outcome_text].filter(Boolean).join(" · ");
}

function figures(summary) {
  if (!summary.points) return "";
  return summary.maximum ? `${summary.points}/${summary.maximum}` : summary.points;
}

function toneOf(summary) {
  return summary.tone ?? "open";
}

function verdict(page, summary) {
  return make(
    "div",
    { class: `verdict-card ${toneOf(summary)}` },
    make("p", { class: "verdict-text" }, summary.outcome_text),
    summary.points
      ? make(
          "p",
          { class: "verdict-points" },
          make("b", {}, summary.points),
          summary.maximum ? `/${summary.maximum}` : "",
          summary.unit ? make("span", { class: "verdict-unit" }, ` ${summary.unit}`) : null,
        )
      : null,
    [summary.stage_text, summary.hearsay].map((text) =>
      typeof text === "string" && text ? make("p", { class: "verdict-note" }, text) : null,
    ),
  );
}

function problems(page, loose) {
  const wrong = page.marks.wrong();
  const number = wrong.length + loose.length;
  if (!number) return null;
  return make(
    "div",
    { class: "to-look" },
    make("h3", {}, page.t("toLook", number)),
    make(
      "ul",
      {},
      loose.map((mark) =>
        make(
          "li",
          {},
          gapOf(page, mark.id)
            ? opener(page, `${gapOf(page, mark.id).title}: ${mark.text}`, [gapOf(page, mark.id)])
            : mark.text,
        ),
      ),
      wrong.map(({ place, text }) =>
        make(
          "li",
          {},
          jump(page, `look-${place.id}`, named(place, text), () => place.wrapper),
        ),
      ),
    ),
  );
}

// What is said beside a field, with the name of the field unless it has that already. Of what is
// long, the beginning: all of it stands beside the field, where this leads.
function named(place, text) {
  const label = place.wrapper.querySelector(".label, label")?.textContent ?? "";
  if (text.length > LONG) return `${label}: ${text.split(": ")[0]}`;
  const number = /[\d.]*\d$/.exec(label)?.[0];
  const told = !label || text.includes(label) || (number && text.includes(` ${number} `));
  return told ? text : `${label}: ${text}`;
}

// A remark that opens the dialog in which *gaps* are filled in.
function opener(page, text, gaps, id) {
  return button(text, () => openGaps(page, gaps), { class: "jump", id: id ? `jump-${id}` : undefined });
}

function jump(page, id, text, target) {
  return button(
    text,
    () => {
      page.result.close();
      goTo(target());
    },
    { class: "jump", id: `jump-${id}` },
  );
}

function missing(page, listed) {
  const { t } = page;
  if (!listed?.length) return make("p", { class: "none-missing" }, t("missingNone"));
  const item = (one) => {
    const target = targetOf(page, one);
    if (target)
      return make("li", {}, jump(page, `missing-${one.key}`, one.text, () => targetOf(page, one)));
    const gaps = gapsOf(page, { key: one.key });
    return make("li", {}, gaps.length ? opener(page, one.text, gaps, `missing-${one.key}`) : one.text);
  };
  const rest = listed.slice(SHOWN_FIRST);
  return make(
    "div",
    { class: "missing" },
    make("h3", {}, t("missing", listed.length)),
    make("ul", {}, listed.slice(0, SHOWN_FIRST).map(item)),
    rest.length
      ? make(
          "details",
          {
            open: page.allMissing,
            on: {
              toggle: (event) => {
                page.allMissing = event.target.open;
              },
            },
          },
          make("summary", { id: "more-missing" }, t("missingMore", rest.length)),
          make("ul", {}, rest.map(item)),
        )
      : null,
  );
}

function targetOf(page, one) {
  const field = (one.fields ?? []).map((id) => page.marks.place(id)).find(Boolean);
  return (
    field?.wrapper ?? document.getElementById(`gap-${one.key}`) ?? document.getElementById(`clause-${one.key}`)
  );
}

function drawn(page, word, html, open) {
  if (!html) return null;
  const content = make("div", { class: "explanation" });
  content.append(fromPython(html));
  if (!content.textContent.trim()) return null;
  return make(
    "details",
    {
      class: "told-part",
      open: open.has(word),
      on: {
        toggle: (event) => {
          if (event.target.open) open.add(word);
          else open.delete(word);
        },
      },
    },
    make("summary", { id: `told-${word}` }, make("h3", {}, page.t(word))),
    content,
  );
}

function gapOf(page, id) {
  return page.form.gaps?.find((gap) => id.startsWith(`filled.${gap.address}.`));
}

// A link from a remark to its source stays on the page: the part after # belongs to the case.
function followWithin(panel, event) {
  const link = event.target.closest?.("a[href^='#']");
  if (!link) return;
  event.preventDefault();
  const target = panel.querySelector(
    `[id="${CSS.escape(decodeURIComponent(link.getAttribute("href").slice(1)))}"]`,
  );
  if (target) goTo(target);
}
