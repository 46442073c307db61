// Elements made by hand: text is always text. HTML is let in only where Python made it.

const PLAIN = new Set(["value", "checked", "selected", "disabled", "hidden", "open", "readOnly", "multiple"]);

/** An element with attributes, listeners (`on: {click}`) and children; null children are left out. */
export function make(tag, settings = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (PLAIN.has(name)) {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** Put *children* in place of what *element* holds. */
export function fill(element, ...children) {
  element.replaceChildren(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== ""),
  );
  return element;
}

/** HTML that our own Python made, as nodes. */
export function fromPython(html) {
  const template = document.createElement("template");
  template.innerHTML = html ?? "";
  return template.content;
}

/** An id that nothing else on the page has, from a readable *stem*. */
export function freshId(stem) {
  let id = stem;
  for (let turn = 2; TAKEN.has(id); turn += 1) id = `${stem}--${turn}`;
  TAKEN.add(id);
  return id;
}

/** Forget the ids given out: the form is about to be drawn anew. */
export function forgetIds() {
  TAKEN.clear();
}

const TAKEN = new Set();

/** A button with plain *text*. */
export function button(text, click, settings = {}) {
  return make("button", { type: "button", ...settings, on: { click } }, text);
}

/** Bring *element* into view and put the focus on its first control, or on itself if not *inside*. */
export function goTo(element, inside = true) {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (above.tagName === "DETAILS") above.open = true;
    above.dispatchEvent(new CustomEvent("reveal"));
  }
  element.dispatchEvent(new CustomEvent("reveal"));
  const found =
    inside && !element.matches(CONTROLS)
      ? element.querySelector("input:checked, input:not([type=radio]), select, textarea, input")
      : null;
  const control = found ?? element;
  if (!control.matches(CONTROLS)) control.setAttribute("tabindex", "-1");
  control.focus({ preventScroll: true });
  element.scrollIntoView({ block: found ? "center" : "start", behavior: calm() ? "auto" : "smooth" });
}

const CONTROLS = "input, select, textarea, button, summary, a[href]";

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
