// Asks for the form and the judgement: one question at a time, and no old answer over a newer one.

const PAUSE = 250;

/**
 * An asker. *told* has form(answer), judgement(answer), gaps(list), busy(yes) and fault(error);
 * *sheet()* gives what is typed now; *site* is where the reference pages are, if anywhere. The gaps
 * of a form take long to find, so that they are asked for once it and its result are there.
 */
export function createAsker(ask, sheet, told, site = "") {
  let revision = 0;
  let formWanted = false;
  let gapsWanted = false;
  let running = false;
  let timer = 0;

  /** Something changed: ask again after a short pause, for the form as well if *form*. */
  function request(form = false) {
    revision += 1;
    formWanted = formWanted || form;
    gapsWanted = gapsWanted || form;
    told.busy(true);
    clearTimeout(timer);
    timer = setTimeout(run, form ? 0 : PAUSE);
  }

  async function run() {
    if (running) return;
    running = true;
    let done = -1;
    while (done !== revision) {
      done = revision;
      try {
        await round(() => done === revision);
      } catch (error) {
        if (done === revision) told.fault(error);
      }
    }
    running = false;
    told.busy(false);
  }

  async function round(current) {
    if (formWanted) {
      const form = checked(await ask({ do: "form", gaps: false, sheet: sheet() }));
      if (!current()) return;
      formWanted = false;
      told.form(form);
    }
    const judgement = checked(await ask({ do: "judge", sheet: sheet(), on: today(), site }));
    if (!current()) return;
    told.judgement(judgement);
    if (!gapsWanted) return;
    told.busy(false);
    const { gaps } = checked(await ask({ do: "gaps", sheet: sheet() }));
    if (!current()) return;
    gapsWanted = false;
    told.gaps(gaps);
  }

  return { request };
}

/** The day on the clock of this computer: terms that have passed by then are told as passed. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** *answer*, unless it says that something broke. */
export function checked(answer) {
  if (answer?.fault) throw new Error(answer.fault);
  return answer;
}
