/** Reads 工作记录: one event a row. */
import { eventDate } from "./congresses";
import type { ReadingContext } from "../tables/context";
import type { OrganisationDirectory } from "../recognise/organisations";
import type { RecordField, RecordKind, WorkRecord } from "./submission";
import type { Table } from "../tables/table";
import { recordKindOf } from "./vocabulary";

const EXPECTED = "述职评议、听取汇报、全员培训、政治学习、自律公约学习、其他";

/** The records of each organisation, in the order of the directory. */
export function readRecords(
  table: Table<RecordField>,
  directory: OrganisationDirectory,
  organisations: number,
  context: ReadingContext,
): WorkRecord[][] {
  const records = Array.from({ length: organisations }, (): WorkRecord[] => []);
  for (const row of table.rows()) {
    const owner = table.owner("organisation", directory);
    if (owner === null) continue;
    const topic = table.words("topic");
    const { reading, planned } = eventDate(table, topic || table.words("kind"), context);
    records[owner]?.push({
      source: table.source,
      row,
      kind: kindIn(table, context),
      date: reading,
      planned,
      topic,
      participants: table.words("participants"),
    });
  }
  return records;
}

/** A blank kind is "other": the topic alone does not make a talk a training. */
function kindIn(table: Table<RecordField>, { problems }: ReadingContext): RecordKind {
  const text = table.words("kind");
  if (text === "") return "other";
  const kind = recordKindOf(text);
  if (kind !== null) return kind;
  const parameters = { column: table.header("kind"), text, expected: EXPECTED };
  problems.add({ code: "value-unknown", parameters, severity: "info" }, table.at("kind"));
  return "other";
}
