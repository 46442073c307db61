// The sign that the library is starting: it takes some seconds each time.

import { make } from "calculator/dom.js";
import { speaker } from "calculator/words.js";

/** What is shown until the library answers: progress({done, of, text}), done(), failed(error). */
export function drawStarting() {
  const t = speaker("vi");
  const section = document.getElementById("starting") ?? plain(t);
  const bar = section.querySelector("progress");
  const step = section.querySelector("[role=status]");
  return {
    progress({ done, of, text }) {
      bar.max = of;
      bar.value = done;
      step.textContent = text;
    },
    done: () => section.remove(),
    failed(error) {
      bar.hidden = true;
      step.setAttribute("role", "alert");
      step.textContent = `${t("startFailed")}: ${error.message}`;
    },
  };
}

function plain(t) {
  const section = make(
    "section",
    { id: "starting", "aria-labelledby": "starting-title" },
    make("h1", { id: "starting-title" }, t("title")),
    make("p", {}, make("progress", { max: 1, "aria-labelledby": "starting-step" })),
    make("p", { id: "starting-step", role: "status" }, t("starting")),
    make("p", { class: "hint" }, t("needs")),
  );
  (document.getElementById("app") ?? document.body).append(section);
  return section;
}
