/** How results of the engine cross to the page. */
import { proxy, transfer } from "comlink";
import type { ExportedFile } from "../../session/pane-session";
import type { DeskEngine, DeskWorkbook } from "../contract";

/** The engine as it is offered to the page: bytes move instead of being copied, workbooks stay here. */
export function acrossThreads(engine: DeskEngine): DeskEngine {
  return {
    configure: (context) => engine.configure(context),
    assess: (...args) => engine.assess(...args),
    assessAgain: (id) => engine.assessAgain(id),
    open: async (id) => proxy(workbookAcrossThreads(await engine.open(id))),
    close: (id) => engine.close(id),
    drop: (id) => engine.drop(id),
    gradedZip: (ids, onDone) => engine.gradedZip(ids, onDone),
    rollup: async (ids) => moved(await engine.rollup(ids)),
  };
}

function workbookAcrossThreads(workbook: DeskWorkbook): DeskWorkbook {
  return {
    check: (options, onStep) => workbook.check(options, onStep),
    answer: (answers, onStep) => workbook.answer(answers, onStep),
    review: (reviewing, onStep) => workbook.review(reviewing, onStep),
    recheck: (onStep) => workbook.recheck(onStep),
    clear: (onStep) => workbook.clear(onStep),
    adjudicate: (...args) => workbook.adjudicate(...args),
    exportGraded: async (onStep) => moved(await workbook.exportGraded(onStep)),
    exportSummary: async (onStep) => moved(await workbook.exportSummary(onStep)),
    exportHtml: async (onStep) => moved(await workbook.exportHtml(onStep)),
    exportJson: async (onStep) => moved(await workbook.exportJson(onStep)),
    exportText: (onStep) => workbook.exportText(onStep),
    picture: () => workbook.picture(),
    rows: (sheet, from, to) => workbook.rows(sheet, from, to),
    notes: () => workbook.notes(),
    overlay: () => workbook.overlay(),
    document: () => workbook.document(),
  };
}

/** Exported bytes are nobody else's, so that they can be given away. */
function moved(file: ExportedFile): ExportedFile {
  return transfer(file, [file.bytes.buffer]);
}
