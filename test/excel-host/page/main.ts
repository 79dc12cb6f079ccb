/** The host page: a simple spreadsheet beside the pane. */
import { areaName, cellName } from "../model/address";
import { cellAt, writeCell } from "../model/cells";
import { activate, isVisible } from "../model/sheets";
import type { WorkbookJson } from "../model/types";
import { fromJson, toJson } from "../model/workbook";
import { raiseChanged } from "../protocol/types/range-values";
import { ADD_IN_ID, Channel, CONVERSATION } from "./channel";
import { CommonApi } from "./common-api";
import { makeControl, type ControlActions } from "./control";
import { Grid } from "./grid";
import { Runtime } from "./runtime";
import { themeColours, type HostSettings } from "./settings";

declare global {
  interface Window {
    excelHost?: ControlActions;
  }
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

async function json<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json() as Promise<T>;
}

/**
 * Gives the pane the Office theme. Excel on the desktop passes it through this very parameter of the library; on the web
 * the library leaves it out, so the page puts it in: the pane is on the same origin.
 */
function passTheme(pane: Window, theme: ReturnType<typeof themeColours>): void {
  const library: unknown = Reflect.get(pane, "OSF");
  if (typeof library !== "object" || library === null) return;
  const real: unknown = Reflect.get(library, "OfficeAppContext");
  if (typeof real !== "function") return;
  const THEME_PARAMETER = 25;
  const dressed = new Proxy(real, {
    construct: (target, args: unknown[], newTarget) => {
      const given = [...args];
      given[THEME_PARAMETER] = theme;
      const made: unknown = Reflect.construct(target, given, newTarget);
      return typeof made === "object" && made !== null ? made : {};
    },
  });
  Reflect.set(library, "OfficeAppContext", dressed);
}

async function start(): Promise<void> {
  const settings = await json<HostSettings>("/__host/settings.json");
  const runtime = new Runtime(fromJson(await json<WorkbookJson>("/__host/workbook.json")), settings);
  // office.js reads the frame's name as it starts: it has to be there before the frame is.
  const frame = Object.assign(document.createElement("iframe"), { id: "pane", title: settings.paneTitle });
  const [tabs, nameBox, formulaBar] = [
    element("tabs", HTMLDivElement),
    element("name-box", HTMLDivElement),
    element("formula", HTMLInputElement),
  ];
  const theme = themeColours(settings.theme);
  const opened: WorkbookJson[] = [];
  const asked: string[] = [];

  const save = async (): Promise<Uint8Array> => {
    const response = await fetch("/__host/save", { method: "POST", body: JSON.stringify(toJson(runtime.book)) });
    if (!response.ok) throw new Error(await response.text());
    return new Uint8Array(await response.arrayBuffer());
  };
  const common = new CommonApi(runtime, save);
  const channel = new Channel(frame, runtime, common, (pane) => passTheme(pane, theme));
  const selectionChanged = (): void => channel.event("documentSelectionChanged", {});

  const grid = new Grid(element("grid", HTMLDivElement), {
    select: (area) => window.excelHost?.select(areaName(area)),
    edit: () => formulaBar.focus(),
  });

  const redraw = (): void => {
    const sheet = runtime.top;
    if (!sheet) return;
    element("title", HTMLDivElement).textContent = runtime.book.name;
    tabs.replaceChildren(
      ...runtime.book.sheets.filter(isVisible).map((held) => tabOf(held.name, held.tabColor, held === sheet)),
    );
    const [area] = runtime.book.selection;
    nameBox.textContent = area ? cellName(area.top, area.left) : "";
    const cell = area ? cellAt(sheet, area.top, area.left) : undefined;
    if (document.activeElement !== formulaBar) formulaBar.value = String(cell?.formula ?? cell?.value ?? "");
    element("status", HTMLDivElement).textContent = sheet.protected ? "工作表受保护" : "就绪";
    grid.show(runtime.book, sheet);
  };

  const tabOf = (name: string, colour: string, on: boolean): HTMLElement => {
    const tab = Object.assign(document.createElement("button"), {
      className: on ? "tab on" : "tab",
      textContent: name,
    });
    if (colour !== "") tab.style.setProperty("--tab", colour);
    tab.addEventListener("click", () => {
      const sheet = runtime.book.sheets.find((held) => held.name === name);
      if (!sheet) return;
      const before = runtime.book.active;
      activate(runtime.book, sheet);
      runtime.raise({ type: 12, sheetId: before, args: { worksheetId: before } });
      runtime.raise({ type: 11, sheetId: sheet.id, args: { worksheetId: sheet.id } });
      redraw();
    });
    return tab;
  };

  // While the formula bar has the focus a cell is being edited, and Excel refuses requests.
  formulaBar.addEventListener("focus", () => (runtime.faults.editing = true));
  formulaBar.addEventListener("blur", () => {
    runtime.faults.editing = false;
    redraw();
  });
  formulaBar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") formulaBar.blur();
    const [sheet, [area]] = [runtime.top, runtime.book.selection];
    if (event.key !== "Enter" || !sheet || !area) return;
    const { top, left } = area;
    const before = cellAt(sheet, top, left)?.value ?? "";
    if (!sheet.protected) {
      writeCell(runtime.book, sheet, top, left, formulaBar.value);
      raiseChanged(
        runtime,
        sheet,
        { top, left, bottom: top, right: left },
        "RangeEdited",
        { before, after: cellAt(sheet, top, left)?.value ?? "" },
        "Unknown",
      );
    }
    formulaBar.blur();
  });

  const setTheme = (which: "light" | "dark"): void => {
    Object.assign(theme, themeColours(which));
    document.documentElement.dataset["theme"] = which;
    frame.style.colorScheme = which;
  };
  element("theme", HTMLButtonElement).addEventListener("click", () => setTheme(theme.isDarkTheme ? "light" : "dark"));
  element("download", HTMLButtonElement).addEventListener("click", () => {
    void save().then((bytes) => {
      const copy = new ArrayBuffer(bytes.length);
      new Uint8Array(copy).set(bytes);
      const link = Object.assign(document.createElement("a"), {
        href: URL.createObjectURL(new Blob([copy])),
        download: runtime.book.name,
      });
      link.click();
    });
  });

  runtime.onAsk = (request) => {
    if (request.kind !== "open") {
      asked.push(request.kind);
      return;
    }
    void json<WorkbookJson>("/__host/open", { method: "POST", body: request.base64 }).then((book) => opened.push(book));
  };
  let waiting = false;
  runtime.onChange = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      redraw();
    });
  };

  window.excelHost = makeControl({
    runtime,
    common,
    redraw,
    opened,
    asked,
    setTheme,
    selectionChanged,
    unknown: () => [...channel.unknown],
  });
  setTheme(settings.theme);
  document.documentElement.style.setProperty("--pane-width", `${settings.paneWidth}px`);
  element("pane-title", HTMLDivElement).textContent = settings.paneTitle;
  redraw();
  frame.name = JSON.stringify({
    baseFrameName: "excel-host-pane",
    hostInfo: `Excel$Web$16.00$${settings.language}$c$$$0`,
    xdmInfo: `${CONVERSATION}|${ADD_IN_ID}|${window.location.origin}/`,
    serializerVersion: "1",
  });
  frame.src = `/${settings.panePath}`;
  element("pane-holder", HTMLDivElement).append(frame);
}

void start();
