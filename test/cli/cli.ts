/** Runs the command line in this process, in a folder of its own, and listens. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/program";

export interface CommandResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** One command line, as typed. */
export function reformCheck(...argv: string[]): Promise<CommandResult> {
  return reformCheckOn(new Date(2024, 5, 20), ...argv);
}

/** One command line, on this day. */
export function reformCheckOn(now: Date, ...argv: string[]): Promise<CommandResult> {
  return runOn(now, {}, argv);
}

/** One command line, with these variables set. */
export function reformCheckIn(environment: NodeJS.ProcessEnv, ...argv: string[]): Promise<CommandResult> {
  return runOn(new Date(2024, 5, 20), environment, argv);
}

async function runOn(now: Date, environment: NodeJS.ProcessEnv, argv: readonly string[]): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(argv, {
    terminal: {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      width: 100,
      colour: false,
      interactive: false,
    },
    environment,
    now,
    version: "1.2.3",
  });
  return { status, out: out.join(""), err: err.join("") };
}

/** A folder for one test file, removed when its tests are done. */
export function temporaryFolder(): { path: (...names: string[]) => string; list: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), "reform-check-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (...names) => join(folder, ...names), list: () => readdirSync(folder).sort() };
}

/** The path of a sample workbook. */
export function sample(name: string): string {
  return join(__dirname, "..", "..", "samples", name);
}
