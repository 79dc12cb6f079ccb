/** `reform-check clear`: the workbook as it was before grading. */
import { existsSync } from "node:fs";
import type { Messages } from "../i18n/all";
import { InputError } from "../spreadsheet";
import { readInput, refuseSameFile, writeOutput } from "./files";
import { openNatively } from "./native-codec";
import type { Terminal } from "./terminal";

export interface ClearOptions {
  readonly output: string;
  readonly force: boolean;
}

/** Writes a copy without marks, notes and summary. Throws InputError as reading and writing do. */
export async function clear(file: string, options: ClearOptions, words: Messages, terminal: Terminal): Promise<void> {
  await refuseSameFile(options.output, file);
  if (existsSync(options.output) && !options.force) {
    throw new InputError("unwritable-output", { detail: words.cli.usage.outputExists(options.output) });
  }
  const { bytes, changed } = openNatively(await readInput(file)).clear();
  await writeOutput(options.output, bytes);
  terminal.out(`${changed ? words.cli.cleared(options.output) : words.cli.nothingToClear(file)}\n`);
}
