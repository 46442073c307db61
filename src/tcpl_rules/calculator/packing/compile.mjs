// Run by node while the calculator is built: the same Python that runs in the page compiles the
// modules that the page will load, and writes them as one zip.
//
//   node compile.mjs FOLDER    FOLDER holds Pyodide's files and the wheels; FOLDER/bytecode.zip results
//
// It ends with 3 where this node is too old for Pyodide, and with 1 where the library fails in it.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const python = await started().catch((fault) => {
  console.error(fault);
  process.exit(3);
});
const place = python.runPython("import site\nsite.getsitepackages()[0]");
for (const name of readdirSync(folder).filter((each) => each.endsWith(".whl")).sort()) {
  python.unpackArchive(new Uint8Array(readFileSync(join(folder, name))), "wheel", { extractDir: place });
}
python.globals.set("place", place);
const zip = python.runPython(`
import sys
from tcpl_rules.calculator.packing.rehearsal import rehearse

rehearse()
loaded = list(sys.modules.values())

from tcpl_rules.calculator.packing.bytecode import bytecode

zipped = next(path for path in sys.path if path.endswith(".zip"))
bytecode(loaded, zipped, place)
`);
writeFileSync(join(folder, "bytecode.zip"), zip.toJs());

async function started() {
  const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.mjs")).href);
  return loadPyodide({ indexURL: folder, stdout: () => {} });
}
