import type { ReactElement } from "react";
import { usePane } from "../context";
import { FirstConfirm } from "./first-confirm";
import { OptionalQuestions } from "./optional-questions";
import { RecognisedLine } from "./recognised-line";
import { Refused } from "./refused";

/** Above the results: what lies in front of us, and what has to be answered about it. */
export function RecognisedPart(): ReactElement | null {
  const { state } = usePane();
  const { asked, result } = state;
  const refusal = asked?.questions.find((question) => question.ask === "other-file");
  if (refusal?.ask === "other-file") return <Refused looksLike={refusal.looksLike} at={refusal.at} />;
  const recognition = asked ?? result?.assessment.recognition;
  if (!recognition) return null;
  return (
    <>
      <RecognisedLine recognition={recognition} />
      {asked ? <FirstConfirm recognition={asked} /> : <OptionalQuestions recognition={recognition} />}
    </>
  );
}
