/** The workbook names by which this software knows its own sheets. */
import { SUMMARY_MARKER } from "../../spreadsheet";

/** On the sheet that a run is still writing: where a run breaks off, the next one takes that sheet away. */
export const DRAFT_MARKER = "ReformCheck_Draft";

export interface OwnSheets {
  /** Resolved after the next request. */
  read(): { summary: string | null; draft: string | null; markers: { summary: boolean; draft: boolean } };
}

/** Asks which sheets are ours. */
export function askOwnSheets(workbook: Excel.Workbook): OwnSheets {
  const ask = (marker: string): { name: Excel.NamedItem; sheet: Excel.Worksheet } => {
    const name = workbook.names.getItemOrNullObject(marker);
    name.load("name");
    const { worksheet: sheet } = name.getRangeOrNullObject();
    sheet.load("name");
    return { name, sheet };
  };
  const [summary, draft] = [ask(SUMMARY_MARKER), ask(DRAFT_MARKER)];
  const nameOf = ({ sheet }: { sheet: Excel.Worksheet }): string | null => (sheet.isNullObject ? null : sheet.name);
  return {
    read: () => {
      const own = nameOf(summary);
      const unfinished = nameOf(draft);
      return {
        summary: own,
        // A run may have broken off just when the sheet had become ours: then it is finished.
        draft: unfinished === own ? null : unfinished,
        markers: { summary: !summary.name.isNullObject, draft: !draft.name.isNullObject },
      };
    },
  };
}
