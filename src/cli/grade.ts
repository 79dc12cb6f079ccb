/** `reform-check grade`: assess, mark, report; one workbook or a folder of a thousand. */
import { messagesFor } from "../i18n/all";
import { toCsv, toHtml } from "../report";
import { ASSESSMENTS_FORMAT } from "../report/document";
import type { FileFacts } from "./facts";
import { removeLeftovers } from "./files";
import { planRun, settingsOf } from "./grade-plan";
import type { GradeOptions } from "./grade-plan";
import { runAll } from "./grade-run";
import { closingLine } from "./overview";
import { documentOfLine } from "./record-line";
import { jsonPieces } from "./json-pieces";
import { writeFileInPieces } from "./output-file";
import { linesThatHold } from "./resume";
import { readRecord, RunRecord } from "./run-record";
import type { EarlierLine } from "./run-record";
import type { Terminal } from "./terminal";

/** 0: every organisation meets the criteria; 1: gaps or items to verify; 2: a file failed; 130: stopped by the user. */
export type ExitStatus = 0 | 1 | 2 | 130;

/** Grades what was named; a file that fails does not stop the others. Throws UsageError and InputError before it begins. */
export async function grade(named: readonly string[], options: GradeOptions, terminal: Terminal): Promise<ExitStatus> {
  const words = messagesFor(options.language);
  const plan = await planRun(named, options, words);
  const settings = settingsOf(plan, options, terminal);
  const { files, out, record: path } = plan;
  const earlier = path === null ? new Map<string, EarlierLine>() : await readRecord(path);
  const kept =
    options.resume && out !== null
      ? await linesThatHold(files, earlier, { settings, out, write: options.write })
      : new Map<string, EarlierLine>();
  if (options.write) await removeLeftovers(files.map(({ target }) => target));
  if (path !== null) await removeLeftovers([path]);
  const record = path === null ? null : await RunRecord.begin(path, kept);
  if (plan.orphanCopies > 0) terminal.err(`${words.cli.many.orphanCopies(plan.orphanCopies)}\n`);
  if (kept.size > 0) terminal.err(`${words.cli.many.resumed(kept.size, files.length)}\n`);
  const results = await runAll({ plan, options, settings, earlier, kept, record, words, terminal });

  const done = files.filter(({ id }) => results.facts.has(id));
  const lineOf = (id: string): string => record?.line(id) ?? results.lines.get(id) ?? "{}";
  function* documents(): Generator<object> {
    for (const { id } of done) yield documentOfLine(lineOf(id));
  }
  const json = (): Iterable<string> => {
    const [only] = files.length === 1 ? documents() : [];
    return jsonPieces(only ?? { schema: ASSESSMENTS_FORMAT, assessments: { [Symbol.iterator]: documents } });
  };
  const { entries, facts } = results;
  if (plan.format === "json") for (const piece of json()) terminal.out(piece);
  if (plan.format === "html" && entries.length > 0) terminal.out(toHtml(entries, { language: options.language }));
  if (plan.format === "csv") terminal.out(toCsv(entries, { language: options.language }));
  const assumed = plan.detailed ? 0 : [...facts.values()].filter((file) => file.assumed).length;
  if (plan.format === "text" && assumed > 0) terminal.out(`${words.cli.many.assumed(assumed)}\n`);
  if (plan.format === "text" && files.length !== 1) terminal.out(`${closingLine(facts.values(), words)}\n`);
  if (plan.format === "text" && out !== null && path !== null) terminal.out(`${words.cli.many.writtenTo(out)}\n`);
  if (plan.jsonFile !== null) {
    await writeFileInPieces(plan.jsonFile, (file) => {
      for (const piece of json()) file.write(piece);
    });
  }
  await record?.finish(done.map(({ id }) => id));

  if (done.length < files.length) {
    terminal.err(`${words.cli.many.interrupted(done.length, files.length, path !== null)}\n`);
    return 130;
  }
  return results.failed ? 2 : statusOf(facts.values());
}

function statusOf(files: Iterable<FileFacts>): ExitStatus {
  for (const { organisations } of files) {
    if (organisations.some(({ conclusion }) => conclusion !== "met")) return 1;
  }
  return 0;
}
