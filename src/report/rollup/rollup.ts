/** Many documents → one roll-up. */
import type { AssessmentDocument, FailedDocument } from "../document";
import { gapsOfDocument } from "./gaps";
import { tallyIndicators } from "./indicators";
import { ROLLUP_FORMAT, type Rollup } from "./model";
import { compareText, schoolKey } from "./names";
import { describeEntries, entriesInOrder } from "./organisations";

/** Pure, and the same whatever order the documents come in. Nothing is left out: every organisation, gap and failure. */
export function rollup(documents: readonly (AssessmentDocument | FailedDocument)[]): Rollup {
  const assessed = documents.filter((document) => "organisations" in document);
  const failed = documents
    .flatMap((document) => ("error" in document ? [{ file: document.file, ...document.error }] : []))
    .map(({ file, code, message }) => ({ file, code, message }))
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.code, b.code) || compareText(a.message, b.message));
  const entries = entriesInOrder(assessed);
  const organisations = describeEntries(entries);
  const count = (wanted: string): number => organisations.filter(({ conclusion }) => conclusion === wanted).length;
  return {
    schema: ROLLUP_FORMAT,
    totals: {
      files: documents.length,
      schools: new Set(organisations.map(schoolKey)).size,
      organisations: organisations.length,
      conclusions: { met: count("met"), "needs-review": count("needs-review"), "not-met": count("not-met") },
      failed: failed.length,
    },
    organisations,
    indicators: tallyIndicators(entries),
    gaps: entries.flatMap(({ organisation }, of) => gapsOfDocument(organisation).map((gap) => ({ of, ...gap }))),
    failed,
  };
}
