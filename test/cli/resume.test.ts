import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { temporaryPath } from "../../src/cli/files";
import { reformCheck, reformCheckOn, temporaryFolder } from "./cli";
import { contentsOf, filesIn, linesOf, put, putMany, smallWorkbook } from "./folders";

const folder = temporaryFolder();
let count = 0;

/** Six workbooks that were graded, and how to go on. */
async function graded(): Promise<{ input: string; out: string; record: string; resume: typeof reformCheck }> {
  count += 1;
  const input = folder.path(`in${count}`);
  const out = folder.path(`out${count}`);
  putMany(input, 6);
  await reformCheck("grade", input, "--out", out);
  return {
    input,
    out,
    record: join(out, "assessments.ndjson"),
    resume: (...flags) => reformCheck("grade", input, "--out", out, "--resume", ...flags),
  };
}

/** How many of the copies have been written anew since `before`. */
function rewritten(out: string, before: ReadonlyMap<string, string>): string[] {
  return filesIn(out).filter((name) => name.endsWith(".xlsx") && writing(join(out, name)) !== before.get(name));
}

function inodes(out: string): Map<string, string> {
  return new Map(filesIn(out).map((name) => [name, writing(join(out, name))]));
}

/** Tells one writing of a file from the next: a file system may give a new file the number of one that is gone. */
function writing(path: string): string {
  const { ino, birthtimeNs } = statSync(path, { bigint: true });
  return `${ino}-${birthtimeNs}`;
}

const SECOND = "第2组/学校001.xlsx";
const SECOND_COPY = "第2组/学校001.graded.xlsx";

describe("--resume", () => {
  it("does nothing again that is done, and says so", async () => {
    const { out, resume } = await graded();
    const before = contentsOf(out);
    const nodes = inodes(out);
    const { status, err } = await resume();
    expect(rewritten(out, nodes)).toEqual([]);
    expect(contentsOf(out)).toEqual(before);
    expect(err).toContain("共 6 份，其中 6 份上次已评估");
    expect(status).toBe(1);
  });

  it.each<[string, (paths: { input: string; out: string; record: string }) => void, string[]]>([
    ["whose copy is gone", ({ out }) => rmSync(join(out, SECOND_COPY)), [SECOND_COPY]],
    [
      "whose copy is older than the input",
      ({ input }) => utimesSync(join(input, SECOND), new Date(), new Date(Date.now() + 60_000)),
      [SECOND_COPY],
    ],
    ["that came later", ({ input }) => void put(join(input, "新.xlsx"), smallWorkbook(7)), ["新.graded.xlsx"]],
  ])("grades a file %s, and no other", async (_, change, wanted) => {
    const paths = await graded();
    const nodes = inodes(paths.out);
    change(paths);
    await paths.resume();
    expect(rewritten(paths.out, nodes)).toEqual(wanted);
    const fresh = `${paths.out}-fresh`;
    await reformCheck("grade", paths.input, "--out", fresh);
    expect(contentsOf(paths.out)).toEqual(contentsOf(fresh));
  });

  it("replaces the copy of an input that has changed, nobody having touched the copy", async () => {
    const { input, out, resume } = await graded();
    const nodes = inodes(out);
    put(join(input, SECOND), smallWorkbook(50));
    expect((await resume()).err).not.toContain("(2)");
    expect(rewritten(out, nodes)).toEqual([SECOND_COPY]);
  });

  it("grades a file whose copy was cut short, and leaves the rest of the copy to the user", async () => {
    const { out, resume } = await graded();
    const nodes = inodes(out);
    truncateSync(join(out, SECOND_COPY), 1000);
    await resume();
    expect(rewritten(out, nodes)).toEqual([SECOND_COPY.replace(".xlsx", " (2).xlsx")]);
  });

  it.each([[["--lang", "en-US"]], [["--as-of", "2025-01-01"]], [["--scheme", "self-2023"]]])(
    "grades everything anew under %j",
    async (flags) => {
      const { input, out, resume } = await graded();
      await resume(...flags);
      const fresh = `${out}-fresh`;
      await reformCheck("grade", input, "--out", fresh, ...flags);
      const documents = (path: string): object[] => linesOf(path).map((line) => ({ ...line, record: null }));
      expect(documents(join(out, "assessments.ndjson"))).toEqual(documents(join(fresh, "assessments.ndjson")));
    },
  );

  it("goes on from a record whose last line was written half", async () => {
    const { out, record, resume } = await graded();
    const before = contentsOf(out);
    truncateSync(record, statSync(record).size - 300);
    const { err } = await resume();
    expect(err).toContain("其中 5 份");
    expect(contentsOf(out)).toEqual(before);
  });

  it("passes over lines that are no lines of ours", async () => {
    const { out, record, resume } = await graded();
    const before = contentsOf(out);
    appendFileSync(record, '\n{"schema":"other"}\n[1,2]\nnull\n\u0000\u0000\u0000');
    await resume();
    expect(contentsOf(out)).toEqual(before);
  });

  it("tries a file again that failed", async () => {
    const { input, out, resume } = await graded();
    put(join(input, "坏.xlsx"), "no workbook");
    expect((await resume()).status).toBe(2);
    put(join(input, "坏.xlsx"), smallWorkbook(9));
    expect((await resume()).status).toBe(1);
    expect(existsSync(join(out, "坏.graded.xlsx"))).toBe(true);
  });

  it("passes over a file that was stopped, with its reason, as long as its bytes are the same", async () => {
    const { input, record, resume } = await graded();
    const bad = join(input, "坏.xlsx");
    put(bad, "no workbook");
    await resume();
    const stopped = { code: "too-slow", message: "超过 60 秒，已停下" };
    const lines = linesOf(record).map((line) => (line.record.input === "坏.xlsx" ? { ...line, error: stopped } : line));
    writeFileSync(record, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const again = await resume();
    expect([again.status, again.err]).toEqual([2, expect.stringContaining(`坏.xlsx：${stopped.message}`)]);
    put(bad, "no workbook either");
    expect((await resume()).err).toContain("不是 Excel 工作簿");
  });

  it("removes what a killed run left half-written, and nothing else", async () => {
    const { out, record, resume } = await graded();
    const ours = [temporaryPath(join(out, SECOND_COPY)), temporaryPath(record)];
    const others = [join(out, ".reform-check-0123456789abcdef-x.tmp"), join(out, "第2组", "notes.tmp")];
    for (const path of [...ours, ...others]) writeFileSync(path, "half");
    await resume();
    expect(ours.filter((path) => existsSync(path))).toEqual([]);
    expect(others.filter((path) => existsSync(path))).toEqual(others);
  });

  it("loses nothing that a person changed in a graded copy", async () => {
    const { out, resume } = await graded();
    const path = join(out, SECOND_COPY);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    workbook.getWorksheet("人员名单")!.getCell("C4").value = "改过的";
    await workbook.xlsx.writeFile(path);
    const edited = readFileSync(path);
    expect((await resume()).err).toContain("学校001.graded (2).xlsx");
    expect(readFileSync(path).equals(edited)).toBe(true);
  });

  it("gives reports of all files, not only of those graded now", async () => {
    const { input, out, resume } = await graded();
    rmSync(join(out, SECOND_COPY));
    for (const format of ["json", "csv", "html"]) {
      const whole = await reformCheck("grade", input, "--no-write", "--format", format);
      expect((await resume("--format", format)).out).toBe(whole.out);
    }
  });

  it("judges by today what states no day, and takes over tomorrow only what does", async () => {
    const input = folder.path("undated");
    putMany(input, 2);
    put(join(input, "无日期.xlsx"), readFileSync(join(__dirname, "..", "..", "samples", "blank-checklist.xlsx")));
    const grade = ["grade", input, "--out", folder.path("undated-out")];
    await reformCheckOn(new Date(2024, 5, 20), ...grade);
    expect((await reformCheckOn(new Date(2024, 5, 20), ...grade, "--resume")).err).toContain("其中 3 份");
    expect((await reformCheckOn(new Date(2024, 5, 21), ...grade, "--resume")).err).toContain("其中 2 份");
  });
});
