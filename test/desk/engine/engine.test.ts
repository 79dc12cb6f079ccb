import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, strFromU8, type Unzipped } from "fflate";
import { expose } from "comlink";
import { connectEngine } from "../../../src/desk/connect-engine";
import type { Archive, DeskEngine } from "../../../src/desk/contract";
import { acrossThreads } from "../../../src/desk/engine/across-threads";
import { createDeskEngine } from "../../../src/desk/engine/engine";
import { letErrorsCross } from "../../../src/desk/errors-across";
import { createWorkbook, fileHost, openWorkbook } from "../../../src/hosts/file";
import { toJson } from "../../../src/report/json";
import { assessWorkbook, markWorkbook } from "../../../src/session";
import { schemeById } from "../../../src/criteria";
import type * as ReadSubmission from "../../../src/workbook/read-submission";
import { RecognitionError } from "../../../src/recognise/recognition-error";
import { SessionError } from "../../../src/session/session-error";
import { InputError } from "../../../src/spreadsheet";
import { createHash } from "node:crypto";
import { sampleNames, SAMPLES } from "../../support/samples";
import { sheetOf } from "../../hosts/file/sheet-content-sample";

/** What is in an archive. */
async function unzipped(archive: Promise<Archive>): Promise<Unzipped> {
  return unzipSync(new Uint8Array(await (await archive).bytes.arrayBuffer()));
}

/** Stands for a recogniser that is not sure which form these files are, as long as nobody says so. */
const mockUnsure = "未知.xlsx";
jest.mock<typeof ReadSubmission>("../../../src/workbook/read-submission", () => {
  const path = "../../../src/workbook/read-submission";
  const actual = jest.requireActual<typeof ReadSubmission>(path);
  return {
    ...actual,
    readSubmission: (snapshot, options) => {
      const submission = actual.readSubmission(snapshot, options);
      if (options.fileName !== mockUnsure || options.answers?.scheme) return submission;
      const questions = [{ ask: "scheme", at: null, options: ["filing-2020", "self-2023"] }] as const;
      throw new RecognitionError({ ...submission.recognition, questions });
    },
  };
});

const CONTEXT = { language: "zh-CN", today: "2024-06-30" } as const;

function sample(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(SAMPLES, name)));
}

async function byTheCommandLine(name: string) {
  const bytes = sample(name);
  const host = fileHost(openWorkbook(bytes));
  const assessed = await assessWorkbook(host, CONTEXT);
  await markWorkbook(host, assessed, CONTEXT);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { document: toJson(assessed.assessment, { ...CONTEXT, fileName: name, sha256 }), graded: host.bytes() };
}

const ports: MessagePort[] = [];
const Channel = globalThis.MessageChannel;
/** Knows its ports, those that are made for functions and workbooks included: open ones keep the process alive. */
class TrackedChannel extends Channel {
  constructor() {
    super();
    ports.push(this.port1, this.port2);
  }
}
beforeAll(() => void (globalThis.MessageChannel = TrackedChannel));
afterAll(() => void (globalThis.MessageChannel = Channel));
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** The engine behind two ports of a message channel, as behind a worker. */
async function acrossPorts(): Promise<DeskEngine> {
  const { port1, port2 } = new globalThis.MessageChannel();
  letErrorsCross();
  expose(acrossThreads(createDeskEngine()), port1);
  const engine = connectEngine(port2);
  await engine.configure(CONTEXT);
  return engine;
}

describe.each([
  [
    "in this thread",
    async () => {
      const engine = createDeskEngine();
      await engine.configure(CONTEXT);
      return engine;
    },
  ],
  ["across threads", acrossPorts],
])("the engine %s", (_, start) => {
  test.each(sampleNames)("judges and grades %s as the command line does, to the byte", async (name) => {
    const engine = await start();
    const expected = await byTheCommandLine(name);
    expect((await engine.assess("a", name, new Blob([sample(name)]))).document).toEqual(expected.document);
    const zip = await unzipped(engine.gradedZip(["a"]));
    const graded = zip[name.replace(".xlsx", ".graded.xlsx")];
    expect(graded && Buffer.from(graded).equals(Buffer.from(expected.graded))).toBe(true);
    const workbook = await engine.open("a");
    expect(Buffer.from((await workbook.exportGraded()).bytes).equals(Buffer.from(expected.graded))).toBe(true);
    expect(await workbook.document()).toEqual(expected.document);
    const json: unknown = JSON.parse(strFromU8((await workbook.exportJson()).bytes));
    expect(json).toEqual(expected.document);
  });

  test("tells why a file cannot be graded, and lists it in the archive", async () => {
    const engine = await start();
    const failed = await engine.assess("bad", "坏文件.xlsx", new Blob(["no workbook"]));
    expect(failed).toMatchObject({
      document: { file: "坏文件.xlsx", error: { code: "not-a-zip" } },
      recognition: null,
    });
    await engine.assess("good", "college.xlsx", new Blob([sample("college.xlsx")]));
    const heard: number[] = [];
    const zip = await unzipped(engine.gradedZip(["bad", "good"], (done) => heard.push(done)));
    expect(Object.keys(zip)).toEqual(["college.graded.xlsx", "无法评估.txt", "assessments.ndjson"]);
    expect(strFromU8(zip["无法评估.txt"]!)).toContain("坏文件.xlsx");
    expect(strFromU8(zip["assessments.ndjson"]!).trim().split("\n")).toHaveLength(2);
    // Across threads, what is heard may come after the answer.
    for (let turn = 0; heard.length < 2 && turn < 100; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([1, 2]);
    await expect(engine.open("bad")).rejects.toBeInstanceOf(InputError);
  });

  test("counts what is adjudicated in the downloads, and keeps it when the workbook is closed", async () => {
    const engine = await start();
    await engine.assess("a", "many-gaps.xlsx", new Blob([sample("many-gaps.xlsx")]));
    const workbook = await engine.open("a");
    await expect(workbook.document()).rejects.toBeInstanceOf(SessionError);
    const steps: string[] = [];
    const { assessment } = await workbook.check({ mark: true }, (step) => steps.push(step));
    const [organisation] = assessment.organisations;
    const gap = organisation?.indicators.find(({ verdict }) => verdict === "fail");
    const decision = { verdict: "pass", grade: null, note: "已核实", by: "评审甲" } as const;
    await workbook.adjudicate(organisation!.name, gap!.id, decision);
    expect(steps).toContain("marking");
    await engine.close("a");
    const again = await (await engine.open("a")).check({ mark: false });
    const decided = again.assessment.organisations[0]?.indicators.find(({ id }) => id === gap!.id);
    expect(decided).toMatchObject({ verdict: "pass", decidedBy: "reviewer" });
    const zip = await unzipped(engine.gradedZip(["a"]));
    const graded = await assessWorkbook(fileHost(openWorkbook(zip["many-gaps.graded.xlsx"]!)), CONTEXT);
    expect(graded.assessment.organisations[0]?.indicators.find(({ id }) => id === gap!.id)?.verdict).toBe("pass");
  });

  test("judges, grades and rolls up by the mode that is on, with what was adjudicated", async () => {
    const engine = await start();
    const name = "many-gaps.xlsx";
    const host = fileHost(openWorkbook(sample(name)));
    const { submission, assessment } = await assessWorkbook(host, CONTEXT);
    const [union] = submission.organisations;
    const gaps = assessment.organisations[0]!.indicators.filter(({ verdict }) => verdict === "fail");
    const at = union!.declarations.get(gaps[0]!.id)!.at;
    const { headerRow, columns, sheet } = union!.sources.selfCheck!;
    const column = columns.reviewerVerdict ?? 20;
    await host.write([
      { sheet, row: headerRow, column, value: "评审结论" },
      { sheet, row: at.row, column, value: "达标" },
    ]);
    await engine.assess("a", name, new Blob([Uint8Array.from(host.bytes())]));
    const workbook = await engine.open("a");
    await workbook.check({ mark: true });
    const decision = { verdict: "pass", grade: null, note: "", by: "评审甲" } as const;
    await workbook.adjudicate(union!.name, gaps[1]!.id, decision);
    const reviewedIn = async (): Promise<unknown> => {
      const { document } = await engine.assessAgain("a");
      return "error" in document ? document.error : document.organisations[0]?.reviewed.count;
    };
    expect(await reviewedIn()).toBe(1);
    await engine.configure({ ...CONTEXT, reviewing: true });
    expect(await reviewedIn()).toBe(2);
    const lines = strFromU8((await unzipped(engine.gradedZip(["a"])))["assessments.ndjson"]!);
    expect(lines).toContain('"reviewed":{"count":2');
    const switched = await workbook.review(true);
    expect(switched?.assessment.organisations[0]?.reviewed.count).toBe(2);
    await engine.configure(CONTEXT);
    expect(await reviewedIn()).toBe(1);
  });

  test("asks what it cannot know, and by the answer judges, grades and rolls up", async () => {
    const engine = await start();
    const file = new Blob([sample("many-gaps.xlsx")]);
    const scheme = schemeById("filing-2020")!;
    const asked = await engine.assess("a", `各校/${mockUnsure}`, file);
    expect(asked.document).toMatchObject({ error: { code: "needs-answer" } });
    expect(asked.recognition?.questions).toEqual([{ ask: "scheme", at: null, options: ["filing-2020", "self-2023"] }]);
    const unanswered = await unzipped(engine.gradedZip(["a"]));
    expect(Object.keys(unanswered).some((name) => name.endsWith(".graded.xlsx"))).toBe(false);

    const workbook = await engine.open("a");
    const refused: unknown = await workbook.check({ mark: true }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RecognitionError);
    expect(refused).toMatchObject({ code: "needs-answer", recognition: { questions: [{ ask: "scheme" }] } });
    expect(await workbook.overlay()).toEqual({ marks: [], notes: [] });

    expect((await workbook.answer({ scheme })).marked).toBe(true);
    expect(await workbook.document()).toMatchObject({ scheme: "filing-2020" });
    expect((await workbook.overlay()).marks.length).toBeGreaterThan(0);
    await engine.close("a");
    const zip = await unzipped(engine.gradedZip(["a"]));
    expect(Object.keys(zip).some((name) => name.endsWith(".graded.xlsx"))).toBe(true);
    expect(strFromU8(zip["assessments.ndjson"]!)).toContain('"scheme":"filing-2020"');
    const rolled = openWorkbook((await engine.rollup(["a"])).bytes).outline(50).sheets;
    expect(JSON.stringify(rolled.map(({ rows }) => rows))).toContain("望川理工学院");
    // Opened again, nothing is asked any more.
    expect((await (await engine.open("a")).check({ mark: false })).assessment.scheme.id).toBe("filing-2020");
  });

  test("asks nothing that was answered another time", async () => {
    const engine = await start();
    const file = new Blob([sample("many-gaps.xlsx")]);
    const { document, recognition } = await engine.assess("a", mockUnsure, file, { scheme: schemeById("self-2023")! });
    expect(document).toMatchObject({ scheme: "self-2023" });
    expect(recognition).toMatchObject({ scheme: { value: { id: "self-2023" } }, blocks: [], questions: [] });
  });

  test("rolls up all files, those that failed included", async () => {
    const engine = await start();
    await engine.assess("bad", "坏文件.xlsx", new Blob(["no workbook"]));
    await engine.assess("a", "two-organisations.xlsx", new Blob([sample("two-organisations.xlsx")]));
    const { name, bytes } = await engine.rollup(["bad", "a"]);
    expect(name).toMatch(/2024-06-30\.xlsx$/);
    const sheets = openWorkbook(bytes).outline(50).sheets;
    expect(JSON.stringify(sheets.at(-1)?.rows)).toContain("坏文件.xlsx");
  });

  test("keeps the folders of files apart that have one name, and sends nobody to a button of Excel's pane", async () => {
    const engine = await start();
    const file = new Blob([sample("college.xlsx")]);
    const other = createWorkbook([sheetOf({ name: "菜单" })]);
    expect((await engine.assess("a", "各校/东片/清单.xlsx", file)).document).toMatchObject({ file: "清单.xlsx" });
    await engine.assess("b", "各校/西片/清单.xlsx", file);
    await engine.assess("c", "各校/西片/菜单.xlsx", new Blob([Uint8Array.from(other)]));
    const ids = ["a", "b", "c"];
    const zip = await unzipped(engine.gradedZip(ids));
    expect(Object.keys(zip).slice(0, 2)).toEqual(["各校/东片/清单.graded.xlsx", "各校/西片/清单.graded.xlsx"]);
    const failures = strFromU8(zip["无法评估.txt"]!);
    expect(failures).toContain("各校/西片/菜单.xlsx");
    expect(failures).not.toContain("新建清单");
    const rollup = JSON.stringify(openWorkbook((await engine.rollup(ids)).bytes).outline(50).sheets);
    for (const path of ["各校/东片/清单.xlsx", "各校/西片/清单.xlsx", "各校/西片/菜单.xlsx"])
      expect(rollup).toContain(path);
  });

  test("rolls up in the language of now, whatever the files were judged in", async () => {
    const engine = await start();
    await engine.assess("a", "many-gaps.xlsx", new Blob([sample("many-gaps.xlsx")]));
    await engine.configure({ ...CONTEXT, language: "en-US" });
    const english = JSON.stringify(openWorkbook((await engine.rollup(["a"])).bytes).read(["Gaps", "问题清单"]).sheets);
    await engine.configure(CONTEXT);
    const chinese = JSON.stringify(openWorkbook((await engine.rollup(["a"])).bytes).read(["Gaps", "问题清单"]).sheets);
    expect(english).not.toEqual(chinese);
  });

  test("passes over a file that was taken off the page, and gives two of one name two names", async () => {
    const engine = await start();
    const file = new Blob([sample("college.xlsx")]);
    await Promise.all(["a", "b", "c"].map((id) => engine.assess(id, "同名.xlsx", file)));
    await engine.drop("b");
    const zip = await unzipped(engine.gradedZip(["a", "b", "c"]));
    expect(Object.keys(zip)).toEqual(["同名.graded.xlsx", "同名 (2).graded.xlsx", "assessments.ndjson"]);
    await expect(engine.open("b")).rejects.toMatchObject({ name: "InputError", code: "unreadable-file" });
  });

  test("keeps the rows of rosters to itself", async () => {
    const engine = await start();
    await engine.assess("a", "many-gaps.xlsx", new Blob([sample("many-gaps.xlsx")]));
    const result = await (await engine.open("a")).check({ mark: false });
    expect(result).not.toHaveProperty("snapshot");
    const [organisation] = result.submission.organisations;
    expect(organisation?.roster).toEqual([]);
    expect(organisation?.declarations.size).toBeGreaterThan(0);
  });

  test("shows the workbook: tabs, rows and what lies over them", async () => {
    const engine = await start();
    await engine.assess("a", "many-gaps.xlsx", new Blob([sample("many-gaps.xlsx")]));
    const workbook = await engine.open("a");
    expect(await workbook.overlay()).toEqual({ marks: [], notes: [] });
    await workbook.check({ mark: false });
    const picture = await workbook.picture();
    const overlay = await workbook.overlay();
    expect(overlay.marks.length).toBeGreaterThan(0);
    const names = picture.sheets.map(({ name }) => name);
    for (const { area } of overlay.marks) expect(names).toContain(area.sheet);
    const rows = await workbook.rows("人员名单", 0, 5);
    expect(rows[0]?.cells.length).toBeGreaterThan(0);
    await workbook.clear();
    expect(await workbook.overlay()).toEqual({ marks: [], notes: [] });
  });
});
