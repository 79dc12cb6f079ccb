import { readFileSync } from "node:fs";
import { schemeById } from "../../src/criteria";
import { RecognitionError } from "../../src/recognise/recognition-error";
import type { Answers } from "../../src/recognise/recognition";
import { hasAnswers, ownerKey, withAnswer, withOwner } from "../../src/session/answers";
import { createPaneSession, type PaneSession } from "../../src/session/pane-session";
import { recognised } from "../support/recognition";
import { memoryHost, type MemoryHost } from "../taskpane/memory-host";
import type * as ReadSubmission from "../../src/workbook/read-submission";
import type { ReadOptions } from "../../src/workbook/read-submission";

/** Stands for a recogniser that is not sure as long as nobody says which form it is. */
const mockAsk = jest.fn<RecognitionError | null, [ReadOptions]>(() => null);
jest.mock<typeof ReadSubmission>("../../src/workbook/read-submission", () => {
  const actual = jest.requireActual<typeof ReadSubmission>("../../src/workbook/read-submission");
  return {
    ...actual,
    readSubmission: (snapshot, options) => {
      const error = mockAsk(options);
      if (error) throw error;
      return actual.readSubmission(snapshot, options);
    },
  };
});
beforeEach(() => mockAsk.mockReset().mockReturnValue(null));

const SCHEME = schemeById("filing-2020")!;
const asking = recognised({ questions: [{ ask: "scheme", at: null, options: ["filing-2020"] }] });
const unlessSaid = ({ answers }: ReadOptions): RecognitionError | null =>
  answers?.scheme ? null : new RecognitionError(asking);

function open(answers: Answers = {}): { session: PaneSession; host: MemoryHost; heard: Answers[] } {
  const host = memoryHost(new Uint8Array(readFileSync("samples/many-gaps.xlsx")));
  const heard: Answers[] = [];
  const session = createPaneSession(host, {
    today: () => "2024-06-01",
    language: "zh-CN",
    createWorkbook: () => Promise.reject(new Error("not asked for")),
    fileName: "清单.xlsx",
    answers,
    onAnswers: (said) => heard.push(said),
  });
  return { session, host, heard };
}

describe("a workbook that asks something", () => {
  it("is not judged; what was seen is there, and nothing of an earlier check", async () => {
    const { session } = open();
    await session.check({ mark: false });
    mockAsk.mockImplementation(unlessSaid);
    await expect(session.recheck()).rejects.toBeInstanceOf(RecognitionError);
    expect(session.asked).toBe(asking);
    expect(session.latest).toBeNull();
    await expect(session.exportSummary()).rejects.toMatchObject({ code: "not-checked" });
  });

  it("goes on with the check that was asked for once it is answered", async () => {
    mockAsk.mockImplementation(unlessSaid);
    const { session, host, heard } = open();
    await expect(session.check({ mark: true })).rejects.toBeInstanceOf(RecognitionError);
    const result = await session.answer({ scheme: SCHEME });
    expect(result).toMatchObject({ marked: true, assessment: { scheme: { id: "filing-2020" } } });
    expect(host.calls).toContain("apply");
    expect(session.asked).toBeNull();
    expect(heard).toEqual([{ scheme: SCHEME }]);
  });

  it("does not mark where the check was only a look", async () => {
    mockAsk.mockImplementation(unlessSaid);
    const { session, host } = open();
    await expect(session.check({ mark: false })).rejects.toBeInstanceOf(RecognitionError);
    expect((await session.answer({ scheme: SCHEME })).marked).toBe(false);
    expect(host.calls).not.toContain("apply");
  });

  it("asks nothing that was answered another time", async () => {
    mockAsk.mockImplementation(unlessSaid);
    const { session, heard } = open({ scheme: SCHEME });
    await session.check({ mark: false });
    expect(session.answers).toEqual({ scheme: SCHEME });
    expect(heard).toEqual([]);
  });
});

it("judges by the day that was said, and by the name of the file", async () => {
  const { session } = open();
  await session.check({ mark: false });
  expect((await session.answer({ asOf: "2023-12-01" })).assessment.asOf).toBe("2023-12-01");
  expect(mockAsk).toHaveBeenLastCalledWith(
    expect.objectContaining({ answers: { asOf: "2023-12-01" }, fileName: "清单.xlsx" }),
  );
});

it("keeps what was said even if the check then fails", async () => {
  const { session, host, heard } = open();
  host.failNext("outline", new Error("gone"));
  await expect(session.answer({ level: "college" })).rejects.toThrow("gone");
  expect(session.answers).toEqual({ level: "college" });
  expect(heard).toEqual([{ level: "college" }]);
});

it("changes answers one at a time, and takes them back", () => {
  const day = withAnswer({}, "asOf", "2024-06-30");
  const both = withOwner(day, ownerKey({ sheet: "人员名单", row: 11, column: 0 }), "研究生会");
  expect(both).toEqual({ asOf: "2024-06-30", owners: { "人员名单!A12": "研究生会" } });
  expect(withOwner(both, "人员名单!A12", null)).toEqual(day);
  expect(withAnswer(day, "asOf", null)).toEqual({});
  expect([{}, day, both, { owners: {} }].map(hasAnswers)).toEqual([false, true, true, false]);
});
