/**
 * The test files, by what they need. What one file of the language costs is loading the modules under test anew, which
 * is most of the time of small tests: those that need nothing of their own are run as if they were one file.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const ROOT = join(__dirname, "..", "..");
const TESTS = join(ROOT, "test");

/** In this order, the first that holds is the kind of a file. */
const KINDS = [
  { kind: "browser", needs: /from "[./\w-]*\/(in-excel|in-pane|in-desk|office|open-host)"/ },
  { kind: "process", needs: /from "node:child_process"/ },
  // What is put in the place of a module is so for all that load it.
  { kind: "alone", needs: /\bjest\.mock\b/ },
  { kind: "component", needs: /@jest-environment jsdom/ },
  { kind: "unit", needs: /^/ },
];

/** The test files of a kind, with slashes, seen from the project's folder. */
function filesOf(kind) {
  return readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => {
      const text = readFileSync(join(ROOT, name), "utf8");
      return KINDS.find(({ needs }) => needs.test(text))?.kind === kind;
    })
    .sort();
}

/**
 * Collects the tests of these files under their names, `fresh` called before those of each; a file that does not load is
 * a test that fails.
 */
function collect(files, fresh) {
  for (const name of files) {
    describe(name, () => {
      if (fresh) beforeAll(fresh);
      try {
        require(join(ROOT, name));
      } catch (error) {
        it("is loaded", () => {
          throw error;
        });
      }
    });
  }
}

/** What a run of these kinds looks for. */
function matching(...kinds) {
  return kinds.flatMap(filesOf).map((name) => `<rootDir>/${name}`);
}

module.exports = { collect, filesOf, matching };
