/** Shares of delegates at the newest congress (6.3, 6.4). */
import type { ParameterKey } from "../criteria/types";
import type { CellAddress } from "../spreadsheet";
import type { Congress, Organisation, Reading } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { Check } from "./check";
import { byNewestCongress, congressName } from "./congresses";
import { byData } from "./decide";
import { byStatedShare, unreadable } from "./figures";
import { ABOUT_DECLARATION } from "./finding";
import { isAtLeast } from "./ratio";

/** A figure and where it stands. */
export interface Figure {
  readonly reading: Reading<number>;
  readonly at: CellAddress;
}

/** A share below its limit; `part` and `whole` are 0 where only the share is known. */
export interface ShortShare {
  readonly share: number;
  readonly limit: number;
  readonly part: number;
  readonly whole: number;
}

/** What is held against what, and what is said of a share that is too small. */
export interface ShareRule {
  readonly part: (congress: Congress) => Figure;
  /** Null where it is not stated. */
  readonly whole: (congress: Congress, organisation: Organisation) => Figure | null;
  readonly limit: ParameterKey;
  readonly short: (found: ShortShare, at: CellAddress, subject: string | null) => Finding;
}

/**
 * A check that passes when part ÷ whole reaches the limit. Where either figure is not there, the percentage in the
 * remark or the declaration decides; a figure that cannot be read, or a part greater than its whole, is to be verified.
 */
export function congressShare({ part, whole, limit: key, short }: ShareRule): Check {
  const byRemark: Check = (organisation, context) => {
    const limit = context.parameters[key];
    const finding = (share: number, at: CellAddress): Finding =>
      short({ share, limit, part: 0, whole: 0 }, at, ABOUT_DECLARATION);
    return byStatedShare(organisation, context, limit, finding);
  };
  return (organisation, context) => {
    const isStated = (congress: Congress): boolean =>
      [part(congress), whole(congress, organisation)].every((figure) => figure && figure.reading.state !== "blank");
    const judge = (congress: Congress): ReturnType<Check> => {
      const subject = congressName(congress);
      const shares = divide(part(congress), whole(congress, organisation));
      if ("doubts" in shares) {
        const doubts = shares.doubts.map(({ text, at }) => unreadable(text, at, subject));
        return byData(organisation, context, doubts);
      }
      const limit = context.parameters[key];
      const { counted, total, at } = shares;
      const actual = counted / total;
      const enough = isAtLeast(counted, total, limit);
      const findings = enough ? [] : [short({ share: actual, limit, part: counted, whole: total }, at, subject)];
      return byData(organisation, context, findings, { actual, limit });
    };
    return byNewestCongress({ isStated, judge, otherwise: byRemark })(organisation, context);
  };
}

interface Doubt {
  readonly text: string;
  readonly at: CellAddress;
}
type Division =
  | { readonly doubts: readonly Doubt[] }
  | { readonly counted: number; readonly total: number; readonly at: CellAddress };

/** Both figures as numbers, or the cells for want of which they cannot be divided. */
function divide(part: Figure, whole: Figure | null): Division {
  const doubts = [part, whole].flatMap((figure) =>
    figure?.reading.state === "unreadable" ? [{ text: figure.reading.text, at: figure.at }] : [],
  );
  if (part.reading.state !== "read" || whole?.reading.state !== "read") return { doubts };
  const { value: counted } = part.reading;
  const { value: total } = whole.reading;
  const isPossible = total > 0 && counted >= 0 && counted <= total;
  return isPossible ? { counted, total, at: part.at } : { doubts: [{ text: `${counted}/${total}`, at: part.at }] };
}
