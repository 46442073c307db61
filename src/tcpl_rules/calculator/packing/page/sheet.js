// The sheet: what a person typed, as raw text. Nothing in it is read or reckoned here.

/** A sheet on which nothing is typed. */
export function emptySheet(lang) {
  return {
    lang,
    year: "",
    ruleset: "",
    unit: {},
    fields: {},
    who: {},
    documents: [],
    steps: {},
    events: {},
    filled: {},
    completions: [],
    accept_hearsay: false,
    nothing_arose: [],
    rest: {},
  };
}

/** *sheet* with every part that a sheet has: an answer may leave out what is empty. */
export function whole(sheet, lang) {
  const empty = emptySheet(lang);
  for (const key of Object.keys(empty)) {
    if (sheet[key] === undefined || sheet[key] === null) sheet[key] = empty[key];
  }
  return sheet;
}

/** The text typed under the field *id*. */
export function typed(sheet, id) {
  const [place, key] = placeOf(sheet, id);
  return place[key] ?? "";
}

/** Put *text* under the field *id*; nothing typed leaves nothing behind. */
export function type(sheet, id, text) {
  if (id === "year") sheet.year = text;
  else if (id.startsWith("steps.")) typeStep(sheet, id, text);
  else {
    const [place, key] = placeOf(sheet, id);
    // What was typed last stands last: where figures contradict each other, that one is marked.
    delete place[key];
    if (text !== "") place[key] = text;
  }
}

function placeOf(sheet, id) {
  if (id === "year") return [sheet, "year"];
  if (id.startsWith("unit.")) return [sheet.unit, id.slice(5)];
  if (id.startsWith("events.")) return [sheet.events, id.slice(7)];
  if (id.startsWith("steps.")) {
    const [step, key] = stepOf(id);
    return [sheet.steps[step] ?? {}, key];
  }
  return [sheet.fields, id];
}

function stepOf(id) {
  const end = id.lastIndexOf(".");
  return [id.slice(6, end), id.slice(end + 1)];
}

function typeStep(sheet, id, text) {
  const [step, key] = stepOf(id);
  const said = { ...sheet.steps[step], [key]: text };
  if (text === "") delete said[key];
  if (Object.keys(said).length) sheet.steps[step] = said;
  else delete sheet.steps[step];
}

/** Whether anything at all is typed on *sheet*, the year and the standard apart. */
export function isTyped(sheet) {
  return [
    sheet.unit,
    sheet.fields,
    sheet.who,
    sheet.documents,
    sheet.steps,
    sheet.events,
    sheet.filled,
    sheet.completions,
    sheet.nothing_arose,
    sheet.rest,
  ].some((part) => Object.keys(part).length > 0);
}

/** What of *sheet* a case file holds: a completion that is opened changes nothing of it. */
export function caseIn({ year, ruleset, unit, fields, who, documents, steps, events, nothing_arose, rest }) {
  return JSON.stringify([year, ruleset, unit, fields, who, documents, steps, events, nothing_arose, rest]);
}

/** What of *sheet* is worth saving, to see whether it has changed. */
export function imprint(sheet) {
  const { lang, accept_hearsay, year, ruleset, ...rest } = sheet;
  return JSON.stringify(rest);
}
