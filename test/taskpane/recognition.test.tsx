/** @jest-environment jsdom */
import "./text-coding";
import "./without-styles";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { schemeById, SCHEMES, type Language } from "../../src/criteria";
import { onPage } from "../../src/desk/book/place";
import type { Answers, Recognition } from "../../src/recognise/recognition";
import { PaneApp } from "../../src/taskpane/app";
import type { Place } from "../../src/taskpane/place";
import { recognised, recognisedUnion } from "../support/recognition";
import { openSample } from "./checked-sample";
import type { MemoryHost } from "./memory-host";
import { recognisingSession, type Recogniser } from "./recognising-session";

interface Shown {
  readonly host: MemoryHost;
  /** Every set of answers that was given. */
  readonly heard: Answers[];
}

function show(
  recogniser: Recogniser,
  { language = "zh-CN", place }: { language?: Language; place?: Place } = {},
): Shown {
  const { host, session } = openSample("all-met", language);
  const heard: Answers[] = [];
  const recognising = recognisingSession(session, recogniser, heard);
  render(<PaneApp session={recognising} language={language} {...(place ? { place } : {})} />);
  return { host, heard };
}
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const press = (name: string | RegExp): void => void fireEvent.click(button(name));
/** By class where roles take long to find among all results. */
const check = async (name = "仅检查"): Promise<void> => {
  press(name);
  await waitFor(() => expect(document.querySelector(".rc-facts, .rc-ask")).toBeTruthy(), { timeout: 15_000 });
};
const idle = (): Promise<void> =>
  waitFor(() => expect(document.querySelector("main")?.getAttribute("aria-busy")).toBe("false"), { timeout: 15_000 });
const line = (): HTMLElement => document.querySelector<HTMLElement>(".rc-seen")!;
const fact = (name: RegExp): HTMLElement => within(line()).getByRole("button", { name });
const seriousIn = async (): Promise<string[]> => {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id }) => id);
};

HTMLCanvasElement.prototype.getContext = () => null;
jest.setTimeout(30_000);
afterEach(cleanup);

const at = { sheet: "自评表", row: 1, column: 0 };
const self2023 = schemeById("self-2023")!;
const stated = { sureness: "stated", source: "title", at: null, text: "" } as const;
const seen = recognised({
  by: self2023,
  academicYear: { value: 2023, sureness: "stated", source: "sentence", at, text: "2023—2024学年" },
  asOf: { value: { year: 2024, month: 7, day: 31 }, sureness: "assumed", source: "academic-year", at: null, text: "" },
  organisations: [recognisedUnion(), recognisedUnion({ name: "研究生会", kind: "graduate" })],
});
const asking = recognised({
  form: { value: "self-evaluation", ...stated },
  questions: [{ ask: "scheme", at, options: ["self-2022", "self-2023"] }],
});

describe("the line of what was recognised", () => {
  it("says form, year, level, organisations and day, and what of that was assumed and why", async () => {
    show({ sees: () => seen });
    await check();
    const facts = within(line()).getAllByRole("listitem");
    expect(facts.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^评估方案 深化改革评估验收等|^评估方案 改革自评表/),
      "学年 2023–2024学年",
      "层级 校级",
      "组织 学生会、研究生会",
      "评估日期 2024-07-31（按学年推定）",
    ]);
    expect(within(line()).getByText("工作簿里没有评估日期，按学年结束日推定")).toBeTruthy();
    expect(await seriousIn()).toEqual([]);
  });

  it("leads to the cell that a fact was read from", async () => {
    const { host } = show({ sees: () => seen });
    await check();
    fireEvent.click(within(line()).getByRole("button", { name: "定位到 自评表!A2" }));
    await waitFor(() => expect(host.selected).toEqual([{ sheet: "自评表", top: 1, bottom: 1, left: 0, right: 0 }]));
  });

  it.each<[string, RegExp, string, Answers]>([
    ["form", /评估方案/, "院级自评表", { scheme: schemeById("college")! }],
    ["academic year", /学年 /, "2022–2023学年", { academicYear: 2022 }],
    ["level", /层级/, "院级", { level: "college" }],
    ["day, to the end of the year", /评估日期/, "学年结束 2024-07-31", { asOf: "2024-07-31" }],
  ])("changes the %s with a click, and checks again at once", async (_, name, choice, expected) => {
    const { heard, host } = show({ sees: () => seen });
    await check();
    const before = host.calls.length;
    fireEvent.click(fact(name));
    fireEvent.click(button(choice));
    await waitFor(() => expect(host.calls.length).toBeGreaterThan(before));
    expect(heard).toEqual([expected]);
    await waitFor(() => expect(fact(name).textContent).toContain("（已指定）"));
    expect(fact(name).getAttribute("aria-expanded")).toBe("false");
    // Back to what the workbook says.
    fireEvent.click(fact(name));
    expect(button(choice).getAttribute("aria-pressed")).toBe("true");
    await idle();
    press("按工作簿");
    await waitFor(() => expect(heard).toEqual([expected, {}]));
  });

  it("takes a day as people write it, and says so where it is none", async () => {
    const { heard } = show({ sees: () => seen });
    await check();
    fireEvent.click(fact(/评估日期/));
    const field = screen.getByRole("textbox", { name: "评估日期" });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: "年底" } });
    press("确定");
    expect(await screen.findByText(/看不懂这个日期/)).toBeTruthy();
    expect(heard).toEqual([]);
    fireEvent.change(field, { target: { value: "2024年6月30日" } });
    press("确定");
    await waitFor(() => expect(heard).toEqual([{ asOf: "2024-06-30" }]));
  });

  it("closes with Esc, and gives the focus back", async () => {
    show({ sees: () => seen });
    await check();
    fireEvent.click(fact(/层级/));
    expect(await seriousIn()).toEqual([]);
    fireEvent.keyDown(screen.getByRole("group", { name: "更改层级" }), { key: "Escape" });
    expect(screen.queryByRole("group", { name: "更改层级" })).toBeNull();
    expect(document.activeElement).toBe(fact(/层级/));
  });

  it("offers every scheme there is", async () => {
    show({});
    await check();
    fireEvent.click(fact(/评估方案/));
    const choices = within(screen.getByRole("group", { name: "更改评估方案" })).getAllByRole("button", {
      pressed: false,
    });
    expect(choices).toHaveLength(SCHEMES.length);
  });

  it("forgets all that was said when asked to", async () => {
    const { heard } = show({ sees: () => seen });
    await check();
    fireEvent.click(fact(/层级/));
    fireEvent.click(button("院级"));
    await waitFor(() => expect(heard).toHaveLength(1));
    const forget = await screen.findByRole("button", { name: "清除本工作簿的确认" });
    await idle();
    fireEvent.click(forget);
    await waitFor(() => expect(heard.at(-1)).toEqual({}));
    await waitFor(() => expect(screen.queryByText("已按你的确认评估")).toBeNull());
  });

  it("lists what was not used and why, and owners that were confirmed", async () => {
    const area = { sheet: "Sheet2", top: 3, bottom: 9, left: 0, right: 4 };
    const blocks: Recognition["blocks"] = [{ kind: "roster", area, owner: null, unused: "second-copy" }];
    show({ sees: () => ({ ...seen, blocks }) });
    await check();
    fireEvent.click(fact(/^组织/));
    const group = within(screen.getByRole("group", { name: "更改组织" }));
    expect(group.getByText("与前面的表重复")).toBeTruthy();
    expect(group.getByRole("button", { name: "定位到 Sheet2!A4:E10" })).toBeTruthy();
  });
});

describe("先确认", () => {
  it("asks which form it is in place of a result, the likely ones first, and goes on at once", async () => {
    const { heard } = show({ asks: ({ scheme }) => (scheme ? null : asking) });
    await check("检查并标记");
    const panel = within(screen.getByRole("region", { name: "先确认" }));
    expect(panel.getByText(/像是改革自评表/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "评估结果" })).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(await seriousIn()).toEqual([]);
    const [first, second, other] = panel.getAllByRole("button", { name: /学年|其他/ });
    expect([first, second, other].map((one) => one?.textContent)).toEqual([
      "改革自评表（2022—2023学年）",
      "改革自评表（2023—2024学年）",
      "其他…",
    ]);
    fireEvent.click(second!);
    await screen.findByRole("region", { name: "评估结果" }, { timeout: 15_000 });
    expect(heard).toEqual([{ scheme: self2023 }]);
    expect(screen.queryByRole("region", { name: "先确认" })).toBeNull();
    expect(screen.getByRole("status").textContent).toMatch(/已标记/);
  });

  it("opens the whole list for another one", async () => {
    show({ asks: () => asking });
    await check();
    press("其他…");
    const panel = within(screen.getByRole("region", { name: "先确认" }));
    for (const { name } of SCHEMES) expect(panel.getByRole("button", { name: name["zh-CN"] })).toBeTruthy();
  });

  it("asks whose a table is, one after the other", async () => {
    const place = { sheet: "Sheet1", row: 11, column: 0 };
    const owners = [place, { ...place, row: 40 }].map(
      (cell) => ({ ask: "owner", at: cell, text: "工作人员名单", options: ["学生会", "研究生会"] }) as const,
    );
    const { heard, host } = show({
      asks: ({ owners: known = {} }) => {
        const questions = owners.filter(({ at: cell }) => !(`Sheet1!A${cell.row + 1}` in known));
        return questions.length > 0 ? recognised({ questions }) : null;
      },
    });
    await check();
    expect(screen.getByText("还有 2 处要确认，答完即可评估。")).toBeTruthy();
    const question = within(screen.getByRole("group", { name: "Sheet1!A12 起的表是谁的？" }));
    expect(question.getByText(/表前写着“工作人员名单”/)).toBeTruthy();
    fireEvent.click(question.getByRole("button", { name: "定位到 Sheet1!A12" }));
    await waitFor(() => expect(host.selected).toHaveLength(1));
    fireEvent.click(question.getByRole("button", { name: "研究生会" }));
    await screen.findByText("答完即可评估。");
    press("学生会");
    await screen.findByRole("region", { name: "评估结果" }, { timeout: 15_000 });
    expect(heard.at(-1)).toEqual({ owners: { "Sheet1!A12": "研究生会", "Sheet1!A41": "学生会" } });
  });

  it("says what another paper looks like and what is wanted, and offers a blank checklist", async () => {
    const other = recognised({ questions: [{ ask: "other-file", at: null, looksLike: "club-audit" }] });
    show({ asks: () => other });
    press("仅检查");
    const panel = within(await screen.findByRole("alert", { name: "这份文件不是改革自查材料" }));
    expect(panel.getByText("看起来是社团年审材料。")).toBeTruthy();
    expect(await seriousIn()).toEqual([]);
    fireEvent.click(panel.getByRole("button", { name: "新建清单" }));
    expect(await screen.findByRole("dialog", { name: "新建清单" })).toBeTruthy();
  });

  it("on a page offers the blank checklist as a file", async () => {
    const other = recognised({ questions: [{ ask: "other-file", at: null, looksLike: null }] });
    const { heard } = show({ asks: () => other }, { place: onPage("zh-CN") });
    press("重新检查");
    const panel = within(await screen.findByRole("alert", { name: "这份文件不是改革自查材料" }));
    const link = panel.getByRole("link", { name: "下载空白清单" });
    expect(link.getAttribute("href")).toBe("desk/samples/blank-checklist.xlsx");
    // Nothing of ours was found, and the person knows better.
    fireEvent.click(panel.getByRole("button", { name: "这就是自评表，选择方案…" }));
    fireEvent.click(panel.getByRole("button", { name: "改革自评表（2023—2024学年）" }));
    await waitFor(() => expect(heard).toEqual([{ scheme: self2023 }]));
  });

  it("above results asks about rows that nobody owns; with an answer they count", async () => {
    const area = { sheet: "人员名单", top: 11, bottom: 39, left: 0, right: 5 };
    const blocks: Recognition["blocks"] = [{ kind: "roster", area, owner: null, unused: "owner-unknown" }];
    const { heard } = show({ sees: ({ owners }) => ({ ...seen, blocks: owners ? [] : blocks }) });
    await check();
    expect(screen.getByRole("region", { name: "评估结果" })).toBeTruthy();
    const rows = within(screen.getByRole("group", { name: "人员名单!A12 起的 29 行没有说明属于哪个组织：" }));
    fireEvent.click(rows.getByRole("button", { name: "研究生会" }));
    await waitFor(() => expect(heard).toEqual([{ owners: { "人员名单!A12": "研究生会" } }]));
    await waitFor(() => expect(screen.queryByRole("region", { name: "先确认" })).toBeNull());
    // It can be taken back.
    fireEvent.click(fact(/^组织/));
    fireEvent.click(button("撤销"));
    await waitFor(() => expect(heard.at(-1)).toEqual({}));
  });

  it("speaks English too", async () => {
    show({ asks: () => asking }, { language: "en-US" });
    await check("Check only");
    expect(screen.getByRole("region", { name: "First, please confirm" })).toBeTruthy();
    expect(screen.getByText("Which form is this?")).toBeTruthy();
  });
});
