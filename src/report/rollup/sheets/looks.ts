/** The looks of the roll-up's sheets: those of the summary sheet, a little smaller, and figures. */
import type { Conclusion, Grade, Verdict } from "../../../assess/assessment";
import type { CellStyle } from "../../../spreadsheet";
import { CONCLUSION_TONES, HEADER_FILL, NAVY, QUIET, VERDICT_TONES, type Tone } from "../../colours";
import { DEADLINE_FORMAT, lookOf } from "../../summary/styles";

const TEXT = lookOf("text");
const CENTRE = lookOf("centre");
const CARD = lookOf("cardNumber");

function toned({ fill, text }: Tone, style: CellStyle = CENTRE): CellStyle {
  return { ...style, fill, colour: text, bold: true };
}

const FIXED = {
  title: lookOf("title"),
  subtitle: lookOf("subtitle"),
  remark: lookOf("remark"),
  section: lookOf("section"),
  header: lookOf("header"),
  text: TEXT,
  strong: { ...TEXT, bold: true },
  small: { ...TEXT, size: 9, colour: QUIET },
  centre: CENTRE,
  count: { ...CENTRE, numberFormat: "0" },
  // A zero is what a reader may skip over.
  countOrDash: { ...CENTRE, numberFormat: '0;-0;"–"' },
  alarm: { ...CENTRE, numberFormat: '0;-0;"–"', bold: true, colour: VERDICT_TONES.fail.text },
  rank: { ...CENTRE, bold: true, colour: NAVY, numberFormat: "0" },
  score: { ...CENTRE, numberFormat: "0.00" },
  strongScore: { ...CENTRE, bold: true, numberFormat: "0.00" },
  change: { ...CENTRE, bold: true, numberFormat: "+0.00;[Red]-0.00;0" },
  share: { ...CENTRE, numberFormat: "0.0%" },
  heat: { ...CENTRE, numberFormat: "0%" },
  link: { ...CENTRE, colour: lookOf("link").colour ?? NAVY, underline: true, numberFormat: '0;-0;"–"' },
  cardLabel: { ...lookOf("cardLabel"), size: 9 },
  cardCount: { ...CARD, size: 15, numberFormat: "0" },
  cardScore: { ...CARD, size: 15, numberFormat: "0.00" },
  cardShare: { ...CARD, size: 15, numberFormat: "0.0%" },
  totalLabel: { ...CENTRE, bold: true, fill: HEADER_FILL, colour: NAVY },
  totalCount: { ...CENTRE, bold: true, fill: HEADER_FILL, colour: NAVY, numberFormat: "0" },
  totalScore: { ...CENTRE, bold: true, fill: HEADER_FILL, colour: NAVY, numberFormat: "0.00" },
  totalShare: { ...CENTRE, bold: true, fill: HEADER_FILL, colour: NAVY, numberFormat: "0.0%" },
  user: lookOf("user"),
  userDeadline: { ...lookOf("userDeadline"), numberFormat: DEADLINE_FORMAT },
} as const satisfies Record<string, CellStyle>;

type ToneLook = `verdict-${Verdict}` | `conclusion-${Conclusion}` | `card-${Conclusion}` | `grade-${Grade}`;
/** A look by its name. */
export type Look = keyof typeof FIXED | ToneLook;

const TONED: Readonly<Record<ToneLook, CellStyle>> = {
  "verdict-pass": toned(VERDICT_TONES.pass),
  "verdict-fail": toned(VERDICT_TONES.fail),
  "verdict-review": toned(VERDICT_TONES.review),
  "verdict-missing": toned(VERDICT_TONES.missing),
  "verdict-not-applicable": toned(VERDICT_TONES["not-applicable"]),
  "conclusion-met": toned(CONCLUSION_TONES.met),
  "conclusion-needs-review": toned(CONCLUSION_TONES["needs-review"]),
  "conclusion-not-met": toned(CONCLUSION_TONES["not-met"]),
  "card-met": toned(CONCLUSION_TONES.met, FIXED.cardCount),
  "card-needs-review": toned(CONCLUSION_TONES["needs-review"], FIXED.cardCount),
  "card-not-met": toned(CONCLUSION_TONES["not-met"], FIXED.cardCount),
  "grade-A": { ...CENTRE, bold: true, colour: VERDICT_TONES.pass.text },
  "grade-B": { ...CENTRE, bold: true, colour: NAVY },
  "grade-C": { ...CENTRE, bold: true, colour: VERDICT_TONES.review.text },
  "grade-D": { ...CENTRE, bold: true, colour: VERDICT_TONES.fail.text },
};

export const LOOKS: Readonly<Record<Look, CellStyle>> = { ...FIXED, ...TONED };
