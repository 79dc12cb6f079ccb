/** What a figure that is not exact can still be held to. */

/** A number is at least and at most this; both may be it. */
export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Nothing is known. */
export const UNBOUNDED: Bounds = { atLeast: 0, atMost: Infinity };

/** True where something is known. */
export function isBounded({ atLeast, atMost }: Bounds): boolean {
  return atLeast > 0 || atMost < Infinity;
}

/** 40余 is 41 to 49, 300余 301 to 399, 1.8万余 18 001 to 18 999: less than one more of the last digit. */
export function somewhatOver(value: number, step = lastPlaceOf(value)): Bounds {
  return { atLeast: value + (step > 1 ? 1 : 0), atMost: value + Math.max(step - 1, 9) };
}

function lastPlaceOf(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0 && step < 1e6) step *= 10;
  return step;
}
