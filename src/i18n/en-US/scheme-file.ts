import type { SchemeExpectation } from "../../cli/scheme-problems";
import type { schemeFile as chinese } from "../zh-CN/scheme-file";

type Words = typeof chinese;

/** What should stand at a place; `maximum` as in the problem. */
const expectations: Readonly<Record<SchemeExpectation, (maximum: number) => string>> = {
  name: (maximum) => `a name (at most ${maximum} characters)`,
  names: (maximum) =>
    `a name, or {"zh-CN": "…", "en-US": "…"} with at least one language (at most ${maximum} characters each)`,
  id: (maximum) => `the scheme's id (at most ${maximum} characters)`,
  "own-id": () => "an id that no built-in scheme has",
  number: () => 'an item number such as "3"',
  "number-text": (maximum) => `an item number (at most ${maximum} characters)`,
  indicator: () => 'the id of an indicator in quotes, such as "3.1"',
  indicators: () => 'a list of indicator ids such as ["3.1"]',
  standing: () => "core, required or observed",
  weight: () => "a number from 0 to 100",
  boolean: () => "true or false",
  count: (maximum) => `a whole number from 1 to ${maximum}`,
  share: () => 'a share such as 30, "30%" or 0.3',
  level: () => "school, college or null",
  items: () => "a list of items",
  "some-items": () => "a list with at least one item",
};

const said: Words["said"] = {
  "too-long": ({ length, maximum }) => `the file is too long: ${length} characters of at most ${maximum}`,
  empty: () => "the file is empty; a JSON object was expected",
  "not-json": ({ line, column, found }) =>
    `not valid JSON: line ${line}, column ${column}, ${found === null ? "where the file ends" : `at ${JSON.stringify(found)}`}`,
  "not-an-object": ({ found }) => `expected a JSON object { … }, found ${found}`,
  missing: () => "is missing",
  expected: ({ what, maximum, found }) => `expected ${expectations[what](maximum ?? 0)}, found ${found}`,
  "expected-object": ({ known, found }) => `expected an object (${known.join(", ")}), found ${found}`,
  "unknown-key": ({ key, known }) => `unknown key ${key}; known are ${known.join(", ")}`,
  "unknown-indicator": ({ found }) => `unknown indicator ${found}; ids go from 1.1 to 10.3`,
  twice: ({ what, found, first }) =>
    `${what === "number" ? "item number" : "indicator"} ${found} stands twice, first at ${first}`,
  "limits-crossed": ({ staffLimit, staffLimitLarge }) =>
    `the staff limit of large schools, ${staffLimitLarge}, is below the staff limit, ${staffLimit}`,
};

/** What is wrong with a scheme file. */
export const schemeFile: Words = {
  said,
  rest: (count) => `${count} more`,
  separator: "; ",
};
