/** Reads 规章制度: one document a row. */
import { isDraftTitle, isOfAnother } from "../language";
import { isCellError } from "../spreadsheet";
import type { ReadingContext } from "../tables/context";
import type { OrganisationDirectory } from "../recognise/organisations";
import type { CivilDate, DocumentField, DocumentKind, DocumentStatus, Reading, RuleDocument } from "./submission";
import type { Table } from "../tables/table";
import { documentKindOf, documentStatusOf } from "./vocabulary";

const EXPECTED_KINDS = "章程、改革方案、党建要点、退出办法、述职评议办法、其他";
const EXPECTED_STATUSES = "正式印发、试行、草案、征求意见稿、拟制定";

/** The documents of each organisation, in the order of the directory. */
export function readDocuments(
  table: Table<DocumentField>,
  directory: OrganisationDirectory,
  organisations: number,
  context: ReadingContext,
): RuleDocument[][] {
  const documents = Array.from({ length: organisations }, (): RuleDocument[] => []);
  for (const row of table.rows()) {
    const owner = table.owner("organisation", directory);
    if (owner === null) continue;
    const title = table.words("title");
    const statusText = table.entry("status");
    const kind = kindIn(table, title, context);
    documents[owner]?.push({
      source: table.source,
      row,
      kind,
      title,
      isDraftTitle: isDraftTitle(title),
      isOfAnother: isOfAnother(kind, title),
      status: statusIn(table, statusText, context),
      statusText,
      date: dateIn(table, context),
    });
  }
  return documents;
}

/** Where 文件类别 is blank, 其他 or not known, the title tells: 《…学生会章程》 is a charter. */
function kindIn(table: Table<DocumentField>, title: string, { problems }: ReadingContext): DocumentKind {
  const text = table.entry("kind");
  const titled = documentKindOf(title);
  if (text === "") return titled ?? "other";
  const kind = documentKindOf(text);
  if (kind === "other") return titled ?? kind;
  if (kind !== null) return kind;
  if (titled !== null) return titled;
  const parameters = { column: table.header("kind"), text, expected: EXPECTED_KINDS };
  problems.add({ code: "value-unknown", parameters, severity: "info" }, table.at("kind"));
  return "other";
}

function statusIn(table: Table<DocumentField>, text: string, { problems }: ReadingContext): DocumentStatus {
  // An error value is there but cannot be read.
  if (isCellError(table.value("status"))) return "unclear";
  const status = documentStatusOf(text);
  if (status === "unclear") {
    const parameters = { column: table.header("status"), text, expected: EXPECTED_STATUSES };
    problems.add({ code: "value-unknown", parameters }, table.at("status"));
  }
  return status;
}

function dateIn(table: Table<DocumentField>, { problems }: ReadingContext): Reading<CivilDate> {
  if (table.words("date") === "" && !isCellError(table.value("date"))) return { state: "blank" };
  const { reading, text } = table.date("date");
  if (reading.state === "unreadable" && !isCellError(table.value("date"))) {
    problems.add({ code: "date-unreadable", parameters: { text }, severity: "warning" }, table.at("date"));
  }
  return reading;
}
