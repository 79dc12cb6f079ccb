/** Reads 工作记录: one event a row. */
import { datesIn } from "../parse/date";
import { parseSemesterName } from "../parse/semester-name";
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
    const record = {
      source: table.source,
      row,
      kind: kindIn(table, context),
      kindText: table.entry("kind"),
      topic,
      participants: table.words("participants"),
      dateText: table.text("date"),
    };
    for (const time of timesIn(table, topic || record.kindText, context)) records[owner]?.push({ ...record, ...time });
  }
  return records;
}

type Time = Pick<WorkRecord, "date" | "semester" | "planned">;

/** When it took place; several dates in one cell (12月16日、次年6月8日) are several events. */
function timesIn(table: Table<RecordField>, what: string, context: ReadingContext): readonly Time[] {
  const value = table.value("date");
  const semester = typeof value === "string" ? parseSemesterName(value) : null;
  if (semester) return [{ date: { state: "blank" }, semester, planned: false }];
  const { reading, planned } = eventDate(table, what, context);
  const first: Time = { date: reading, semester: null, planned };
  if (typeof value !== "string" || !SEVERAL.test(value) || reading.state !== "read") return [first];
  const more = datesIn(value, context.dates)
    .slice(1)
    .filter(({ date }) => date.month !== null);
  return [
    first,
    ...more.map((found): Time => ({
      date: { state: "read", value: found.date },
      semester: null,
      planned: found.planned,
    })),
  ];
}

/** Something that parts two dates; a range (9日-20日) is one event. */
const SEVERAL = /[、,，;；和及与\n]/;

/** A blank kind is "other": the topic alone does not make a talk a training. */
function kindIn(table: Table<RecordField>, { problems }: ReadingContext): RecordKind {
  const text = table.entry("kind");
  if (text === "") return "other";
  const kind = recordKindOf(text);
  if (kind !== null) return kind;
  const parameters = { column: table.header("kind"), text, expected: EXPECTED };
  problems.add({ code: "value-unknown", parameters, severity: "info" }, table.at("kind"));
  return "other";
}
