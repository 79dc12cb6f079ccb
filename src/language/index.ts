/** The one reader of statements: text in, what it says out. Pure; knows no workbook, no clock. */
export { isOfOthers, readClaim } from "./claim";
export { findDuty } from "./duty";
export { electedBy, type ElectedBy } from "./election";
export { readEvidence, type EvidenceReading } from "./evidence";
export { FACTS, type MatterId } from "./facts";
export { isCalledOff, senseOfDate, type MeetingSense } from "./meeting";
export type { CalendarDay, ClaimDoubt, ClaimReading, MatterFacts, ReadingContext } from "./types";
