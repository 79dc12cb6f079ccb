/** Shares of delegates at the newest congress (6.3, 6.4). */
import type { ParameterKey } from "../criteria/types";
import type { CellAddress } from "../spreadsheet";
import type { Bounds, Congress, Organisation, Reading } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { Check } from "./check";
import { byNewestCongress, congressName } from "./congresses";
import { byData } from "./decide";
import { byStatedShare, unreadable } from "./figures";
import { ABOUT_DECLARATION, warning } from "./finding";
import { isAtLeast } from "./ratio";

/** A figure and where it stands. */
export interface Figure {
  readonly reading: Reading<number>;
  readonly at: CellAddress;
  /** What a figure that cannot be read as a number can still be held to. */
  readonly bounds?: Bounds;
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
  /** What the whole is made of, for messages. */
  readonly of: "delegates" | "students";
  readonly short: (found: ShortShare, at: CellAddress, subject: string | null) => Finding;
}

/**
 * A check that passes when part ÷ whole reaches the limit. Where either figure is not there, the percentage in the
 * remark or the declaration decides; a figure that cannot be read, or a part greater than its whole, is to be verified.
 */
export function congressShare({ part, whole, limit: key, of, short }: ShareRule): Check {
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
      const limit = context.parameters[key];
      const shares = divide(part(congress), whole(congress, organisation), { limit, of, subject });
      if ("doubts" in shares) return byData(organisation, context, shares.doubts);
      const { counted, total, at } = shares;
      const actual = counted / total;
      const enough = isAtLeast(counted, total, limit);
      const findings = enough ? [] : [short({ share: actual, limit, part: counted, whole: total }, at, subject)];
      return byData(organisation, context, findings, { actual, limit });
    };
    return byNewestCongress({ isStated, judge, otherwise: byRemark })(organisation, context);
  };
}

type Division =
  | { readonly doubts: readonly Finding[] }
  | { readonly counted: number; readonly total: number; readonly at: CellAddress };

interface Circumstances {
  readonly limit: number;
  readonly of: ShareRule["of"];
  readonly subject: string | null;
}

/** Both figures as numbers, or why they cannot be divided. */
function divide(part: Figure, whole: Figure | null, { limit, of, subject }: Circumstances): Division {
  const settled = whole && part.reading.state === "read" ? settle(part.reading.value, whole, limit) : null;
  if (settled !== null && part.reading.state === "read") {
    return { counted: part.reading.value, total: settled, at: part.at };
  }
  if (part.reading.state !== "read" || whole?.reading.state !== "read") {
    const doubts = [part, whole].flatMap((figure) =>
      figure?.reading.state === "unreadable" ? [doubtful(figure, figure.reading.text, subject)] : [],
    );
    return { doubts };
  }
  const { value: counted } = part.reading;
  const { value: total } = whole.reading;
  if (total > 0 && counted >= 0 && counted <= total) return { counted, total, at: part.at };
  const isTooLarge = total > 0 && counted > total;
  const doubt = isTooLarge
    ? warning("part-over-whole", { part: counted, whole: total, of }, part.at, subject)
    : unreadable(`${counted}/${total}`, part.at, subject);
  return { doubts: [doubt] };
}

function doubtful({ bounds, at }: Figure, text: string, subject: string | null): Finding {
  return bounds ? warning("figure-not-usable", { text }, at, subject) : unreadable(text, at, subject);
}

/** A whole that is only bounded (1.8万余人) still decides where the share is on one side of the limit either way. */
function settle(counted: number, { reading, bounds }: Figure, limit: number): number | null {
  if (reading.state !== "unreadable" || !bounds || bounds.atLeast < Math.max(1, counted)) return null;
  const { atLeast, atMost } = bounds;
  if (!isAtLeast(counted, atLeast, limit)) return atLeast;
  return Number.isFinite(atMost) && isAtLeast(counted, atMost, limit) ? atMost : null;
}
