// How many of the smallest parts of a section have something typed for them.

import { typed } from "calculator/sheet.js";

/**
 * Of each part of *form*, by its key: how many of its smallest parts are *filled*, and *of* how
 * many; *covered* where something typed for a part above it decides, and nothing is typed here.
 */
export function progressOf(form, sheet) {
  const found = new Map();
  for (const part of form.sections) count(part, false, sheet, found);
  return found;
}

function count(part, above, sheet, found) {
  const said = isSaid(part, sheet);
  const parts = part.parts ?? [];
  const counted = parts.map((one) => count(one, above || said, sheet, found));
  const full = above || said || hasAllFigures(part, sheet);
  const sum = parts.length
    ? counted.reduce((all, one) => ({ filled: all.filled + one.filled, of: all.of + one.of }), {
        filled: 0,
        of: 0,
      })
    : { filled: full ? 1 : 0, of: 1 };
  const typedHere = said || hasAnyFigure(part, sheet);
  const typedBelow = counted.some((one) => one.typed);
  const progress = { ...sum, typed: typedHere || typedBelow, covered: above && !typedHere && !typedBelow };
  found.set(part.key, progress);
  return progress;
}

function isSaid(part, sheet) {
  return (
    sheet.nothing_arose.includes(part.key) ||
    (part.fields ?? []).some((field) => field.column && typed(sheet, field.id) !== "")
  );
}

function figuresOf(part) {
  return (part.fields ?? []).filter((field) => !field.column);
}

function hasAllFigures(part, sheet) {
  const figures = figuresOf(part);
  return figures.length > 0 && figures.every((field) => typed(sheet, field.id) !== "");
}

function hasAnyFigure(part, sheet) {
  return figuresOf(part).some((field) => typed(sheet, field.id) !== "");
}
