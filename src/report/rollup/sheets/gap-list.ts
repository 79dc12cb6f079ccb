/** 问题清单: every gap of every organisation, ready to be filtered and sent out. */
import { indicatorById, sourceText } from "../../../criteria";
import { MAX_ROWS, type CellArea, type SheetContent } from "../../../spreadsheet";
import { describePlaceNames } from "../../places";
import type { RollupWords } from "../words";
import type { Rollup, RollupGap } from "../model";
import { gapMessage, gapRemedy, schemeName, schoolName } from "../phrases";
import { SheetRows, type Piece } from "./sheet-rows";

const WIDTHS = [6, 16, 10, 6, 28, 6, 8, 32, 16, 34, 22, 9, 11, 9, 12, 16];
/** Columns that users fill in. */
export const USER_COLUMNS = { owner: 11, deadline: 12, status: 13 } as const;
const HEADER = 2;
/** The row of the headings. */
export const GAP_LIST_HEADER = HEADER;
/** Gaps on one sheet; what does not fit goes on on the next. */
export const MOST_GAPS = MAX_ROWS - HEADER - 2;

/** Where the gaps of each organisation begin; null for one without. */
export type GapRows = readonly (CellArea | null)[];

export interface GapListContext {
  readonly words: RollupWords;
  readonly name: string;
  /** Gaps on one sheet at most. */
  readonly most?: number;
}

/** The sheets (one, unless there are more gaps than a sheet has rows), and where each organisation's gaps begin. */
export function gapSheets(
  rollup: Rollup,
  { words, name, most = MOST_GAPS }: GapListContext,
): { sheets: SheetContent[]; rows: GapRows } {
  const rows: (CellArea | null)[] = rollup.organisations.map(() => null);
  const sheets: SheetContent[] = [];
  const pages = Math.max(1, Math.ceil(rollup.gaps.length / most));
  for (let page = 0; page < pages; page += 1) {
    const sheet = page === 0 ? name : words.rollup.continued(name, page + 1);
    const gaps = rollup.gaps.slice(page * most, (page + 1) * most);
    gaps.forEach((gap, at) => {
      const row = HEADER + 1 + at;
      rows[gap.of] ??= { sheet, top: row, left: 0, bottom: row, right: 0 };
    });
    sheets.push(gapSheet(rollup, gaps, { words, name: sheet, first: page * most }));
  }
  return { sheets, rows };
}

interface PageContext {
  readonly words: RollupWords;
  readonly name: string;
  /** How many gaps stand on the sheets before. */
  readonly first: number;
}

function gapSheet(rollup: Rollup, gaps: readonly RollupGap[], { words, name, first }: PageContext): SheetContent {
  const said = words.rollup.gaps;
  const rows = new SheetRows(WIDTHS);
  rows.line(name, "title", 28);
  rows.line(said.remark, "remark");
  rows.headings(Object.values(said.columns), 24);
  const write = gapWriter(rollup, words);
  gaps.forEach((gap, at) => rows.add(write(gap, first + at + 1)));
  const last = rows.next - 1;
  if (gaps.length === 0) rows.line(said.empty, "remark", 24);
  const { statuses, headings, statusPrompt } = words.report.summary;
  return {
    name,
    ...rows.content(),
    frozen: { rows: HEADER + 1, columns: 3 },
    ...(gaps.length > 0
      ? {
          filter: { top: HEADER, left: 0, bottom: last, right: WIDTHS.length - 1 },
          validations: [
            {
              area: { top: HEADER + 1, left: USER_COLUMNS.status, bottom: last, right: USER_COLUMNS.status },
              values: statuses,
              strict: false,
              prompt: { title: headings.status, text: statusPrompt },
            },
          ],
        }
      : {}),
    showGridLines: false,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: { first: HEADER, last: HEADER },
      footer: words.rollup.footer(name),
    },
  };
}

/** Makes rows; what all gaps of an indicator share is worked out once. */
function gapWriter({ organisations }: Rollup, words: RollupWords): (gap: RollupGap, order: number) => Piece[] {
  const { terms, report } = words;
  const bases = new Map<string, string>();
  const basisOf = (id: RollupGap["indicator"]): string => {
    const known = bases.get(id) ?? sourceText(indicatorById(id), words.language);
    bases.set(id, known);
    return known;
  };
  return (gap, order) => {
    const of = organisations[gap.of];
    return [
      { value: order, style: "count" },
      { value: of ? schoolName(of, words) : "", style: "text" },
      { value: of?.organisation ?? "", style: "text" },
      { value: gap.indicator, style: "centre" },
      { value: words.indicatorName(gap.indicator), style: "text" },
      { value: terms.standing[gap.standing], style: "centre" },
      { value: terms.verdict[gap.verdict], style: `verdict-${gap.verdict}` },
      { value: gapMessage(gap, words), style: "text" },
      { value: describePlaceNames(gap.cells, report.places), style: "text" },
      { value: gapRemedy(gap, words), style: "text" },
      { value: basisOf(gap.indicator), style: "small" },
      { value: null, style: "user" },
      { value: null, style: "userDeadline" },
      { value: null, style: "user" },
      { value: of ? schemeName(of.scheme, words) : "", style: "small" },
      { value: of?.file ?? "", style: "small" },
    ];
  };
}
