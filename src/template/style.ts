/** The looks of the blank template: quiet, printable, and the same on every sheet. Colours are "RRGGBB". */
import type { CellStyle } from "../spreadsheet";

const INK = "1F2933";
const QUIET = "55606E";
const NAVY = "1F3A5F";
const LINE = "CBD3DC";
const HEADER = "E9EEF4";
const LABEL = "F6F8FA";
/** What the evaluation team fills in is set apart by a warmer tone. */
const REVIEWER = "FBF6EA";
const REVIEWER_HEADER = "F2E7CC";
const REVIEWER_TEXT = "6B4E00";

const BOX = { border: "thin", borderColour: LINE, size: 11, colour: INK, vertical: "center" } as const;
const HEAD = { ...BOX, bold: true, horizontal: "center", wrap: true, fill: HEADER, colour: NAVY } as const;

/** Text in a text cell: Excel leaves 3/30, 10.10 and 2023-2024 as they are typed. */
export const TEXT_FORMAT = "@";
export const DATE_FORMAT = "yyyy-mm-dd";

export const TEMPLATE_STYLES = {
  title: { bold: true, size: 16, colour: NAVY, vertical: "center" },
  guide: { size: 10, colour: QUIET, vertical: "center", wrap: true },
  header: HEAD,
  reviewerHeader: { ...HEAD, fill: REVIEWER_HEADER, colour: REVIEWER_TEXT },
  reviewerGuide: {
    size: 10,
    colour: REVIEWER_TEXT,
    fill: REVIEWER,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  label: { ...BOX, fill: LABEL, wrap: true, horizontal: "left" },
  labelCentre: { ...BOX, fill: LABEL, wrap: true, horizontal: "center" },
  input: { ...BOX, wrap: true, horizontal: "left" },
  inputCentre: { ...BOX, horizontal: "center" },
  inputText: { ...BOX, wrap: true, horizontal: "left", numberFormat: TEXT_FORMAT },
  inputTextCentre: { ...BOX, horizontal: "center", numberFormat: TEXT_FORMAT },
  inputNumber: { ...BOX, horizontal: "center", numberFormat: "General" },
  inputDate: { ...BOX, horizontal: "center", numberFormat: DATE_FORMAT },
  reviewer: { ...BOX, wrap: true, horizontal: "left", fill: REVIEWER },
  reviewerCentre: { ...BOX, horizontal: "center", fill: REVIEWER },
  // Below the bordered rows only the format goes on: it does not print, but keeps what is typed there as it is typed.
  text: { numberFormat: TEXT_FORMAT, size: 11, colour: INK },
  date: { numberFormat: DATE_FORMAT, size: 11, colour: INK },
} as const satisfies Record<string, CellStyle>;

export type TemplateStyle = keyof typeof TEMPLATE_STYLES;

export const TAB_COLOUR = "3E7CB1";
/** Sheets that may stay empty. */
export const OPTIONAL_TAB_COLOUR = "CBD3DC";
