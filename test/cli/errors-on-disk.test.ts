/** What the system refuses, and what is no file at all. */
import { execFileSync } from "node:child_process";
import { describeError } from "../../src/cli/describe-error";
import { readInput, writeOutput } from "../../src/cli/files";
import { POOLED_DISK } from "../../src/cli/disk";
import { messagesFor } from "../../src/i18n/all";
import { temporaryFolder } from "./cli";

const folder = temporaryFolder();

async function told(action: Promise<unknown>, language: "zh-CN" | "en-US" = "zh-CN"): Promise<string> {
  try {
    await action;
    return "";
  } catch (error) {
    return describeError(error, messagesFor(language)).message;
  }
}

it("does not wait for a pipe or a device to end", async () => {
  const pipe = folder.path("pipe.xlsx");
  execFileSync("mkfifo", [pipe]);
  expect(await told(readInput(pipe))).toContain("不是普通文件");
  expect(await told(readInput("/dev/zero"))).toContain("不是普通文件");
});

it.each([
  ["ENOSPC", /磁盘已满，没有写入 .*a\.txt/, /disk is full/],
  ["EACCES", /无法写入 .*a\.txt（没有权限）/, /a\.txt \(no permission\)/],
  ["EWEIRD", /a\.txt（EWEIRD）/, /a\.txt \(EWEIRD\)/],
])("says in plain words that the system answered %s", async (code, chinese, english) => {
  const failing = { ...POOLED_DISK, writeFile: () => Promise.reject(Object.assign(new Error(code), { code })) };
  const write = (): Promise<void> => writeOutput(folder.path("a.txt"), "x", failing);
  expect(await told(write())).toMatch(chinese);
  expect(await told(write(), "en-US")).toMatch(english);
});
