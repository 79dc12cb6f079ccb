/** What was recognised, as part of the JSON documents. */
import type { Language } from "../criteria";
import type { Question, Recognised, Recognition } from "../recognise/recognition";
import { areaOf, formatArea, type CellAddress } from "../spreadsheet";
import type { QuestionDocument, RecognisedDocument, RecognitionDocument } from "./document";
import { isoDay, recognitionLine } from "./recognition";

/** Plain data with cells as text. */
export function recognitionDocument(recognition: Recognition, language: Language): RecognitionDocument {
  const { form, scheme, academicYear, asOf, school, organisations, blocks } = recognition;
  return {
    summary: recognitionLine(recognition, language),
    form: factDocument(form, form.value),
    scheme: factDocument(scheme, scheme.value.id),
    academicYear: academicYear && factDocument(academicYear, academicYear.value),
    asOf: factDocument(asOf, isoDay(asOf.value)),
    school: school && factDocument(school, school.value),
    organisations: organisations.map(({ name, kind, level, scheme: own, at }) => ({
      name,
      kind,
      level: factDocument(level, level.value),
      scheme: own.id,
      cell: cellText(at),
    })),
    blocks: blocks.map(({ kind, area, owner, unused }) => ({ kind, cells: formatArea(area), owner, unused })),
  };
}

/** A question with its cell as text. */
export function questionDocument(question: Question): QuestionDocument {
  switch (question.ask) {
    case "scheme":
      return { ask: "scheme", cell: cellText(question.at), options: question.options };
    case "owner": {
      const { at, text, options } = question;
      return { ask: "owner", cell: formatArea(areaOf(at)), text, options };
    }
    case "other-file":
      return { ask: "other-file", cell: cellText(question.at), looksLike: question.looksLike };
  }
}

function factDocument<T, Value>(
  { sureness, source, text, at }: Recognised<T>,
  value: Value,
): RecognisedDocument<Value> {
  return { value, sureness, source, text, cell: cellText(at) };
}

function cellText(at: CellAddress | null): string | null {
  return at && formatArea(areaOf(at));
}
