import { keepReviewing, keptReviewing } from "../../src/session/reviewing-store";

test("the mode is off until it is switched on, and kept", () => {
  const items = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  expect(keptReviewing(storage)).toBe(false);
  keepReviewing(true, storage);
  expect(keptReviewing(storage)).toBe(true);
  keepReviewing(false, storage);
  expect(items.size).toBe(0);
});

test("a browser that keeps nothing is no fault", () => {
  const storage = (): never => {
    throw new Error("storage is switched off");
  };
  expect(() => keepReviewing(true, storage)).not.toThrow();
  expect(keptReviewing(storage)).toBe(false);
});
