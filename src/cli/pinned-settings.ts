/** --settings FILE: a team's own 评分设置, read before any checklist is opened. */
import { basename } from "node:path";
import { fileHost } from "../hosts/file";
import { pinSettings } from "../workbook/pinned-settings";
import type { PinnedSettings } from "../workbook/pinned-settings";
import { readInput } from "./files";
import { openNatively } from "./native-codec";

/** Null where the workbook has no table 评分设置. @throws InputError where it cannot be read */
export async function pinnedSettingsIn(path: string): Promise<PinnedSettings | null> {
  const host = fileHost(openNatively(await readInput(path)));
  const { sheetNames } = await host.outline(1);
  return pinSettings(await host.read([...sheetNames]), basename(path));
}
