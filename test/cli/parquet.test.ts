import { readFileSync, writeFileSync } from "node:fs";
import { parquetReadObjects } from "hyparquet";
import { PARQUET_COLUMNS } from "../../src/cli/rollup-parquet";
import { reformCheck, sample, temporaryFolder } from "./cli";

const folder = temporaryFolder();

async function rowsOf(path: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return parquetReadObjects({ file });
}

describe("rollup -o x.parquet", () => {
  const inputs = ["all-met.xlsx", "many-gaps.xlsx", "two-organisations.xlsx"].map(sample);

  it("holds the rows of the roll-up and every verdict", async () => {
    const path = folder.path("x.parquet");
    expect((await reformCheck("rollup", ...inputs, "-o", path)).status).toBe(0);
    const rows = await rowsOf(path);
    const { out } = await reformCheck("rollup", ...inputs, "--format", "json");
    const { organisations, indicators } = JSON.parse(out) as {
      organisations: { rank: number; school: string; confirmed: number; gaps: number; file: string; dimensions: { share: number }[] }[];
      indicators: { id: string; verdicts: Record<string, number> }[];
    }; // prettier-ignore
    expect(rows.map((row) => [row.rank, row.school, row.confirmed, row.gaps, row.file, row.dimension_4])).toEqual(
      organisations.map((row) => [row.rank, row.school, row.confirmed, row.gaps, row.file, row.dimensions[3]?.share]),
    );
    for (const { id, verdicts } of indicators) {
      const column = `indicator_${id.replace(".", "_")}`;
      for (const [verdict, count] of Object.entries(verdicts)) {
        expect([id, verdict, rows.filter((row) => row[column] === verdict).length]).toEqual([id, verdict, count]);
      }
    }
  });

  it("replaces its own earlier file, and no other", async () => {
    const path = folder.path("again.parquet");
    for (const count of [1, 3]) {
      expect((await reformCheck("rollup", ...inputs.slice(0, count), "-o", path)).status).toBe(0);
    }
    expect(await rowsOf(path)).toHaveLength(4);
    const foreign = folder.path("foreign.parquet");
    writeFileSync(foreign, "PAR1 something else PAR1");
    expect((await reformCheck("rollup", ...inputs, "-o", foreign)).status).toBe(2);
    expect(readFileSync(foreign, "utf8")).toBe("PAR1 something else PAR1");
  });

  it("is refused on standard output", async () => {
    expect((await reformCheck("rollup", ...inputs, "--format", "parquet")).err).toContain("-o");
  });

  it("has every column explained", () => {
    const text = readFileSync("docs/data-set.md", "utf8");
    const missing = PARQUET_COLUMNS.map(({ name }) => name.replace(/^(dimension|indicator)_.*/, "$1_")).filter(
      (name) => !text.includes(`\`${name}`),
    );
    expect(missing).toEqual([]);
  });
});
