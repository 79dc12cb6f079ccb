import { join, resolve } from "node:path";
import fc from "fast-check";
import { inShard, planTargets } from "../../src/cli/targets";
import type { InputFile } from "../../src/cli/inputs";

const named = (...paths: string[]): InputFile[] =>
  paths.map((path) => ({ path: join("/in", path), place: path.split("/").at(-1) ?? path }));
const found = (...places: string[]): InputFile[] => places.map((place) => ({ path: join("/in", place), place }));
const targets = (files: InputFile[], out: string | null, reserved: string[] = []): string[] =>
  planTargets(files, out, reserved).map(({ target }) => target);

describe("where graded copies go", () => {
  it.each([
    ["beside the input", found("甲/a.xlsx"), null, ["/in/甲/a.graded.xlsx"]],
    [
      "to the same place below the output",
      found("甲/a.xlsx", "乙/a.xlsx"),
      "/o",
      ["/o/甲/a.graded.xlsx", "/o/乙/a.graded.xlsx"],
    ],
    [
      "numbered where two files of one name were named",
      named("甲/a.xlsx", "乙/a.xlsx"),
      "/o",
      ["/o/a.graded.xlsx", "/o/a.graded (2).xlsx"],
    ],
    [
      "apart where only letter case differs",
      named("甲/A.xlsx", "乙/a.xlsx"),
      "/o",
      ["/o/A.graded.xlsx", "/o/a.graded (2).xlsx"],
    ],
    [
      "never over another input",
      found("a.xlsx", "a.graded.xlsx"),
      null,
      ["/in/a.graded (2).xlsx", "/in/a.graded.graded.xlsx"],
    ],
    ["with the ending kept", found("a.xlsm", "a.xlsx"), "/o", ["/o/a.graded.xlsm", "/o/a.graded.xlsx"]],
  ])("%s", (_, files, out, wanted) => {
    expect(targets(files, out)).toEqual(wanted.map((path) => join(path)));
  });

  it("leaves what is reserved alone", () => {
    expect(targets(found("a.xlsx"), null, ["/in/a.graded.xlsx"])).toEqual([join("/in/a.graded (2).xlsx")]);
  });

  it("gives twenty thousand files of one name a place each, without comparing each with each", () => {
    const files = Array.from({ length: 20_000 }, (_, index) => ({ path: `/in/${index}/a.xlsx`, place: "a.xlsx" }));
    const planned = planTargets(files, "/o", []);
    expect(new Set(planned.map(({ target }) => resolve(target))).size).toBe(files.length);
    expect(new Set(planned.map(({ id }) => id)).size).toBe(files.length);
  });
});

describe("shards", () => {
  it("take every file exactly once, however many there are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 9 }), (ids, count) => {
        const parts = Array.from({ length: count }, (_, index) =>
          ids.filter((id) => inShard(id, { index: index + 1, count })),
        );
        expect(parts.flat().sort()).toEqual([...ids].sort());
      }),
    );
  });

  it("are about equally large", () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `第${index % 40}组/学校${index}.xlsx`);
    for (let index = 1; index <= 4; index += 1) {
      const size = ids.filter((id) => inShard(id, { index, count: 4 })).length;
      expect(size).toBeGreaterThan(900);
      expect(size).toBeLessThan(1100);
    }
  });
});
