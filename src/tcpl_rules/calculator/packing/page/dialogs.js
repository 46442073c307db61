// Dialogs and short messages. Esc closes a dialog, and the focus returns to where it was.

import { button, make } from "calculator/dom.js";

/** A modal dialog with *title* and *body*; resolves with what closed it, "" for Esc. */
export function openDialog(title, body, closers, settings = {}) {
  const id = "dialog-title";
  return new Promise((resolve) => {
    const dialog = make("dialog", { class: settings.class ?? "", "aria-labelledby": id });
    const buttons = closers.map(({ value, text, kind, ready }) =>
      button(
        text,
        () => {
          if (!ready || ready()) dialog.close(value);
        },
        { class: kind ?? "" },
      ),
    );
    dialog.append(
      make(
        "div",
        { class: "dialog-body" },
        make("h2", { id, tabindex: "-1" }, title),
        body,
        make("div", { class: "dialog-buttons" }, buttons),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector("[data-first]") ?? dialog.querySelector("h2")).focus();
  });
}

/** Ask a question that is answered by one of two buttons; true for *yes*. */
export async function askWhether(text, yes, no, kind = "") {
  const closers = [
    { value: "yes", text: yes, kind },
    { value: "", text: no },
  ];
  return (await openDialog(text, "", closers, { class: "small" })) === "yes";
}

/** Places for messages: `say(text, action)` politely, `fail(title, text, action)` at once. */
export function createMessages(t) {
  const polite = make("div", { class: "messages", role: "status" });
  const loud = make("div", { class: "messages loud", role: "alert" });
  let timer = 0;
  let passing = false;
  const clear = (root) => root.replaceChildren();
  const put = (root, kind, content, action) => {
    clear(root);
    root.append(
      make(
        "div",
        { class: `message ${kind}` },
        content,
        action
          ? button(action.text, () => {
              clear(root);
              action.run();
            })
          : null,
        button(t()("close"), () => clear(root), { class: "quiet" }),
      ),
    );
  };
  return {
    polite,
    loud,
    say(text, action) {
      clearTimeout(timer);
      put(polite, "said", make("p", {}, text), action);
      timer = setTimeout(
        () => {
          if (!polite.contains(document.activeElement)) clear(polite);
        },
        action ? 20000 : 8000,
      );
    },
    fail(title, text, action) {
      clear(polite);
      passing = Boolean(action);
      const lines = [text].flat().map((line) => make("p", {}, line));
      put(loud, "failed", make("div", {}, make("p", { class: "failed-title" }, title), lines), action);
    },
    /** What failed is over, or what may be tried again alone where that has worked. */
    settle(tried = false) {
      if (!tried || passing) clear(loud);
    },
    /** Nothing more to say: the page speaks another language now. */
    hush() {
      clear(polite);
      clear(loud);
    },
  };
}
