// Python itself: unpacked from the page, started, and asked. Runs in a worker of its own; where a
// browser refuses one, runtime.js calls `startPython` in the page and everything else is the same.

const HOME = "https://python.invalid/"; // a name that leads nowhere: every answer comes from memory
const LIBRARY = "from tcpl_rules.calculator.session import respond\nrespond";

const later = () => new Promise((done) => setTimeout(done));

async function inflated(packed) {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function inflateAll(packed) {
  const names = Object.keys(packed);
  const contents = await Promise.all(names.map((name) => inflated(packed[name])));
  return Object.fromEntries(names.map((name, at) => [name, contents[at]]));
}

async function module(bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function answerFrom(files) {
  return async (asked) => {
    const name = String(asked.url ?? asked).slice(HOME.length);
    if (!(name in files)) throw new TypeError(`the page holds no file ${name}`);
    return new Response(files[name]);
  };
}

// Pyodide only warns, and then waits for ever, where its WebAssembly is refused; so that it fails
// instead, it is handed this in place of the browser's own function.
function instantiatedFrom(bytes, failed) {
  return async (asked, imports) => {
    (await asked).body?.cancel();
    return WebAssembly.instantiate(bytes, imports).catch((fault) => {
      failed(fault);
      throw fault;
    });
  };
}

async function loaded(files) {
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    module(files["pyodide.mjs"]),
    module(files["pyodide.asm.mjs"]),
  ]);
  const lockFileContents = new TextDecoder().decode(files["pyodide-lock.json"]);
  return loadPyodide({ indexURL: HOME, packageBaseUrl: HOME, lockFileContents, createPyodideModule });
}

async function runtime(files) {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  let failed;
  const failure = new Promise((_, reject) => (failed = reject));
  const lost = (event) => {
    event.preventDefault();
    failed(event.reason);
  };
  globalThis.addEventListener("unhandledrejection", lost);
  globalThis.fetch = answerFrom(files);
  WebAssembly.instantiateStreaming = instantiatedFrom(files["pyodide.asm.wasm"], failed);
  const python = await Promise.race([loaded(files), failure]);
  // Only now: what failed may still be fetching.
  globalThis.removeEventListener("unhandledrejection", lost);
  globalThis.fetch = fetch;
  WebAssembly.instantiateStreaming = instantiateStreaming;
  return python;
}

// The function that answers a request: JSON text in, JSON text out. `report` is told each step
// when it begins: "files", "python", "library", "rulesets".
export async function startPython(packed, report) {
  report("files");
  const files = await inflateAll(packed);
  report("python");
  await later();
  const python = await runtime(files);
  report("library");
  await later();
  const place = python.runPython("import site\nsite.getsitepackages()[0]");
  for (const name of Object.keys(files).filter((each) => each.endsWith(".whl"))) {
    python.unpackArchive(files[name], "wheel", { extractDir: place });
  }
  for (const name of ["compiled.zip", "days-off.zip"]) {
    python.unpackArchive(files[name], "zip", { extractDir: place });
  }
  const respond = python.runPython(LIBRARY);
  report("rulesets");
  await later();
  respond(JSON.stringify({ do: "years" }));
  return (request) => respond(request);
}

async function serve({ packed }) {
  let respond;
  try {
    respond = await startPython(packed, (step) => postMessage({ step }));
  } catch (fault) {
    postMessage({ failed: String(fault?.message ?? fault) });
    return;
  }
  globalThis.onmessage = ({ data: { id, request } }) => {
    try {
      postMessage({ id, answer: respond(request) });
    } catch (fault) {
      postMessage({ id, failed: String(fault?.message ?? fault) });
    }
  };
  postMessage({ ready: true });
}

if (typeof WorkerGlobalScope !== "undefined" && globalThis instanceof WorkerGlobalScope) {
  globalThis.onmessage = ({ data }) => serve(data);
  postMessage({ alive: true });
}
