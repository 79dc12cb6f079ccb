/** The pane in Excel: waits for office.js, then shows the pane on the open workbook. */
import "./fabric-config";
import { useEffect, useState, type ReactElement } from "react";
import { render } from "react-dom";
import { excelHost, onCommand, ready, showDialog, type ExcelHost, type HostTheme as OfficeTheme } from "../hosts/excel";
import { answersStore } from "../session/answers-store";
import { keptReviewing } from "../session/reviewing-store";
import { createPaneSession, type PaneSession } from "../session/pane-session";
import type { SheetContent } from "../spreadsheet";
import { PaneApp } from "./app";
import { DARK, LIGHT, type HostTheme } from "./colours";
import { checkAndMark, COMMANDS, Told, TOLD, toldAddress, toldLines } from "./command";
import { OutsideExcel } from "./outside-excel";

/** The file writer is large and seldom needed. */
async function createWorkbook(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const files = await import("../hosts/file/blank-workbook");
  return files.createWorkbook([...sheets]);
}

/** This day on the person's own calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The session on this workbook, with what was said about it before. */
function sessionOn(host: ExcelHost): PaneSession {
  const { address, fileName } = host.document();
  const store = answersStore();
  return createPaneSession(host, {
    today,
    language: host.displayLanguage(),
    createWorkbook,
    fileName,
    reviewing: keptReviewing(),
    answers: store.read(address),
    onAnswers: (answers) => store.write(address, answers),
  });
}

function paneTheme({ background, foreground, dark }: OfficeTheme): HostTheme {
  if (background !== null && foreground !== null) return { background, foreground };
  return dark ? DARK : LIGHT;
}

function ExcelPane({ host }: { readonly host: ExcelHost }): ReactElement {
  const language = host.displayLanguage();
  const [session] = useState(() => sessionOn(host));
  const [theme, setTheme] = useState(() => paneTheme(host.theme()));
  useEffect(() => host.onThemeChange((changed) => setTheme(paneTheme(changed))), [host]);
  return <PaneApp session={session} language={language} theme={theme} />;
}

/** The ribbon's commands run in this page too, where nobody sees it. */
function listenToRibbon(): void {
  onCommand("checkAndMark", async () => {
    const host = excelHost();
    const lines = await checkAndMark(sessionOn(host), host.displayLanguage());
    await showDialog(toldAddress(window.location.href, lines));
  });
}

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const language = /^zh\b/i.test(navigator.language) ? "zh-CN" : "en-US";
  const asked = new URLSearchParams(window.location.search);
  if (asked.has(TOLD)) {
    render(<Told language={language} lines={toldLines(window.location.hash)} />, root);
    return;
  }
  const { inExcel, supported } = await ready();
  if (inExcel && supported && asked.has(COMMANDS)) {
    listenToRibbon();
    return;
  }
  if (!inExcel || !supported) render(<OutsideExcel language={language} inExcel={inExcel} />, root);
  else {
    render(<ExcelPane host={excelHost()} />, root);
    // Needed by the first check and marking: fetched while the person reads, so that nobody waits for them then.
    import("../session/judging").catch(() => undefined);
    import("./recognition").catch(() => undefined);
    import("../report/plan").catch(() => undefined);
    import("./notices").catch(() => undefined);
  }
}

void start();
