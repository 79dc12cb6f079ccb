/** What was recognised and what is asked: loaded with the first check. */
export { RecognisedPart } from "./recognised-part";
