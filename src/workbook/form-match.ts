/** Which indicators a row of a form speaks for: by its number under the scheme, checked against the words of its text. */
import { INDICATORS, isIndicatorId, SCHEMES } from "../criteria";
import type { IndicatorId, Scheme, SchemeItem } from "../criteria";
import { squeeze } from "./parse/text";

/** How well a text fits an indicator: how many of its keywords it holds, and the most telling of them (0 is the best). */
interface Fit {
  readonly id: IndicatorId;
  readonly hits: number;
  readonly first: number;
}

function fitOf(text: string, { id, keywords }: (typeof INDICATORS)[number]): Fit {
  let hits = 0;
  let first = keywords.length;
  keywords.forEach((keyword, index) => {
    if (!text.includes(keyword)) return;
    hits += 1;
    first = Math.min(first, index);
  });
  return { id, hits, first };
}

/** More keywords, then a more telling one, then an indicator that the scheme asks for. */
function compare(a: Fit, b: Fit, asked: ReadonlySet<IndicatorId>): number {
  return b.hits - a.hits || a.first - b.first || Number(asked.has(b.id)) - Number(asked.has(a.id));
}

/** Enough to name an indicator where no number speaks against it. */
function isClear({ hits, first }: Fit): boolean {
  return hits >= 2 || (hits === 1 && first <= 2);
}

/** Enough to overrule a full id such as 3.1, which nobody writes by chance. */
function isCertain({ hits, first }: Fit): boolean {
  return hits >= 3 || (hits === 2 && first <= 1);
}

/** A text overrules a number whose own indicator it names as well only by this many keywords more. */
const LEAD = 2;

/** Sets of indicators that some published form asks for in one row. */
const COMBINED: readonly (readonly IndicatorId[])[] = SCHEMES.flatMap(({ items }) =>
  items.map(({ indicators }) => indicators).filter(({ length }) => length > 1),
);

export interface FormMatch {
  readonly indicators: readonly IndicatorId[];
  /** The item of the scheme where the row speaks for a whole item. */
  readonly item: SchemeItem | null;
  /** True where the number says otherwise than the text, and the text was followed. */
  readonly numberOverruled: boolean;
}

/** Null for a row that is about no indicator. */
export function matchRow(scheme: Scheme, number: string | null, indicatorText: string): FormMatch | null {
  const text = squeeze(indicatorText);
  const asked = new Set(scheme.items.flatMap(({ indicators }) => indicators));
  const fits = INDICATORS.map((indicator) => fitOf(text, indicator)).sort((a, b) => compare(a, b, asked));
  const best = fits[0];
  const numbered = number === null ? null : byNumber(scheme, number);
  if (numbered) {
    const own = Math.max(...numbered.indicators.map((id) => fits.find((fit) => fit.id === id)?.hits ?? 0));
    const needed = numbered.item?.number.includes(".") === false ? isClear : isCertain;
    const overruled =
      best !== undefined &&
      !numbered.indicators.includes(best.id) &&
      needed(best) &&
      (own === 0 || best.hits >= own + LEAD);
    return overruled ? { ...byText(scheme, best.id, fits), numberOverruled: true } : numbered;
  }
  return best && isClear(best) ? byText(scheme, best.id, fits) : null;
}

/** True for the number of an item of the scheme and for the id of an indicator. */
export function isKnownNumber(scheme: Scheme, number: string): boolean {
  return byNumber(scheme, number) !== null;
}

function byNumber(scheme: Scheme, number: string): FormMatch | null {
  const item = scheme.items.find((entry) => entry.number === number);
  if (item) return { indicators: item.indicators, item, numberOverruled: false };
  return isIndicatorId(number) ? { indicators: [number], item: null, numberOverruled: false } : null;
}

/** The item that asks for the indicator; under a scheme that asks one by one, all that the text names outright. */
function byText(scheme: Scheme, id: IndicatorId, fits: readonly Fit[]): FormMatch {
  const item = scheme.items.find(({ indicators }) => indicators.includes(id)) ?? null;
  const together = COMBINED.find(
    (ids) => ids.includes(id) && ids.every((other) => fits.some((fit) => fit.id === other && fit.first <= 1)),
  );
  const indicators = item && item.indicators.length > 1 ? item.indicators : (together ?? [id]);
  return { indicators, item, numberOverruled: false };
}

/** The one of several indicators that a text is about; null where it names none or two alike. */
export function closestOf(ids: readonly IndicatorId[], indicatorText: string): IndicatorId | null {
  const text = squeeze(indicatorText);
  const fits = INDICATORS.filter(({ id }) => ids.includes(id)).map((indicator) => fitOf(text, indicator));
  const [best, second] = fits.sort((a, b) => b.hits - a.hits || a.first - b.first);
  if (!best || best.hits === 0) return null;
  return second && second.hits === best.hits && second.first === best.first ? null : best.id;
}
