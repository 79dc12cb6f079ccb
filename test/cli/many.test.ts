import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020";
import { personName } from "../../scripts/samples/people";
import { ASSESSMENT_SCHEMA } from "../../src/report";
import { reformCheck, sample, temporaryFolder } from "./cli";
import { filesIn, linesOf, put, putMany, smallWorkbook } from "./folders";

const folder = temporaryFolder();
const validate = new Ajv({ strict: false }).compile(ASSESSMENT_SCHEMA);

/** Twenty files, one of which is broken. */
beforeAll(() => {
  putMany(folder.path("in"), 19);
  put(folder.path("in", "第2组", "坏.xlsx"), "no workbook");
});

describe("a folder with 5 % broken files", () => {
  it("gives a graded copy of each other file at the same place, a line each, and status 2", async () => {
    const { status, out, err } = await reformCheck("grade", folder.path("in"), "--out", folder.path("out"));
    expect(status).toBe(2);
    const copies = filesIn(folder.path("in"))
      .filter((name) => !name.includes("坏"))
      .map((name) => name.replace(".xlsx", ".graded.xlsx"));
    expect(filesIn(folder.path("out"))).toEqual([...copies, "assessments.ndjson"].sort());
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(1 + 20 + 2);
    expect(lines.filter((line) => line.startsWith("无法评估"))).toEqual([expect.stringContaining("第2组/坏.xlsx")]);
    expect(lines.at(-2)).toContain("未能评估的文件 1 份");
    expect(err).toContain("坏.xlsx：这不是 Excel 工作簿");
  });

  it("leaves a record with a valid line per file, in the order of the inputs, the broken one among them", () => {
    const lines = linesOf(folder.path("out", "assessments.ndjson"));
    expect(lines.map(({ record }) => record.input)).toEqual(filesIn(folder.path("in")));
    for (const line of lines) expect([validate(line), validate.errors]).toEqual([true, null]);
    expect(lines.filter(({ error }) => error).map(({ error }) => error?.code)).toEqual(["not-a-zip"]);
    const [first] = lines;
    expect(first?.record).toMatchObject({ graded: "第1组/学校000.graded.xlsx" });
  });

  it("tells no person's name to the screen or the log", async () => {
    const { out, err } = await reformCheck("grade", folder.path("in"), "--no-write", "--debug");
    const names = Array.from({ length: 40 }, (_, index) => personName(index));
    expect(names.filter((name) => `${out}${err}`.includes(name))).toEqual([]);
  });

  it("prints JSON and CSV in the order of the inputs", async () => {
    const json = await reformCheck("grade", folder.path("in"), "--no-write", "--format", "json");
    const documents: { file: string; record?: unknown }[] = JSON.parse(json.out).assessments;
    expect(documents.map(({ file }) => file)).toEqual(filesIn(folder.path("in")).map((name) => name.split("/")[1]));
    expect(documents.filter(({ record }) => record !== undefined)).toEqual([]);
    expect(validate(JSON.parse(json.out))).toBe(true);
    const csv = await reformCheck("grade", folder.path("in"), "--no-write", "--format", "csv");
    const files = csv.out.split("\r\n").flatMap((line) => /^(学校\d+\.xlsx),/.exec(line)?.[1] ?? []);
    const order = filesIn(folder.path("in"))
      .map((name) => name.split("/")[1])
      .filter((name) => name !== "坏.xlsx");
    expect([...new Set(files)]).toEqual(order);
  });
});

describe("where the results go", () => {
  it("is beside the folder under a name of its own, when nothing is said", async () => {
    put(folder.path("one", "a.xlsx"), smallWorkbook(1));
    await reformCheck("grade", folder.path("one"));
    expect(filesIn(folder.path("one-graded"))).toEqual(["a.graded.xlsx", "assessments.ndjson"]);
    expect(filesIn(folder.path("one"))).toEqual(["a.xlsx"]);
  });

  it("keeps two schools' files of one name apart", async () => {
    put(folder.path("甲", "清单.xlsx"), smallWorkbook(1));
    put(folder.path("乙", "清单.xlsx"), smallWorkbook(2));
    await reformCheck("grade", folder.path("甲"), folder.path("乙"), "--out", folder.path("apart"));
    expect(filesIn(folder.path("apart"))).toEqual(["assessments.ndjson", "乙/清单.graded.xlsx", "甲/清单.graded.xlsx"]);
  });

  it("is nowhere with --no-write, unless a folder for the record is named", async () => {
    await reformCheck("grade", folder.path("甲"), "--no-write");
    expect(existsSync(folder.path("甲-graded"))).toBe(false);
    await reformCheck("grade", folder.path("甲"), "--no-write", "--out", folder.path("only"));
    expect(filesIn(folder.path("only"))).toEqual(["assessments.ndjson"]);
  });

  it("leaves no record of a single file, which may be one of many graded one by one into that folder", async () => {
    await reformCheck("grade", sample("college.xlsx"), "--out", folder.path("single"));
    expect(filesIn(folder.path("single"))).toEqual(["college.graded.xlsx"]);
  });
});

describe("shards", () => {
  it("share the work of a folder without overlap, each with a record of its own", async () => {
    for (const part of ["1/3", "2/3", "3/3"]) {
      await reformCheck("grade", folder.path("in"), "--out", folder.path("shards"), "--shard", part);
    }
    await reformCheck("grade", folder.path("in"), "--out", folder.path("whole"));
    const records = [1, 2, 3].map((index) => `assessments.${index}-of-3.ndjson`);
    const copies = (name: string): string[] => filesIn(folder.path(name)).filter((file) => file.endsWith(".xlsx"));
    expect(copies("shards")).toEqual(copies("whole"));
    expect(filesIn(folder.path("shards")).filter((file) => !file.endsWith(".xlsx"))).toEqual(records);
    const text = (name: string, record: string): string[] =>
      readFileSync(folder.path(name, record), "utf8").trimEnd().split("\n").filter(Boolean);
    expect(records.flatMap((record) => text("shards", record)).sort()).toEqual(
      text("whole", "assessments.ndjson").sort(),
    );
  });
});

it.each([
  [["--jobs", "0"]],
  [["--jobs", "two"]],
  [["--shard", "0/4"]],
  [["--shard", "5/4"]],
  [["--shard", "1"]],
  [["--resume"]],
  [["--shard", "1/2"]],
])("%j with a file and no --out is wrong", async (flags) => {
  const { status, out, err } = await reformCheck("grade", sample("college.xlsx"), ...flags);
  expect([status, out]).toEqual([2, ""]);
  expect(err).not.toBe("");
});
