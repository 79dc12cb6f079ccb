/** A sample workbook, checked. */
import { readFileSync } from "node:fs";
import { createWorkbook } from "../../src/hosts/file";
import { createPaneSession, type CheckResult, type PaneSession } from "../../src/session/pane-session";
import type { Language } from "../../src/criteria";
import { memoryHost, type MemoryHost } from "./memory-host";

export function openSample(name: string, language: Language = "zh-CN"): { host: MemoryHost; session: PaneSession } {
  const host = memoryHost(new Uint8Array(readFileSync(`samples/${name}.xlsx`)));
  const session = createPaneSession(host, {
    today: () => "2024-06-01",
    language,
    createWorkbook: (sheets) => Promise.resolve(createWorkbook([...sheets])),
  });
  return { host, session };
}

export function checkedSample(name: string): Promise<CheckResult> {
  return openSample(name).session.check({ mark: false });
}
