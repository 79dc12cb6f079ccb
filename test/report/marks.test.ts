import fc from "fast-check";
import { gapsInOrder } from "../../src/report/gaps";
import { planMarks } from "../../src/report/marks";
import { formatArea, type MarkTone } from "../../src/spreadsheet";
import type { IndicatorResult } from "../../src/assess/assessment";
import type { Gap } from "../../src/report/gaps";
import { finding, organisation, result, reviewer } from "./fixture";

function marksOf(...results: IndicatorResult[]): string[] {
  return planMarks(gapsInOrder(organisation(results))).map((mark) => `${formatArea(mark.area)} ${mark.tone}`);
}

const legacy = (cell: string, severity: "error" | "warning" | "info") =>
  finding("legacy-chair-title", { who: "陈思远", post: "主席" }, { severity, cells: [cell] });

describe("marks", () => {
  it.each<[string, IndicatorResult, string[]]>([
    ["an error on a fail is red", result("3.4", "fail", [legacy("名单!D3", "error")]), ["名单!D3 fail"]],
    ["a warning on a fail is amber", result("3.4", "fail", [legacy("名单!D3", "warning")]), ["名单!D3 review"]],
    ["a warning on a review is amber", result("3.4", "review", [legacy("名单!D3", "warning")]), ["名单!D3 review"]],
    [
      "what is missing is grey",
      result("8.3", "missing", [finding("nothing-stated", {}, { cells: ["自评表!D29"] })]),
      ["自评表!D29 missing"],
    ],
    ["an observed indicator is marked too", result("2.2", "fail", [legacy("名单!D3", "error")]), ["名单!D3 fail"]],
    ["a pass is not marked, whatever was remarked", result("3.4", "pass", [legacy("名单!D3", "warning")]), []],
    [
      "a remark beside an error is not marked",
      result("3.4", "fail", [legacy("名单!D3", "error"), legacy("名单!D4", "info")]),
      ["名单!D3 fail"],
    ],
    [
      "a reviewer's fail makes warnings red",
      result("3.4", "fail", [legacy("名单!D3", "warning")], {
        decidedBy: "reviewer",
        reviewer: reviewer("fail", "自评表!G13"),
      }),
      ["名单!D3 fail"],
    ],
    [
      "a reviewer's pass leaves nothing marked",
      result("3.4", "pass", [legacy("名单!D3", "error")], {
        decidedBy: "reviewer",
        reviewer: reviewer("pass", "自评表!G13"),
      }),
      [],
    ],
    [
      "a reviewer's 不适用 leaves nothing marked",
      result("3.4", "not-applicable", [legacy("名单!D3", "error")], {
        decidedBy: "reviewer",
        reviewer: reviewer("not-applicable", "自评表!G13"),
      }),
      [],
    ],
    [
      "a reviewer's fail without any finding marks the reviewer's cell",
      result("10.3", "fail", [], { decidedBy: "reviewer", reviewer: reviewer("fail", "自评表!G36") }),
      ["自评表!G36 fail"],
    ],
  ])("%s", (_, given, expected) => {
    expect(marksOf(given)).toEqual(expected);
  });

  it("gives a cell the strongest of its tones: fail before review before missing", () => {
    expect(
      marksOf(
        result("3.1", "fail", [finding("staff-over-limit", { actual: 9, limit: 5 }, { cells: ["名单!C4:C9"] })]),
        result("3.4", "review", [
          finding("legacy-chair-title", { who: "甲", post: "主席" }, { severity: "warning", cells: ["名单!C2:D6"] }),
        ]),
        result("8.3", "missing", [finding("nothing-stated", {}, { cells: ["名单!C1:C12"] })]),
      ),
    ).toEqual(["名单!C1 missing", "名单!C2:C3 review", "名单!D2:D6 review", "名单!C4:C9 fail", "名单!C10:C12 missing"]);
  });

  it("covers exactly the given cells, each with its strongest tone, and never one cell twice", () => {
    const tones: MarkTone[] = ["missing", "review", "fail"];
    const areas = fc.record({
      left: fc.nat(4),
      width: fc.nat(2),
      top: fc.nat(12),
      height: fc.nat(5),
      tone: fc.constantFrom(...tones),
    });
    const owner = organisation([]);
    const open = { ...result("3.4", "fail"), verdict: "fail" as const };
    fc.assert(
      fc.property(fc.array(areas, { maxLength: 12 }), (given) => {
        const expected = new Map<string, MarkTone>();
        const gaps = given.map(({ left, width, top, height, tone }): Gap => {
          for (let row = top; row <= top + height; row += 1) {
            for (let column = left; column <= left + width; column += 1) {
              const before = expected.get(`${row} ${column}`);
              if (before === undefined || tones.indexOf(before) < tones.indexOf(tone)) {
                expected.set(`${row} ${column}`, tone);
              }
            }
          }
          const cells = [{ sheet: "名单", top, left, bottom: top + height, right: left + width }];
          return { organisation: owner, result: open, finding: null, tone, cells, overclaimed: null };
        });
        const actual = new Map<string, MarkTone>();
        for (const mark of planMarks(gaps)) {
          for (let row = mark.area.top; row <= mark.area.bottom; row += 1) {
            for (let column = mark.area.left; column <= mark.area.right; column += 1) {
              expect(actual.has(`${row} ${column}`)).toBe(false);
              actual.set(`${row} ${column}`, mark.tone);
            }
          }
        }
        expect(new Map([...actual].sort())).toEqual(new Map([...expected].sort()));
      }),
    );
  });

  it("takes no longer than the number of cells allows", () => {
    const findings = Array.from({ length: 20_000 }, (_, index) =>
      finding("status-missing", { who: "甲" }, { severity: "warning", cells: [`名单!F${index * 2 + 2}`] }),
    );
    expect(planMarks(gapsInOrder(organisation([result("4.1", "review", findings)])))).toHaveLength(20_000);
  });
});
