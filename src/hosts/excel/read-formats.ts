/** Which conditional formats are ours, sheet by sheet. A rule that Excel lists and cannot open is the user's. */
import { MARK_TONES, overlayFormula } from "../../spreadsheet";
import { PageSize, type Pages } from "./pages";

/** How a rule is found again: by its id, or by its place where ids do not tell one rule from another. */
export type FormatKey = { readonly id: string } | { readonly index: number };

export interface SheetFormats {
  /** Our marks, in the order in which Excel lists them. */
  readonly marks: readonly FormatKey[];
  /** How many conditional formats there are beside ours. */
  readonly others: number;
  /** Among them are some that Excel cannot open. */
  readonly unreadable: boolean;
}

/** The most rules in one request. */
const PER_REQUEST = 1_500;
/** As many rules that cannot be opened are found out one by one; each costs a request. */
const MOST_UNREADABLE = 40;
const LISTING = "formats";
const BEYOND = "beyond formats";
const RULE = "rule ";

interface Rule {
  readonly sheet: string;
  readonly key: FormatKey;
}

export class FormatPages implements Pages<Rule> {
  /** Our rules. */
  readonly found: Rule[] = [];
  private readonly counts = new Map<string, number>();
  private readonly broken = new Set<string>();
  /** Sheets whose rules are not listed yet. */
  private unlisted: string[];
  /** Excel tells the kind of every rule in a list. */
  private typed = true;
  private listing: readonly { sheet: string; formats: Excel.ConditionalFormatCollection }[] = [];
  private waiting: Rule[] = [];
  private asking: readonly { rule: Rule; asked: Excel.ConditionalFormatRule }[] = [];
  private readonly size = new PageSize(PER_REQUEST);

  /** @param ids sheets that are known before anything is read; `late` tells all of them afterwards */
  constructor(
    private readonly context: Excel.RequestContext,
    ids: readonly string[],
    private readonly late: () => readonly string[],
  ) {
    this.unlisted = [...ids];
  }

  of(sheet: string): SheetFormats {
    const marks = this.found.filter((rule) => rule.sheet === sheet).map(({ key }) => key);
    const all = this.counts.get(sheet) ?? 0;
    return { marks, others: all - marks.length, unreadable: this.broken.has(sheet) };
  }

  ask(): boolean {
    if (this.unlisted.length > 0) this.context.trace(LISTING);
    this.listing = this.unlisted.map((sheet) => {
      const formats = this.collection(sheet, true);
      formats.load(this.typed ? "items/id,items/type" : "items/id");
      return { sheet, formats };
    });
    this.asking = this.waiting.slice(0, this.size.most).map((rule, index) => {
      this.context.trace(`${RULE}${index}`);
      return { rule, asked: this.askRule(rule) };
    });
    const asked = this.listing.length + this.asking.length > 0;
    // What fails behind this is none of ours.
    if (asked) this.context.trace(BEYOND);
    return asked;
  }

  take(): void {
    for (const { rule, asked } of this.asking) {
      if (!asked.isNullObject && isOurFormula(asked.formula)) this.found.push(rule);
    }
    this.waiting = this.waiting.slice(this.asking.length);
    for (const { sheet, formats } of this.listing) {
      if (formats.isNullObject) continue;
      const { items } = formats;
      const unique = new Set(items.map(({ id }) => id)).size === items.length;
      this.counts.set(sheet, items.length);
      items.forEach((format, index) => {
        if (this.typed && format.type !== "Custom") return;
        this.waiting.push({ sheet, key: unique ? { id: format.id } : { index } });
      });
    }
    this.asking = [];
    this.unlisted = this.late().filter((sheet) => !this.counts.has(sheet));
    for (const sheet of this.unlisted) this.counts.set(sheet, 0);
    this.listing = [];
  }

  shrink(): boolean {
    return this.size.shrink();
  }

  /** Leaves out the rule at which a request failed. */
  leaveOut(traces: readonly string[]): boolean {
    const last = traces.at(-1) ?? "";
    if (last === LISTING && this.typed) {
      this.typed = false;
      return true;
    }
    if (!last.startsWith(RULE) || this.broken.size >= MOST_UNREADABLE) return false;
    const rule = this.waiting[Number(last.slice(RULE.length))];
    if (!rule) return false;
    this.broken.add(rule.sheet);
    this.waiting = this.waiting.filter((other) => other !== rule);
    return true;
  }

  private collection(sheet: string, orNull: boolean): Excel.ConditionalFormatCollection {
    const { worksheets } = this.context.workbook;
    const held = orNull ? worksheets.getItemOrNullObject(sheet) : worksheets.getItem(sheet);
    return held.getRange().conditionalFormats;
  }

  /** Named anew: what hangs on a range does not outlive the request it was made for. */
  private askRule({ sheet, key }: Rule): Excel.ConditionalFormatRule {
    const format = formatOf(this.collection(sheet, false), key);
    const { rule } = this.typed ? format.custom : format.customOrNullObject;
    rule.load("formula");
    return rule;
  }
}

/** The rule behind a key. */
export function formatOf(formats: Excel.ConditionalFormatCollection, key: FormatKey): Excel.ConditionalFormat {
  return "id" in key ? formats.getItem(key.id) : formats.getItemAt(key.index);
}

/** Excel writes the formula back with "=", and other programs may have put blanks into it. */
export function isOurFormula(formula: string): boolean {
  const compact = formula.replaceAll(" ", "").replace(/^=/, "");
  return MARK_TONES.some((tone) => compact === overlayFormula(tone));
}
