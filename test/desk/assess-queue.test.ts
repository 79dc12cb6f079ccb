import type { DeskEngine, FileId, Judged } from "../../src/desk/contract";
import type { Answers } from "../../src/recognise/recognition";
import { AssessQueue } from "../../src/desk/files/assess-queue";
import { createDeskEngine } from "../../src/desk/engine/engine";

const outcome = (name: string): Judged => ({
  document: { schema: "reform-check/assessment@2", file: name, error: { code: "x", message: "" } },
  recognition: null,
});

/** An engine that judges a file when it is told to. */
function slowEngine(): {
  engine: DeskEngine;
  asked: FileId[];
  finish: (id: FileId) => Promise<void>;
  dropped: FileId[];
} {
  const waiting = new Map<FileId, (outcome: Judged) => void>();
  const asked: FileId[] = [];
  const dropped: FileId[] = [];
  const engine: DeskEngine = {
    ...createDeskEngine(),
    assess: (id) => {
      asked.push(id);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    drop: (id) => {
      dropped.push(id);
      return Promise.resolve();
    },
  };
  const finish = async (id: FileId): Promise<void> => {
    waiting.get(id)?.(outcome(id));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { engine, asked, finish, dropped };
}

const files = (...ids: FileId[]): { id: FileId; path: string; blob: Blob }[] =>
  ids.map((id) => ({ id, path: `${id}.xlsx`, blob: new Blob() }));

test("a few files are with the worker at a time, in order, until all are judged", async () => {
  const { engine, asked, finish } = slowEngine();
  const told: FileId[] = [];
  const queue = new AssessQueue(engine, (outcomes) => told.push(...outcomes.keys()));
  queue.add(files("a", "b", "c", "d"));
  expect(asked).toEqual(["a", "b"]);
  await finish("a");
  expect(asked).toEqual(["a", "b", "c"]);
  for (const id of ["b", "c", "d"]) await finish(id);
  expect(asked).toEqual(["a", "b", "c", "d"]);
  expect(told.sort()).toEqual(["a", "b", "c", "d"]);
});

test("stopped, it finishes what is under way, and goes on where it was", async () => {
  const { engine, asked, finish } = slowEngine();
  const queue = new AssessQueue(engine, () => undefined);
  queue.add(files("a", "b", "c"));
  queue.stop();
  await finish("a");
  await finish("b");
  expect(asked).toEqual(["a", "b"]);
  queue.resume();
  expect(asked).toEqual(["a", "b", "c"]);
});

test("stopped, judging failed files anew for other words waits too", async () => {
  const { engine, asked, finish } = slowEngine();
  const queue = new AssessQueue(engine, () => undefined);
  queue.add(files("a", "b", "c"));
  queue.stop();
  for (const id of ["a", "b"]) await finish(id);
  queue.again(files("a"));
  expect(asked).toEqual(["a", "b"]);
  queue.resume();
  expect(asked).toEqual(["a", "b", "c", "a"]);
});

test("in another mode every file is judged once more by it, what is under way too", async () => {
  const { engine, asked, finish } = slowEngine();
  const again: FileId[] = [];
  const other: DeskEngine = {
    ...engine,
    assessAgain: (id) => {
      again.push(id);
      return Promise.resolve(outcome(id));
    },
  };
  const queue = new AssessQueue(other, () => undefined);
  queue.add(files("a", "b", "c", "d"));
  await finish("a");
  queue.stop();
  queue.rejudge(files("a", "b", "c", "d"));
  for (const id of ["b", "c", "d"]) await finish(id);
  expect(asked).toEqual(["a", "b", "c", "d"]);
  expect(again.sort()).toEqual(["a", "b", "c"]);
});

test("a file that is dropped is neither judged nor told of, and forgotten by the worker", async () => {
  const { engine, asked, finish, dropped } = slowEngine();
  const told: FileId[] = [];
  const queue = new AssessQueue(engine, (outcomes) => told.push(...outcomes.keys()));
  queue.add(files("a", "b", "c", "d"));
  queue.drop(["a", "c"]);
  for (const id of ["a", "b", "d"]) await finish(id);
  expect(asked).toEqual(["a", "b", "d"]);
  expect(told.sort()).toEqual(["b", "d"]);
  expect(dropped.sort()).toEqual(["a", "c"]);
});

test("should the worker fail, the file has its row all the same", async () => {
  const { engine } = slowEngine();
  const broken: DeskEngine = { ...engine, assess: () => Promise.reject(new Error("the worker is gone")) };
  const found = await new Promise<Judged | undefined>((resolve) => {
    new AssessQueue(broken, (outcomes) => resolve(outcomes.get("a"))).add(files("a"));
  });
  expect(found).toMatchObject({ document: { file: "a.xlsx", error: { code: "unexpected" } }, recognition: null });
});

test("what was said about a file goes along to the worker", async () => {
  const { engine } = slowEngine();
  const heard = await new Promise<Answers | undefined>((resolve) => {
    const listening: DeskEngine = {
      ...engine,
      assess: (id, _path, _file, answers) => {
        resolve(answers);
        return Promise.resolve(outcome(id));
      },
    };
    new AssessQueue(
      listening,
      () => undefined,
      ({ path }) => Promise.resolve(path === "a.xlsx" ? { asOf: "2024-06-30" } : {}),
    ).add(files("a"));
  });
  expect(heard).toEqual({ asOf: "2024-06-30" });
});
