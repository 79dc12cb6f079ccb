/** Documents made by hand for roll-ups and comparisons. Schools are invented. */
import type { OrganisationAssessment } from "../../../src/assess/assessment";
import type { Language } from "../../../src/criteria";
import type { AssessmentDocument, FailedDocument } from "../../../src/report";
import { toFailedJson, toJson } from "../../../src/report";
import { assessment, organisation } from "../fixture";

interface DocumentOptions {
  readonly file?: string;
  readonly sha256?: string;
  readonly scheme?: string;
  readonly asOf?: string;
  readonly language?: Language;
}

/** The document of a workbook with these organisations. */
export function documentOf(
  organisations: readonly OrganisationAssessment[],
  {
    file = "清单.xlsx",
    sha256 = "",
    scheme = "acceptance",
    asOf = "2024-06-01",
    language = "zh-CN",
  }: DocumentOptions = {},
): AssessmentDocument {
  const made = toJson(assessment(organisations, { asOf }), { language, fileName: file, sha256 });
  return { ...made, scheme, organisations: made.organisations.map((entry) => ({ ...entry, scheme })) };
}

/** A school with this conclusion and score, in a file named after it. */
export function school(
  name: string,
  confirmed: number | null,
  conclusion: OrganisationAssessment["conclusion"] = "met",
  more: Partial<OrganisationAssessment> = {},
): AssessmentDocument {
  const score = { confirmed, possible: confirmed, maximum: 100 };
  return documentOf([organisation([], { school: name, conclusion, score, ...more })], { file: `${name}.xlsx` });
}

export function failed(file: string): FailedDocument {
  return toFailedJson(file, { code: "not-a-zip", message: "这不是 Excel 工作簿" });
}
