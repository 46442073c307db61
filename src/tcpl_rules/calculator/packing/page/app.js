// The calculator: starts the library, draws the form, and lets the result follow what is typed.

import { ask, start } from "calculator/runtime.js";
import { createAsker, checked } from "calculator/judging.js";
import { followAppearance } from "calculator/appearance.js";
import { letDrop } from "calculator/files.js";
import { openFragment, takeFragment } from "calculator/link.js";
import { createPage } from "calculator/page.js";
import { drawStarting } from "calculator/starting.js";

followAppearance(() => document.dispatchEvent(new Event("appearance")));

async function run() {
  const starting = drawStarting();
  try {
    await start(starting.progress);
    const { years } = checked(await ask({ do: "years" }));
    starting.done();
    await openPage(years);
  } catch (error) {
    starting.failed(error);
  }
}

async function openPage(years) {
  const page = createPage(ask, years);
  const asker = createAsker(
    ask,
    () => page.store.sheet,
    {
      form: page.tookForm,
      judgement: page.tookJudgement,
      gaps: page.tookGaps,
      busy: page.busy,
      fault: (error) => page.fault(error, () => asker.request(true)),
    },
    page.reference,
  );
  page.request = asker.request;
  document.body.append(letDrop(page, page.files.openAll));
  addEventListener("beforeunload", (event) => {
    if (page.store.unsaved) event.preventDefault();
  });
  addEventListener("beforeprint", page.drawPaper);
  const opened = page.guarded(openFragment);
  addEventListener("hashchange", () => {
    const fragment = takeFragment();
    if (fragment) opened(page, fragment);
  });
  const fragment = takeFragment();
  page.begin();
  if (fragment) await opened(page, fragment);
}

run();
