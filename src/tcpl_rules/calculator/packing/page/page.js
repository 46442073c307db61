// What the parts of the page share: the sheet, the form, the last judgement, and what they may ask.

import { fill, make } from "calculator/dom.js";
import { createFiles } from "calculator/files.js";
import { createMarks } from "calculator/marks.js";
import { createMessages } from "calculator/dialogs.js";
import { createResult } from "calculator/result.js";
import { createStore } from "calculator/store.js";
import { drawCompletion } from "calculator/completion.js";
import { drawFooter, drawHeader, drawNavigation } from "calculator/header.js";
import { drawForm, showProgress } from "calculator/form.js";
import { drawOtherDocuments } from "calculator/documents.js";
import { drawPaper } from "calculator/paper.js";
import { checked } from "calculator/judging.js";
import { rowFor } from "calculator/years.js";
import { progressOf } from "calculator/progress.js";
import { speaker } from "calculator/words.js";
import { type, typed } from "calculator/sheet.js";

/** The page: draws itself into the document; `begin` shows the first form. */
export function createPage(ask, years) {
  const places = makePlaces();
  const page = {
    ask,
    years,
    places,
    form: null,
    judgement: null,
    sections: [],
    gapPlaces: [],
    opened: new Set(),
    partKeys: new Set(),
    appraised: false,
    reference: document.documentElement.dataset.reference ?? "",
    t: speaker("vi"),
    request: () => {},
    begin() {
      const left = page.store.kept();
      if (left) page.store.resume(left);
      else choose(page.store.sheet, rowFor(years));
      page.speak(page.store.sheet.lang);
      if (left) page.messages.say(page.t("resumed"));
      page.request(true);
    },
    speak(lang) {
      page.store.sheet.lang = lang;
      page.t = speaker(lang);
      document.documentElement.lang = lang;
      document.title = page.t("title");
      page.messages.hush();
      drawFrame(page);
      if (page.form) page.tookForm(page.form);
      if (page.judgement) page.tookJudgement(page.judgement);
      if (page.form) page.guarded(page.listYears)(lang);
    },
    async listYears(lang) {
      const { years } = checked(await ask({ do: "years", lang }));
      if (page.store.sheet.lang !== lang) return;
      page.years = years;
      drawHeader(page, places.header);
    },
    choose(row) {
      page.store.change((sheet) => choose(sheet, row), "form");
    },
    type(id, text, place) {
      page.store.change((sheet) => type(sheet, id, text));
      page.marks.set(id, text, place);
    },
    sayNothingArose(key, yes) {
      page.store.change((sheet) => {
        sheet.nothing_arose = sheet.nothing_arose.filter((one) => one !== key).concat(yes ? [key] : []);
      });
    },
    showAppraised(yes) {
      page.appraised = yes;
      places.form.classList.toggle("with-appraised", yes);
    },
    tookForm(form) {
      const known = page.form?.ruleset === form.ruleset ? page.form.gaps : null;
      page.form = { ...form, gaps: form.gaps ?? known };
      openFirst(page);
      page.partKeys = new Set(keysOf(form.sections));
      page.showAppraised(
        page.appraised || Object.keys(page.store.sheet.fields).some((id) => id.startsWith("appraised.")),
      );
      drawForm(page, places.form, page.form);
      drawCompletion(page, places.completion);
      drawOtherDocuments(page, places.documents);
      drawHeader(page, places.header);
    },
    tookGaps(gaps) {
      page.form = { ...page.form, gaps };
      for (const draw of page.gapPlaces) draw();
      drawCompletion(page, places.completion);
      if (page.judgement) page.result.draw(page.judgement, page.marks.show(page.judgement.marks ?? {}));
    },
    tookJudgement(judgement) {
      page.judgement = judgement;
      page.messages.settle(true);
      const loose = page.marks.show(judgement.marks ?? {});
      page.marks.imply(judgement.implied ?? {});
      const progress = progressOf(page.form, page.store.sheet);
      for (const place of document.querySelectorAll("[data-score]")) {
        const key = place.dataset.score;
        showScore(place, progress.get(key)?.covered ? null : judgement.scores?.[key]);
      }
      page.result.draw(judgement, loose);
      drawCompletion(page, places.completion);
      page.drawPaper();
    },
    gapMarks: (address, cell) => page.judgement?.marks?.[`filled.${address}.${cell}`] ?? [],
    gapMarksOf: (address) =>
      Object.entries(page.judgement?.marks ?? {})
        .filter(([id]) => id.startsWith(`filled.${address}.`))
        .flatMap(([, marks]) => marks),
    busy: (yes) => page.result.busy(yes),
    fault(error, again) {
      page.messages.fail(page.t("fault"), error.message, again ? { text: page.t("again"), run: again } : null);
    },
    guarded:
      (work) =>
      async (...given) => {
        try {
          await work(...given);
        } catch (error) {
          page.fault(error, null);
        }
      },
    undoable(said, work) {
      const before = structuredClone(page.store.sheet);
      const worth = page.store.unsaved;
      work();
      page.messages.say(said, {
        text: page.t("undo"),
        run: () => {
          page.store.replace(before, !worth);
          page.messages.say(page.t("undone"));
        },
      });
    },
    hearsayBox() {
      const box = make("input", {
        type: "checkbox",
        id: "accept-hearsay",
        checked: page.store.sheet.accept_hearsay,
      });
      box.addEventListener("change", () =>
        page.store.change((sheet) => {
          sheet.accept_hearsay = box.checked;
        }),
      );
      return make(
        "p",
        { class: "hearsay-choice" },
        make("label", { class: "check", for: box.id }, box, make("span", {}, page.t("hearsay"))),
      );
    },
    save: (what, format) => page.files.save(what, format),
    drawPaper: () => drawPaper(page, places.paper),
    drawNavigation: (progress) => drawNavigation(page, places.navigation, progress),
    behindResult: () => [places.skip, places.header, places.side, places.footer, page.result.bar],
  };
  page.store = createStore("vi", (what) => changed(page, what));
  page.messages = createMessages(() => page.t);
  page.marks = createMarks(
    (id, value) => page.type(id, value),
    (id) => valueAt(page.store.sheet, id),
  );
  page.files = createFiles(page);
  document.addEventListener("appearance", () => drawHeader(page, places.header));
  return page;
}

function valueAt(sheet, id) {
  const [, row, key] = /^documents\.(\d+)\.(\w+)$/.exec(id) ?? [];
  return row === undefined ? typed(sheet, id) : (sheet.documents[row]?.[key] ?? "");
}

function choose(sheet, row) {
  if (!row) return;
  sheet.year = String(row.year);
  sheet.ruleset = row.ruleset;
}

function changed(page, what) {
  if (what === "value") {
    if (page.form) showProgress(page);
    page.request();
    return;
  }
  page.request(true);
}

function keysOf(parts) {
  return parts.flatMap((part) => [part.key, ...keysOf(part.parts ?? [])]);
}

// The first section of a form that has not been seen stands open, so that one sees what there is.
function openFirst(page) {
  if (page.openedFor === page.store.sheet.ruleset) return;
  page.openedFor = page.store.sheet.ruleset;
  const inside = (part) => [part.key, ...(part.parts ?? []).flatMap(inside)];
  page.opened = new Set([
    ...(page.form.sections.length ? [page.form.sections[0].key] : []),
    ...page.form.sections.flatMap((part) => (part.parts ?? []).flatMap(inside)),
  ]);
}

function showScore(place, score) {
  place.textContent = score?.text ?? "";
  place.className = `score ${score?.verdict ?? ""}`;
}

function makePlaces() {
  const part = (tag, settings) => make(tag, settings);
  const app = document.getElementById("app") ?? make("main", { id: "app" });
  const places = {
    app,
    skip: part("p", { class: "skips" }),
    header: part("header", { class: "top" }),
    side: part("div", { class: "side" }),
    navigation: part("nav", { class: "criteria-nav" }),
    form: part("div", { class: "form", id: "form", tabindex: "-1" }),
    documents: part("section", { class: "card", "aria-labelledby": "documents-title" }),
    completion: part("section", { class: "card", "aria-labelledby": "completion-title" }),
    footer: part("footer", { class: "foot" }),
    paper: part("div", { class: "paper-out", id: "paper", "aria-hidden": "true" }),
  };
  return places;
}

function drawFrame(page) {
  const { app, skip, header, side, navigation, form, documents, completion, footer, paper } = page.places;
  const { t } = page;
  page.result?.bar.remove();
  page.result?.live.remove();
  page.result = createResult(page);
  fill(
    skip,
    make("a", { href: "#form", on: { click: jumpTo(form) } }, t("skip")),
    " ",
    make("a", { href: "#result", on: { click: jumpTo(page.result.panel) } }, t("skipResult")),
  );
  fill(side, navigation, form, documents, completion);
  drawHeader(page, header);
  drawFooter(page, footer);
  app.classList.add("layout");
  fill(app, side, page.result.panel);
  document.body.prepend(skip, header);
  const { loud, polite } = page.messages;
  app.after(footer, loud, polite, page.result.bar, page.result.live, page.files.chooser, paper);
}

function jumpTo(target) {
  return (event) => {
    event.preventDefault();
    target.focus();
    target.scrollIntoView();
  };
}
