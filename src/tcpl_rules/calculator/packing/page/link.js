// A case in the part of the address after #, which browsers keep to themselves.

import { checked } from "calculator/judging.js";
import { button, make } from "calculator/dom.js";
import { askWhether, openDialog } from "calculator/dialogs.js";
import { take } from "calculator/files.js";

/** Show a link that carries the case, ready to be copied. */
export async function showLink(page) {
  const { t } = page;
  const { fragment, problems } = checked(await page.ask({ do: "link", sheet: page.store.sheet }));
  if (problems) {
    page.messages.fail(t("linkTitle"), problems.map((problem) => problem.text));
    return;
  }
  const link = `${location.href.split("#")[0]}#${fragment.replace(/^#/, "")}`;
  const text = make("textarea", {
    id: "link-text",
    readOnly: true,
    rows: 4,
    "data-first": true,
    "aria-label": t("linkTitle"),
    value: link,
  });
  text.addEventListener("focus", () => text.select());
  const said = make("p", { role: "status", class: "hint" });
  const copy = button(
    t("copy"),
    async () => {
      text.select();
      try {
        await navigator.clipboard.writeText(link);
        said.textContent = t("copied");
      } catch {
        said.textContent = t("copyByHand");
      }
    },
    { class: "main" },
  );
  await openDialog(
    t("linkTitle"),
    make("div", {}, make("p", { class: "hint" }, t("linkHint")), text, make("p", {}, copy), said),
    [{ value: "", text: t("close") }],
  );
}

/** The fragment of the address, where it may hold a case; it is taken out of the address. */
export function takeFragment() {
  const fragment = location.hash.slice(1);
  if (fragment.length < 12 || document.getElementById(decoded(fragment))) return "";
  history.replaceState(null, "", location.href.split("#")[0]);
  return fragment;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Open the case in *fragment*; asks first where something typed is not saved. */
export async function openFragment(page, fragment) {
  const { t } = page;
  const answer = await page.ask({ do: "unlink", fragment });
  if (
    answer.sheet &&
    page.store.unsaved &&
    !(await askWhether(t("keepWhich"), t("keepLink"), t("keepTyped"), "main"))
  )
    return;
  take(page, answer, t("linkCase"), t("openedLink"));
}
