import fc from "fast-check";
import { INDICATOR_IDS, weightUnder } from "../../src/criteria";
import { describeError, schemeProblems } from "../../src/cli/describe-error";
import { SchemeFileError } from "../../src/cli/scheme-problems";
import { messagesFor } from "../../src/i18n/all";
import { parseSchemeFile } from "../../src/cli/scheme-file";

const MINIMAL = { id: "our-own", name: "某省评估方案", items: [{ number: "1", indicators: ["1.1"] }] };

function detailOf(text: string): string {
  try {
    parseSchemeFile(text);
  } catch (error) {
    if (error instanceof SchemeFileError) return schemeProblems(error.problems, messagesFor("zh-CN"));
    throw error;
  }
  throw new Error("the scheme was accepted");
}

function refusal(changes: object): string {
  return detailOf(JSON.stringify({ ...MINIMAL, ...changes }));
}

describe("a scheme file", () => {
  it("may be as short as an id, a name and one item", () => {
    expect(parseSchemeFile(JSON.stringify(MINIMAL))).toEqual({
      id: "our-own",
      name: { "zh-CN": "某省评估方案", "en-US": "某省评估方案" },
      level: null,
      items: [{ number: "1", indicators: ["1.1"] }],
      parameters: {},
      chairTitlesAllowed: false,
    });
  });

  it("may say everything", () => {
    const scheme = parseSchemeFile(
      JSON.stringify({
        id: " province-2024 ",
        name: { "zh-CN": "某省方案", "en-US": "A province" },
        level: "college",
        items: [
          { number: 1, indicators: ["10.1", "10.2"], standing: "core", weight: 16 },
          { number: "二", indicators: ["3.5"], standing: "required", weight: 0.5, inferred: true },
        ],
        parameters: { staffLimit: 25, staffLimitLarge: 25, rankLimit: 30, nonCadreMin: "60%", delegateRatioMin: 0.02 },
        chairTitlesAllowed: true,
      }),
    );
    expect(scheme).toEqual({
      id: "province-2024",
      name: { "zh-CN": "某省方案", "en-US": "A province" },
      level: "college",
      items: [
        { number: "1", indicators: ["10.1", "10.2"], standing: "core", weight: 16 },
        { number: "二", indicators: ["3.5"], standing: "required", weight: 0.5, inferred: true },
      ],
      parameters: { staffLimit: 25, staffLimitLarge: 25, rankLimit: 0.3, nonCadreMin: 0.6, delegateRatioMin: 0.02 },
      chairTitlesAllowed: true,
    });
    expect(weightUnder(scheme, "10.1")).toBe(10);
  });

  it("may hold null for what it leaves open", () => {
    const open = {
      ...MINIMAL,
      level: null,
      items: [{ number: "1", indicators: ["1.1"], standing: null, weight: null, inferred: null }],
      parameters: null,
      chairTitlesAllowed: null,
    };
    expect(parseSchemeFile(JSON.stringify(open))).toEqual(parseSchemeFile(JSON.stringify(MINIMAL)));
    expect(parseSchemeFile(JSON.stringify({ ...MINIMAL, parameters: { staffLimit: null } })).parameters).toEqual({});
  });

  it("may begin with a byte order mark", () => {
    expect(parseSchemeFile(`\uFEFF${JSON.stringify(MINIMAL)}`).id).toBe("our-own");
  });

  it.each([
    [{ "zh-CN": "方案" }, { "zh-CN": "方案", "en-US": "方案" }],
    [{ "en-US": "Scheme" }, { "zh-CN": "Scheme", "en-US": "Scheme" }],
    [
      { "en-US": "Scheme", "zh-CN": null },
      { "zh-CN": "Scheme", "en-US": "Scheme" },
    ],
    [" 方案 ", { "zh-CN": "方案", "en-US": "方案" }],
  ])("takes the name %j for %j", (name, expected) => {
    expect(parseSchemeFile(JSON.stringify({ ...MINIMAL, name })).name).toEqual(expected);
  });

  it.each([
    [30, 0.3],
    ["30", 0.3],
    ["30%", 0.3],
    ["３０％", 0.3],
    ["30 %", 0.3],
    [0.3, 0.3],
    ["0.3", 0.3],
    ["0.5%", 0.005],
    [1, 0.01],
    ["1%", 0.01],
    [100, 1],
    [33.3, 0.333],
  ])("reads the share %j as %d", (written, fraction) => {
    const { parameters } = parseSchemeFile(JSON.stringify({ ...MINIMAL, parameters: { rankLimit: written } }));
    expect(parameters.rankLimit).toBeCloseTo(fraction, 12);
  });

  it("does not lose precision on the way from a percentage to a fraction", () => {
    const { parameters } = parseSchemeFile(JSON.stringify({ ...MINIMAL, parameters: { rankLimit: "30%" } }));
    expect(parameters.rankLimit).toBe(0.3);
  });
});

describe("a scheme file is refused, with the place and what was expected, for", () => {
  it.each([
    [
      "an unknown indicator",
      { items: [{ number: "1", indicators: ["3.9"] }] },
      'items[0].indicators[0]: 未知指标 "3.9"',
    ],
    [
      "an indicator without quotes",
      { items: [{ number: "1", indicators: [3.1] }] },
      "items[0].indicators[0]: 应为加引号的",
    ],
    ["no indicators", { items: [{ number: "1", indicators: [] }] }, "items[0].indicators: 应为指标编号的列表"],
    ["indicators missing", { items: [{ number: "1" }] }, "items[0].indicators: 缺少"],
    ["a number missing", { items: [{ indicators: ["1.1"] }] }, "items[0].number: 缺少"],
    ["a blank number", { items: [{ number: " ", indicators: ["1.1"] }] }, "items[0].number: 应为项号"],
    ["a number that is a list", { items: [{ number: [], indicators: ["1.1"] }] }, "items[0].number: 应为项号"],
    ["items missing", { items: undefined }, "items: 缺少"],
    ["no items", { items: [] }, "items: 应为至少一个项目的列表"],
    ["items that are no list", { items: {} }, "items: 应为项目列表"],
    ["an item that is no object", { items: ["1.1"] }, "items[0]: 应为对象"],
    ["an item that is a list", { items: [["1.1"]] }, "items[0].number: 缺少"],
    [
      "an unknown standing",
      { items: [{ number: "1", indicators: ["1.1"], standing: "★" }] },
      "items[0].standing: 应为 core（核心）",
    ],
    [
      "a weight below 0",
      { items: [{ number: "1", indicators: ["1.1"], weight: -1 }] },
      "items[0].weight: 应为 0 到 100 的数，读到 -1",
    ],
    [
      "a weight above 100",
      { items: [{ number: "1", indicators: ["1.1"], weight: 101 }] },
      "items[0].weight: 应为 0 到 100 的数",
    ],
    [
      "a weight in words",
      { items: [{ number: "1", indicators: ["1.1"], weight: "六" }] },
      "items[0].weight: 应为 0 到 100 的数",
    ],
    [
      "an unknown parameter",
      { parameters: { staffMax: 40 } },
      'parameters: 未知的键 "staffMax"，可用的键：staffLimit、',
    ],
    ["half a person", { parameters: { staffLimit: 40.5 } }, "parameters.staffLimit: 应为 1 到 10000 的整数，读到 40.5"],
    ["a limit of 0", { parameters: { presidiumLimit: 0 } }, "parameters.presidiumLimit: 应为 1 到 1000 的整数"],
    ["a share of 0", { parameters: { rankLimit: 0 } }, "parameters.rankLimit: 应为比例"],
    [
      "a share above 100 %",
      { parameters: { rankLimit: "101%" } },
      'parameters.rankLimit: 应为比例，如 30、"30%" 或 0.3，读到 "101%"',
    ],
    ["a share in words", { parameters: { rankLimit: "三成" } }, "parameters.rankLimit: 应为比例"],
    ["a share that is a list", { parameters: { rankLimit: [30] } }, "parameters.rankLimit: 应为比例"],
    [
      "limits that contradict each other",
      { parameters: { staffLimit: 50, staffLimitLarge: 45 } },
      "parameters.staffLimitLarge: 工作人员放宽上限 45 小于工作人员上限 50",
    ],
    [
      "an unknown key",
      { weights: {} },
      '未知的键 "weights"，可用的键：id、name、level、items、parameters、chairTitlesAllowed',
    ],
    [
      "an unknown key in an item",
      { items: [{ number: "1", indicators: ["1.1"], note: "" }] },
      'items[0]: 未知的键 "note"',
    ],
    ["a built-in id", { id: "acceptance" }, 'id: 应为与内置方案不同的标识，读到 "acceptance"'],
    ["a built-in id in capitals", { id: " SELF-2021" }, "id: 应为与内置方案不同的标识"],
    ["a blank id", { id: "" }, "id: 应为方案标识"],
    ["an id that is too long", { id: "x".repeat(65) }, "id: 应为方案标识（不超过 64 个字符）"],
    ["a missing name", { name: undefined }, "name: 缺少这一项"],
    ["an empty name", { name: {} }, "name: 应为名称文字"],
    ["a blank name", { name: "  " }, "name: 应为名称"],
    ["an unknown level", { level: "校级" }, 'level: 应为 school（校级）、college（院级）或 null，读到 "校级"'],
    ["chair titles in words", { chairTitlesAllowed: "是" }, "chairTitlesAllowed: 应为 true 或 false"],
  ])("%s", (_what, changes, expected) => {
    expect(refusal(changes)).toContain(expected);
  });

  it("an indicator that stands twice, in one item or in two", () => {
    const items = [
      { number: "1", indicators: ["3.1", "3.1"] },
      { number: "2", indicators: ["3.1"] },
    ];
    expect(refusal({ items })).toBe(
      'items[0].indicators[1]: 指标 "3.1" 重复，已见于 items[0].indicators[0]；' +
        'items[1].indicators[0]: 指标 "3.1" 重复，已见于 items[0].indicators[0]',
    );
  });

  it("a number that stands twice, however it is written", () => {
    const items = [
      { number: "1", indicators: ["1.1"] },
      { number: 1, indicators: ["1.2"] },
    ];
    expect(refusal({ items })).toBe('items[1].number: 项号 "1" 重复，已见于 items[0].number');
  });

  it("several errors at once, and lists them all", () => {
    const detail = refusal({
      id: "college",
      items: [
        { number: "1", indicators: ["3.9"], weight: 200 },
        { number: "1", indicators: ["1.1"] },
      ],
      extra: 1,
      more: 2,
    });
    expect(detail.split("；").map((line) => line.split(/[: ]/)[0])).toEqual([
      "id",
      "items[0].indicators[0]",
      "items[0].weight",
      "未知的键",
      "未知的键",
      "items[1].number",
    ]);
  });

  it("very many errors, of which it counts the rest", () => {
    const items = Array.from({ length: 50 }, (_, index) => ({ number: String(index), indicators: ["9.9"] }));
    const lines = refusal({ items }).split("；");
    expect(lines).toHaveLength(21);
    // 50 unknown indicators and 49 repetitions of the first.
    expect(lines.at(-1)).toBe("另有 79 处");
  });

  it("a very long value, of which it shows the beginning", () => {
    expect(refusal({ level: "x".repeat(10_000) }).length).toBeLessThan(200);
  });

  it.each([
    ["", "文件是空的"],
    [" \n", "文件是空的"],
    ["\uFEFF", "文件是空的"],
    ['{\n  "id": "x",\n  name: "y"\n}', '不是有效的 JSON：第 3 行第 3 列，读到 "n"'],
    ['{"id": "x"', "不是有效的 JSON：第 1 行第 11 列，文件在此中断"],
    ["[]", "应为一个 JSON 对象 { … }，读到 []"],
    ["null", "应为一个 JSON 对象 { … }，读到 null"],
    ["3", "应为一个 JSON 对象 { … }，读到 3"],
    [" ".repeat(1_000_001), "文件过大：1000001 个字符，上限 1000000"],
  ])("the text %.40j", (text, expected) => {
    expect(detailOf(text)).toContain(expected);
  });

  it("a text of brackets without end, quickly", () => {
    expect(detailOf("[".repeat(1_000_000))).toContain("文件在此中断");
    expect(detailOf(`{"items":${"[".repeat(100_000)}${"]".repeat(100_000)}}`)).toContain("id: 缺少");
  });
});

describe("whatever a scheme file holds", () => {
  it("is either a scheme or a bad scheme file", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(detailOf(text)).not.toBe("");
      }),
    );
  });

  it("comes back unchanged where it is in order", () => {
    const item = fc.record(
      {
        standing: fc.constantFrom("core", "required", "observed"),
        weight: fc.double({ min: 0, max: 100, noNaN: true }).map((weight) => weight + 0),
        inferred: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const scheme = fc
      .tuple(fc.uniqueArray(fc.constantFrom(...INDICATOR_IDS), { minLength: 1 }), fc.infiniteStream(item))
      .map(([ids, extras]) => ({
        ...MINIMAL,
        name: { "zh-CN": "甲", "en-US": "A" },
        level: null,
        items: ids.map((id, index) => ({ number: String(index + 1), indicators: [id], ...extras.next().value })),
        parameters: { staffLimit: 33 },
        chairTitlesAllowed: true,
      }));
    fc.assert(
      fc.property(scheme, (written) => {
        expect(parseSchemeFile(JSON.stringify(written))).toEqual(JSON.parse(JSON.stringify(written)));
      }),
    );
  });
});

it("says in English what is wrong where the run is in English", () => {
  const text = JSON.stringify({
    ...MINIMAL,
    level: "校级",
    extra: 1,
    items: [
      { number: "1", indicators: ["3.9"], weight: 200 },
      { number: "1", indicators: [] },
    ],
    parameters: { staffLimit: 0.5 },
  });
  const errors = [
    "",
    "[]",
    '{"id"',
    text,
    JSON.stringify({ ...MINIMAL, parameters: { staffLimit: 9, staffLimitLarge: 8 } }),
  ];
  for (const one of errors) {
    try {
      parseSchemeFile(one);
      throw new Error("accepted");
    } catch (error) {
      const { code, message } = describeError(error, messagesFor("en-US"));
      expect(code).toBe("bad-scheme-file");
      // What the file itself holds is shown as it stands.
      expect(message.replaceAll("校级", "")).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    }
  }
});
