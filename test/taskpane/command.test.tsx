/** @jest-environment jsdom */
import "./text-coding";
import { cleanup, render, screen } from "@testing-library/react";
import { openWorkbook } from "../../src/hosts/file";
import { messagesFor } from "../../src/i18n";
import { HostError } from "../../src/spreadsheet";
import { checkAndMark, Told, toldAddress, toldLines } from "../../src/taskpane/command";
import { openSample } from "./checked-sample";
import { workbookOf } from "../acceptance/whole-way";
import { createPaneSession } from "../../src/session/pane-session";
import { memoryHost } from "./memory-host";

jest.setTimeout(30_000);
afterEach(cleanup);
const zh = messagesFor("zh-CN").pane;

describe("检查并标记 on the ribbon", () => {
  it("marks and tells what it came to", async () => {
    const { host, session } = openSample("many-gaps");
    const lines = await checkAndMark(session, "zh-CN");
    expect(lines).toEqual([expect.stringMatching(/^检查完成：未达到改革要求，差距 \d+ 条，已标记/), zh.command.more]);
    expect(openWorkbook(await host.save()).hasOurMarks()).toBe(true);
  });

  it("tells a failure with what to do and what was written, and never rejects", async () => {
    const { host, session } = openSample("many-gaps");
    host.failNext("apply", new HostError("cell-editing", "", { partial: true }));
    const { title, advice } = zh.failure.host["cell-editing"];
    expect(await checkAndMark(session, "zh-CN")).toEqual([title, advice, zh.failure.partial]);
  });

  it("leads to the pane where something must be answered first, and marks nothing", async () => {
    const host = memoryHost(workbookOf({ 自评表: [["一份看不出是什么的表"], ["甲", "乙"]] }));
    const session = createPaneSession(host, {
      today: () => "2024-06-01",
      language: "zh-CN",
      createWorkbook: () => Promise.resolve(new Uint8Array()),
    });
    const lines = await checkAndMark(session, "zh-CN");
    expect(lines.length).toBeGreaterThan(0);
    expect(host.calls).not.toContain("apply");
  });

  it("hands its lines to the small window, whatever they hold", () => {
    const lines = ["检查完成：<b>100%</b> & #", "第二行"];
    const address = toldAddress("https://localhost:3000/taskpane.html?commands", lines);
    expect(address).toMatch(/^https:\/\/localhost:3000\/taskpane\.html\?told#/);
    const read = toldLines(new URL(address).hash);
    expect(read).toEqual(lines);
    render(<Told language="zh-CN" lines={read} />);
    expect(screen.getByText("检查完成：<b>100%</b> & #")).toBeTruthy();
    expect(toldLines("#%E0%A4%A")).toEqual([]);
  });
});
