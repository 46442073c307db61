// The one sheet of the page: kept in this tab so that a reload loses nothing, sent nowhere.

import { emptySheet, imprint, isTyped, whole } from "calculator/sheet.js";

const PLACE = "tcpl.calculator.sheet";

/** A store that calls *changed(what)* after each change: "value", "form" or "all". */
export function createStore(lang, changed) {
  let sheet = emptySheet(lang);
  let saved = imprint(sheet);
  return {
    get sheet() {
      return sheet;
    },
    get unsaved() {
      return isTyped(sheet) && imprint(sheet) !== saved;
    },
    /** Change the sheet by *edit*, and say *what* has to be asked anew. */
    change(edit, what = "value") {
      edit(sheet);
      keep(sheet, saved);
      changed(what);
    },
    /** Another sheet in place of this one. Where it came from a file, it counts as *stored*. */
    replace(next, stored = false) {
      sheet = whole(structuredClone(next), sheet.lang);
      if (stored) saved = imprint(sheet);
      keep(sheet, saved);
      changed("all");
    },
    markSaved() {
      saved = imprint(sheet);
      keep(sheet, saved);
    },
    /** What a reload left behind, or null. */
    kept() {
      return recall();
    },
    /** Take up what a reload left behind. */
    resume(left) {
      sheet = whole(left.sheet, sheet.lang);
      saved = left.saved;
    },
    /** Forget everything typed, here and in the tab's memory. */
    wipe() {
      const { lang: kept, year, ruleset } = sheet;
      sheet = { ...emptySheet(kept), year, ruleset };
      saved = imprint(sheet);
      forget();
      changed("all");
    },
  };
}

function keep(sheet, saved) {
  try {
    if (isTyped(sheet)) sessionStorage.setItem(PLACE, JSON.stringify({ sheet, saved }));
    else sessionStorage.removeItem(PLACE);
  } catch {
    // A browser may refuse to remember; the warning before leaving still stands.
  }
}

function forget() {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {
    // Nothing was remembered, so there is nothing to forget.
  }
}

function recall() {
  try {
    const left = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
    return left?.sheet ? left : null;
  } catch {
    return null;
  }
}
