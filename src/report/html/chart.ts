/** The picture of the scores: a bar per dimension, confirmed points, points to verify, and the room up to the maximum. */
import type { DimensionScore } from "../../assess/assessment";
import { textWidth } from "../../spreadsheet";
import { formatScore } from "../figures";
import { dimensionLabel } from "../summary/scores";
import type { Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";

const WIDTH = 860;
const ROW = 30;
const BAR = 14;
const LEGEND = 34;

/** An inline SVG with a title and a description; nothing where the scheme scores no dimension. */
export function scoreChart(dimensions: readonly DimensionScore[], id: string, words: Words): Markup {
  if (dimensions.length === 0) return NOTHING;
  const { html: said, labels } = words.report;
  const names = dimensions.map((dimension) => dimensionLabel(dimension.id, words));
  const left = Math.min(320, Math.max(...names.map(textWidth)) * 7.5 + 18);
  const right = 190;
  const room = WIDTH - left - right;
  const maximum = Math.max(...dimensions.map((dimension) => dimension.maximum), 0.01);
  const scale = (points: number) => round((points / maximum) * room);
  const height = LEGEND + dimensions.length * ROW;
  const parts = dimensions.map((dimension, index) =>
    said.chartPart(
      names[index] ?? "",
      formatScore(dimension.confirmed),
      formatScore(open(dimension)),
      formatScore(dimension.maximum),
    ),
  );
  const legend = [
    { style: "confirmed", label: labels.confirmedShort },
    { style: "toverify", label: labels.toVerifyShort },
    { style: "track", label: labels.notEarnedShort },
  ].map(
    ({ style, label }, index) =>
      markup`<rect class="${style}" x="${left + index * 100}" y="6" width="12" height="12" rx="2" /><text
          class="dim"
          x="${left + 18 + index * 100}"
          y="17">${label}</text>`,
  );
  const rows = dimensions.map((dimension, index) => {
    const y = LEGEND + index * ROW;
    const bar = y + (ROW - BAR) / 2;
    const base = y + ROW / 2 + 5;
    const confirmed = scale(dimension.confirmed);
    const toVerify = round(scale(dimension.possible) - confirmed);
    const figures = `${formatScore(dimension.confirmed)} / ${formatScore(dimension.maximum)}`;
    const extra = toVerify > 0 ? markup`<tspan class="dim" dx="8">+${formatScore(open(dimension))}</tspan>` : NOTHING;
    return markup`<text x="0" y="${base}">${names[index] ?? ""}</text>
      <rect class="track" x="${left}" y="${bar}" width="${scale(dimension.maximum)}" height="${BAR}" rx="3" />
      <rect class="confirmed" x="${left}" y="${bar}" width="${confirmed}" height="${BAR}" rx="3" />
      <rect class="toverify" x="${round(left + confirmed)}" y="${bar}" width="${toVerify}" height="${BAR}" rx="3" />
      <text class="figure" x="${left + room + 12}" y="${base}">${figures}${extra}</text>`;
  });
  return markup`<figure>
    <svg class="scores" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
      <title id="${id}-title">${said.scores}</title>
      <desc id="${id}-desc">${said.chartDescription(parts.join(words.report.clauseSeparator))}</desc>
      ${legend}${rows}
    </svg>
  </figure>`;
}

function open({ confirmed, possible }: DimensionScore): number {
  return Math.max(0, possible - confirmed);
}

/** Two decimals: the same text on every machine. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
