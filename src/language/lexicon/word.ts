/** How a word of the lexicon is written down. */

/** What a word says about the clause it stands in. */
export type Meaning =
  /** Still to come: 拟, 预计, 下学期. */
  | "to-come"
  /** On the way: 草案, 征求意见, 筹备; harmless once something is finished after it. */
  | "draft"
  /** Finished: 已, 最终, 如期. */
  | "done"
  /** Seems finished and is only prepared: 已报批, 已着手. */
  | "prepared"
  /** Of an earlier time: 原, 曾, 此前. */
  | "once"
  /** 不, 未, 没有, 无. */
  | "denial"
  /** In part: 部分, 基本, 只有. */
  | "partly"
  /** What ought to be: 应当, 须. */
  | "rule"
  /** Something is lacking or has lapsed: 空缺, 流会, 沿用. */
  | "lapse"
  /** It goes on as before: 仍由, 还按. */
  | "still"
  /** Looks like one of them and is none; hides the words inside it. */
  | "innocent";

/** One word, what it means, and the company in which it does not. */
export interface Word {
  readonly word: string;
  readonly means: Meaning;
  /** Right before it: then it is another word (模拟). */
  readonly notAfter?: readonly string[];
  /** Right after it: then it is another word (计划书). */
  readonly notBefore?: readonly string[];
  /** It needs one of these right after it (将 + verb). */
  readonly onlyBefore?: readonly string[];
  /** It means this only at the beginning of a clause. */
  readonly opening?: boolean;
}

/** Company of a word: alternatives separated by a stroke. */
interface Company {
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly onlyBefore?: string;
  readonly opening?: boolean;
}

/** One row of the lexicon: words of one kind, separated by strokes, and the company that they share. */
export function row(means: Meaning, words: string, company: Company = {}): readonly Word[] {
  const { notAfter, notBefore, onlyBefore, opening } = company;
  return words.split("|").map((word) => ({
    word,
    means,
    ...(notAfter === undefined ? {} : { notAfter: notAfter.split("|") }),
    ...(notBefore === undefined ? {} : { notBefore: notBefore.split("|") }),
    ...(onlyBefore === undefined ? {} : { onlyBefore: onlyBefore.split("|") }),
    ...(opening === undefined ? {} : { opening }),
  }));
}
