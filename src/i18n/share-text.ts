/** Shares as a person reads them: the one way in which messages, reports and sheets write a percentage. */

const FEWEST_DECIMALS = 2;
const MOST_DECIMALS = 6;

/** Rounded half up, as a person would on paper, whatever binary fractions make of it. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((value * scale).toPrecision(12))) / scale;
}

/**
 * "30.67%" for 0.30667: up to two decimals, none that are 0. Beside a limit as many decimals as it takes for the text to lie on
 * the same side of it: 120 of 12 001 is 0.9999 % where 1 % is asked, not 1 %.
 */
export function shareText(share: number, limit?: number): string {
  const percent = share * 100;
  for (let decimals = FEWEST_DECIMALS; limit !== undefined && decimals < MOST_DECIMALS; decimals += 1) {
    const shown = rounded(percent, decimals);
    const asked = rounded(limit * 100, MOST_DECIMALS);
    if (Math.sign(shown - asked) === Math.sign(rounded(percent, MOST_DECIMALS) - asked)) return `${shown}%`;
  }
  return `${rounded(percent, limit === undefined ? FEWEST_DECIMALS : MOST_DECIMALS)}%`;
}
