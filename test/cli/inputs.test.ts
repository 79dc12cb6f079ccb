import { symlinkSync } from "node:fs";
import { resolve } from "node:path";
import { findInputs } from "../../src/cli/inputs";
import { messagesFor } from "../../src/i18n/all";
import { temporaryFolder } from "./cli";
import { put } from "./folders";

const folder = temporaryFolder();
const words = messagesFor("zh-CN").cli;

async function placesOf(named: readonly string[], out?: string): Promise<string[]> {
  return (await findInputs(named, out, words)).files.map(({ place }) => place);
}

beforeAll(() => {
  for (const name of [
    "in/b.xlsx",
    "in/A.XLSX",
    "in/宏.xlsm",
    "in/旧.xls",
    "in/wps.et",
    "in/说明.docx",
    "in/~$b.xlsx",
    "in/.hidden.xlsx",
    "in/.git/x.xlsx",
    "in/深/更深/c.xlsx",
    "in/b.graded.xlsx",
    "in/b.graded (2).xlsx",
    "in/深/孤.graded.xlsx",
    "in/out/b.graded.xlsx",
    "in/out/d.xlsx",
    "two/in/b.xlsx",
    "same/a[1].xlsx",
  ]) {
    put(folder.path(...name.split("/")), "x");
  }
});

describe("a folder", () => {
  it("means the workbooks in it and below, and not lock files, hidden files, graded copies or the output", async () => {
    const found = await findInputs([folder.path("in")], folder.path("in", "out"), words);
    expect(found.files.map(({ place }) => place)).toEqual(
      ["A.XLSX", "b.xlsx", "wps.et", "宏.xlsm", "旧.xls", "深/更深/c.xlsx"].sort(),
    );
    expect(found.searched).toBe(true);
  });

  it("counts graded copies whose original is not beside them, so that nobody is passed over in silence", async () => {
    expect((await findInputs([folder.path("in")], folder.path("in", "out"), words)).orphanCopies).toBe(1);
  });

  it("is read even if it is the output folder itself", async () => {
    expect(await placesOf([folder.path("in")], folder.path("in"))).toContain("b.xlsx");
    expect(await placesOf([folder.path("in", "深")], folder.path("in"))).toEqual(["更深/c.xlsx"]);
  });

  it("keeps its name below the output when there are several, numbered where two have the same", async () => {
    expect(await placesOf([folder.path("two", "in"), folder.path("in", "深"), folder.path("in")])).toEqual(
      expect.arrayContaining(["in/b.xlsx", "深/更深/c.xlsx", "in (2)/b.xlsx"]),
    );
  });

  it.each([["empty"], ["空"]])("without a workbook (%s) is said to have none", async (name) => {
    put(folder.path(name, "readme.txt"), "x");
    await expect(placesOf([folder.path(name)])).rejects.toThrow(name);
  });

  it("that links to itself ends", async () => {
    put(folder.path("loop", "a.xlsx"), "x");
    symlinkSync(folder.path("loop"), folder.path("loop", "again"));
    expect(await placesOf([folder.path("loop")])).toContain("a.xlsx");
  });
});

describe("a pattern", () => {
  it.each([
    ["in/*.xlsx", ["A.XLSX", "b.xlsx"]],
    ["in/**/c.xlsx", ["深/更深/c.xlsx"]],
    ["{in,two/in}/b.xlsx", ["in/b.xlsx", "two/in/b.xlsx"]],
    ["in/*.docx*", null],
    ["nowhere/*.xlsx", null],
  ])("%s finds %j", async (pattern, wanted) => {
    const named = [`${folder.path()}/${pattern}`];
    if (wanted === null) await expect(placesOf(named)).rejects.toThrow("没有找到工作簿");
    else expect(await placesOf(named)).toEqual(wanted);
  });

  it("is no pattern where a file is called so", async () => {
    expect(await placesOf([folder.path("same", "a[1].xlsx")])).toEqual(["a[1].xlsx"]);
  });
});

it("takes a file that is named as it is, even a graded copy or one that is not there, and counts it once", async () => {
  const named = [folder.path("in", "b.graded.xlsx"), folder.path("nowhere.xlsx"), folder.path("in", "b.graded.xlsx")];
  const { files, searched } = await findInputs(named, undefined, words);
  expect(files.map(({ path }) => resolve(path))).toEqual(named.slice(0, 2));
  expect(searched).toBe(false);
});
