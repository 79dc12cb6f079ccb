import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import Ajv from "ajv/dist/2020";
import ExcelJS from "exceljs";
import { ASSESSMENT_SCHEMA } from "../../src/report";
import { reformCheck, sample, temporaryFolder } from "./cli";

const folder = temporaryFolder();
const validate = new Ajv({ strict: false }).compile(ASSESSMENT_SCHEMA);

/** A copy of a sample in the test's own folder. */
function copyOf(name: string, as = name): string {
  const path = folder.path(as);
  copyFileSync(sample(name), path);
  return path;
}

async function load(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** Types an owner beside the first gap of the summary. */
function nameOwner(workbook: ExcelJS.Workbook): void {
  let column = 0;
  let done = false;
  workbook.getWorksheet("评估汇总")?.eachRow((row) => {
    row.eachCell((cell, at) => void (column ||= cell.value === "责任人" ? at : 0));
    if (column && !done && typeof row.getCell(1).value === "number" && row.getCell(1).value === 1) {
      row.getCell(column).value = "张老师";
      done = true;
    }
  });
  expect(done).toBe(true);
}

/** The owners that were typed. */
async function owners(from: string): Promise<unknown[]> {
  const found: unknown[] = [];
  (await load(from))
    .getWorksheet("评估汇总")
    ?.eachRow((row) => row.eachCell(({ value }) => value === "张老师" && found.push(value)));
  return found;
}

describe("grade", () => {
  it("prints a report, leaves a graded copy beside the input and does not touch the input", async () => {
    const file = copyOf("many-gaps.xlsx");
    const before = readFileSync(file);
    const { status, out, err } = await reformCheck("grade", file);
    expect(status).toBe(1);
    expect(err).toBe("");
    expect(out).toContain("望川理工学院");
    expect(out).toContain("人员名单!");
    expect(readFileSync(file).equals(before)).toBe(true);
    const graded = await load(folder.path("many-gaps.graded.xlsx"));
    expect(graded.worksheets.at(-1)?.name).toBe("评估汇总");
  });

  it("leaves a copy that opens on the summary, with its headings in view and on every page", async () => {
    const file = copyOf("many-gaps.xlsx", "opens.xlsx");
    await reformCheck("grade", file);
    const graded = await load(folder.path("opens.graded.xlsx"));
    const summary = graded.worksheets.at(-1);
    const [window] = graded.views;
    expect(window?.activeTab).toBe(graded.worksheets.length - 1);
    expect(summary?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(summary?.pageSetup).toMatchObject({ orientation: "landscape", fitToWidth: 1, printTitlesRow: "1:3" });
  });

  it("answers 0 for a school that meets everything", async () => {
    const { status, out } = await reformCheck("grade", copyOf("all-met.xlsx"), "--no-write");
    expect(out).toContain("100");
    expect(status).toBe(0);
    expect(folder.list()).not.toContain("all-met.graded.xlsx");
  });

  it("prints one valid JSON document and nothing else with --json -", async () => {
    const { status, out, err } = await reformCheck(
      "grade",
      copyOf("two-organisations.xlsx"),
      "--json",
      "-",
      "--no-write",
    );
    const document = JSON.parse(out);
    expect(validate(document)).toBe(true);
    expect(document).toMatchObject({
      schema: "reform-check/assessment@2",
      file: "two-organisations.xlsx",
      scheme: "acceptance",
      asOf: "2024-06-20",
    });
    expect(document.organisations.map(({ name }: { name: string }) => name)).toEqual(["学生会", "研究生会"]);
    expect([status, err]).toEqual([1, ""]);
  });

  it("grades the other files when one fails, and answers 2", async () => {
    const broken = folder.path("broken.xlsx");
    writeFileSync(broken, "not a workbook");
    const { status, out, err } = await reformCheck(
      "grade",
      broken,
      copyOf("all-met.xlsx"),
      "--json",
      "-",
      "--no-write",
    );
    const document = JSON.parse(out);
    expect(validate(document)).toBe(true);
    expect(document.schema).toBe("reform-check/assessments@2");
    expect(document.assessments[0]).toMatchObject({ file: "broken.xlsx", error: { code: "not-a-zip" } });
    expect(document.assessments[1].organisations[0].conclusion).toBe("met");
    expect(err).toContain("broken.xlsx");
    expect(status).toBe(2);
  });

  it("writes into --out, made on the way, and keeps two inputs of one name apart", async () => {
    mkdirSync(folder.path("a"));
    mkdirSync(folder.path("b"));
    const files = [copyOf("all-met.xlsx", "a/school.xlsx"), copyOf("college.xlsx", "b/school.xlsx")];
    await reformCheck("grade", ...files, "--out", folder.path("out", "deep"));
    expect((await load(folder.path("out", "deep", "school.graded.xlsx"))).worksheets.length).toBeGreaterThan(1);
    expect((await load(folder.path("out", "deep", "school.graded (2).xlsx"))).worksheets.length).toBeGreaterThan(1);
  });

  it("gives the same bytes when it grades twice, and when it grades what it graded", async () => {
    const file = copyOf("three-column-form.xlsx", "twice.xlsx");
    await reformCheck("grade", file);
    const first = readFileSync(folder.path("twice.graded.xlsx"));
    await reformCheck("grade", file);
    expect(readFileSync(folder.path("twice.graded.xlsx")).equals(first)).toBe(true);
    await reformCheck("grade", folder.path("twice.graded.xlsx"));
    expect(readFileSync(folder.path("twice.graded.graded.xlsx")).equals(first)).toBe(true);
  });

  it("keeps what people typed into an earlier copy's summary, and never overwrites a copy whose cells were edited", async () => {
    const file = copyOf("many-gaps.xlsx", "edited.xlsx");
    await reformCheck("grade", file);
    const path = folder.path("edited.graded.xlsx");
    const type = async (change: (workbook: ExcelJS.Workbook) => void): Promise<void> => {
      const workbook = await load(path);
      change(workbook);
      await workbook.xlsx.writeFile(path);
    };
    await type(nameOwner);
    expect(await owners(path)).toHaveLength(1);
    expect((await reformCheck("grade", file)).err).toBe("");
    expect(await owners(path)).toHaveLength(1);

    await type((workbook) => void (workbook.getWorksheet("人员名单")!.getCell("C10").value = "干事"));
    const { err } = await reformCheck("grade", file);
    expect(err).toContain("edited.graded (2).xlsx");
    expect((await load(path)).getWorksheet("人员名单")!.getCell("C10").value).toBe("干事");
    expect(await owners(folder.path("edited.graded (2).xlsx"))).toHaveLength(1);
  });

  it("keeps what people typed through every further run over a folder, also where nobody touched the copy meanwhile", async () => {
    mkdirSync(folder.path("typed"));
    copyOf("many-gaps.xlsx", "typed/a.xlsx");
    const run = () => reformCheck("grade", folder.path("typed"), "--out", folder.path("typed-out"));
    const path = folder.path("typed-out", "a.graded.xlsx");
    await run();
    const workbook = await load(path);
    nameOwner(workbook);
    await workbook.xlsx.writeFile(path);
    for (let round = 0; round < 3; round += 1) {
      expect((await run()).err).toBe("");
      expect(await owners(path)).toHaveLength(1);
    }
  });

  it("judges by --as-of and --scheme rather than by what the workbook says", async () => {
    const file = copyOf("all-met.xlsx");
    const { out } = await reformCheck(
      "grade",
      file,
      "--as-of",
      "2026-06-01",
      "--scheme",
      "self-2023",
      "--json",
      "-",
      "--no-write",
    );
    expect(JSON.parse(out)).toMatchObject({ asOf: "2026-06-01", scheme: "self-2023" });
  });

  it("judges by a team's own scheme", async () => {
    const scheme = folder.path("team.json");
    writeFileSync(
      scheme,
      JSON.stringify({
        id: "team",
        name: { "zh-CN": "本省方案", "en-US": "Ours" },
        level: "school",
        items: [{ number: "甲", indicators: ["3.1"], standing: "core", weight: 5 }],
        parameters: { staffLimit: 37 },
      }),
    );
    const { out } = await reformCheck(
      "grade",
      copyOf("all-met.xlsx"),
      "--scheme-file",
      scheme,
      "--json",
      "-",
      "--no-write",
    );
    expect(JSON.parse(out)).toMatchObject({
      scheme: "team",
      organisations: [
        { indicators: [{ id: "3.1", standing: "core", weight: 5, actual: 38, limit: 37, verdict: "review" }] },
      ],
    });
  });

  it("writes the JSON to a file beside the text report", async () => {
    const json = folder.path("result.json");
    const { out } = await reformCheck("grade", copyOf("college.xlsx"), "--json", json, "--no-write");
    expect(validate(JSON.parse(readFileSync(json, "utf8")))).toBe(true);
    expect(out).toContain("文学院学生会");
  });

  it("does not let the graded copy take the place of the JSON report", async () => {
    const json = folder.path("in-place.graded.xlsx");
    await reformCheck("grade", copyOf("all-met.xlsx", "in-place.xlsx"), "--json", json);
    expect(validate(JSON.parse(readFileSync(json, "utf8")))).toBe(true);
    expect(existsSync(folder.path("in-place.graded (2).xlsx"))).toBe(true);
  });

  it("writes under a name as long as names can be", async () => {
    const name = "长".repeat(80);
    expect((await reformCheck("grade", copyOf("all-met.xlsx", `${name}.xlsx`))).err).toBe("");
    expect(existsSync(folder.path(`${name}.graded.xlsx`))).toBe(true);
  });

  it.each([
    ["html", /^<!doctype html>/i],
    ["csv", /^\uFEFF/],
    ["json", /^\{/],
  ])("prints %s", async (format, beginning) => {
    const { out } = await reformCheck("grade", copyOf("many-gaps.xlsx"), "--format", format, "--no-write");
    expect(out).toMatch(beginning);
  });

  it("speaks English when asked", async () => {
    const { out } = await reformCheck("grade", copyOf("many-gaps.xlsx"), "--lang", "en-US", "--no-write");
    expect(out).toContain("[not met]");
  });
});

describe("what cannot be graded", () => {
  const CFB = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
  it.each([
    ["empty.xlsx", Buffer.alloc(0), "empty-file"],
    ["text.xlsx", Buffer.from("hello"), "not-a-zip"],
    ["old.xls", CFB, "old-xls"],
    ["cut.xlsx", readFileSync(sample("all-met.xlsx")).subarray(0, 9000), "truncated"],
  ])("%s is said to be what it is", async (name, bytes, code) => {
    writeFileSync(folder.path(name), bytes);
    const { status, out, err } = await reformCheck("grade", folder.path(name), "--json", "-");
    expect(JSON.parse(out).error.code).toBe(code);
    expect(err).toContain(name);
    expect(status).toBe(2);
    expect(folder.list().filter((entry) => entry.startsWith(`${name.split(".")[0]!}.graded`))).toEqual([]);
  });

  it("says so when the file is not there", async () => {
    const { status, err } = await reformCheck("grade", folder.path("nowhere.xlsx"));
    expect(err).toContain("找不到这个文件或文件夹");
    expect(status).toBe(2);
  });

  it("assesses, says what went wrong and leaves nothing half-written when the output cannot be written", async () => {
    const file = copyOf("all-met.xlsx");
    writeFileSync(folder.path("blocked"), "a file where a folder should be");
    const { status, out, err } = await reformCheck("grade", file, "--out", folder.path("blocked", "deeper"));
    expect(out).toContain("云溪大学");
    expect(err).toContain("没有写出");
    expect(status).toBe(2);
  });

  it("refuses to write the JSON over the workbook itself, by any path", async () => {
    const file = copyOf("all-met.xlsx", "precious.xlsx");
    symlinkSync(file, folder.path("link.json"));
    const before = readFileSync(file);
    expect((await reformCheck("grade", file, "--json", folder.path("link.json"))).status).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("usage", () => {
  it.each([
    [["grade"]],
    [["grade", "x.xlsx", "--scheme", "nonsense"]],
    [["grade", "x.xlsx", "--as-of", "2023-02-30"]],
    [["grade", "x.xlsx", "--as-of", "yesterday"]],
    [["grade", "x.xlsx", "--format", "pdf"]],
    [["grade", "x.xlsx", "--lang", "fr"]],
    [["grade", "x.xlsx", "--scheme", "college", "--scheme-file", "x.json"]],
    [["grade", "x.xlsx", "--json", "-", "--format", "html"]],
    [["grade", "x.xlsx", "--nonsense"]],
    [["nonsense"]],
    [["template"]],
    [["clear", "x.xlsx"]],
    [["criteria", "--scheme", "nonsense"]],
  ])("%j is wrong: status 2, and standard output stays empty", async (argv) => {
    const { status, out, err } = await reformCheck(...argv);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err.length).toBeGreaterThan(0);
  });

  it.each([
    [["--help"]],
    [["grade", "--help"]],
    [["template", "--help"]],
    [["clear", "--help"]],
    [["criteria", "--help"]],
  ])("%j explains itself", async (argv) => {
    const { status, out } = await reformCheck(...argv);
    expect(status).toBe(0);
    expect(out).toContain("用法：");
  });

  it("says its version", async () => {
    expect(await reformCheck("--version")).toMatchObject({ status: 0, out: "1.2.3\n" });
  });

  it("names a bad scheme file and what is wrong in it", async () => {
    const scheme = folder.path("bad.json");
    writeFileSync(scheme, '{ "id": "x", "name": "x", "items": [ { "number": "1", "indicators": ["9.9"] } ] }');
    const { status, err } = await reformCheck("grade", sample("all-met.xlsx"), "--scheme-file", scheme, "--no-write");
    expect(status).toBe(2);
    expect(err).toContain("9.9");
  });
});

it("names the file, not its path, in the report", async () => {
  const file = copyOf("college.xlsx", "学院 名单.xlsx");
  const { out } = await reformCheck("grade", file, "--json", "-", "--no-write");
  expect(JSON.parse(out).file).toBe(basename(file));
});
