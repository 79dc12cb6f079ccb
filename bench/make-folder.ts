/** `node scripts/run-ts.mjs bench/make-folder.ts FOLDER COUNT`: a folder of varied workbooks to try the command line on. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { workbookWithStaff } from "./workbooks";

/** Writes `count` workbooks of about 60 staff, no two alike, over a sub-folder for every hundred. */
export async function makeFolder(folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `第${Math.floor(index / 100) + 1}组`, `${String(index + 1).padStart(4, "0")}.xlsx`);
    if (index % 100 === 0) await mkdir(dirname(path), { recursive: true });
    await writeFile(path, workbookWithStaff(55 + (index % 11), { seed: index, gaps: index % 5 }));
  }
}

const [folder, count] = process.argv.slice(2);
if (require.main === module && folder && count) void makeFolder(folder, Number(count));
