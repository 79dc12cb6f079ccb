import {
  DEFAULT_PARAMETERS,
  INDICATOR_IDS,
  PARAMETER_KEYS,
  PARAMETER_NAMES,
  SCHEMES,
  findScheme,
  schemeById,
  standingUnder,
  weightUnder,
} from "../../src/criteria";
import type { Scheme } from "../../src/criteria";

function scheme(id: string): Scheme {
  const found = schemeById(id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
}

function own(items: Scheme["items"]): Scheme {
  return {
    id: "own",
    name: { "zh-CN": "自定", "en-US": "own" },
    level: null,
    items,
    parameters: {},
    chairTitlesAllowed: false,
  };
}

describe("built-in schemes", () => {
  it("are the seven published ones", () => {
    expect(SCHEMES.map(({ id }) => id)).toEqual([
      "acceptance",
      "filing-2020",
      "filing-2021",
      "self-2021",
      "self-2022",
      "self-2023",
      "college",
    ]);
  });

  it.each([
    ["acceptance", 34, 34, "1.1,6.1,9.1"],
    ["filing-2020", 14, 17, ""],
    ["filing-2021", 16, 17, ""],
    ["self-2021", 16, 17, "1.1,6.1"],
    ["self-2022", 16, 17, "1.1,6.1"],
    ["self-2023", 16, 17, "1.1,6.1"],
    ["college", 13, 14, ""],
  ])("%s has %i items, %i indicators and of them core: %j", (id, items, indicators, core) => {
    const { items: list } = scheme(id);
    const ids = list.flatMap((item) => item.indicators);
    expect(list).toHaveLength(items);
    expect(ids).toHaveLength(indicators);
    expect(ids.filter((one) => standingUnder(scheme(id), one) === "core").join(",")).toBe(core);
  });

  it("number the acceptance items by indicator and the others from 1 on", () => {
    expect(scheme("acceptance").items.map((item) => item.number)).toEqual([...INDICATOR_IDS]);
    for (const { items } of SCHEMES.slice(1)) {
      expect(items.map((item) => item.number)).toEqual(items.map((_, index) => String(index + 1)));
    }
  });

  it.each([
    ["filing-2020", "3", ["3.1", "3.2", "3.3"]],
    ["filing-2020", "14", ["10.1", "10.2"]],
    ["self-2021", "10", ["5.2"]],
    ["self-2023", "12", ["6.2"]],
    ["self-2023", "16", ["10.1", "10.2"]],
    ["college", "5", ["3.4"]],
    ["college", "8", ["5.2"]],
    ["college", "13", ["10.1", "10.2"]],
  ])("%s item %s asks for %j", (id, number, indicators) => {
    expect(scheme(id).items.find((item) => item.number === number)?.indicators).toEqual(indicators);
  });

  it("say which items were inferred", () => {
    const inferredOf = (id: string) => scheme(id).items.flatMap((item) => (item.inferred ? [item.number] : []));
    expect(inferredOf("filing-2020")).toEqual(["10", "11", "12", "13", "14"]);
    expect(inferredOf("self-2022")).toEqual(["13", "14", "15", "16"]);
    expect(inferredOf("college")).toEqual([]);
    expect(inferredOf("acceptance")).toEqual([]);
  });

  it.each([
    ["self-2021", "observed"],
    ["self-2022", "observed"],
    ["self-2023", "required"],
    ["college", "required"],
  ])("%s treats staff training as %s", (id, standing) => {
    expect(standingUnder(scheme(id), "7.2")).toBe(standing);
  });

  it("accept the titles 主席 and 副主席 except under acceptance and self-2023", () => {
    expect(SCHEMES.filter((one) => !one.chairTitlesAllowed).map(({ id }) => id)).toEqual(["acceptance", "self-2023"]);
  });
});

describe("standing under a scheme", () => {
  it("takes core over under acceptance only", () => {
    expect(standingUnder(scheme("acceptance"), "9.1")).toBe("core");
    expect(standingUnder(scheme("self-2021"), "9.1")).toBe("required");
    expect(standingUnder(own([{ number: "1", indicators: ["9.1"] }]), "9.1")).toBe("required");
    expect(standingUnder(own([{ number: "1", indicators: ["9.1"], standing: "core" }]), "9.1")).toBe("core");
  });

  it("keeps observed observed unless the item says otherwise", () => {
    expect(standingUnder(own([{ number: "1", indicators: ["2.2"] }]), "2.2")).toBe("observed");
    expect(standingUnder(own([{ number: "1", indicators: ["2.2"], standing: "required" }]), "2.2")).toBe("required");
  });
});

describe("weight under a scheme", () => {
  it("is the default where the item has none", () => {
    expect(weightUnder(scheme("self-2021"), "10.1")).toBe(5);
    expect(weightUnder(scheme("self-2021"), "10.2")).toBe(3);
  });

  it("adds up to 100 under acceptance", () => {
    expect(INDICATOR_IDS.reduce((sum, id) => sum + weightUnder(scheme("acceptance"), id), 0)).toBe(100);
  });

  it("is 0 for observed indicators and for those the scheme does not ask for", () => {
    expect(weightUnder(scheme("self-2021"), "7.2")).toBe(0);
    expect(weightUnder(scheme("self-2023"), "7.2")).toBe(4);
    expect(weightUnder(scheme("college"), "9.3")).toBe(0);
  });

  it("shares an item's weight in proportion to the default weights", () => {
    const shared = own([{ number: "1", indicators: ["10.1", "10.2"], weight: 16 }]);
    expect([weightUnder(shared, "10.1"), weightUnder(shared, "10.2")]).toEqual([10, 6]);
  });

  it("leaves the whole item to its scored indicators", () => {
    const mixed = own([{ number: "1", indicators: ["3.1", "3.5"], weight: 8 }]);
    expect([weightUnder(mixed, "3.1"), weightUnder(mixed, "3.5")]).toEqual([8, 0]);
  });

  it("shares equally where every default is 0", () => {
    const zero = own([{ number: "1", indicators: ["2.2", "3.5"], standing: "required", weight: 8 }]);
    expect([weightUnder(zero, "2.2"), weightUnder(zero, "3.5")]).toEqual([4, 4]);
  });
});

describe("finding a scheme by what was typed", () => {
  it.each([
    ["acceptance", null, "acceptance"],
    [" SELF-2022 ", null, "self-2022"],
    ["self—2022", null, "self-2022"],
    ["ｃｏｌｌｅｇｅ", null, "college"],
    ["深化改革评估验收", null, "acceptance"],
    ["《深化改革评估验收》", null, "acceptance"],
    ["学生会（研究生会）深化改革评估验收", null, "acceptance"],
    ["Reform acceptance review", null, "acceptance"],
    ["2020年评估备案表", null, "filing-2020"],
    ["2021年评估备案表", null, "filing-2021"],
    ["评估备案表（2020）", null, "filing-2020"],
    ["高校学生会组织深化改革评估备案表", null, "filing-2020"],
    ["２０２０年 评估备案表", 2023, "filing-2020"],
    ["改革自评表（2021—2022学年）", null, "self-2021"],
    ["改革自评表(2021-2022学年)", null, "self-2021"],
    ["改革自评表（2022–2023学年）", null, "self-2022"],
    ["改革自评表（2023－2024）", null, "self-2023"],
    ["改革自评表 2021~2022", null, "self-2021"],
    ["改革自评表（2022～2023学年）", null, "self-2022"],
    ["改革自评表（2022至2023学年）", null, "self-2022"],
    ["2023-2024学年改革自评表", null, "self-2023"],
    ["《2021—2022 学年度学生会组织改革情况自评表》", null, "self-2021"],
    ["改革自评表（2022-2021学年）", null, "self-2021"],
    ["改革自评表2021-22", null, "self-2021"],
    ["2023年改革自评表", 2021, "self-2023"],
    ["改革自评表", 2021, "self-2021"],
    ["《改革自评表》", 2023, "self-2023"],
    ["院级自评表", null, "college"],
    ["院级自评表（2023—2024学年）", null, "college"],
    ["二级学院学生会组织改革自评表", 2021, "college"],
  ])("takes %j with academic year %p for %s", (text, year, id) => {
    expect(findScheme(text, year)?.id).toBe(id);
  });

  it.each([
    ["", null],
    ["   ", 2021],
    ["（）", 2021],
    ["改革自评表", null],
    ["改革自评表", 2019],
    ["改革自评表（2024—2025学年）", null],
    ["改革自评表（2021—2023学年）", null],
    ["改革自评表 2021-2022 2022-2023", null],
    ["自评表", 2021],
    ["考核办法", 2021],
    ["constructor", 2021],
    ["2021-2022", 2021],
  ])("does not guess from %j with academic year %p", (text, year) => {
    expect(findScheme(text, year)).toBeNull();
  });

  it.each(SCHEMES)("finds $id by its own names", (one) => {
    expect(findScheme(one.name["zh-CN"], null)).toBe(one);
    expect(findScheme(one.name["en-US"], null)).toBe(one);
    expect(findScheme(one.id, null)).toBe(one);
  });

  it("finds no scheme by an id that is none", () => {
    expect(schemeById("改革自评表")).toBeNull();
  });
});

describe("parameters", () => {
  it("have the published limits at school level", () => {
    expect(Object.values(DEFAULT_PARAMETERS.school)).toEqual([40, 60, 20_000, 5, 6, 0.3, 0.5, 0.01, 0.6, 396]);
  });

  it("are tighter for a college, whatever its size", () => {
    expect(DEFAULT_PARAMETERS.college).toEqual({
      ...DEFAULT_PARAMETERS.school,
      staffLimit: 30,
      staffLimitLarge: 30,
      presidiumLimit: 3,
    });
  });

  it("each have a name of their own", () => {
    expect(Object.keys(PARAMETER_NAMES)).toEqual([...PARAMETER_KEYS]);
    expect(Object.keys(DEFAULT_PARAMETERS.school)).toEqual([...PARAMETER_KEYS]);
    expect(new Set(Object.values(PARAMETER_NAMES).map((name) => name["zh-CN"])).size).toBe(10);
  });
});
