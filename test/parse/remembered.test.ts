import { remembered } from "../../src/parse/remembered";

function counted(most?: number): { read: (text: string) => number; texts: string[] } {
  const texts: string[] = [];
  const measure = (text: string): number => {
    texts.push(text.slice(0, 5));
    return text.length;
  };
  return { read: remembered(measure, most), texts };
}

it("reads a text that comes again only once, also where it says nothing", () => {
  const { read, texts } = counted();
  expect(["干事", "", "干事", ""].map(read)).toEqual([2, 0, 2, 0]);
  expect(texts).toEqual(["干事", ""]);
});

it("keeps so many and no more, and answers the same however many come", () => {
  const { read, texts } = counted(2);
  expect(["一", "二二", "三三三", "三三三", "一"].map(read)).toEqual([1, 2, 3, 3, 1]);
  expect(texts).toEqual(["一", "二二", "三三三", "一"]);
});

it("keeps no long text", () => {
  const { read, texts } = counted();
  const long = "学".repeat(401);
  expect([read(long), read(long)]).toEqual([401, 401]);
  expect(texts).toHaveLength(2);
});
