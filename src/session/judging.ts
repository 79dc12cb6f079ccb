/** Recognising, reading and judging in one piece: the pane loads it after its first picture. */
export { assess } from "../assess";
// By path: the folder's index brings scheme files along.
export { chooseSheets, readSubmission } from "../workbook/read-submission";
