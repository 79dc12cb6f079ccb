/** What an organisation has from its workbook: its school, and a scheme that may be another's too. */
import type { Assessment, OrganisationAssessment } from "../assess/assessment";
import { recognitionLine } from "./recognition";
import type { Words } from "./words";

/** Its own school, else the one that was recognised; "" where nothing tells. */
export function schoolOf({ school }: Pick<OrganisationAssessment, "school">, { recognition }: Assessment): string {
  return school.trim() === "" ? (recognition.school?.value ?? "") : school;
}

/** The line of what was recognised; where no school was, it begins with those that the organisations name. */
export function recognisedLine({ recognition, organisations }: Assessment, { language }: Words): string {
  const schools = recognition.school ? [] : [...new Set(organisations.map(({ school }) => school.trim()))];
  return [...schools.filter((school) => school !== ""), recognitionLine(recognition, language)].join(" · ");
}

/** True where not all organisations are judged by the same scheme: then each has to say its own. */
export function schemesDiffer({ organisations }: Assessment): boolean {
  return new Set(organisations.map(({ scheme }) => scheme.id)).size > 1;
}

/** “改革自评表（2023—2024学年）、院级自评表”: the schemes that its organisations are judged by, each once. */
export function schemesOf({ scheme, organisations }: Assessment, { language, report }: Words): string {
  const used = organisations.length > 0 ? organisations.map((organisation) => organisation.scheme) : [scheme];
  return [...new Set(used.map(({ name }) => name[language]))].join(report.places.separator);
}
