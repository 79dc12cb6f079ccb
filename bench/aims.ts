/** What the figures should be: one line each, told as MET or MISSED. */

export interface Aim {
  readonly what: string;
  readonly value: number;
  /** At most this much. */
  readonly limit: number;
  readonly unit: "×" | "s" | "ms" | "MB";
}

/** The line of one aim; a figure that was not measured misses it. */
export function aimLine({ what, value, limit, unit }: Aim): string {
  const verdict = value <= limit ? "MET" : "MISSED";
  const digits = unit === "MB" || unit === "ms" ? 0 : 2;
  return `  ${verdict.padEnd(8)}${what}: ${value.toFixed(digits)} ${unit} (at most ${limit} ${unit})`;
}
