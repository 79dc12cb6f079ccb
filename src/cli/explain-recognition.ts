/** Why a workbook was not judged for want of an answer: what was seen in it, and the options that settle it. */
import { SCHEMES, schemeById } from "../criteria";
import type { Messages } from "../i18n/all";
import type { Question, Recognition, RecognisedBlock } from "../recognise/recognition";
import { shorten } from "../report/notes";
import { plainLine } from "../report/text/layout";
import { areaOf, formatArea } from "../spreadsheet";
import { quoteArgument } from "./quote-argument";

/** Likely answers shown of one question. */
const SHOWN_OPTIONS = 3;
/** Questions of one kind shown; answering these may settle the others. */
const SHOWN_QUESTIONS = 6;
const SHOWN_BLOCKS = 16;
const SHOWN_NAMES = 6;
/** Letters of a title, as it was read. */
const TITLE_LETTERS = 60;

/** The reason in one line, for a list of files: what is not known, and what to add to the command. */
export function recognitionReason({ questions }: Recognition, words: Messages): string {
  const said = words.cli.recognition;
  const [question] = questions;
  if (!question) return words.errors.input["needs-answer"]({});
  const reason = reasonOf(question, words);
  const options = optionsOf(question, words).slice(0, 2);
  return plainLine(options.length === 0 ? reason : `${reason}${said.add(options.join(said.or))}`);
}

/** What was seen and what settles it, line by line, for a terminal. */
export function recognitionDetails(recognition: Recognition, words: Messages): string[] {
  const said = words.cli.recognition;
  const seen = seenLines(recognition, words);
  const lines = [
    ...(seen.length === 0 ? [] : [said.seen, ...seen.map((line) => `  ${line}`)]),
    ...questionLines(recognition.questions, words),
  ];
  return lines.map((line) => `  ${" ".repeat(indentOf(line))}${plainLine(line)}`);
}

/** The places of --owner at which no table of this workbook begins: most likely a slip of the pen. */
export function strayOwners(
  { blocks, questions }: Recognition,
  owners: Readonly<Record<string, string>> = {},
): readonly string[] {
  if (blocks.length === 0) return [];
  const places = new Set([
    ...blocks.map(({ area: { sheet, top, left } }) => formatArea(areaOf({ sheet, row: top, column: left }))),
    ...questions.flatMap(({ at }) => (at ? [formatArea(areaOf(at))] : [])),
  ]);
  return Object.keys(owners).filter((place) => !places.has(place));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function seenLines(recognition: Recognition, words: Messages): string[] {
  const said = words.cli.recognition;
  const { labels } = words.recognition;
  const { form, school, academicYear, organisations, blocks } = recognition;
  const fact = (label: string, value: string): string => words.report.labelled(label, value);
  const names = organisations.map(({ name }) => name);
  const shownNames = names.slice(0, SHOWN_NAMES).join(words.recognition.list);
  const at = form.at ? formatArea(areaOf(form.at)) : "";
  return [
    ...(form.text === "" ? [] : [said.titled(shorten(form.text, TITLE_LETTERS), at)]),
    ...(school ? [fact(labels.school, school.value)] : []),
    ...(academicYear ? [fact(labels.academicYear, words.recognition.years(academicYear.value))] : []),
    ...(names.length === 0
      ? []
      : [fact(labels.organisations, names.length > SHOWN_NAMES ? words.recognition.andMore(shownNames) : shownNames)]),
    ...blocks.slice(0, SHOWN_BLOCKS).map((block) => blockLine(block, recognition, words)),
    ...(blocks.length > SHOWN_BLOCKS ? [said.moreBlocks(blocks.length - SHOWN_BLOCKS)] : []),
    ...(blocks.length === 0 ? [said.noBlocks] : []),
  ];
}

/** "Sheet1!A21:H60  人员名单（看不出属于哪个组织）" */
function blockLine(
  { kind, area, owner, unused }: RecognisedBlock,
  { organisations }: Recognition,
  words: Messages,
): string {
  const { block, unused: reasons, known } = words.recognition;
  const name = owner === null ? "" : (organisations[owner]?.name ?? "");
  return `${formatArea(area)}  ${known(block[kind], unused === null ? name : reasons[unused])}`;
}

function questionLines(questions: readonly Question[], words: Messages): string[] {
  const said = words.cli.recognition;
  const shown = questions.slice(0, SHOWN_QUESTIONS);
  const lines = shown.flatMap((question) => {
    const options = optionsOf(question, words).slice(0, SHOWN_OPTIONS);
    return [askedOf(question, words), ...options.map((option) => `  ${option}`)];
  });
  const left = questions.length - shown.length;
  return left > 0 ? [...lines, said.moreQuestions(left)] : lines;
}

function reasonOf(question: Question, words: Messages): string {
  const said = words.cli.recognition;
  switch (question.ask) {
    case "scheme":
      return said.schemeUnknown;
    case "owner":
      return said.ownerUnknown(formatArea(areaOf(question.at)));
    case "other-file":
      return said.otherFile(question.looksLike && words.recognition.foreign[question.looksLike]);
  }
}

function askedOf(question: Question, words: Messages): string {
  const said = words.cli.recognition;
  switch (question.ask) {
    case "scheme":
      return said.askScheme;
    case "owner":
      return said.askOwner(formatArea(areaOf(question.at)), shorten(question.text.trim(), TITLE_LETTERS));
    case "other-file":
      return said.wanted;
  }
}

/** Options ready to be copied, the likeliest first. */
function optionsOf(question: Question, words: Messages): string[] {
  const said = words.cli.recognition;
  switch (question.ask) {
    case "scheme": {
      const likely = question.options.flatMap((id) => schemeById(id) ?? []);
      const schemes = likely.length > 0 ? likely : SCHEMES;
      return schemes.map((scheme) => `--scheme ${quoteArgument(said.schemeArgument(scheme))}`);
    }
    case "owner": {
      const place = formatArea(areaOf(question.at));
      const names = question.options.length > 0 ? question.options : [said.anyName];
      return names.map((name) => `--owner ${quoteArgument(`${place}=${name}`)}`);
    }
    case "other-file":
      return [];
  }
}
