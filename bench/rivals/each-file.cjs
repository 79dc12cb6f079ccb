// What the rivals share: `node bench/rivals/NAME.cjs OUT FILE|DIR…` loads every workbook and saves it in OUT, as a script of its own would.
const { mkdirSync, readdirSync, statSync } = require("node:fs");
const { basename, join } = require("node:path");

/** The workbooks that are named, those of folders included. */
function workbooksOf(paths) {
  return paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  );
}

/** Runs `work(input, output)` for one file after the other. */
module.exports = async function eachFile(work) {
  const [out, ...inputs] = process.argv.slice(2);
  mkdirSync(out, { recursive: true });
  for (const input of workbooksOf(inputs)) await work(input, join(out, basename(input)));
};
