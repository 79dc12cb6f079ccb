/** Whole runs over files that cannot be judged without an answer. */
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Question } from "../../src/recognise/recognition";
import { RecognitionError } from "../../src/recognise/recognition-error";
import type * as Session from "../../src/session";
import type { WorkbookHost } from "../../src/spreadsheet";
import { recognised } from "../support/recognition";
import { reformCheck, sample, temporaryFolder } from "./cli";

const WHICH: Question = { ask: "scheme", at: null, options: ["self-2023"] };

jest.mock("../../src/session", () => {
  const session = jest.requireActual<typeof Session>("../../src/session");
  /** Files of this name need a scheme; all others are assessed as they are. */
  const assessWorkbook = (host: WorkbookHost, options: Session.AssessOptions) => {
    if (options.fileName === "不明.xlsx" && !options.answers?.scheme) {
      throw new RecognitionError(recognised({ questions: [WHICH] }));
    }
    return session.assessWorkbook(host, options);
  };
  return { ...session, assessWorkbook };
});

const folder = temporaryFolder();

function made(name: string, ...files: string[]): string {
  mkdirSync(folder.path(name));
  for (const file of files) copyFileSync(sample("all-met.xlsx"), folder.path(name, file));
  return folder.path(name);
}

it("one file: status 2, what was seen and the option on standard error, nothing written", async () => {
  const input = `${made("one", "不明.xlsx")}/不明.xlsx`;
  const { status, out, err } = await reformCheck("grade", input);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err.split("\n")[0]).toBe(
    `${input}：看不出是哪一年、哪一种表，没有评估。评估时请加 --scheme 改革自评表（2023—2024学年）`,
  );
  expect(err).toContain("\n    --scheme 改革自评表（2023—2024学年）\n");
  // The answer, as it was offered.
  const answered = await reformCheck("grade", input, "--no-write", "--scheme", "改革自评表（2023—2024学年）");
  expect(answered.status).not.toBe(2);
  expect(answered.out).toContain("评估方案：改革自评表（2023—2024学年）");
});

it("--json -: one document with what was seen and is asked", async () => {
  const { status, out } = await reformCheck("grade", `${made("json", "不明.xlsx")}/不明.xlsx`, "--json", "-");
  expect(status).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    schema: "reform-check/assessment@2",
    error: { code: "needs-answer" },
    recognition: { form: { value: "checklist" } },
    questions: [{ ask: "scheme", cell: null, options: ["self-2023"] }],
  });
});

it("a folder: a line with the reason, in the record too, and the others are graded", async () => {
  const input = made("many", "一.xlsx", "不明.xlsx");
  const result = await reformCheck("grade", input, "--out", folder.path("out"));
  expect(result.status).toBe(2);
  expect(result.out).toContain("未能评估的文件 1 份");
  expect(result.err).toContain("看不出是哪一年、哪一种表");
  const lines = readFileSync(folder.path("out", "assessments.ndjson"), "utf8").trim().split("\n");
  const documents = lines.map((line) => JSON.parse(line) as { file: string; error?: { code: string } });
  expect(documents.map(({ file, error }) => [basename(file), error?.code])).toEqual([
    ["一.xlsx", undefined],
    ["不明.xlsx", "needs-answer"],
  ]);
  const rolledUp = await reformCheck("rollup", folder.path("out"), "--format", "json");
  expect(rolledUp.status).toBe(1);
  expect(JSON.parse(rolledUp.out)).toMatchObject({ failed: [{ file: "不明.xlsx", code: "needs-answer" }] });
  // The same when the roll-up judges on the spot.
  expect(JSON.parse((await reformCheck("rollup", input, "--format", "json")).out)).toMatchObject({
    totals: { organisations: 1, failed: 1 },
    failed: [{ code: "needs-answer", message: expect.stringContaining("--scheme 改革自评表（2023—2024学年）") }],
  });
});
