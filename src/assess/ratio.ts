/** Shares compared exactly: 45 of 150 is 30.00 %, whatever binary fractions make of 0.3. */

/** Limits are taken to a millionth, finer than anyone writes a percentage. */
const SCALE = 1_000_000;

/** A share where only the share is known is compared to a billionth: beyond what a sheet shows, short of float noise. */
const FINE = 1_000_000_000;

/** Whether part ÷ whole ≤ limit. `whole` is positive. */
export function isAtMost(part: number, whole: number, limit: number): boolean {
  return part * SCALE <= Math.round(limit * SCALE) * whole;
}

/** Whether part ÷ whole ≥ limit. `whole` is positive. */
export function isAtLeast(part: number, whole: number, limit: number): boolean {
  return part * SCALE >= Math.round(limit * SCALE) * whole;
}

/** Whether a share (fraction) ≤ limit. */
export function isShareAtMost(share: number, limit: number): boolean {
  return Math.round(share * FINE) <= Math.round(limit * FINE);
}

/** Whether a share (fraction) ≥ limit. */
export function isShareAtLeast(share: number, limit: number): boolean {
  return Math.round(share * FINE) >= Math.round(limit * FINE);
}
