import { cellOf, type Organisation } from "../../workbook/submission";
import type { CellAddress } from "../../spreadsheet";
import type { Check, CheckContext } from "../check";
import { timeOf } from "../dates";
import { byData, byDeclaration } from "../decide";
import { departmentsOfRoster, departmentsOfTable } from "../departments";
import { findDuty } from "../../language";
import { ABOUT_DECLARATION, warning } from "../finding";

/**
 * 1.1 core-duties: the union serves students and does no administrative job (dormitory checks, campus patrol,
 * security). A remark, a department's name or an event's topic that names such a job is to be looked into; else the
 * declaration decides. Source: F20 item 1, F21 item 1 ★, FC item 1.
 */
export const coreDuties: Check = (organisation, context) => {
  // A school that admits it is not suspected of it.
  if (organisation.declarations.get(context.indicator)?.verdict === "no") return byDeclaration(organisation, context);
  const suspicions = [...textsOf(organisation, context)].flatMap(({ text, at, subject }) => {
    const term = findDuty(text);
    return term === null ? [] : [warning("administrative-duty-suspected", { term, text }, at, subject)];
  });
  return suspicions.length > 0 ? byData(organisation, context, suspicions) : byDeclaration(organisation, context);
};

interface Text {
  readonly text: string;
  readonly at: CellAddress;
  readonly subject: string;
}

/** Everything that can give such a job away. Events still to come do not count; undated ones are read all the same. */
function* textsOf(organisation: Organisation, { indicator, asOf }: CheckContext): Generator<Text> {
  const note = organisation.declarations.get(indicator)?.note;
  if (note) yield { text: note.value, at: note.at, subject: ABOUT_DECLARATION };
  const named = new Set<string>();
  for (const { name, at } of [...departmentsOfTable(organisation), ...departmentsOfRoster(organisation)]) {
    if (!named.has(name)) yield { text: name, at, subject: name };
    named.add(name);
  }
  for (const record of organisation.records) {
    const isToCome = record.planned || (record.date.state === "read" && timeOf(record.date.value, asOf) === "future");
    if (!isToCome) yield { text: record.topic, at: cellOf(record, "topic"), subject: record.topic };
  }
}
