/** The commands and their options. */
import { Command, CommanderError, Option } from "commander";
import { schemeById } from "../criteria";
import type { Language, Scheme } from "../criteria";
import { messagesFor } from "../i18n/all";
import type { Messages } from "../i18n/all";
import { academicYear, answersOf, calendarDay, levelOf, ownerOf, schemeIds, schemeNamed } from "./answer-options";
import type { AnswerFlags } from "./answer-options";
import { clear } from "./clear";
import { compare } from "./compare";
import { criteriaDocument, criteriaText } from "./criteria";
import { describeError, errorDetails } from "./describe-error";
import { describeUsage } from "./describe-usage";
import { grade } from "./grade";
import { pinnedSettingsIn } from "./pinned-settings";
import type { ExitStatus } from "./grade";
import { defaultLanguage, FORMATS, jobCount, LANGUAGES, oneOf, shardOf, today } from "./options";
import type { Format } from "./options";
import type { Shard } from "./targets";
import { formatOf, isBinary, REPORT_FORMATS, ROLLUP_FORMATS } from "./report-output";
import type { ReportFormat, RollupFormat } from "./report-output";
import { rollup } from "./rollup";
import { template } from "./template";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage-error";

export interface Surroundings {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly now: Date;
  readonly version: string;
  /** What threads run, for many files at a time; left out: everything is done in this thread. */
  readonly threadScript?: string;
  /** Calls back when the user wants to stop; answers the way to listen no more. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

interface GradeFlags extends AnswerFlags {
  readonly reviewing: boolean;
  settings?: string;
  out?: string;
  lang: Language;
  format?: Format;
  json?: string;
  write: boolean;
  debug: boolean;
  jobs?: number;
  resume: boolean;
  shard?: Shard;
}

interface OutputFlags {
  output: string;
  force: boolean;
  lang: Language;
  debug: boolean;
}

interface ReportFlags {
  output?: string;
  format?: ReportFormat | "text";
  lang: Language;
  debug: boolean;
}

const DEFAULT_SCHEME = "acceptance";

/** Runs one command line (without node and script) and answers its exit status. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { terminal } = surroundings;
  const language = defaultLanguage(surroundings.environment);
  const words = messagesFor(language);
  let status: ExitStatus = 0;
  const finish = (result: ExitStatus): void => void (status = result);
  const program = buildProgram({ ...surroundings, language, words, finish });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return status;
  } catch (error) {
    // Help and version end this way too, with exit code 0; everything else of commander's is wrong usage.
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      // Without a command the help was printed already.
      if (error.code !== "commander.help") terminal.err(`${describeUsage(error, words.cli.usage)}\n`);
      return 2;
    }
    terminal.err(`${describeError(error, words).message}\n`);
    if (argv.includes("--debug")) terminal.err(`${errorDetails(error)}\n`);
    return 2;
  }
}

interface Setup extends Surroundings {
  readonly language: Language;
  readonly words: Messages;
  readonly finish: (status: ExitStatus) => void;
}

function buildProgram(setup: Setup): Command {
  const { words, terminal, version } = setup;
  const { help } = words.cli;
  const titles: Readonly<Record<string, string>> = {
    "Usage:": help.titles.usage,
    "Arguments:": help.titles.arguments,
    "Options:": help.titles.options,
    "Commands:": help.titles.commands,
  };
  const program = new Command("reform-check")
    .description(help.program)
    .version(version, "-V, --version", help.versionOption)
    .helpOption("-h, --help", help.helpOption)
    .helpCommand("help [command]", help.helpCommand)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === "string" ? `${description}${help.defaultsTo(defaultValue)}` : description,
    })
    // Commander's errors are in English; they are told by `run`.
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined })
    .exitOverride();
  addGrade(program, setup);
  addRollup(program, setup);
  addCompare(program, setup);
  addTemplate(program, setup);
  addClear(program, setup);
  addCriteria(program, setup);
  return program;
}

/** A subcommand with the options that every command has. */
function subcommand(program: Command, name: string, description: string, { words, language }: Setup): Command {
  const { help } = words.cli;
  return program
    .command(name)
    .copyInheritedSettings(program)
    .description(description)
    .helpOption("-h, --help", help.helpOption)
    .addOption(
      new Option("--lang <language>", help.lang).argParser(oneOf(LANGUAGES, "--lang", words)).default(language),
    )
    .option("--debug", help.debug, false);
}

function addGrade(program: Command, setup: Setup): void {
  const { words, terminal, now, version, threadScript = null, onInterrupt = () => () => undefined, finish } = setup;
  const { help, usage } = words.cli;
  const command = subcommand(program, "grade", help.grade, setup);
  command
    .argument("<file...>", help.inputs)
    .option("--out <dir>", help.out)
    .addOption(new Option("--jobs <n>", help.jobs).argParser(jobCount(words)))
    .option("--resume", help.resume, false)
    .addOption(new Option("--shard <i/n>", help.shard).argParser(shardOf(words)))
    .option("--scheme <name>", help.scheme(schemeIds()))
    .option("--scheme-file <file>", help.schemeFile)
    .addOption(new Option("--as-of <date>", help.asOf).argParser(calendarDay(words)))
    .addOption(new Option("--year <year>", help.year).argParser(academicYear(words)))
    .addOption(new Option("--level <level>", help.level).argParser(levelOf(words)))
    .addOption(new Option("--owner <cell=organisation>", help.owner).argParser(ownerOf(words)))
    .addOption(
      new Option("--format <format>", help.format(FORMATS.join(", "))).argParser(oneOf(FORMATS, "--format", words)),
    )
    .option("--settings <file>", help.settings)
    .option("--reviewing", help.reviewing, false)
    .option("--json <file>", help.json)
    .option("--no-write", help.noWrite)
    .action(async (files: string[], flags: GradeFlags) => {
      if (flags.scheme && flags.schemeFile !== undefined) command.error(usage.schemeTwice);
      if (flags.json === "-" && flags.format !== undefined && flags.format !== "json") {
        command.error(usage.jsonAndFormat(flags.format));
      }
      const answers = await answersOf(flags, words, setup.language);
      const pinned = flags.settings === undefined ? null : await pinnedSettingsIn(flags.settings);
      if (flags.settings !== undefined && !pinned) command.error(usage.noSettings(flags.settings));
      const options = {
        language: flags.lang,
        format: flags.format ?? "text",
        write: flags.write,
        debug: flags.debug,
        today: today(now),
        version,
        resume: flags.resume,
        reviewing: flags.reviewing,
        threadScript,
        onInterrupt,
        answers,
        ...(pinned ? { pinned } : {}),
        ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
        ...(flags.shard ? { shard: flags.shard } : {}),
        ...(flags.out === undefined ? {} : { out: flags.out }),
        ...(flags.json === undefined ? {} : { json: flags.json }),
      };
      try {
        finish(await grade(files, options, terminal));
      } catch (error) {
        if (error instanceof UsageError) command.error(error.message);
        throw error;
      }
    });
}

function addRollup(program: Command, setup: Setup): void {
  const { words, terminal, now, finish } = setup;
  const { help, command: said } = words.rollup;
  const command: Command = subcommand(program, "rollup", help.rollup, setup);
  command
    .argument("<input...>", help.rollupInputs)
    .option("-o, --output <file>", help.output)
    .addOption(
      new Option("--format <format>", help.format(ROLLUP_FORMATS.join(", "))).argParser(
        oneOf(ROLLUP_FORMATS, "--format", words),
      ),
    )
    .addHelpText("after", help.statusRollup)
    .action(async (inputs: string[], flags: Omit<ReportFlags, "format"> & { format?: RollupFormat }) => {
      const format = reportFormat(command, flags, { wanted: flags.format, formats: ROLLUP_FORMATS, words });
      if (format === null || (flags.output === undefined && isBinary(format))) command.error(said.needsOutput);
      const output = flags.output === undefined ? {} : { output: flags.output };
      finish(await rollup(inputs, { ...output, format, language: flags.lang, today: today(now) }, terminal));
    });
}

function addCompare(program: Command, setup: Setup): void {
  const { words, terminal, now, finish } = setup;
  const { help, command: said } = words.rollup;
  const formats = ["text", ...REPORT_FORMATS] as const;
  const command: Command = subcommand(program, "compare", help.compare, setup);
  command
    .argument("<old>", help.before)
    .argument("<new>", help.after)
    .option("-o, --output <file>", help.output)
    .addOption(
      new Option("--format <format>", help.format(formats.join(", "))).argParser(oneOf(formats, "--format", words)),
    )
    .addHelpText("after", help.statusCompare)
    .action(async (before: string, after: string, flags: ReportFlags) => {
      const wanted = flags.format === "text" ? undefined : flags.format;
      const format: ReportFormat | "text" =
        reportFormat(command, flags, { wanted, formats: REPORT_FORMATS, words }) ?? "text";
      if (flags.output === undefined && format === "xlsx") command.error(said.needsOutput);
      const output = flags.output === undefined ? {} : { output: flags.output };
      const options = { before, after, ...output, format, language: flags.lang, today: today(now) };
      finish(await compare(options, terminal));
    });
}

/** The format asked for, else what the output's ending says; null where neither says anything. */
function reportFormat<Format extends RollupFormat>(
  command: Command,
  { output }: Pick<ReportFlags, "output">,
  { wanted, formats, words }: { wanted: Format | undefined; formats: readonly Format[]; words: Messages },
): Format | null {
  if (wanted !== undefined || output === undefined) return wanted ?? null;
  const known = formats.map((ending) => `.${ending}`).join(", ");
  return formatOf(output, formats) ?? command.error(words.rollup.command.unknownEnding(output, known));
}

function addTemplate(program: Command, setup: Setup): void {
  const { words, terminal } = setup;
  const { help, usage } = words.cli;
  const command = subcommand(program, "template", help.template, setup);
  command
    .requiredOption("-o, --output <file>", help.output)
    .addOption(new Option("--scheme <name>", help.scheme(schemeIds())).argParser(schemeNamed(words, setup.language)))
    .option("--org <names>", help.org, "学生会")
    .option("--force", help.force, false)
    .action(async (flags: OutputFlags & { scheme?: Scheme; org: string }) => {
      const organisations = flags.org
        .split(/[,，、]/)
        .map((name) => name.trim())
        .filter((name) => name !== "");
      if (organisations.length === 0) command.error(usage.noOrganisation);
      const twice = organisations.find((name, index) => organisations.indexOf(name) !== index);
      if (twice !== undefined) command.error(usage.sameOrganisation(twice));
      const scheme = flags.scheme ?? schemeById(DEFAULT_SCHEME);
      if (!scheme) throw new Error(`the catalogue lacks the scheme ${DEFAULT_SCHEME}`);
      const options = { output: flags.output, force: flags.force, organisations, scheme };
      await template(options, messagesFor(flags.lang), terminal);
    });
}

function addClear(program: Command, setup: Setup): void {
  const { words, terminal } = setup;
  const { help } = words.cli;
  subcommand(program, "clear", help.clear, setup)
    .argument("<file>", help.file)
    .requiredOption("-o, --output <file>", help.output)
    .option("--force", help.force, false)
    .action((file: string, flags: OutputFlags) => clear(file, flags, messagesFor(flags.lang), terminal));
}

function addCriteria(program: Command, setup: Setup): void {
  const { words, terminal } = setup;
  const { help } = words.cli;
  const formats = ["text", "json"] as const;
  subcommand(program, "criteria", help.criteria, setup)
    .addOption(new Option("--scheme <name>", help.scheme(schemeIds())).argParser(schemeNamed(words, setup.language)))
    .addOption(
      new Option("--format <format>", help.format(formats.join(", ")))
        .argParser(oneOf(formats, "--format", words))
        .default("text"),
    )
    .action((flags: { scheme?: Scheme; format: (typeof formats)[number]; lang: Language }) => {
      const scheme = flags.scheme ?? schemeById(DEFAULT_SCHEME);
      if (!scheme) throw new Error(`the catalogue lacks the scheme ${DEFAULT_SCHEME}`);
      terminal.out(
        flags.format === "json"
          ? `${JSON.stringify(criteriaDocument(scheme), null, 2)}\n`
          : criteriaText(scheme, flags.lang, messagesFor(flags.lang)),
      );
    });
}
