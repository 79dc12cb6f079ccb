import fc from "fast-check";
import { findJsonError } from "../../src/cli/json-error";

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the place of a JSON error", () => {
  it.each([
    ['{"a": 1,}', 1, 9, "}"],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"'],
    ["{\r\n  a: 1\r\n}", 2, 3, "a"],
    ['{"a" 1}', 1, 6, "1"],
    ["[1, 2", 1, 6, null],
    ["", 1, 1, null],
    ['"never closed', 1, 14, null],
    ['{"never closed', 1, 15, null],
    ['"a\nb"', 1, 3, "\n"],
    ['{"a\\x": 1}', 1, 4, "\\"],
    ["[1}", 1, 3, "}"],
    ["[,]", 1, 2, ","],
    ["{} {}", 1, 4, "{"],
    ["1 2", 1, 3, "2"],
    ["[01]", 1, 3, "1"],
    ["nul", 1, 1, "n"],
    ['["甲", “乙”]', 1, 7, "“"],
    ['["😀", 😀]', 1, 7, "😀"],
    ["]", 1, 1, "]"],
    ['{"a": }', 1, 7, "}"],
  ])("of %j is line %i, column %i", (text, line, column, found) => {
    expect(findJsonError(text)).toEqual({ line, column, found });
  });

  it("is nowhere in JSON of any kind", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        expect(findJsonError(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
      }),
    );
  });

  it("is found exactly where the built-in parser finds one, whatever is broken", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", '"', "}", "]", "{", ":", "0", "x", "\\", "\n"))
      .map(([json, at, put]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + put + json.slice(place + (put === "" ? 1 : 0));
      });
    fc.assert(
      fc.property(broken, (text) => {
        expect(findJsonError(text) === null).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not tire of a hundred thousand brackets or an endless string", () => {
    expect(findJsonError("[".repeat(100_000))).toEqual({ line: 1, column: 100_001, found: null });
    expect(findJsonError(`"${"a".repeat(500_000)}`)?.found).toBeNull();
  });
});
