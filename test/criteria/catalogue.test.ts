import {
  DIMENSIONS,
  DIMENSION_IDS,
  INDICATORS,
  INDICATOR_IDS,
  SCHEMES,
  indicatorById,
  isIndicatorId,
  sourceText,
} from "../../src/criteria";
import type { LocalizedText } from "../../src/criteria";

describe("the catalogue", () => {
  it("holds the 34 indicators in the order of their ids", () => {
    expect(INDICATORS.map((indicator) => indicator.id)).toEqual([...INDICATOR_IDS]);
    expect(INDICATORS).toHaveLength(34);
  });

  it("names the ten dimensions in order", () => {
    expect(DIMENSIONS.map((dimension) => dimension.id)).toEqual([...DIMENSION_IDS]);
  });

  it.each(DIMENSION_IDS)("gives dimension %s ten points by default", (id) => {
    const weights = INDICATORS.filter((indicator) => indicator.dimension === id).map((indicator) => indicator.weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(10);
  });

  it.each(INDICATORS)("files $id under the dimension its number begins with", ({ id, dimension }) => {
    expect(id.split(".")[0]).toBe(dimension);
  });

  it("uses every slug once, in kebab-case", () => {
    const slugs = INDICATORS.map((indicator) => indicator.slug);
    expect(new Set(slugs).size).toBe(34);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("marks exactly 1.1, 6.1 and 9.1 as core, and lets exactly the observed ones weigh nothing", () => {
    expect(INDICATORS.filter((indicator) => indicator.standing === "core").map(({ id }) => id)).toEqual([
      "1.1",
      "6.1",
      "9.1",
    ]);
    expect(INDICATORS.filter((indicator) => indicator.standing === "observed").map(({ id }) => id)).toEqual([
      "2.2",
      "3.5",
    ]);
    expect(INDICATORS.filter((indicator) => indicator.weight === 0).map(({ id }) => id)).toEqual(["2.2", "3.5"]);
  });
});

describe("texts of the catalogue", () => {
  const texts: [string, LocalizedText][] = INDICATORS.flatMap(
    ({ id, name, remediation }): [string, LocalizedText][] => [
      [`${id} name`, name],
      [`${id} action`, remediation.action],
      [`${id} proof`, remediation.proof],
      [`${id} basis`, remediation.basis],
    ],
  );

  it.each(texts)("%s is written in both languages", (_what, text) => {
    expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(text["en-US"]).toMatch(/[a-z]/);
  });

  it.each(texts)("%s uses Chinese punctuation in Chinese", (_what, text) => {
    expect(text["zh-CN"]).not.toMatch(/[,;:!?()"']/);
    expect(text["zh-CN"]).not.toMatch(/\p{Script=Han}\.|\s/u);
  });

  it.each(texts.filter(([what]) => !what.endsWith("name")))("%s is a sentence", (_what, text) => {
    expect(text["zh-CN"]).toMatch(/。$/);
    expect(text["en-US"]).toMatch(/\.$/);
  });

  it("never gives the same advice twice", () => {
    expect(new Set(INDICATORS.map((indicator) => indicator.remediation.action["zh-CN"])).size).toBe(34);
  });
});

describe("look-ups", () => {
  it.each([...INDICATOR_IDS])("finds %s by its id", (id) => {
    expect(indicatorById(id).id).toBe(id);
    expect(isIndicatorId(id)).toBe(true);
  });

  it.each(["", "1", "1.3", "10.10", "１.1", " 1.1", "toString", "__proto__"])("does not take %j for an id", (text) => {
    expect(isIndicatorId(text)).toBe(false);
  });

  it.each([
    ["3.1", "评估备案表（2020）第3项；改革自评表第3项；院级自评表第3项"],
    ["1.1", "评估备案表（2020）第1项；改革自评表第1项★；院级自评表第1项"],
    ["1.2", "《关于推动高校学生会（研究生会）深化改革的若干意见》（中青联发〔2019〕9号）；各校改革自评报告第1部分"],
    ["10.3", "各校改革自评报告第10部分"],
  ] as const)("says where %s comes from", (id, expected) => {
    expect(sourceText(indicatorById(id), "zh-CN")).toBe(expected);
  });

  it("says so in English too", () => {
    expect(sourceText(indicatorById("9.1"), "en-US")).toBe("college form, item 12; schools' reform reports, part 9");
  });

  it.each(INDICATORS)("can read every source of $id and keeps it short", (indicator) => {
    expect(sourceText(indicator, "zh-CN").length).toBeLessThan(70);
    expect(sourceText(indicator, "zh-CN")).not.toMatch(/(?:^|；)(?:O19|F\d|FC|R\d)/);
    expect(sourceText(indicator, "en-US")).not.toMatch(/(?:^|; )(?:O19|F2\d|FC|R\d)/);
  });

  it("leaves a reference it does not know as it is", () => {
    expect(sourceText({ ...indicatorById("1.1"), sources: ["X99", "R2"] }, "zh-CN")).toBe(
      "X99；各校改革自评报告第2部分",
    );
  });

  it("knows every indicator that a scheme names, each once per scheme", () => {
    for (const scheme of SCHEMES) {
      const ids = scheme.items.flatMap((item) => item.indicators);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every(isIndicatorId)).toBe(true);
    }
  });
});
