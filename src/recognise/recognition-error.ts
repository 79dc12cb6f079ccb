/** A workbook that cannot be judged before somebody answers, or at all: it carries what was seen and what is asked. */
import { cellName, InputError } from "../spreadsheet";
import type { Recognition } from "./recognition";

export class RecognitionError extends InputError {
  readonly recognition: Recognition;

  constructor(recognition: Recognition) {
    const [question] = recognition.questions;
    const at = question?.at ?? null;
    const refused = question?.ask === "other-file";
    super(refused ? "not-a-checklist" : "needs-answer", {
      ...(at ? { sheet: at.sheet, cell: cellName(at.row, at.column) } : {}),
    });
    this.name = "RecognitionError";
    this.recognition = recognition;
  }
}
