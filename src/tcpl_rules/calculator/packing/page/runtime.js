// The library, as the rest of the page sees it: `start` it once, then `ask` it.
//
//   await start(({ done, of, text }) => …)   each step when it begins; text in Vietnamese
//   await ask({ do: "years" })               the answer of tcpl_rules.calculator.session.respond
//
// `start` rejects with an Error whose message is Vietnamese and can be shown as it is. `ask` may
// be called before `start` is through: the question waits. Questions are answered in turn.
// page.html holds #starting (with #starting-bar and #starting-step), to be moved and then removed.

const STEPS = ["files", "python", "library", "rulesets", "ready"];
const TEXTS = {
  files: "Đang mở các tệp nằm trong trang…",
  python: "Đang khởi động bộ máy tính toán…",
  library: "Đang nạp thư viện…",
  rulesets: "Đang đọc các quy định…",
  ready: "Đã sẵn sàng.",
};
const REFUSED =
  "Trình duyệt này không khởi động được bộ máy tính toán. Cần Chrome hoặc Edge từ bản 112, " +
  "Firefox từ bản 114, Safari từ bản 16.4. Chi tiết: ";
const BROKEN = "Bộ máy tính toán đã dừng. Hãy lưu lại những gì đã nhập rồi mở lại trang. Chi tiết: ";

const waiting = new Map();
let starting = null;
let send = null;
let asked = 0;

export function start(onProgress = () => {}) {
  starting ??= begin((step) =>
    onProgress({ done: STEPS.indexOf(step), of: STEPS.length - 1, text: TEXTS[step] }),
  );
  return starting;
}

export async function ask(object) {
  await start();
  const request = JSON.stringify(object);
  return JSON.parse(await send(request));
}

async function begin(report) {
  const packed = takeFiles();
  try {
    const worker = await aWorker();
    if (worker) await inWorker(worker, packed, report);
    else await inPage(packed, report);
  } catch (fault) {
    throw new Error(REFUSED + (fault?.message ?? fault), { cause: fault });
  }
  report("ready");
}

// What the builder laid into the page: each file as gzip in base64. Taken out, so that the page
// does not keep ten megabytes of text for nothing.
function takeFiles() {
  const packed = {};
  for (const element of document.querySelectorAll("script[data-file]")) {
    packed[element.dataset.file] = element.textContent.trim();
    element.remove();
  }
  return packed;
}

// The text of one of our own modules; the import map leads to it as a data: address.
function textOf(name) {
  const { imports } = JSON.parse(document.querySelector("script[type=importmap]").textContent);
  const letters = atob(imports[name].slice(imports[name].indexOf(",") + 1));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

// A worker that has said it is alive, or null where the browser refuses one.
function aWorker() {
  const url = URL.createObjectURL(
    new Blob([textOf("calculator/worker.js")], { type: "text/javascript" }),
  );
  return new Promise((done) => {
    try {
      const worker = new Worker(url, { type: "module" });
      worker.onmessage = () => done(worker);
      worker.onerror = () => done(null);
    } catch {
      done(null);
    }
  }).finally(() => URL.revokeObjectURL(url));
}

function inWorker(worker, packed, report) {
  send = (request) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, request });
    });
  return new Promise((ready, refuse) => {
    worker.onerror = (event) => {
      refuse(event);
      stopped(event.message);
    };
    worker.onmessage = ({ data }) => {
      if (data.step) report(data.step);
      else if (data.ready) ready();
      else if (data.id) settle(data);
      else refuse(new Error(data.failed));
    };
    worker.postMessage({ packed });
  });
}

async function inPage(packed, report) {
  const { startPython } = await import("calculator/worker.js");
  const respond = await startPython(packed, report);
  send = async (request) => respond(request);
}

function settle({ id, answer, failed }) {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (failed === undefined) resolve(answer);
  else reject(new Error(BROKEN + failed));
}

function stopped(message) {
  for (const { reject } of waiting.values()) reject(new Error(BROKEN + message));
  waiting.clear();
}
