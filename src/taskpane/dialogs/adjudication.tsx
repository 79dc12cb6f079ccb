import { Dropdown, type IDropdownOption } from "office-ui-fabric-react/lib/Dropdown";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useState, type ReactElement } from "react";
import type { IndicatorResult } from "../../assess/assessment";
import type { IndicatorId } from "../../criteria";
import { formRowOf, type Decision } from "../../session/adjudication";
import { formatArea } from "../../spreadsheet";
import { rememberedReviewer, rememberReviewer } from "../reviewer-name";
import { usePane } from "../context";
import { VerdictBadge } from "../results/verdict-badge";
import { shownOrganisation } from "../state";
import { SidePanel } from "./side-panel";

const VERDICTS = ["pass", "fail", "review", "not-applicable"] as const;
const GRADES = ["A", "B", "C", "D"] as const;
const NONE = "";
const LONGEST_NOTE = 2000;
const LONGEST_NAME = 40;

/** A reviewer's decision on one indicator: 结论, 等级, 意见. */
export function Adjudication({ id }: { readonly id: IndicatorId }): ReactElement | null {
  const { state } = usePane();
  const organisation = shownOrganisation(state);
  const result = organisation?.indicators.find((indicator) => indicator.id === id);
  if (!organisation || !result) return null;
  return <DecisionForm organisation={organisation.name} result={result} />;
}

function DecisionForm({
  organisation,
  result,
}: {
  readonly organisation: string;
  readonly result: IndicatorResult;
}): ReactElement {
  const { actions, words, said } = usePane();
  const { id, reviewer } = result;
  const [verdict, setVerdict] = useState<Decision["verdict"]>(reviewer?.verdict ?? null);
  const [grade, setGrade] = useState<Decision["grade"]>(reviewer?.grade ?? null);
  const [note, setNote] = useState(reviewer?.note ?? "");
  const [by, setBy] = useState(reviewer?.by || rememberedReviewer());
  const text = said.adjudication;
  const nameless = by.trim() === "" && (verdict !== null || grade !== null);
  const noteAlone = verdict === null && grade === null && note.trim() !== "";
  const disagree = (verdict === "fail" && (grade === "A" || grade === "B")) || (verdict === "pass" && grade === "D");
  const verdicts: IDropdownOption[] = [
    { key: NONE, text: text.none },
    ...VERDICTS.map((key) => ({ key, text: words.terms.verdict[key] })),
  ];
  const grades: IDropdownOption[] = [{ key: NONE, text: text.noGrade }, ...GRADES.map((key) => ({ key, text: key }))];
  return (
    <SidePanel
      title={text.title(id)}
      submit={said.buttons.save}
      canSubmit={!noteAlone && !nameless}
      unsaved={
        verdict !== (reviewer?.verdict ?? null) ||
        grade !== (reviewer?.grade ?? null) ||
        note !== (reviewer?.note ?? "")
      }
      onSubmit={() => {
        rememberReviewer(by.trim());
        actions.adjudicate(organisation, id, { verdict, grade, note: note.trim(), by: by.trim() });
      }}
    >
      <p className="rc-panel-lead">{words.indicatorName(id)}</p>
      <p className="rc-small rc-system">
        {text.system}
        <VerdictBadge verdict={result.checkVerdict} />
      </p>
      <Dropdown
        label={text.verdict}
        options={verdicts}
        selectedKey={verdict ?? NONE}
        onChange={(_, option) => setVerdict(VERDICTS.find((known) => known === option?.key) ?? null)}
      />
      <Dropdown
        label={text.grade}
        options={grades}
        selectedKey={grade ?? NONE}
        onChange={(_, option) => setGrade(GRADES.find((known) => known === option?.key) ?? null)}
      />
      <p className="rc-small rc-quiet rc-hint">{text.gradeHint}</p>
      <TextField
        label={text.note}
        multiline
        rows={4}
        resizable={false}
        maxLength={LONGEST_NOTE}
        placeholder={text.notePlaceholder}
        value={note}
        onChange={(_, value) => setNote(value ?? "")}
        {...(noteAlone ? { errorMessage: text.noteAlone } : {})}
      />
      <TextField
        label={text.by}
        maxLength={LONGEST_NAME}
        placeholder={text.byPlaceholder}
        value={by}
        onChange={(_, value) => setBy(value ?? "")}
        {...(nameless ? { errorMessage: text.nameless } : {})}
      />
      {disagree ? <p className="rc-notice-line rc-tone-review">{text.disagree}</p> : null}
      <Target id={id} organisation={organisation} />
    </SidePanel>
  );
}

/** Where it will be written, and what else the same row decides. */
function Target({ id, organisation }: { readonly id: IndicatorId; readonly organisation: string }): ReactElement {
  const { state, words, said } = usePane();
  const submitted = state.result?.submission.organisations.find(({ name }) => name === organisation);
  const row = submitted ? formRowOf(submitted, id) : null;
  const text = said.adjudication;
  return (
    <>
      <p className="rc-small rc-quiet">{row ? text.writtenTo(formatArea(row.area)) : text.newRow}</p>
      {row && row.sharedWith.length > 0 ? (
        <p className="rc-notice-line rc-tone-review">
          {text.shared(row.sharedWith.join(words.report.places.separator))}
        </p>
      ) : null}
    </>
  );
}
