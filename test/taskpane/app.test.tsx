/** @jest-environment jsdom */
import "./text-coding";
import "./without-styles";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { openWorkbook } from "../../src/hosts/file";
import { messagesFor } from "../../src/i18n";
import { noticeMessagesFor } from "../../src/i18n/notices";
import type { Language } from "../../src/criteria";
import { HostError, InputError } from "../../src/spreadsheet";
import { keptReviewing } from "../../src/session/reviewing-store";
import { PaneApp } from "../../src/taskpane/app";
import { OutsideExcel } from "../../src/taskpane/outside-excel";
import { openSample } from "./checked-sample";
import { memoryHost, type MemoryHost } from "./memory-host";
import { createPaneSession } from "../../src/session/pane-session";
import { workbookOf } from "../acceptance/whole-way";

const zh = messagesFor("zh-CN").pane;

function show(sample: string, language: Language = "zh-CN"): MemoryHost {
  const { host, session } = openSample(sample, language);
  render(<PaneApp session={session} language={language} />);
  return host;
}
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const press = (name: string | RegExp): void => void fireEvent.click(button(name));
const said = (text: RegExp): Promise<void> =>
  waitFor(() => expect(screen.getByRole("status").textContent).toMatch(text), { timeout: 15_000 });

// axe asks for a canvas that jsdom does not have.
HTMLCanvasElement.prototype.getContext = () => null;
// The whole pane in jsdom is slow where several suites share the machine.
jest.setTimeout(30_000);
afterEach(cleanup);

describe("the pane before the first check", () => {
  it.each([
    ["zh-CN", ["检查并标记", "仅检查", "清除标记", "导出评分表", "新建清单"]],
    ["en-US", ["Check and mark", "Check only", "Clear marks", "Export graded sheet", "New checklist"]],
  ] as const)("has its buttons by name in %s", (language, names) => {
    show("many-gaps", language);
    for (const name of names) expect(button(name)).toBeTruthy();
  });

  it("asks the host for nothing", () => {
    expect(show("many-gaps").calls).toEqual([]);
  });
});

describe("a check", () => {
  it("marks, says so, and shows score, dimensions and gaps", async () => {
    const host = show("many-gaps");
    press("检查并标记");
    await said(/检查完成：未达到改革要求，差距 \d+ 条，已标记/);
    expect(openWorkbook(await host.save()).hasOurMarks()).toBe(true);
    expect(screen.getByRole("heading", { name: "未达到改革要求" })).toBeTruthy();
    expect(screen.getByRole("img", { name: /已确认得分 .*可能得分/ })).toBeTruthy();
    expect(within(screen.getByRole("group", { name: zh.score.filterHint })).getAllByRole("button")).toHaveLength(10);
    for (const tab of [/^差距 \d+/, /^全部指标 34/, /^填报问题 \d+/]) {
      expect(screen.getByRole("tab", { name: tab })).toBeTruthy();
    }
  });

  it("changes nothing when it is only a look", async () => {
    const host = show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    expect(host.calls).toEqual(["outline", "read"]);
  });

  it("leaves the focus where it was", async () => {
    show("many-gaps");
    button("仅检查").focus();
    const before = document.activeElement;
    press("仅检查");
    await said(/^检查完成/);
    expect(document.activeElement).toBe(before);
  });

  it("shows each organisation by itself", async () => {
    show("two-organisations");
    press("仅检查");
    await said(/^检查完成/);
    fireEvent.click(screen.getByRole("combobox", { name: /组织/ }));
    const options = screen.getAllByRole("option");
    fireEvent.click(options[1]!);
    expect(screen.getByText(/研究生会（校级）/)).toBeTruthy();
  });

  it("of a workbook without gaps says so", async () => {
    show("all-met");
    press("仅检查");
    await said(/达到改革要求/);
    expect(screen.getByText(zh.list.noGaps)).toBeTruthy();
  });

  it("finds nothing serious in axe", async () => {
    show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("the lists", () => {
  beforeEach(async () => {
    show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
  });

  it("say what to do and on what basis", () => {
    expect(screen.getAllByText("整改").length).toBeGreaterThan(0);
    expect(screen.getAllByText("依据").length).toBeGreaterThan(0);
  });

  it("narrow down as one types, and open up again", () => {
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "宿舍" } });
    expect(screen.getByText(/^显示 \d+ \/ \d+/)).toBeTruthy();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "绝对没有" } });
    expect(screen.getByText(zh.filters.nothing)).toBeTruthy();
    fireEvent.click(screen.getAllByRole("button", { name: "清除筛选" }).at(-1)!);
    expect(screen.queryByText(/^显示/)).toBeNull();
  });

  it("show one dimension when its bar is pressed", () => {
    press(/^人员条件/);
    expect(button(/^人员条件/).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getAllByRole("heading", { level: 3 }).every(({ textContent }) => textContent.startsWith("4."))).toBe(
      true,
    );
  });

  it("have every indicator and every problem", () => {
    fireEvent.click(screen.getByRole("tab", { name: /全部指标/ }));
    expect(screen.getByRole("list", { name: "全部指标" })).toBeTruthy();
    fireEvent.click(screen.getByRole("tab", { name: /填报问题/ }));
    expect(screen.getByText(/同时勾选了/)).toBeTruthy();
  });
});

describe("what a verdict rests on", () => {
  it("stands with every indicator, and leads to its cells, those of a pass too", async () => {
    const host = show("all-met");
    press("仅检查");
    await said(/^检查完成/);
    fireEvent.click(screen.getByRole("tab", { name: /全部指标/ }));
    const [first] = screen.getAllByRole("button", { name: /^(由.+证实|依据\d+份文件)\s*定位到/ });
    fireEvent.click(first!);
    await said(/^已选中/);
    expect(host.calls.at(-1)).toMatch(/select/);
  });

  it("splits the score in a bar with words", async () => {
    show("all-met");
    press("仅检查");
    await said(/^检查完成/);
    expect(screen.getByRole("img", { name: /^得分构成：数据证实 \d/ })).toBeTruthy();
    const parts = within(screen.getByRole("list", { name: "得分构成" })).getAllByRole("listitem");
    expect(parts[0]?.textContent).toMatch(/^数据证实 \d/);
  });

  it("can be looked at for what is only declared, with what the school wrote", async () => {
    show("three-column-form");
    press("仅检查");
    await said(/^检查完成/);
    fireEvent.click(screen.getByRole("tab", { name: /全部指标/ }));
    expect(screen.queryByText("佐证材料")).toBeNull();
    press(/^仅自评达标 \d+/);
    expect(button(/^仅自评达标/).getAttribute("aria-pressed")).toBe("true");
    expect(screen.getAllByText("佐证材料").length).toBe(screen.getAllByText("备注").length);
    expect(screen.getByText(/^显示 \d+ \/ \d+/)).toBeTruthy();
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("is told beside the conclusion where there is no roster", async () => {
    const rows = [
      ["编号", "指标", "自评结论", "备注", "佐证材料"],
      ["2.4", "三级联动", "是", "已建立三级联动机制", "三级联动工作细则"],
    ];
    const facts = [
      ["学校名称", "示例大学"],
      ["组织名称", "学生会"],
      ["评估日期", "2024-06-01"],
    ];
    const settings = [
      ["编号", "启用"],
      ["8.3", "否"],
    ];
    const session = createPaneSession(memoryHost(workbookOf({ 基本信息: facts, 自评表: rows, 评分设置: settings })), {
      today: () => "2024-06-01",
      language: "zh-CN",
      createWorkbook: () => Promise.reject(new Error("not asked for")),
    });
    render(<PaneApp session={session} language="zh-CN" />);
    press("仅检查");
    await said(/^检查完成/);
    expect(screen.getByText("未附人员名单，人员情况仅凭自评")).toBeTruthy();
    press("评分设置：停用 1 项");
    await said(/已选中 评分设置!B2/);
  });
});

describe("gaps that are alike", () => {
  it("are one item with a number that unfolds to the people and their cells", async () => {
    show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "综合排名" } });
    const [unfold] = screen.getAllByRole("button", { name: /^同类 \d+ 条/ });
    const count = Number(/\d+/.exec(unfold!.textContent)?.[0]);
    expect(unfold!.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(unfold!);
    const open = screen.getAllByRole("button", { expanded: true, name: /^同类/ });
    expect(open).toHaveLength(1);
    expect(count).toBeGreaterThan(1);
    expect(document.querySelectorAll(".rc-part").length).toBeGreaterThan(0);
    fireEvent.click(open[0]!);
    expect(document.querySelectorAll(".rc-part")).toHaveLength(0);
  });
});

describe("a gap", () => {
  it("selects its cell, by its text and by its place", async () => {
    const host = show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    const [place] = screen.getAllByRole("button", { name: /^定位到/ });
    fireEvent.click(place!);
    await said(/^已选中/);
    fireEvent.click(screen.getAllByRole("button", { name: /最近一次学代会/ })[0]!);
    await waitFor(() => expect(host.selected).toHaveLength(2));
    expect(host.selected[1]?.sheet).toBe("学代会");
  });
});

it("a gap on a hidden sheet is said to be hidden, with a button that shows it", async () => {
  const { host, session } = openSample("many-gaps");
  const revealed: unknown[] = [];
  host.select = (area, options) => {
    revealed.push(options?.reveal);
    return Promise.resolve({ area, hidden: options?.reveal === true ? null : "sheet" });
  };
  render(<PaneApp session={session} language="zh-CN" />);
  press("仅检查");
  await said(/^检查完成/);
  fireEvent.click(screen.getAllByRole("button", { name: /^定位/ })[0]!);
  await said(/这个位置被隐藏/);
  expect(await screen.findByText(/是隐藏的工作表，没有跳过去/)).toBeTruthy();
  press("显示出来");
  await said(/^已选中/);
  expect(revealed).toEqual([false, true]);
  expect(screen.queryByRole("button", { name: "显示出来" })).toBeNull();
});

describe("a reviewer's decision", () => {
  it("is written and the score follows at once", async () => {
    const host = show("many-gaps");
    press("检查并标记");
    await said(/^检查完成/);
    press("评审 6.1");
    const form = within(await screen.findByRole("dialog", { name: "评审指标 6.1" }));
    fireEvent.click(form.getByRole("combobox", { name: /结论/ }));
    fireEvent.click(screen.getByRole("option", { name: "达标" }));
    fireEvent.change(form.getByRole("textbox", { name: "意见" }), { target: { value: "已补会议记录" } });
    expect(form.getByRole("button", { name: "保存" })).toHaveProperty("disabled", true);
    fireEvent.change(form.getByRole("textbox", { name: /评审人/ }), { target: { value: "评审甲" } });
    fireEvent.click(form.getByRole("button", { name: "保存" }));
    await said(/指标 6.1 的评审已写入，已确认得分/);
    expect(host.written.map(({ value }) => value)).toEqual([
      "达标",
      null,
      "已补会议记录",
      "评审甲",
      expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    ]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByText(zh.score.stale)).toBeTruthy();
    expect(screen.getByText(/已解决 \d/)).toBeTruthy();
  });

  it("needs more than a note", async () => {
    show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    press("评审 6.1");
    const form = within(await screen.findByRole("dialog", { name: "评审指标 6.1" }));
    fireEvent.change(form.getByRole("textbox", { name: "意见" }), { target: { value: "好" } });
    expect(form.getByRole("button", { name: "保存" }).getAttribute("disabled")).not.toBeNull();
  });
});

it("Esc in a form with typed words asks before they are lost", async () => {
  show("many-gaps");
  press("仅检查");
  await said(/^检查完成/);
  const open = async (): Promise<void> => {
    press("评审 6.1");
    await screen.findByRole("dialog", { name: "评审指标 6.1" });
  };
  const escape = (): void =>
    void fireEvent.keyDown(screen.getByLabelText("意见"), { key: "Escape", keyCode: 27, which: 27 });
  await open();
  escape();
  await waitFor(() => expect(screen.queryByLabelText("意见")).toBeNull());
  await open();
  fireEvent.change(await screen.findByLabelText("意见"), { target: { value: "现场核对过" } });
  escape();
  expect(await screen.findByText(zh.adjudication.unsaved)).toBeTruthy();
  press("继续填写");
  expect(screen.getByLabelText<HTMLTextAreaElement>("意见").value).toBe("现场核对过");
  press("取消");
  press("放弃");
  await waitFor(() => expect(screen.queryByLabelText("意见")).toBeNull());
});

describe("the mode 评审", () => {
  const toggle = (): HTMLElement => screen.getByRole("switch", { name: /评审模式/ });
  afterEach(() => localStorage.clear());

  it("is off, is kept, and judges again what is on show", async () => {
    const host = show("many-gaps");
    expect(toggle().getAttribute("aria-checked")).toBe("false");
    fireEvent.click(toggle());
    await said(/评审模式已开启/);
    expect(host.calls).toEqual([]);
    expect(keptReviewing()).toBe(true);
    press("仅检查");
    await said(/^检查完成/);
    fireEvent.click(toggle());
    await waitFor(() => expect(host.calls).toEqual(["outline", "read", "outline", "read"]));
    await said(/^检查完成/);
    expect(toggle().getAttribute("aria-checked")).toBe("false");
    expect(keptReviewing()).toBe(false);
  });
});

describe("a failure", () => {
  it("says what to do from its code, shows what was found all the same, and can be tried again", async () => {
    const host = show("many-gaps");
    host.failNext("apply", new HostError("cell-editing", "InvalidOperationInCellEditMode"));
    press("检查并标记");
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("有单元格正在编辑")).toBeTruthy();
    expect(alert.getByText(/按 Enter 或 Esc/)).toBeTruthy();
    expect(alert.getByText("InvalidOperationInCellEditMode").closest("details")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "未达到改革要求" })).toBeTruthy();
    press("重试");
    await said(/已标记/);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("to find a checklist offers a new one", async () => {
    const host = show("many-gaps");
    host.failNext("outline", new InputError("no-recognised-sheet"));
    press("仅检查");
    const alert = within(await screen.findByRole("alert"));
    fireEvent.click(alert.getByRole("button", { name: "新建清单" }));
    const form = within(await screen.findByRole("dialog", { name: "新建清单" }));
    fireEvent.click(form.getByRole("button", { name: "插入清单" }));
    await said(/空白清单已插入/);
    expect(host.calls).toContain("addSheets");
  });

  it("to mark some sheets lists them, the result standing", async () => {
    const { host, session } = openSample("many-gaps");
    const unhindered = { ...host };
    host.apply = async (changes) => [
      ...(await unhindered.apply(changes)),
      { sheet: "人员名单", what: "marks", reason: "sheet-protected" },
    ];
    render(<PaneApp session={session} language="zh-CN" />);
    press("检查并标记");
    await said(/有些内容未能写入/);
    expect(within(await screen.findByRole("alert")).getByText(/“人员名单”的标记：工作表受保护/)).toBeTruthy();
  });
});

describe("exports", () => {
  it("hand the report over as a file", async () => {
    const blobs: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    press("导出评分表");
    fireEvent.click(await screen.findByRole("menuitem", { name: zh.exports.report }));
    await said(/^已导出：.+\.html/);
    expect(blobs[0]?.type).toContain("text/html");
    click.mockRestore();
  });

  it("open beside the workbook where downloads are blocked", async () => {
    const host = show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    press("导出评分表");
    fireEvent.click(await screen.findByRole("menuitem", { name: zh.exports.openSummary }));
    await said(/已作为新工作簿打开/);
    expect(host.copies).toHaveLength(1);
  });
});

describe("checking as one types", () => {
  it("looks again after a change and marks nothing", async () => {
    const host = show("many-gaps");
    press("仅检查");
    await said(/^检查完成/);
    fireEvent.click(screen.getByRole("switch", { name: "实时检查" }));
    await waitFor(() => expect(host.watchers).toBe(1));
    host.calls.length = 0;
    host.type([]);
    await said(/已按最新内容重新检查/);
    expect(host.calls).toEqual(["outline", "read"]);
    fireEvent.click(screen.getByRole("switch", { name: "实时检查" }));
    await waitFor(() => expect(host.watchers).toBe(0));
  });
});

it("clearing takes the marks away and says so", async () => {
  const host = show("many-gaps");
  press("检查并标记");
  await said(/^检查完成/);
  press("清除标记");
  await said(/已清除/);
  expect(openWorkbook(await host.save()).hasOurMarks()).toBe(false);
});

it("after clearing, nothing marks again but the button that says so", async () => {
  const { host, session } = openSample("many-gaps");
  render(<PaneApp session={session} language="zh-CN" />);
  press("检查并标记");
  await said(/^检查完成/);
  press("清除标记");
  await said(/已清除/);
  await session.review(true);
  await session.answer({ asOf: "2024-06-30" });
  expect(openWorkbook(await host.save()).hasOurMarks()).toBe(false);
});

it("an export that does not come can be called off", async () => {
  const { host, session } = openSample("many-gaps");
  host.save = (options) =>
    new Promise((_, reject) => {
      const cancel = (): void => reject(new HostError("cancelled", ""));
      if (options?.signal?.aborted) cancel();
      else options?.signal?.addEventListener("abort", cancel);
    });
  render(<PaneApp session={session} language="zh-CN" />);
  press("仅检查");
  await said(/^检查完成/);
  press("导出评分表");
  fireEvent.click(await screen.findByRole("menuitem", { name: zh.exports.graded }));
  fireEvent.click(await screen.findByRole("button", { name: "取消" }, { timeout: 10_000 }));
  await said(/已取消导出/);
});

it("outside of Excel the page can be loaded anew", () => {
  const reload = jest.fn();
  render(<OutsideExcel language="zh-CN" inExcel={false} reload={reload} />);
  press("重新加载");
  expect(reload).toHaveBeenCalledTimes(1);
});

it("clearing never says that all is as it was where notes may have stayed, and says what to do", async () => {
  const { host, session } = openSample("many-gaps");
  host.clear = () => Promise.resolve([{ sheet: "人员名单", what: "notes", reason: "notes-out-of-reach" }]);
  render(<PaneApp session={session} language="zh-CN" />);
  press("清除标记");
  await said(/有些内容没有清掉/);
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(/“人员名单”的批注：/)).toBeTruthy();
  expect(alert.getByText(noticeMessagesFor("zh-CN").advices["notes-out-of-reach"])).toBeTruthy();
  expect(alert.queryByRole("button", { name: "重试" })).toBeNull();
});
