/** The looks of the summary sheet. */
import type { Conclusion, Verdict } from "../../assess/assessment";
import type { CellStyle } from "../../spreadsheet";
import type { Severity } from "../../workbook/submission";
import {
  BAND_TEXT,
  CONCLUSION_TONES,
  HEADER_FILL,
  INK,
  LINE,
  LINK,
  NAVY,
  QUIET,
  SEVERITY_TONES,
  VERDICT_TONES,
  type Tone,
} from "../colours";

const BOX = { border: "thin", borderColour: LINE, vertical: "center", size: 10, colour: INK } as const;
const CENTRE = { ...BOX, horizontal: "center", wrap: true } as const;

function toned({ fill, text }: Tone, style: CellStyle): CellStyle {
  return { ...style, fill, colour: text, bold: true };
}

/** How dates that users type into 完成时限 look until they choose a format of their own. */
export const DEADLINE_FORMAT = "yyyy-mm-dd";

const FIXED = {
  title: { bold: true, size: 18, colour: NAVY, vertical: "center" },
  subtitle: { size: 11, colour: QUIET, vertical: "center", wrap: true },
  remark: { size: 10, colour: QUIET, vertical: "top", wrap: true },
  notice: {
    size: 11,
    bold: true,
    colour: VERDICT_TONES.review.text,
    fill: VERDICT_TONES.review.fill,
    vertical: "center",
    wrap: true,
  },
  band: { bold: true, size: 13, colour: BAND_TEXT, fill: NAVY, vertical: "center" },
  section: { bold: true, size: 12, colour: NAVY, vertical: "center" },
  header: { ...CENTRE, bold: true, fill: HEADER_FILL, colour: NAVY },
  ruler: { ...CENTRE, bold: true, size: 9, fill: HEADER_FILL, colour: NAVY },
  text: { ...BOX, wrap: true, horizontal: "left" },
  centre: CENTRE,
  share: { ...CENTRE, numberFormat: "0.00%" },
  score: { ...BOX, numberFormat: "0.00", horizontal: "right" },
  link: { ...BOX, wrap: true, horizontal: "left", colour: LINK, underline: true },
  cardLabel: { ...CENTRE, colour: QUIET, fill: HEADER_FILL },
  cardNumber: { ...CENTRE, bold: true, size: 16, colour: NAVY, numberFormat: "0.00" },
  cardText: { ...CENTRE, bold: true, size: 16, colour: NAVY },
  cardFigures: { ...CENTRE, size: 11 },
  user: { ...BOX, wrap: true, horizontal: "left", fill: "FFFDF2" },
  userDeadline: { ...BOX, wrap: true, horizontal: "left", fill: "FFFDF2", numberFormat: DEADLINE_FORMAT },
  key: { size: 8, colour: "FFFFFF", numberFormat: ";;;" },
} as const satisfies Record<string, CellStyle>;

type ToneStyle = `verdict-${Verdict}` | `conclusion-${Conclusion}` | `severity-${Severity}`;
/** A look of the summary sheet; "user …" is a number format that a user chose, "unit …" the unit of a figure. */
export type SummaryStyle = keyof typeof FIXED | ToneStyle | `user ${string}` | `unit ${string}`;

const CARD = { ...CENTRE, size: 16 } as const;

const TONED: Readonly<Record<ToneStyle, CellStyle>> = {
  "verdict-pass": toned(VERDICT_TONES.pass, CENTRE),
  "verdict-fail": toned(VERDICT_TONES.fail, CENTRE),
  "verdict-review": toned(VERDICT_TONES.review, CENTRE),
  "verdict-missing": toned(VERDICT_TONES.missing, CENTRE),
  "verdict-not-applicable": toned(VERDICT_TONES["not-applicable"], CENTRE),
  "conclusion-met": toned(CONCLUSION_TONES.met, CARD),
  "conclusion-needs-review": toned(CONCLUSION_TONES["needs-review"], CARD),
  "conclusion-not-met": toned(CONCLUSION_TONES["not-met"], CARD),
  "severity-error": toned(SEVERITY_TONES.error, CENTRE),
  "severity-warning": toned(SEVERITY_TONES.warning, CENTRE),
  "severity-info": toned(SEVERITY_TONES.info, CENTRE),
};

const ALL: Readonly<Record<string, CellStyle>> = { ...FIXED, ...TONED };

/** The look behind a style key. */
export function lookOf(style: SummaryStyle): CellStyle {
  if (style.startsWith("unit ")) return { ...CENTRE, numberFormat: `0 "${style.slice("unit ".length)}"` };
  return ALL[style] ?? { ...FIXED.user, numberFormat: style.slice("user ".length) };
}
