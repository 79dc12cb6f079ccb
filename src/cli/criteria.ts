/** `reform-check criteria`: the catalogue as a scheme shows it. */
import { DIMENSIONS, indicatorById, sourceText, standingUnder, weightUnder } from "../criteria";
import type { Language, Scheme } from "../criteria";
import type { Messages } from "../i18n/all";

/** The catalogue as data: `reform-check/criteria@1`. Texts in both languages. */
export function criteriaDocument(scheme: Scheme): object {
  return {
    schema: "reform-check/criteria@1",
    scheme: { id: scheme.id, name: scheme.name, level: scheme.level, parameters: scheme.parameters },
    dimensions: DIMENSIONS,
    items: scheme.items.map((item) => ({
      number: item.number,
      inferred: item.inferred ?? false,
      indicators: item.indicators.map((id) => {
        const { slug, dimension, name, sources, remediation } = indicatorById(id);
        const standing = standingUnder(scheme, id);
        return { id, slug, dimension, name, standing, weight: weightUnder(scheme, id), sources, remediation };
      }),
    })),
  };
}

const MARKS = { core: "★", required: "　", observed: "▲" } as const;

/** The catalogue as text to read. */
export function criteriaText(scheme: Scheme, language: Language, words: Messages): string {
  const { criteria } = words.cli;
  const lines = [scheme.name[language], criteria.weightNote, ""];
  for (const item of scheme.items) {
    for (const id of item.indicators) {
      const indicator = indicatorById(id);
      const standing = standingUnder(scheme, id);
      const weight = standing === "observed" ? criteria.observed : `${criteria.weight} ${weightUnder(scheme, id)}`;
      const number = item.number === id ? id : `${item.number} [${id}]`;
      const kind = words.terms.standing[standing];
      lines.push(
        `${MARKS[standing]}${number}  ${indicator.name[language]}${item.inferred ? criteria.inferred : ""}`,
        `    ${kind} · ${weight} · ${criteria.basis}: ${sourceText(indicator, language)}`,
        `    ${criteria.action}: ${indicator.remediation.action[language]}`,
        `    ${criteria.proof}: ${indicator.remediation.proof[language]}`,
        "",
      );
    }
  }
  return lines.join("\n");
}
