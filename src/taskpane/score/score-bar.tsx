import type { ReactElement } from "react";

/** Confirmed points, points still to be verified, and what is left, on one bar. An SVG: no inline styles are needed. */
export function ScoreBar({
  label,
  confirmed,
  possible,
  maximum,
}: {
  /** Says the figures; null where they stand beside the bar. */
  readonly label: string | null;
  readonly confirmed: number;
  readonly possible: number;
  readonly maximum: number;
}): ReactElement {
  const share = (points: number): string => `${maximum > 0 ? Math.min(100, (points / maximum) * 100) : 0}%`;
  const meaning = label === null ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className="rc-bar" {...meaning} focusable="false">
      <rect className="rc-bar-ground" width="100%" height="100%" />
      <rect className="rc-bar-possible" width={share(possible)} height="100%" />
      <rect className="rc-bar-confirmed" width={share(confirmed)} height="100%" />
    </svg>
  );
}
