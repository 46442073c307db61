// Opening and saving: files come in by choosing or dropping, and go out as downloads.

import { checked, today } from "calculator/judging.js";
import { make } from "calculator/dom.js";
import { caseIn } from "calculator/sheet.js";

const KINDS = ".xlsx,.xlsm,.toml,.tcpl,.zip,.txt,.json";
const LARGEST = 5_000_000;

/** What opens and saves files for *page*. */
export function createFiles(page) {
  const chooser = make("input", {
    type: "file",
    accept: KINDS,
    multiple: true,
    class: "spoken",
    id: "file",
    tabindex: "-1",
    "aria-hidden": "true",
  });
  chooser.addEventListener("change", () => {
    page.files.openAll([...chooser.files]);
    chooser.value = "";
  });
  let asked = 0;

  // A case first and a completion after it: each is opened over what the one before gave.
  async function openAll(files) {
    asked += 1;
    const turn = asked;
    for (const file of files) {
      if (file.size > LARGEST) {
        page.messages.fail(page.t("notOpened", file.name), page.t("tooLarge"));
        return;
      }
      page.messages.say(page.t("opening", file.name));
      const bytes = await base64(file);
      const answer = await page.ask({ do: "open", name: file.name, bytes, sheet: page.store.sheet });
      if (turn !== asked) return;
      if (!take(page, answer, file.name, page.t("opened", file.name))) return;
    }
  }

  async function save(what, format) {
    const taken = JSON.stringify(page.store.sheet);
    const { name, type, bytes, problems } = checked(
      await page.ask({ do: "save", what, format, sheet: page.store.sheet, on: today() }),
    );
    if (problems) {
      page.messages.fail(page.t("notSaved"), texts(problems));
      return;
    }
    download(name, type, bytes);
    if (what === "case" && taken === JSON.stringify(page.store.sheet)) page.store.markSaved();
    page.messages.say(page.t("saved", name));
  }

  return {
    chooser,
    choose: () => chooser.click(),
    openAll: page.guarded(openAll),
    save: page.guarded(save),
  };
}

/** Take up the sheet of *answer*, or say what is wrong with what was opened; whether it was taken. */
export function take(page, answer, name, said) {
  checked(answer);
  if (answer.problems) {
    page.messages.fail(page.t("notOpened", name), texts(answer.problems));
    return false;
  }
  page.messages.settle();
  const { sheet } = page.store;
  const stored = caseIn(answer.sheet) !== caseIn(sheet);
  page.undoable(said, () => page.store.replace({ ...answer.sheet, lang: sheet.lang }, stored));
  return true;
}

function texts(problems) {
  return [problems]
    .flat()
    .map((problem) => (typeof problem === "string" ? problem : (problem.text ?? String(problem))));
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function download(name, type, bytes) {
  const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = make("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** Let a file be dropped anywhere on the page. */
export function letDrop(page, open) {
  const veil = make(
    "div",
    { class: "veil", hidden: true, "aria-hidden": "true" },
    make("p", {}, page.t("dropHere")),
  );
  const holdsFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) veil.hidden = true;
  });
  addEventListener("drop", (event) => {
    veil.hidden = true;
    if (!holdsFile(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) open([...event.dataTransfer.files]);
  });
  return veil;
}
