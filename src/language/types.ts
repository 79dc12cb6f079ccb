/** The shapes of a statement that has been read. Nothing here knows a workbook, a check or a clock. */

/** A day of the calendar; month 1–12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What the reader has to know besides the words. */
export interface ReadingContext {
  /** The day to read by: what lies after it is still to come. */
  readonly asOf: CalendarDay;
}

/** What a remark beside a declared 是 amounts to. */
export type ClaimDoubt =
  | "hedged-claim"
  | "partial-claim"
  | "contradicted-claim"
  | "rule-restated"
  | "off-topic-claim"
  | "claim-not-understood";

export type ClaimReading =
  | { readonly kind: "empty" | "supported" }
  /** `phrase` is the words it was read from, as written. */
  | { readonly kind: "repeats" | ClaimDoubt; readonly phrase: string };

/**
 * The facts of one indicator: what a remark has to name to support it, and what speaks against it. Patterns are
 * alternations of words with bounded gaps, matched against one sentence or the whole remark.
 */
export interface MatterFacts {
  /** Ways of saying it: of one of these every group has to be named. */
  readonly supports: readonly (readonly RegExp[])[];
  /** Freer ways of saying it: enough for a remark in which nothing speaks against, never to outweigh a doubt. */
  readonly loosely?: readonly (readonly RegExp[])[];
  /** What must not be denied: the things and doings that are asked for. */
  readonly asked?: RegExp;
  /** What must not be: denied it supports, affirmed it contradicts. */
  readonly forbidden?: RegExp;
  /** What may be named without speaking against the school; denied it supports. */
  readonly deniable?: RegExp;
  /** Clauses whose denial speaks for the school: 学生会自己人不参加打分. */
  readonly wellDenied?: RegExp;
  /** Words that say the contrary by themselves. */
  readonly against?: RegExp;
  /** What, said of the matter, covers only part of it. */
  readonly partly?: RegExp;
  /** Exceptions that the rule itself makes (除一年级新生外), and limits that are the rule (只设主席团和工作部门). */
  readonly allowed?: RegExp;
  /** The same words said of something else: taken out before the matter is looked for. */
  readonly others?: RegExp;
  /** Asked of every one of them: sixteen of seventeen is only part. */
  readonly everyOne?: boolean;
  /** A draft is what is handled here (a list put forward, an item sent in), not what is promised. */
  readonly drafts?: boolean;
  /** Each semester is asked for: once a year, or a single time, is only part. */
  readonly eachSemester?: boolean;
  /** A document is asked for: its number alone tells that it was issued. */
  readonly documented?: boolean;
  /** Something that takes place: dates and numbers of times alone say that it did. */
  readonly dated?: boolean;
  /** Ranks have to be among the first share of a group: 60/150 is 0.4. A fraction. */
  readonly topShare?: number;
  /** A limit is asked for: the limit alone, without a figure, is the rule. */
  readonly limit?: boolean;
  /** What a document provides is the fact itself (the charter), not a rule restated. */
  readonly byDocument?: boolean;
}
