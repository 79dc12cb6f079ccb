import fc from "fast-check";
import { describePlaces, overlap, parsePlace } from "../../src/report/places";
import { formatArea, MAX_COLUMNS, MAX_ROWS } from "../../src/spreadsheet";
import { adjustmentFigures, formatMeasure, formatScore } from "../../src/report/figures";
import { area } from "./fixture";

describe("places", () => {
  it("can be read back from the text that names them, whatever the sheet is called", () => {
    const areas = fc
      .record({
        sheet: fc.string({ minLength: 1, maxLength: 31 }),
        top: fc.nat(MAX_ROWS - 1),
        left: fc.nat(MAX_COLUMNS - 1),
        height: fc.nat(50),
        width: fc.nat(5),
      })
      .map(({ sheet, top, left, height, width }) => ({
        sheet,
        top,
        left,
        bottom: Math.min(MAX_ROWS - 1, top + height),
        right: Math.min(MAX_COLUMNS - 1, left + width),
      }));
    fc.assert(fc.property(areas, (given) => expect(parsePlace(formatArea(given))).toEqual(given)));
  });

  it.each(["", "C42", "!C42", "人员名单!", "人员名单!42", "人员名单!C42:", "人员名单!c42"])(
    "%j is no place",
    (text) => {
      expect(parsePlace(text)).toBeNull();
    },
  );

  it.each<[string, string, boolean]>([
    ["名单!C42:C46", "名单!C46:C50", true],
    ["名单!C42:C46", "名单!C47", false],
    ["名单!C42:C46", "名单!D44", false],
    ["名单!C42", "其他!C42", false],
  ])("%s and %s share a cell: %s", (a, b, expected) => {
    expect(overlap(area(a), area(b))).toBe(expected);
    expect(overlap(area(b), area(a))).toBe(expected);
  });

  it("are told by the first three and how many more there are", () => {
    const cells = ["名单!A1", "名单!A3", "名单!A5", "名单!A7", "名单!A8"].map(area);
    expect(describePlaces(cells, { separator: "、", more: (count) => `（另有 ${count} 处）` })).toBe(
      "名单!A1、名单!A3、名单!A5（另有 1 处）",
    );
  });
});

describe("figures", () => {
  it.each([
    [{ id: "5.3", limit: 0.5 } as const, 0.38456, "38.46%"],
    [{ id: "6.3", limit: 1 } as const, 0.01, "1%"],
    [{ id: "3.1", limit: 40 } as const, 45, "45"],
    [{ id: "4.2", limit: 0.3 } as const, 0.125, "12.5%"],
    [{ id: "3.1", limit: null } as const, null, ""],
  ])("%j measures %d as %j", (result, value, expected) => {
    expect(formatMeasure(result, value)).toBe(expected);
  });

  it("scores have two decimals, and none is a dash", () => {
    expect([formatScore(83.5), formatScore(0), formatScore(null)]).toEqual(["83.50", "0.00", "–"]);
  });

  it("changed figures are told in their own unit", () => {
    expect(adjustmentFigures({ what: "parameter", key: "nonCadreMin", from: 0.6, to: 0.55, cells: [] })).toEqual({
      from: "60%",
      to: "55%",
    });
    expect(adjustmentFigures({ what: "parameter", key: "staffLimit", from: 40, to: 50, cells: [] })).toEqual({
      from: "40",
      to: "50",
    });
  });
});
