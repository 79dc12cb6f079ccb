/** Which indicators a row of a form speaks for: by its number under the scheme, checked against the words of its text. */
import { INDICATORS, isIndicatorId, SCHEMES } from "../criteria";
import type { IndicatorId, Scheme, SchemeItem } from "../criteria";
import { remembered } from "../parse/remembered";
import { squeeze } from "../parse/text";

/** How well a text fits an indicator: how many of its keywords it holds, and the most telling of them (0 is the best). */
interface Fit {
  readonly id: IndicatorId;
  readonly hits: number;
  readonly first: number;
}

/** The indicators of which a text holds any keyword. */
const fitsOf = remembered(readFits);

function readFits(text: string): readonly Fit[] {
  const fits: Fit[] = [];
  for (const { id, keywords } of INDICATORS) {
    let hits = 0;
    let first = -1;
    keywords.forEach((keyword, index) => {
      if (!text.includes(keyword)) return;
      if (hits === 0) first = index;
      hits += 1;
    });
    if (hits > 0) fits.push({ id, hits, first });
  }
  return fits;
}

/** The best fit: more keywords, then a more telling one, then an indicator that the scheme asks for. */
function bestOf(fits: readonly Fit[], scheme: Scheme): Fit | null {
  let best: Fit | null = null;
  for (const fit of fits) {
    const lead = best ? fit.hits - best.hits || best.first - fit.first : 1;
    if (!best || lead > 0 || (lead === 0 && !asksFor(scheme, best.id) && asksFor(scheme, fit.id))) best = fit;
  }
  return best;
}

function asksFor(scheme: Scheme, id: IndicatorId): boolean {
  return scheme.items.some(({ indicators }) => indicators.includes(id));
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
  /** The number that says otherwise than the text, where the text was followed. */
  readonly overruled: string | null;
}

/** Null for a row that is about no indicator. */
export function matchRow(scheme: Scheme, number: string | null, indicatorText: string): FormMatch | null {
  const fits = fitsOf(squeeze(indicatorText));
  const best = bestOf(fits, scheme);
  const numbered = number === null ? null : byNumber(scheme, number);
  if (number !== null && numbered) {
    const own = Math.max(...numbered.indicators.map((id) => fits.find((fit) => fit.id === id)?.hits ?? 0));
    const needed = numbered.item?.number.includes(".") === false ? isClear : isCertain;
    const isOverruled =
      best !== null && !numbered.indicators.includes(best.id) && needed(best) && (own === 0 || best.hits >= own + LEAD);
    return isOverruled ? { ...byText(scheme, best.id, fits), overruled: number } : numbered;
  }
  return best && isClear(best) ? byText(scheme, best.id, fits) : null;
}

/** The indicator that a text is plainly about, whatever its number; null where it names none, or several alike. */
export function indicatorOfText(text: string): IndicatorId | null {
  let best: Fit | null = null;
  let tie = false;
  for (const fit of fitsOf(text)) {
    const lead = best ? fit.hits - best.hits || best.first - fit.first : 1;
    if (lead > 0) [best, tie] = [fit, false];
    else if (lead === 0) tie = true;
  }
  return best && !tie && isClear(best) ? best.id : null;
}

/** True for the number of an item of the scheme and for the id of an indicator. */
export function isKnownNumber(scheme: Scheme, number: string): boolean {
  return byNumber(scheme, number) !== null;
}

function byNumber(scheme: Scheme, number: string): FormMatch | null {
  const item = scheme.items.find((entry) => entry.number === number);
  if (item) return { indicators: item.indicators, item, overruled: null };
  return isIndicatorId(number) ? { indicators: [number], item: null, overruled: null } : null;
}

/** The item that asks for the indicator; under a scheme that asks one by one, all that the text names outright. */
function byText(scheme: Scheme, id: IndicatorId, fits: readonly Fit[]): FormMatch {
  const item = scheme.items.find(({ indicators }) => indicators.includes(id)) ?? null;
  const together = COMBINED.find(
    (ids) => ids.includes(id) && ids.every((other) => fits.some((fit) => fit.id === other && fit.first <= 1)),
  );
  const indicators = item && item.indicators.length > 1 ? item.indicators : (together ?? [id]);
  return { indicators, item, overruled: null };
}

/** The one of several indicators that a text is about; null where it names none or two alike. */
export function closestOf(ids: readonly IndicatorId[], indicatorText: string): IndicatorId | null {
  const fits = fitsOf(squeeze(indicatorText)).filter(({ id }) => ids.includes(id));
  const [best, second] = fits.sort((a, b) => b.hits - a.hits || a.first - b.first);
  if (!best) return null;
  return second && second.hits === best.hits && second.first === best.first ? null : best.id;
}
