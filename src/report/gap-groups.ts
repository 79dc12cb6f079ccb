/** Gaps of one kind told together: one finding on many rows of a roster is one thing to mend. */
import { indicatorById } from "../criteria";
import type { CellArea } from "../spreadsheet";
import type { Gap } from "./gaps";
import { messageOfGap } from "./notes";
import { describePlaces } from "./places";
import type { Words } from "./words";

/** From so many on they are told together; fewer stand one by one, each with somebody who is responsible for it. */
const TOGETHER_FROM = 4;
/** Names said of those told together. */
const SHOWN_NAMES = 20;
/** Areas said of those told together. */
const SHOWN_PLACES = 60;

export interface GapGroup {
  /** The first of them. */
  readonly gap: Gap;
  /** All of them, in their order; one alone is a group too. */
  readonly gaps: readonly Gap[];
  readonly cells: readonly CellArea[];
}

/** Groups by organisation, indicator and finding, each standing where its first gap stood. */
export function groupGaps(gaps: readonly Gap[]): GapGroup[] {
  const alike = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const name = nameOf(gap);
    const known = alike.get(name);
    if (known) known.push(gap);
    else alike.set(name, [gap]);
  }
  return gaps.flatMap((gap): GapGroup[] => {
    const together = alike.get(nameOf(gap)) ?? [gap];
    if (together.length < TOGETHER_FROM) return [{ gap, gaps: [gap], cells: gap.cells }];
    if (together[0] !== gap) return [];
    return [{ gap, gaps: together, cells: together.flatMap(({ cells }) => cells) }];
  });
}

function nameOf({ organisation, result, finding }: Gap): string {
  return JSON.stringify([organisation.name, result.id, finding?.code ?? ""]);
}

/** True where several are told together. */
export function isTogether({ gaps }: GapGroup): boolean {
  return gaps.length > 1;
}

/** The first one's sentence, how many more there are, and whom they are about. */
export function messageOfGroup(group: GapGroup, words: Words): string {
  const message = messageOfGap(group.gap, words);
  if (!isTogether(group)) return message;
  const { alike, places } = words.report;
  const others = group.gaps.slice(1);
  const names = [...new Set(others.flatMap(({ finding }) => finding?.subject ?? []))];
  const shown = names.slice(0, SHOWN_NAMES).join(places.separator) + (names.length > SHOWN_NAMES ? "…" : "");
  return `${message}${alike(others.length, shown)}`;
}

/** What to do about all of them: the indicator's own action where what their findings ask for differs. */
export function remedyOfGroup({ gap, gaps }: GapGroup, words: Words): string {
  const { id } = gap.result;
  const [only = null, ...more] = new Set(
    gaps.map(({ finding }) => (finding === null ? null : words.remedy(finding, id))),
  );
  return more.length === 0 && only !== null ? only : indicatorById(id).remediation.action[words.language];
}

/** Where they are; of those told together nearly all places. */
export function placesOfGroup(group: GapGroup, words: Words): string {
  return isTogether(group)
    ? describePlaces(group.cells, words.report.places, SHOWN_PLACES)
    : describePlaces(group.cells, words.report.places);
}
