import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { reformCheck, sample, temporaryFolder } from "./cli";

const folder = temporaryFolder();

async function documentText(name: string): Promise<string> {
  return (await reformCheck("grade", sample(name), "--json", "-", "--no-write")).out;
}

const line = async (name: string, more: object = {}): Promise<string> =>
  `${JSON.stringify({ ...JSON.parse(await documentText(name)), ...more })}\n`;

/** The files in a roll-up, in order, and those that failed. */
async function rolledUp(
  ...inputs: string[]
): Promise<{ files: string[]; failed: string[]; status: number; err: string }> {
  const { out, status, err } = await reformCheck("rollup", ...inputs, "--format", "json");
  const { organisations, failed } = JSON.parse(out) as {
    organisations: { file: string }[];
    failed: { file: string }[];
  };
  return { files: organisations.map(({ file }) => file).sort(), failed: failed.map(({ file }) => file), status, err };
}

function made(name: string, ...samples: string[]): string {
  const path = folder.path(name);
  mkdirSync(path, { recursive: true });
  for (const file of samples) copyFileSync(sample(file), folder.path(name, file));
  return path;
}

describe("rollup", () => {
  it("writes the workbook from a folder, a broken file among the workbooks", async () => {
    const input = made("province", "all-met.xlsx", "many-gaps.xlsx", "two-organisations.xlsx");
    writeFileSync(folder.path("province", "broken.xlsx"), "no workbook");
    const output = folder.path("rollup.xlsx");
    const { status, out } = await reformCheck("rollup", input, "-o", output);
    expect(status).toBe(1);
    expect(out).toContain("共 4 个组织");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(output);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["排名", "指标汇总", "热力图", "问题清单", "无法评估"]);
    expect(workbook.getWorksheet("无法评估")?.getRow(4).getCell(2).value).toBe("broken.xlsx");
  });

  it("says 0 when every file could be assessed", async () => {
    expect((await rolledUp(made("good", "all-met.xlsx", "many-gaps.xlsx"))).status).toBe(0);
  });

  it("reads documents, lists of documents and ndjson with keys of its own", async () => {
    writeFileSync(folder.path("one.json"), await documentText("all-met.xlsx"));
    const many = JSON.stringify({
      schema: "reform-check/assessments@1",
      assessments: [JSON.parse(await documentText("college.xlsx"))],
    });
    writeFileSync(folder.path("many.json"), many);
    writeFileSync(
      folder.path("run.ndjson"),
      await line("many-gaps.xlsx", { record: { input: "县/many-gaps.xlsx" }, seconds: 3 }),
    );
    const result = await rolledUp(folder.path("one.json"), folder.path("many.json"), folder.path("run.ndjson"));
    expect(result.files).toEqual(["all-met.xlsx", "college.xlsx", "县/many-gaps.xlsx"]);
  });

  it("gives the same from a workbook and from its document", async () => {
    writeFileSync(folder.path("same.json"), await documentText("many-gaps.xlsx"));
    const { out: first } = await reformCheck("rollup", folder.path("same.json"), "--format", "json");
    const { out: second } = await reformCheck("rollup", sample("many-gaps.xlsx"), "--format", "json");
    expect(JSON.parse(first)).toEqual(JSON.parse(second));
  });

  it("tolerates a last line that was cut off, and says so", async () => {
    const record = folder.path("cut.ndjson");
    writeFileSync(record, await line("all-met.xlsx"));
    appendFileSync(record, '{"schema":"reform-check/assessment@1","file":"two');
    const { files, err, status } = await rolledUp(record);
    expect({ files, status }).toEqual({ files: ["all-met.xlsx"], status: 1 });
    expect(err).toContain("第 2 行不完整");
  });

  it("takes the last line about one input", async () => {
    const record = folder.path("resumed.ndjson");
    const input = { record: { input: "all-met.xlsx" } };
    const error = { schema: "reform-check/assessment@1", file: "all-met.xlsx", error: { code: "x", message: "y" } };
    writeFileSync(record, `${JSON.stringify({ ...error, ...input })}\n${await line("all-met.xlsx", input)}`);
    expect(await rolledUp(record)).toMatchObject({ files: ["all-met.xlsx"], failed: [], status: 0 });
  });

  it("names a file that is not there", async () => {
    const { err } = await rolledUp(sample("all-met.xlsx"), folder.path("打错.xlsx"));
    expect(err).toBe("打错.xlsx：找不到这个文件或文件夹。请检查路径和文件名。\n有 1 份文件无法评估，见“无法评估”。\n");
  });

  it("counts a file that failed once, whether a record tells, another does, or the file itself", async () => {
    const input = made("broken", "all-met.xlsx");
    writeFileSync(folder.path("broken", "坏.xlsx"), "no workbook");
    for (const out of ["broken-one", "broken-two"]) await reformCheck("grade", input, "--out", folder.path(out));
    expect(await rolledUp(folder.path("broken-one"), input, folder.path("broken-two"))).toMatchObject({
      files: ["all-met.xlsx"],
      failed: ["坏.xlsx"],
    });
  });

  it("counts both of two files of one name that failed", async () => {
    for (const name of ["failed-one", "failed-two"]) {
      made(name);
      writeFileSync(folder.path(name, "坏.xlsx"), `no workbook: ${name}`);
    }
    expect(await rolledUp(folder.path("failed-one"), folder.path("failed-two"))).toMatchObject({
      failed: ["坏.xlsx", "坏.xlsx"],
    });
  });

  it("uses a record instead of assessing graded copies again", async () => {
    const input = made("graded", "all-met.xlsx", "many-gaps.xlsx");
    await reformCheck("grade", sample("all-met.xlsx"), "--out", input);
    writeFileSync(folder.path("graded", "assessments.ndjson"), await line("all-met.xlsx", { asOf: "2001-01-01" }));
    const { out } = await reformCheck("rollup", input, "--format", "json");
    const { organisations } = JSON.parse(out) as { organisations: { asOf: string; file: string }[] };
    expect(organisations.map(({ asOf, file }) => [file, asOf.slice(0, 4)])).toEqual([
      ["all-met.xlsx", "2001"],
      ["many-gaps.xlsx", "2024"],
    ]);
  });

  it("counts a workbook and its graded copy once, the one that was saved last", async () => {
    const input = made("both", "all-met.xlsx");
    await reformCheck("grade", folder.path("both", "all-met.xlsx"));
    expect((await rolledUp(input)).files).toEqual(["all-met.graded.xlsx"]);
    const later = new Date(Date.now() + 60_000);
    utimesSync(folder.path("both", "all-met.xlsx"), later, later);
    expect((await rolledUp(input)).files).toEqual(["all-met.xlsx"]);
  });

  it("counts a file once that is named twice", async () => {
    const input = made("twice", "all-met.xlsx");
    const file = folder.path("twice", "all-met.xlsx");
    expect((await rolledUp(input, file, folder.path("twice", "*.xlsx"))).files).toEqual(["all-met.xlsx"]);
  });

  it("lists two files with the same content and other names, each flagged", async () => {
    const input = made("copies", "all-met.xlsx");
    copyFileSync(sample("all-met.xlsx"), folder.path("copies", "again.xlsx"));
    const { out } = await reformCheck("rollup", input, "--format", "csv");
    expect(out).toContain("同一组织另有文件：again.xlsx");
    expect(out).toContain("同一组织另有文件：all-met.xlsx");
  });

  it("passes over an earlier roll-up and other JSON in the folder", async () => {
    const input = made("again", "all-met.xlsx");
    writeFileSync(folder.path("again", "package.json"), "{}");
    for (const name of ["sum.xlsx", "sum.json", "sum.html", "sum.csv"]) {
      const first = await reformCheck("rollup", input, "-o", folder.path("again", name));
      const second = await reformCheck("rollup", input, "-o", folder.path("again", name));
      expect([name, first.status, second.status, second.err]).toEqual([name, 0, 0, ""]);
    }
    expect((await rolledUp(input)).files).toEqual(["all-met.xlsx"]);
  });

  it("does not replace what is not its own, nor an input", async () => {
    const foreign = folder.path("mine.xlsx");
    copyFileSync(sample("many-gaps.xlsx"), foreign);
    const before = readFileSync(foreign);
    expect((await reformCheck("rollup", sample("all-met.xlsx"), "-o", foreign)).status).toBe(2);
    expect((await reformCheck("rollup", foreign, "-o", foreign)).status).toBe(2);
    expect(readFileSync(foreign).equals(before)).toBe(true);
  });

  it("keeps a roll-up that somebody filled in", async () => {
    const output = folder.path("filled.xlsx");
    await reformCheck("rollup", sample("many-gaps.xlsx"), "-o", output);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(output);
    const list = workbook.getWorksheet("问题清单");
    if (list) list.getRow(4).getCell(12).value = "张老师";
    await workbook.xlsx.writeFile(output);
    const before = readFileSync(output);
    const { err, status } = await reformCheck("rollup", sample("many-gaps.xlsx"), "-o", output);
    expect({ status, told: err.includes("filled (2).xlsx") }).toEqual({ status: 0, told: true });
    expect(readFileSync(output).equals(before)).toBe(true);
    expect(existsSync(folder.path("filled (2).xlsx"))).toBe(true);
  });

  it.each([
    ["a workbook for standard output", [sample("all-met.xlsx")]],
    ["an ending that says nothing", [sample("all-met.xlsx"), "-o", "out.txt"]],
    ["a format that there is not", [sample("all-met.xlsx"), "--format", "pdf"]],
    ["no input", []],
  ])("refuses %s", async (_, argv) => {
    expect((await reformCheck("rollup", ...argv)).status).toBe(2);
  });

  it("says when there is nothing at all", async () => {
    const { status, err } = await reformCheck("rollup", made("empty"), "-o", folder.path("nothing.xlsx"));
    expect(status).toBe(2);
    expect(err).toContain("没有可以汇总的文件");
    expect(existsSync(folder.path("nothing.xlsx"))).toBe(false);
  });
});

describe("compare", () => {
  it("says 0 and that nothing is new when both rounds are the same", async () => {
    const { status, out } = await reformCheck("compare", sample("many-gaps.xlsx"), sample("many-gaps.xlsx"));
    expect(status).toBe(0);
    expect(out).toMatch(/已整改 0，新增 0，仍未解决 \d+/);
  });

  it("says 1 when there are new gaps, in either language", async () => {
    const { status, out } = await reformCheck(
      "compare",
      sample("all-met.xlsx"),
      sample("many-gaps.xlsx"),
      "--lang",
      "en-US",
    );
    expect(status).toBe(1);
    expect(out).toContain("score 100.00 →");
  });

  it("compares a folder with a record, matched by school", async () => {
    const before = made("round-one", "all-met.xlsx", "two-organisations.xlsx");
    writeFileSync(folder.path("round-two.ndjson"), await line("two-organisations.xlsx"));
    const { out } = await reformCheck("compare", before, folder.path("round-two.ndjson"), "--format", "json");
    const comparison = JSON.parse(out) as { organisations: unknown[]; onlyBefore: unknown[] };
    expect(comparison.organisations).toHaveLength(2);
    expect(comparison.onlyBefore).toMatchObject([{ school: "云溪大学" }]);
  });

  it.each(["xlsx", "json", "csv", "html"])("writes .%s and replaces its own", async (ending) => {
    const output = folder.path(`compared.${ending}`);
    for (let round = 0; round < 2; round += 1) {
      const { status, out } = await reformCheck(
        "compare",
        sample("all-met.xlsx"),
        sample("all-met.xlsx"),
        "-o",
        output,
      );
      expect({ status, written: out.includes(output) }).toEqual({ status: 0, written: true });
    }
  });

  it("says 2 when nothing could be compared", async () => {
    const argv = ["compare", sample("all-met.xlsx"), folder.path("nowhere.xlsx")];
    const { status, out, err } = await reformCheck(...argv);
    expect({ status, err }).toEqual({ status: 2, err: "" });
    expect(out).toContain("本次 nowhere.xlsx；找不到这个文件或文件夹");
    expect((await reformCheck(...argv, "--format", "json")).err).toContain("本次 nowhere.xlsx：找不到");
  });
});
