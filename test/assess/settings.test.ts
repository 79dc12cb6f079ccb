import { adjustmentsOf, judgedIndicators, parametersFor } from "../../src/assess/settings";
import type { IndicatorId, Scheme, Standing } from "../../src/criteria";
import type { Setting } from "../../src/workbook/submission";
import { scheme } from "./facts";

const cell = (row: number) => ({ sheet: "评分设置", row, column: 1 });
const enabled = (indicator: IndicatorId, value: boolean, row = 1): Setting => ({
  what: "enabled",
  indicator,
  value,
  at: cell(row),
});
const standing = (indicator: IndicatorId, value: Standing, row = 1): Setting => ({
  what: "standing",
  indicator,
  value,
  at: cell(row),
});
const weight = (indicator: IndicatorId, value: number, row = 1): Setting => ({
  what: "weight",
  indicator,
  value,
  at: cell(row),
});
const staffLimit = (value: number, row = 1): Setting => ({
  what: "parameter",
  key: "staffLimit",
  value,
  at: cell(row),
});

const judged = (id: IndicatorId, settings: Setting[], of: Scheme = scheme()) =>
  judgedIndicators(of, settings).find((indicator) => indicator.id === id);

describe("what is judged", () => {
  it("follows the scheme's order and numbers", () => {
    const college = judgedIndicators(scheme("college"), []);
    expect(college.map(({ id }) => id)).toEqual([
      ...["1.1", "2.1", "3.1", "3.2", "3.4", "4.1", "4.2", "5.2", "6.1", "7.2", "8.3", "9.1", "10.1", "10.2"],
    ]);
    expect(college.slice(-2).map(({ number }) => number)).toEqual(["13", "13"]);
  });

  it("takes standing and weight from the scheme", () => {
    expect(judged("1.1", [])).toMatchObject({ standing: "core", weight: 6, switchedOffAt: null });
    expect(judged("2.2", [])).toMatchObject({ standing: "observed", weight: 0 });
    expect(judged("7.2", [], scheme("self-2021"))).toMatchObject({ standing: "observed", weight: 0 });
  });

  it.each([
    ["a weight", [weight("8.3", 7)], { weight: 7, standing: "required" }],
    ["the last of several", [weight("8.3", 7), weight("8.3", 2)], { weight: 2 }],
    ["a standing", [standing("8.3", "core")], { weight: 3, standing: "core" }],
    ["observed weighs nothing, whatever is set", [standing("8.3", "observed"), weight("8.3", 7)], { weight: 0 }],
    ["switched off", [enabled("8.3", false, 4)], { switchedOffAt: cell(4) }],
    ["switched off and on again", [enabled("8.3", false), enabled("8.3", true)], { switchedOffAt: null }],
  ] as const)("%s", (_title, settings, expected) => expect(judged("8.3", [...settings])).toMatchObject(expected));

  it("makes an observed indicator count", () => {
    expect(judged("2.2", [standing("2.2", "required"), weight("2.2", 4)])).toMatchObject({
      standing: "required",
      weight: 4,
    });
    expect(judged("7.2", [standing("7.2", "required")], scheme("self-2021"))).toMatchObject({ weight: 4 });
  });
});

describe("limits", () => {
  const own: Scheme = { ...scheme(), level: "school", parameters: { staffLimit: 35 } };

  it("come from the level", () => {
    expect(parametersFor(scheme(), [], "school")).toMatchObject({ staffLimit: 40, presidiumLimit: 5 });
    expect(parametersFor(scheme(), [], "college")).toMatchObject({ staffLimit: 30, presidiumLimit: 3 });
  });

  it("a scheme's hold at the level it is made for", () => {
    expect(parametersFor(own, [], "school").staffLimit).toBe(35);
    expect(parametersFor(own, [], "college").staffLimit).toBe(30);
    expect(parametersFor({ ...own, level: null }, [], "college").staffLimit).toBe(35);
  });

  it("those of the settings hold at any level, the last one", () => {
    expect(parametersFor(own, [staffLimit(38), staffLimit(36)], "school").staffLimit).toBe(36);
    expect(parametersFor(own, [staffLimit(36)], "college").staffLimit).toBe(36);
  });
});

describe("what the settings changed", () => {
  const changes = (...settings: Setting[]) => adjustmentsOf(scheme(), settings, "school");

  it("is listed with what stood before", () => {
    expect(changes(enabled("8.3", false), standing("8.1", "core"), weight("8.2", 5), staffLimit(45))).toMatchObject([
      { what: "enabled", indicator: "8.3", from: true, to: false, cells: [{ sheet: "评分设置", top: 1, left: 1 }] },
      { what: "standing", indicator: "8.1", from: "required", to: "core" },
      { what: "weight", indicator: "8.2", from: 2, to: 5 },
      { what: "parameter", key: "staffLimit", from: 40, to: 45 },
    ]);
  });

  it.each([
    [
      "what leaves things as they were",
      [enabled("8.3", true), standing("8.1", "required"), weight("8.2", 2), staffLimit(40)],
    ],
    ["an indicator switched off and on again", [enabled("8.3", false), enabled("8.3", true)]],
    ["a limit set and set back", [staffLimit(45), staffLimit(40)]],
  ])("leaves out %s", (_title, settings) => expect(changes(...settings)).toEqual([]));

  it("shows the last of several", () => {
    expect(changes(weight("8.2", 5, 1), weight("8.2", 6, 2))).toMatchObject([{ to: 6, cells: [{ top: 2 }] }]);
    expect(changes(staffLimit(45, 1), staffLimit(46, 2))).toMatchObject([{ to: 46, cells: [{ top: 2 }] }]);
  });

  it("leaves out indicators that the scheme does not ask for", () => {
    expect(adjustmentsOf(scheme("college"), [weight("2.3", 5)], "college")).toEqual([]);
  });
});
