/** Papers as people hand them in: what each is taken for, block by block. */
import type { Case } from "./forms/case";
import { COLLEGES } from "./forms/colleges";
import { CORNERS } from "./forms/corners";
import {
  COLLEGES_READ,
  FILINGS_READ,
  FOREIGN_READ,
  PAGES_READ,
  ROSTERS_READ,
  SHAPES_READ,
  YEARS_READ,
} from "./forms/expected";
import { PAGES } from "./forms/pages";
import { ROSTERS } from "./forms/rosters";
import { FOREIGN, SHAPES } from "./forms/shapes";
import type { Summary } from "./forms/summary";
import { summaryOf } from "./forms/summary";
import { FILINGS, YEARS } from "./forms/years";

type Cases = Readonly<Record<string, Case>>;
type Expected = Readonly<Record<string, Partial<Summary>>>;

function readOf(corners: typeof CORNERS): Expected {
  return Object.fromEntries(Object.entries(corners).map(([title, { read }]) => [title, read]));
}

describe.each<[string, Cases, Expected]>([
  ["pages of a school", PAGES, PAGES_READ],
  ["rosters", ROSTERS, ROSTERS_READ],
  ["unions of colleges", COLLEGES, COLLEGES_READ],
  ["years", YEARS, YEARS_READ],
  ["filing forms", FILINGS, FILINGS_READ],
  ["other shapes", SHAPES, SHAPES_READ],
  ["papers that are not ours", FOREIGN, FOREIGN_READ],
  ["corners", CORNERS, readOf(CORNERS)],
])("%s", (_, cases, expected) => {
  it.each(Object.keys(cases))("%s", (title) => {
    const { sheets, options } = cases[title]!;
    const summary = summaryOf(sheets, options);
    const wanted = expected[title]!;
    expect(summary).toMatchObject(wanted);
    // What is not said is empty: nothing asked, nothing unread, no error.
    for (const key of ["questions", "unread", "errors"] as const) expect(summary[key]).toEqual(wanted[key] ?? []);
  });
});

it("grades none of the papers that are not ours", () => {
  for (const { sheets } of Object.values(FOREIGN)) expect(summaryOf(sheets).questions).toHaveLength(1);
});
