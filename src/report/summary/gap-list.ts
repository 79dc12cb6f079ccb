/** The gap list: what is to be mended, with three columns that belong to the users. */
import { indicatorById, sourceText } from "../../criteria";
import type { ListValidation } from "../../spreadsheet";
import { messageOfGroup, remedyOfGroup, type GapGroup } from "../gap-groups";
import type { Words } from "../words";
import type { Piece, SummaryBuilder } from "./builder";
import { GAP_COLUMNS, KEY_COLUMN } from "./grid";
import { writeKey, type KeyedGroup } from "./key";
import { otherPlaces, placePiece } from "./place";
import type { Typed, UserColumns } from "./previous";
import { DEADLINE_FORMAT, type SummaryStyle } from "./styles";

/** First and last row of a list, for the drop-down on its last column. */
export interface ListRows {
  readonly first: number;
  readonly last: number;
}

interface GapListContext {
  readonly words: Words;
  readonly users: readonly (UserColumns | null)[];
}

/** Adds the list of one organisation, or the remark that there is nothing to mend (then null). */
export function addGapList(
  builder: SummaryBuilder,
  gaps: readonly KeyedGroup[],
  context: GapListContext,
): ListRows | null {
  const { words, users } = context;
  const { summary } = words.report;
  builder.line(summary.gapsTitle(gaps.length), "section", 22);
  if (gaps.length === 0) {
    builder.line(summary.noGaps, "remark");
    builder.gap();
    return null;
  }
  builder.add(listHeadings(words, { standing: summary.headings.standing, verdict: summary.headings.verdict }));
  const first = builder.nextRow;
  gaps.forEach(({ group, key }, index) => {
    builder.add([
      ...gapPieces(group, index + 1, words),
      ...userPieces(users[index] ?? null),
      { at: KEY_COLUMN, value: writeKey(key), style: "key" },
    ]);
  });
  const last = builder.nextRow - 1;
  builder.gap();
  return { first, last };
}

/** The headings that the gap list and the list of resolved gaps share; two of them differ. */
export function listHeadings(words: Words, own: { readonly standing: string; readonly verdict: string }): Piece[] {
  const { headings } = words.report.summary;
  const said: Readonly<Record<string, string>> = { ...headings, ...own };
  return Object.entries(GAP_COLUMNS).map(([name, at]) => ({ at, value: said[name] ?? name, style: "header" }));
}

function gapPieces(group: GapGroup, order: number, words: Words): Piece[] {
  const { result } = group.gap;
  const indicator = indicatorById(result.id);
  return [
    { at: GAP_COLUMNS.order, value: order, style: "centre" },
    { at: GAP_COLUMNS.id, value: result.id, style: "centre" },
    { at: GAP_COLUMNS.indicator, value: words.indicatorName(result.id), style: "text" },
    { at: GAP_COLUMNS.standing, value: words.terms.standing[result.standing], style: "centre" },
    { at: GAP_COLUMNS.verdict, value: words.terms.verdict[result.verdict], style: `verdict-${result.verdict}` },
    { at: GAP_COLUMNS.message, value: messageOfGroup(group, words) + otherPlaces(group.cells, words), style: "text" },
    placePiece(GAP_COLUMNS.place, group.cells, words),
    {
      at: GAP_COLUMNS.remedy,
      value: remedyOfGroup(group, words),
      style: "text",
    },
    { at: GAP_COLUMNS.basis, value: sourceText(indicator, words.language), style: "text" },
  ];
}

/** The three cells of the users, with what was typed there before. */
export function userPieces(user: UserColumns | null): Piece[] {
  return [
    { at: GAP_COLUMNS.owner, ...userCell(user?.owner, "user", null) },
    { at: GAP_COLUMNS.deadline, ...userCell(user?.deadline, "userDeadline", DEADLINE_FORMAT) },
    { at: GAP_COLUMNS.status, ...userCell(user?.status, "user", null) },
  ];
}

/** A number keeps the format it was typed with: 45 000 is a day or a sum, only its format tells. */
function userCell(
  typed: Typed | undefined,
  style: "user" | "userDeadline",
  ownFormat: string | null,
): { value: Typed["value"]; style: SummaryStyle } {
  if (!typed) return { value: null, style };
  const ownLook = typeof typed.value !== "number" || typed.format === ownFormat;
  return { value: typed.value, style: ownLook ? style : `user ${typed.format ?? "General"}` };
}

/** The drop-down list of 整改状态; anything else may be typed as well. */
export function statusValidation({ first, last }: ListRows, { report }: Words): ListValidation {
  return {
    area: { top: first, left: GAP_COLUMNS.status, bottom: last, right: GAP_COLUMNS.status },
    values: report.summary.statuses,
    strict: false,
    prompt: { title: report.summary.headings.status, text: report.summary.statusPrompt },
  };
}
