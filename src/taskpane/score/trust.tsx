import type { ReactElement } from "react";
import type { OrganisationAssessment } from "../../assess/assessment";
import { settingsPhrase, trustPhrases } from "../../report/basis";
import { usePane } from "../context";

/** Beside the conclusion, for the reader to weigh it: no roster, reviewers' verdicts, and what 评分设置 changed, with its cells. */
export function Trust({ organisation }: { readonly organisation: OrganisationAssessment }): ReactElement | null {
  const { state, actions, words } = usePane();
  const adjustments = state.result?.assessment.adjustments ?? [];
  const phrases = trustPhrases(organisation, adjustments, words);
  if (phrases.length === 0) return null;
  const settings = settingsPhrase(adjustments, words);
  const at = adjustments[0]?.cells[0];
  return (
    <ul className="rc-trust">
      {phrases.map((phrase) => (
        <li key={phrase}>
          {phrase === settings && at ? (
            <button type="button" className="rc-place" onClick={() => actions.select(at)}>
              {phrase}
            </button>
          ) : (
            phrase
          )}
        </li>
      ))}
    </ul>
  );
}
