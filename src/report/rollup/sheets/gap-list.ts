/** 问题清单: every gap of every organisation, ready to be filtered and sent out. */
import { indicatorById, sourceText } from "../../../criteria";
import { MAX_ROWS, type CellArea, type ContentRow, type LongSheet } from "../../../spreadsheet";
import { describePlaceNames } from "../../places";
import type { RollupWords } from "../words";
import type { RollupGap, RollupView } from "../model";
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

/** Where the gaps of the organisation with this number begin; null for one without. */
export type GapRows = (organisation: number) => CellArea | null;

export interface GapListContext {
  readonly words: RollupWords;
  readonly name: string;
  /** Gaps on one sheet at most. */
  readonly most?: number;
}

/** The sheets (one, unless there are more gaps than a sheet has rows), and where each organisation's gaps begin. */
export function gapSheets(
  rollup: RollupView,
  { words, name, most = MOST_GAPS }: GapListContext,
): { sheets: LongSheet[]; rows: GapRows } {
  const pages = Math.max(1, Math.ceil(rollup.gaps.length / most));
  const nameOf = (page: number): string => (page === 0 ? name : words.rollup.continued(name, page + 1));
  const firsts = firstGaps(rollup);
  const rows: GapRows = (organisation) => {
    const first = firsts[organisation] ?? -1;
    if (first < 0) return null;
    const row = HEADER + 1 + (first % most);
    return { sheet: nameOf(Math.floor(first / most)), top: row, left: 0, bottom: row, right: 0 };
  };
  const sheets = Array.from({ length: pages }, (_, page) =>
    gapSheet(rollup, { words, name: nameOf(page), first: page * most, most }),
  );
  return { sheets, rows };
}

/** The number of each organisation's first gap; -1 for one without. */
function firstGaps({ organisations, gaps }: RollupView): number[] {
  const counts = gaps.counts ?? countGaps(organisations.length, gaps);
  let next = 0;
  return counts.map((count) => {
    const first = next;
    next += count;
    return count === 0 ? -1 : first;
  });
}

function countGaps(organisations: number, gaps: Iterable<RollupGap>): number[] {
  const counts = Array.from({ length: organisations }, () => 0);
  for (const { of } of gaps) counts[of] = (counts[of] ?? 0) + 1;
  return counts;
}

interface PageContext {
  readonly words: RollupWords;
  readonly name: string;
  /** How many gaps stand on the sheets before. */
  readonly first: number;
  readonly most: number;
}

function gapSheet(rollup: RollupView, { words, name, first, most }: PageContext): LongSheet {
  const said = words.rollup.gaps;
  const count = Math.min(most, rollup.gaps.length - first);
  const rows = new SheetRows(WIDTHS);
  rows.line(name, "title", 28);
  rows.line(said.remark, "remark");
  rows.headings(Object.values(said.columns), 24);
  function* list(): Generator<ContentRow> {
    const write = gapWriter(rollup, words);
    let at = -1;
    for (const gap of rollup.gaps) {
      at += 1;
      if (at < first) continue;
      if (at >= first + count) return;
      yield rows.row(write(gap, at + 1));
    }
  }
  const last = HEADER + count;
  if (count === 0) rows.line(said.empty, "remark", 24);
  const { statuses, headings, statusPrompt } = words.report.summary;
  return {
    name,
    ...rows.long(count, list),
    frozen: { rows: HEADER + 1, columns: 3 },
    ...(count > 0
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
function gapWriter({ organisations }: RollupView, words: RollupWords): (gap: RollupGap, order: number) => Piece[] {
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
