/** Reads 学代会: one congress a row. */
import { isCellError } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import type { OrganisationDirectory } from "../recognise/organisations";
import type { DateReading } from "../parse/date";
import type { Congress, CongressField, RecordField, Reading } from "./submission";
import type { Table } from "../tables/table";

/** The congresses of each organisation, in the order of the directory. */
export function readCongresses(
  table: Table<CongressField>,
  directory: OrganisationDirectory,
  organisations: number,
  context: ReadingContext,
): Congress[][] {
  const congresses = Array.from({ length: organisations }, (): Congress[] => []);
  for (const row of table.rows()) {
    const owner = table.owner("organisation", directory);
    if (owner === null) continue;
    const session = table.words("session");
    const { reading, planned, text } = eventDate(table, session, context);
    const delegates = table.count("delegates");
    congresses[owner]?.push({
      source: table.source,
      row,
      session,
      date: reading,
      planned,
      dateText: text,
      place: table.words("place"),
      delegates,
      nonCadreDelegates: nonCadre(table, delegates, context),
      presidiumMethod: table.words("presidiumMethod"),
      delegateMethod: table.words("delegateMethod"),
    });
  }
  return congresses;
}

/** The date of an event; one without a readable date is reported: it cannot count. `what` names the event. */
export function eventDate<Field extends CongressField | RecordField>(
  table: Table<Field | "date">,
  what: string,
  { problems }: ReadingContext,
): DateReading {
  const found = table.date("date");
  if (found.reading.state !== "read" && !isCellError(table.value("date"))) {
    problems.add({ code: "event-undated", parameters: { text: found.text || what } }, table.at("date"));
  }
  return found;
}

/** A part that is larger than the whole is a slip in one of the two figures. */
function nonCadre(
  table: Table<CongressField>,
  delegates: Reading<number>,
  { problems }: ReadingContext,
): Reading<number> {
  const reading = table.count("nonCadreDelegates");
  if (reading.state !== "read" || delegates.state !== "read" || reading.value <= delegates.value) return reading;
  const text = table.text("nonCadreDelegates");
  const parameters = { column: table.header("nonCadreDelegates"), text };
  problems.add({ code: "number-out-of-range", parameters }, table.at("nonCadreDelegates"));
  return reading;
}
