// Light or dark, as the system has it or as a person chose; the choice is kept for this tab alone.

const PLACE = "tcpl.calculator.appearance";
const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now. */
export function isDark() {
  return document.documentElement.dataset.theme === "dark";
}

/** Take up what was chosen before a reload, else what the system has, also when that changes. */
export function followAppearance(changed) {
  const follow = () => {
    document.documentElement.dataset.theme = chosen() ?? (DARK.matches ? "dark" : "light");
    changed();
  };
  DARK.addEventListener("change", follow);
  follow();
}

/** From light to dark or back. */
export function switchAppearance() {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    sessionStorage.setItem(PLACE, next);
  } catch {
    // Without a memory the choice holds until a reload.
  }
}

function chosen() {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
