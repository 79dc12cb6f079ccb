/** 热力图: organisation × dimension, coloured by the share of the dimension's points. */
import { DIMENSIONS } from "../../../criteria";
import { columnName, type CellArea, type ContentRow, type LongSheet } from "../../../spreadsheet";
import type { RollupWords } from "../words";
import { mean } from "../figures";
import type { RollupView } from "../model";
import { schemeName, schoolName } from "../phrases";
import { columnRange, SheetRows, type Piece } from "./sheet-rows";

const LEFT = 5;
const WIDTHS = [6, 22, 14, 20, 10, ...DIMENSIONS.map(() => 10.5)];
const SCORE = 4;
const AVERAGE = 2;
const HEADER = 3;

/** Red, yellow and green that leave the figures on them readable. */
export const HEAT = { low: "F4A6A0", middle: "FDE9A9", high: "8FCB9B", midpoint: 0.6 } as const;

/** Where the shares of a dimension stand, for figures made of them elsewhere; null without organisations. */
export type HeatColumn = (dimension: number) => { readonly range: string; readonly average: string } | null;

/** Where they will stand on the sheet of this roll-up. */
export function heatColumns({ organisations }: RollupView): HeatColumn {
  return (dimension) =>
    organisations.length === 0
      ? null
      : {
          range: columnRange(LEFT + dimension, HEADER + 1, HEADER + organisations.length),
          average: `${columnName(LEFT + dimension)}${AVERAGE + 1}`,
        };
}

/** Shares of one dimension that are there. */
export function sharesOf({ organisations }: RollupView, dimension: number): number[] {
  return organisations.flatMap(({ dimensions }) => dimensions[dimension]?.share ?? []);
}

/** The sheet. */
export function heatMapSheet(rollup: RollupView, words: RollupWords, name: string): LongSheet {
  const said = words.rollup;
  const { organisations } = rollup;
  const { columns } = said.ranking;
  const last = HEADER + organisations.length;
  const rows = new SheetRows(WIDTHS);
  rows.line(name, "title", 28);
  rows.line(said.heatMap.remark, "remark");
  rows.add(averages(rollup, words), 22);
  rows.headings(
    [
      ...[columns.rank, columns.school, columns.organisation, columns.scheme, columns.confirmed],
      ...DIMENSIONS.map(({ id, name: dimension }) => `${id} ${dimension[words.language]}`),
    ],
    32,
  );
  function* list(): Generator<ContentRow> {
    for (const organisation of organisations) {
      yield rows.row([
        { value: organisation.rank ?? said.none, style: "rank" },
        { value: schoolName(organisation, words), style: "strong" },
        { value: organisation.organisation, style: "text" },
        { value: schemeName(organisation.scheme, words), style: "small" },
        { value: organisation.confirmed ?? said.none, style: "strongScore" },
        ...organisation.dimensions.map(({ share }): Piece => ({ value: share, style: "heat" })),
      ]);
    }
  }
  if (organisations.length === 0) rows.line(said.ranking.empty, "remark", 24);
  const area: Omit<CellArea, "sheet"> = { top: HEADER + 1, left: LEFT, bottom: last, right: WIDTHS.length - 1 };
  return {
    name,
    ...rows.long(organisations.length, list),
    frozen: { rows: HEADER + 1, columns: 3 },
    ...(organisations.length > 0
      ? {
          filter: { top: HEADER, left: 0, bottom: last, right: WIDTHS.length - 1 },
          colourScales: [{ area, ...HEAT, range: { low: 0, middle: HEAT.midpoint, high: 1 } }],
        }
      : {}),
    showGridLines: false,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      repeatRows: { first: AVERAGE, last: HEADER },
      footer: words.rollup.footer(name),
    },
  };
}

function averages(rollup: RollupView, { rollup: said }: RollupWords): Piece[] {
  const { organisations } = rollup;
  const heat = heatColumns(rollup);
  const scores = organisations.flatMap(({ confirmed }) => confirmed ?? []);
  const scoreRange = columnRange(SCORE, HEADER + 1, HEADER + organisations.length);
  const averageOf = (range: string, values: readonly number[], style: Piece["style"]): Piece => ({
    value: mean(values) ?? "",
    formula: `IF(COUNT(${range})=0,"",AVERAGE(${range}))`,
    style,
  });
  return [
    { value: said.heatMap.average, style: "totalLabel", span: SCORE },
    organisations.length === 0 ? { value: null, style: "totalScore" } : averageOf(scoreRange, scores, "totalScore"),
    ...DIMENSIONS.map((_, dimension): Piece => {
      const column = heat(dimension);
      return column === null
        ? { value: null, style: "totalShare" }
        : averageOf(column.range, sharesOf(rollup, dimension), "totalShare");
    }),
  ];
}
