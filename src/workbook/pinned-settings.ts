/** 评分设置 that a team brings along in a workbook of its own: they win over what a school wrote into its. */
import type { Scheme } from "../criteria";
import { blocksOf } from "../recognise/blocks";
import type { TableBlock } from "../recognise/blocks";
import type { SheetSnapshot, WorkbookSnapshot } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import { ProblemList } from "../tables/problem-list";
import { readSettings } from "./settings";
import type { Problem, Setting } from "./submission";
import { openTables } from "./tables";

/** Plain data, read once for all workbooks; what its rows mean depends on the scheme of each. */
export interface PinnedSettings {
  /** The name of the file, without its folder. */
  readonly file: string;
  /** Only the sheets with settings. */
  readonly sheets: readonly SheetSnapshot[];
}

function settingTables(sheet: SheetSnapshot): TableBlock[] {
  // Settings hold no dates.
  return blocksOf(sheet, false).tables.filter(({ header }) => header.table === "settings");
}

/** The settings of this workbook; null where it has no table 评分设置. */
export function pinSettings(snapshot: WorkbookSnapshot, file: string): PinnedSettings | null {
  const sheets = snapshot.sheets.filter((sheet) => sheet.name !== snapshot.ownSheet && settingTables(sheet).length > 0);
  return sheets.length === 0 ? null : { file, sheets };
}

/** Under a scheme. Problems have no cells: those are not in the workbook that is judged. */
export function readPinned(
  { sheets }: PinnedSettings,
  scheme: Scheme,
  context: ReadingContext,
): { readonly settings: readonly Setting[]; readonly problems: readonly Problem[] } {
  const problems = new ProblemList();
  const own = { ...context, problems };
  const blocks = sheets.flatMap(settingTables).map((block) => ({ block, owner: null }));
  const settings = openTables(blocks, own).settings.flatMap((table) => readSettings(table, scheme, own));
  return { settings, problems: problems.toArray().map((problem) => ({ ...problem, cells: [] })) };
}
