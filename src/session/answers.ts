/** What a person says about a workbook: asking after it, and changing one thing of it at a time. */
import type { Answers } from "../recognise/recognition";
import { areaOf, formatArea, type CellAddress } from "../spreadsheet";

export const NO_ANSWERS: Answers = {};

/** The answers that are one value each; those about owners are many. */
export type SingleAnswer = Exclude<keyof Answers, "owners">;

/** Whether anything was said at all. */
export function hasAnswers({ owners, ...single }: Answers): boolean {
  return Object.keys(single).length > 0 || Object.keys(owners ?? {}).length > 0;
}

/** By which a block is known in `owners`: the text of its first cell's place. */
export function ownerKey(first: CellAddress): string {
  return formatArea(areaOf(first));
}

/** The same with this one answer; null takes it back. */
export function withAnswer<Key extends SingleAnswer>(
  answers: Answers,
  key: Key,
  value: NonNullable<Answers[Key]> | null,
): Answers {
  const others = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));
  return value === null ? others : { ...others, [key]: value };
}

/** The same with the owner of the block that begins with this cell; null takes it back. */
export function withOwner(answers: Answers, block: string, owner: string | null): Answers {
  const { owners = {}, ...single } = answers;
  const others = Object.fromEntries(Object.entries(owners).filter(([known]) => known !== block));
  const next = owner === null ? others : { ...others, [block]: owner };
  return Object.keys(next).length === 0 ? single : { ...single, owners: next };
}
