import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { DIRECT_DISK, POOLED_DISK } from "../../src/cli/disk";
import type { Disk } from "../../src/cli/disk";
import { readInput, refuseSameFile, writeOutput } from "../../src/cli/files";
import { temporaryFolder } from "./cli";
import { put } from "./folders";

const DISKS: readonly (readonly [string, Disk])[] = [
  ["shared with others", POOLED_DISK],
  ["of a thread of its own", DIRECT_DISK],
];

describe.each(DISKS)("files on a disk %s", (_, disk) => {
  const folder = temporaryFolder();

  const file = (name: string, content: string): string => put(folder.path(name), content);

  it("reads a file whole", async () => {
    const bytes = await readInput(file("读.xlsx", "内容"), disk);
    expect(Buffer.from(bytes).toString("utf8")).toBe("内容");
  });

  it.each([
    ["nothing there", "没有.xlsx", "not-found"],
    ["a folder", "", "not-a-file"],
    ["a path through a file", "一个文件/里面.xlsx", "unreadable-file"],
  ])("says why it cannot read %s", async (_name, name, code) => {
    file("一个文件", "");
    await expect(readInput(folder.path(name), disk)).rejects.toMatchObject({ code });
  });

  it("writes a file whole, in a folder that it makes, over an earlier one", async () => {
    const path = folder.path("出", "甲", "结果.xlsx");
    await writeOutput(path, "第一次", disk);
    await writeOutput(path, "第二次", disk);
    expect(readFileSync(path, "utf8")).toBe("第二次");
    expect(readdirSync(dirname(path))).toEqual(["结果.xlsx"]);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const target = folder.path("占用", "已是文件夹.xlsx");
    file("占用/已是文件夹.xlsx/别人的.txt", "留着");
    await expect(writeOutput(target, "新的", disk)).rejects.toMatchObject({ code: "unwritable-output" });
    expect(readdirSync(dirname(target))).toEqual(["已是文件夹.xlsx"]);
    expect(readFileSync(folder.path("占用", "已是文件夹.xlsx", "别人的.txt"), "utf8")).toBe("留着");
    await expect(writeOutput(`${file("挡路", "")}/下面.xlsx`, "新的", disk)).rejects.toMatchObject({
      code: "unwritable-output",
    });
  });

  it("knows one file by two names", async () => {
    const input = file("原件.xlsx", "原件");
    const link = folder.path("捷径.xlsx");
    symlinkSync(input, link);
    await expect(refuseSameFile(link, input, disk)).rejects.toMatchObject({ code: "output-is-input" });
    await expect(refuseSameFile(folder.path("另一个.xlsx"), input, disk)).resolves.toBeUndefined();
  });
});
