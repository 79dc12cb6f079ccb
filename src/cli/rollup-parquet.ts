/** A roll-up as a Parquet file for data tools: a row per organisation, its verdicts among the columns. */
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { DIMENSION_IDS, INDICATOR_IDS } from "../criteria";
import type { IndicatorId } from "../criteria";
import { ROLLUP_GENERATOR } from "../report/rollup";
import type { RollupOrganisation, RollupVerdicts, RollupView } from "../report/rollup";

/** Rows that are written at a time. */
const GROUP = 10_000;

type Kind = "text" | "whole" | "number" | "truth";

interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly of: (organisation: RollupOrganisation, verdicts: RollupVerdicts) => string | number | boolean | null;
}

/** "indicator_3_1" for 3.1: names that need no quotes in SQL. */
export function indicatorColumn(id: IndicatorId): string {
  return `indicator_${id.replaceAll(".", "_")}`;
}

/** The columns, as docs/data-set.md explains them. */
export const PARQUET_COLUMNS: readonly Column[] = [
  { name: "rank", kind: "whole", of: ({ rank }) => rank },
  { name: "school", kind: "text", of: ({ school }) => school },
  { name: "organisation", kind: "text", of: ({ organisation }) => organisation },
  { name: "kind", kind: "text", of: ({ kind }) => kind },
  { name: "level", kind: "text", of: ({ level }) => level },
  { name: "scheme", kind: "text", of: ({ scheme }) => scheme },
  { name: "as_of", kind: "text", of: ({ asOf }) => asOf },
  { name: "conclusion", kind: "text", of: ({ conclusion }) => conclusion },
  { name: "grade", kind: "text", of: ({ grade }) => grade },
  { name: "confirmed", kind: "number", of: ({ confirmed }) => confirmed },
  { name: "possible", kind: "number", of: ({ possible }) => possible },
  { name: "core_failures", kind: "whole", of: ({ coreFailures }) => coreFailures },
  { name: "gaps", kind: "whole", of: ({ gaps }) => gaps },
  { name: "to_verify", kind: "whole", of: ({ toVerify }) => toVerify },
  { name: "problems", kind: "whole", of: ({ problems }) => problems },
  { name: "has_roster", kind: "truth", of: ({ hasRoster }) => hasRoster },
  { name: "reviewed", kind: "whole", of: ({ reviewed }) => reviewed.count },
  { name: "file", kind: "text", of: ({ file }) => file },
  { name: "other_files", kind: "whole", of: ({ duplicates }) => duplicates.length },
  ...DIMENSION_IDS.map((id): Column => ({
    name: `dimension_${id}`,
    kind: "number",
    of: ({ dimensions }) => dimensions.find((dimension) => dimension.id === id)?.share ?? null,
  })),
  ...INDICATOR_IDS.map((id): Column => ({
    name: indicatorColumn(id),
    kind: "text",
    of: (_, verdicts) => verdicts.get(id) ?? null,
  })),
];

const TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  whole: { type: "INT32" },
  number: { type: "DOUBLE" },
  truth: { type: "BOOLEAN" },
} as const;

/** The file's bytes. */
export function rollupParquet(view: RollupView, verdictsOf: (organisation: number) => RollupVerdicts): Uint8Array {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "rollup", num_children: PARQUET_COLUMNS.length },
      ...PARQUET_COLUMNS.map(({ name, kind }) => ({ name, ...TYPES[kind], repetition_type: "OPTIONAL" as const })),
    ],
    createdBy: ROLLUP_GENERATOR,
  });
  const { organisations } = view;
  for (let first = 0; first < organisations.length; first += GROUP) {
    const rows = organisations.slice(first, first + GROUP);
    const verdicts = rows.map((_, at) => verdictsOf(first + at));
    const columnData = PARQUET_COLUMNS.map(({ name, of }) => ({
      name,
      data: rows.map((organisation, at) => of(organisation, verdicts[at] ?? new Map())),
    }));
    void parquet.write({ columnData, rowGroupSize: GROUP });
  }
  void parquet.finish();
  return writer.getBytes();
}
