// Assessment years and the standards that govern them, as the library lists them.

/** The years of *rows*, each once, in their order. */
export function yearsOf(rows) {
  return [...new Set(rows.map((row) => String(row.year)))];
}

/** The standards of the year *year*. */
export function standardsOf(rows, year) {
  return rows.filter((row) => String(row.year) === String(year));
}

/** The row to go to: that of *year*, of the same standard as *like* where there is one. */
export function rowFor(rows, year = rows[0]?.year, like = undefined) {
  const found = standardsOf(rows, year);
  return (
    found.find((row) => row.ruleset === like?.ruleset) ??
    found.find((row) => like?.standard && row.standard === like.standard) ??
    found[0]
  );
}

/** The row that *sheet* stands on, or undefined. */
export function rowOf(rows, sheet) {
  return (
    rows.find((row) => String(row.year) === sheet.year && row.ruleset === sheet.ruleset) ??
    rows.find((row) => row.ruleset === sheet.ruleset)
  );
}
