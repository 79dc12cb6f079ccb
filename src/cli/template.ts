/** `reform-check template`: a blank standard workbook. */
import { existsSync } from "node:fs";
import type { Scheme } from "../criteria";
import { createWorkbook } from "../hosts/file";
import type { Messages } from "../i18n/all";
import { InputError } from "../spreadsheet";
import { templateSheets } from "../template";
import { writeOutput } from "./files";
import type { Terminal } from "./terminal";

export interface TemplateOptions {
  readonly output: string;
  readonly scheme: Scheme;
  /** Names of the organisations, at least one, each once. */
  readonly organisations: readonly string[];
  readonly force: boolean;
}

/** Writes the template. Throws InputError("unwritable-output") where the file exists and is not to be replaced. */
export async function template(options: TemplateOptions, words: Messages, terminal: Terminal): Promise<void> {
  if (existsSync(options.output) && !options.force) {
    throw new InputError("unwritable-output", { detail: words.cli.usage.outputExists(options.output) });
  }
  const organisations = options.organisations.map((name) => ({
    name,
    kind: name.includes("研究生") || name.includes("研会") ? ("graduate" as const) : ("undergraduate" as const),
  }));
  await writeOutput(options.output, createWorkbook(templateSheets({ scheme: options.scheme, organisations })));
  terminal.out(`${words.cli.written(options.output)}\n`);
}
