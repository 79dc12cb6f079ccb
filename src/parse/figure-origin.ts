/** Whose figure it is, and of when: words before it in its sentence. Expects `plain` text without titles. */

/** Former times. */
const FORMER =
  /原(?![则因创本])|改革前|以前|此前|之前|往届|上届|上一届|上次|前次|上回|当初|最初|起初|历史上|最多时|高峰时|曾有?|去年|上(?:一|个)?(?:学年|年度)|上学期/;
/** Somebody else's. */
const OTHERS =
  /(?:兄弟|其他|其它|外地|同类|周边|相邻|有的|部分)(?:院校|高校|学校|大学|单位)|邻校|外校|他校|别校|某校|某高校|全国|全省|全市|平均/;
/** … until the remark comes back to its own school. */
const OURS = /我校|本校|我会|本会|我院|本院|我们/g;
const YEAR = /(20\d{2})(?=年|学年|-20\d{2}学年)/g;

/** Another school's figure: the last word on whose it is names another. */
export function isOfOthers(before: string): boolean {
  let own = 0;
  for (const match of before.matchAll(OURS)) own = match.index;
  return OTHERS.test(before.slice(own));
}

/** A figure of former times. */
export function isFormer(before: string): boolean {
  return FORMER.test(before);
}

/** The year named last before a figure; null for none. */
export function yearIn(before: string): number | null {
  let year: number | null = null;
  for (const match of before.matchAll(YEAR)) year = Number(match[1]);
  return year;
}

/** Of figures that all name a year, the newest year's; where one names none, all: it may be of today. */
export function newestYear<Figure extends { readonly year: number | null }>(
  figures: readonly Figure[],
): readonly Figure[] {
  if (figures.some(({ year }) => year === null)) return figures;
  const last = Math.max(...figures.map(({ year }) => year ?? 0));
  return figures.filter(({ year }) => year === last);
}
