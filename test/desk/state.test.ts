import type { FileId, Judged } from "../../src/desk/contract";
import type { DeskFile } from "../../src/desk/files/desk-file";
import type { Recognition } from "../../src/recognise/recognition";
import { recognised } from "../support/recognition";
import { EMPTY_DESK, progressOf, reduceDesk, type DeskAction, type DeskState } from "../../src/desk/files/state";

const file = (id: FileId): DeskFile => ({
  id,
  path: `${id}.xlsx`,
  blob: new Blob(),
  outcome: null,
  recognition: null,
  answers: {},
  unsaved: false,
});
const added = (...ids: FileId[]): DeskAction => ({
  type: "added",
  files: ids.map(file),
  skipped: 0,
  copies: 0,
  already: 0,
});
const after = (...actions: DeskAction[]): DeskState => actions.reduce(reduceDesk, EMPTY_DESK);
const failed = (name: string, recognition: Recognition | null = null): Judged => ({
  document: { schema: "reform-check/assessment@2", file: name, error: { code: "empty-file", message: "" } },
  recognition,
});

test("one workbook alone is opened, several are a table", () => {
  expect(after(added("a")).open).toBe("a");
  expect(after(added("a", "b")).open).toBeNull();
  expect(after(added("a"), added("b")).open).toBeNull();
});

test("adding nothing new leaves the open workbook open", () => {
  expect(after(added("a"), added()).open).toBe("a");
});

test("progress counts what is judged and what could not be", () => {
  const state = after(added("a", "b", "c"), { type: "judged", outcomes: new Map([["b", failed("b")]]) });
  expect(progressOf(state)).toEqual({ done: 1, failed: 1, asking: 0, all: 3 });
});

test("a file that asks something is no failure, one that is another paper is", () => {
  const asks = recognised({ questions: [{ ask: "scheme", at: null, options: [] }] });
  const other = recognised({ questions: [{ ask: "other-file", at: null, looksLike: "club-audit" }] });
  const outcomes = new Map([
    ["a", failed("a", asks)],
    ["b", failed("b", other)],
  ]);
  expect(progressOf(after(added("a", "b"), { type: "judged", outcomes }))).toMatchObject({ failed: 1, asking: 1 });
});

test("what was said about a file stays with it", () => {
  const state = after(added("a", "b"), { type: "answered", id: "b", answers: { asOf: "2024-06-30" } });
  expect(state.files.map(({ answers }) => answers)).toEqual([{}, { asOf: "2024-06-30" }]);
});

test("an outcome of a file that was removed meanwhile changes nothing", () => {
  const state = after(added("a", "b"), { type: "removed", id: "a" });
  expect(reduceDesk(state, { type: "judged", outcomes: new Map([["a", failed("a")]]) }).files).toEqual(state.files);
});

test("downloading everything saves every decision", () => {
  const state = after(added("a", "b"), { type: "unsaved", id: "b", unsaved: true });
  expect(state.files.map(({ unsaved }) => unsaved)).toEqual([false, true]);
  expect(reduceDesk(state, { type: "saved-all", but: new Set() }).files.map(({ unsaved }) => unsaved)).toEqual([
    false,
    false,
  ]);
});

test("a decision made while the archive was being made is not taken for saved", () => {
  const decided = (id: FileId): DeskAction => ({ type: "unsaved", id, unsaved: true });
  const state = after(added("a", "b"), decided("a"), decided("b"), { type: "saved-all", but: new Set(["b"]) });
  expect(state.files.map(({ unsaved }) => unsaved)).toEqual([false, true]);
});

test("the table is as it was when a workbook is closed, and begins at that workbook", () => {
  const table = { filter: { search: "大学", state: "not-met" }, sorting: { column: "confirmed", down: true } } as const;
  const state = after(
    added("a", "b"),
    { type: "table", table },
    { type: "opened", id: "b" },
    { type: "opened", id: null },
  );
  expect(state).toMatchObject({ table, left: "b", open: null });
});

test.each([
  ["an empty folder", added(), true],
  ["a folder without workbooks", { type: "added", files: [], skipped: 2, copies: 0, already: 0 } as const, false],
  ["a workbook", added("a"), false],
])("%s is told of", (_, action, nothing) => {
  expect(after(action).passedOver.nothing).toBe(nothing);
});

test("in another mode all are judged again, the one on show where it is shown", () => {
  const outcomes = new Map(["a", "b"].map((id) => [id, failed(id, recognised())]));
  const state = after(
    added("a", "b"),
    { type: "judged", outcomes },
    { type: "opened", id: "a" },
    { type: "judging-again" },
  );
  expect(state.files.map(({ outcome }) => outcome !== null)).toEqual([true, false]);
});

test("removing the open workbook leads back to the others", () => {
  const state = after(added("a", "b"), { type: "opened", id: "a" }, { type: "removed", id: "a" });
  expect(state.open).toBeNull();
  expect(state.files.map(({ id }) => id)).toEqual(["b"]);
});
