import { readFileSync } from "node:fs";
import { join } from "node:path";
import { supportedMembers } from "./protocol/types";

/** Class → member → "1.9", as the doc comments of the published typings say it; members without a word have the class's. */
function publishedSets(): Record<string, Record<string, string>> {
  const text = readFileSync(join(process.cwd(), "node_modules/@types/office-js/index.d.ts"), "utf8");
  const lines = text.slice(text.indexOf("declare namespace Excel {")).split("\n");
  const sets: Record<string, Record<string, string>> = {};
  let [current, ofClass, ofMember]: [string | null, string, string | null] = [null, "1.1", null];
  for (const line of lines) {
    if (line.trimStart().startsWith("/**")) ofMember = null;
    // The first word of a comment is the member's; what follows speaks of parameters.
    const stated = /\[Api set: (?:ExcelApi (\d+\.\d+)|([^\]]*))/.exec(line);
    if (stated) ofMember ??= stated[1] ?? stated[2] ?? null;
    const opened = /^ {4}class (\w+)/.exec(line)?.[1];
    if (opened !== undefined) {
      [current, ofClass, ofMember] = [opened, ofMember ?? "1.1", null];
      sets[opened] ??= {};
      continue;
    }
    if (/^ {4}\}/.test(line)) [current, ofMember] = [null, null];
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    const members = current === null ? undefined : sets[current];
    if (member !== undefined && members) {
      members[member] ??= ofMember ?? ofClass;
      ofMember = null;
    }
  }
  return sets;
}

const published = publishedSets();
const supported = Object.entries(supportedMembers());

describe("requirement sets of the simulated Excel", () => {
  it("finds the classes in the typings", () => {
    expect(Object.keys(published).length).toBeGreaterThan(200);
    expect(published["Range"]?.["hyperlink"]).toBe("1.7");
  });

  it.each(supported)(
    "%s has only members that office.js has, each since the set that the typings state",
    (type, members) => {
      const stated = Object.fromEntries(
        Object.keys(members).map((member) => [member, published[type]?.[member] ?? "unknown"]),
      );
      expect(members).toEqual(stated);
    },
  );
});
