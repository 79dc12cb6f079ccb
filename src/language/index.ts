/** The one reader of statements: text in, what it says out. Pure; knows no workbook, no clock. */
export { isOfOthers, readClaim } from "./claim";
export { isAhead } from "./cues";
export { isDraftTitle, isOfAnother } from "./document";
export { findDuty } from "./duty";
export { electedBy, namesClassElection, type ElectedBy } from "./election";
export { fitOfEvent, type EventKind, type EventWords, type Fit } from "./event";
export { isPictureError, readEvidence, type EvidenceReading } from "./evidence";
export { FACTS, type MatterId } from "./facts";
export { isDoubtfulGuide, isLeagueSecretary, isSchoolLeader, isSideline, isStudentPost, saysFullTime } from "./guide";
export { fitOfCongress, isCalledOff, plansCongress, senseOfDate, type MeetingSense } from "./meeting";
export { readPanel, type PanelReading } from "./panel";
export type { CalendarDay, ClaimDoubt, ClaimReading, MatterFacts, ReadingContext } from "./types";
