// What is wrong, or has to be asked, shown at the field where it was typed.

import { button, fill, make } from "calculator/dom.js";

const LATER = 300;

/** The places of the drawn form where marks can stand, by field. */
export function createMarks(type, valueOf) {
  const places = new Map();
  const visited = new Set();
  let shown = {};

  // A field that nobody has come to yet is not called wrong for being empty.
  const due = (id) => (visited.has(id) || valueOf(id) !== "" ? (shown[id] ?? []) : []);

  function show(place) {
    const marks = due(place.id);
    const seen = JSON.stringify(marks);
    if (seen === place.seen) return;
    place.seen = seen;
    fill(
      place.box,
      marks.map((mark) => drawMark(mark, (value) => type(place.id, value))),
    );
    const wrong = marks.some((mark) => mark.level === "error");
    place.wrapper.classList.toggle("wrong", wrong);
    place.wrapper.classList.toggle("asked", !wrong && marks.length > 0);
    for (const control of place.controls) {
      if (marks.length) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
      const described = [place.described, marks.length ? place.box.id : ""].filter(Boolean).join(" ");
      if (described) control.setAttribute("aria-describedby", described);
      else control.removeAttribute("aria-describedby");
    }
  }

  return {
    /** Forget the form that was drawn before. */
    clear() {
      places.clear();
    },
    /** A place: {id, wrapper, controls, box, described, set(value)}. */
    add(place) {
      if (!places.has(place.id)) places.set(place.id, []);
      places.get(place.id).push(place);
      place.wrapper.addEventListener("focusout", () => {
        visited.add(place.id);
        // Not at once: what is being clicked must not move away under the pointer.
        if (valueOf(place.id) === "") setTimeout(() => show(place), LATER);
      });
      show(place);
    },
    /** Show these marks and no others; returns those that belong to no field on the page. */
    show(marks) {
      shown = marks;
      for (const place of [...places.values()].flat()) show(place);
      return Object.entries(marks)
        .filter(([id]) => !places.has(id))
        .flatMap(([id, list]) => list.map((mark) => ({ ...mark, id })));
    },
    /** The first place of the field *id*, or undefined. */
    place: (id) => places.get(id)?.[0],
    /** Let every place of the field *id* show *value*, that of *except* apart. */
    set(id, value, except) {
      for (const place of places.get(id) ?? []) if (place !== except) place.set(value);
    },
    /** The fields that have an error now, with the place of each. */
    wrong: () =>
      [...places].filter(([id]) => due(id).length).map(([id, [place]]) => ({ place, text: due(id)[0].text })),
    /** Show in empty fields what follows for them from something else that was said. */
    imply(implied) {
      for (const place of [...places.values()].flat()) {
        for (const control of place.controls) {
          if (control.tagName === "INPUT") control.placeholder = implied[place.id] ?? "";
        }
      }
    },
  };
}

/** A mark with its readings as buttons; *choose* takes the one that is picked. */
export function drawMark(mark, choose) {
  const choices = (mark.choices ?? []).map((choice) =>
    button(choice.text, () => choose(choice.value), { class: "choice" }),
  );
  return make(
    "div",
    { class: `mark ${mark.level}` },
    make("p", {}, mark.text),
    choices.length ? make("p", { class: "choices" }, choices) : null,
  );
}

/** The empty box, politely read out, in which the marks of a field stand. */
export function markBox(id) {
  return make("div", { id, class: "marks", "aria-live": "polite" });
}
