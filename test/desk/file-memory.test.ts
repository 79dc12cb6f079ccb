/** @jest-environment node */
import { fileMemory } from "../../src/desk/files/file-memory";
import { answersStore, type KeptStorage } from "../../src/session/answers-store";

function storage(): KeptStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
const file = (path: string, text: string): { path: string; blob: Blob } => ({ path, blob: new Blob([text]) });
const ANSWERS = { asOf: "2024-06-30" };

test("a file is known again by what is in it, whatever it is called and after the page was loaded anew", async () => {
  const kept = storage();
  await fileMemory(answersStore(() => kept)).remember(file("各校/清单.xlsx", "one"), ANSWERS);
  const again = fileMemory(answersStore(() => kept));
  expect(await again.recall(file("清单 (1).xlsx", "one"))).toEqual(ANSWERS);
  // Two schools' files of one name and one size are not the same.
  expect(await again.recall(file("各校/清单.xlsx", "two"))).toEqual({});
});

test("files of which nobody spoke are not read for it", async () => {
  const blob = new Blob(["three"]);
  const read = jest.spyOn(blob, "arrayBuffer");
  const kept = storage();
  expect(await fileMemory(answersStore(() => kept)).recall({ path: "a.xlsx", blob })).toEqual({});
  expect(read).not.toHaveBeenCalled();
});

test("a file that is gone meanwhile is known by name and size", async () => {
  const gone = file("a.xlsx", "four");
  jest.spyOn(gone.blob, "arrayBuffer").mockRejectedValue(new DOMException("gone", "NotFoundError"));
  const kept = storage();
  const memory = fileMemory(answersStore(() => kept));
  await memory.remember(gone, ANSWERS);
  expect(await memory.recall(gone)).toEqual(ANSWERS);
});
