import type { ReactElement } from "react";
import type { Recognition } from "../../recognise/recognition";
import { withOwner } from "../../session/answers";
import { schemeName } from "../../session/recognised-facts";
import { usePane } from "../context";
import { keepFocus } from "../notices/keep-focus";
import { CellLink } from "./cell-link";
import { useAnswer } from "./use-answer";
import { useSaid } from "./use-said";

/** Whom the workbook speaks of, what was confirmed about that, and what of it was not used. */
export function OrganisationFacts({ recognition }: { readonly recognition: Recognition }): ReactElement {
  const { words } = usePane();
  const said = useSaid();
  const { form, organisations, academicYear, blocks } = recognition;
  const unused = blocks.flatMap(({ area, unused: reason }) => (reason === null ? [] : [{ area, reason }]));
  return (
    <div className="rc-organisations">
      <p>{said.edit.formIs(said.form[form.value])}</p>
      <ul>
        {organisations.map(({ name, level, scheme, at }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong>
              <span className="rc-quiet">
                {" · "}
                {words.terms.level[level.value]}
                {" · "}
                {schemeName(scheme, academicYear?.value ?? null, words.language)}
              </span>
            </span>
            {at ? <CellLink at={at} /> : null}
          </li>
        ))}
      </ul>
      <Owners />
      {unused.length === 0 ? (
        <p className="rc-quiet">{said.edit.noUnused}</p>
      ) : (
        <>
          <h3>{said.edit.unused}</h3>
          <ul>
            {unused.map(({ area, reason }) => (
              <li key={`${area.sheet} ${area.top} ${area.left}`}>
                <CellLink at={area} />
                <span className="rc-quiet">{said.unused[reason]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What was confirmed about single blocks, each to be taken back. */
function Owners(): ReactElement | null {
  const said = useSaid();
  const { answers, answer, busy } = useAnswer();
  const owners = Object.entries(answers.owners ?? {});
  if (owners.length === 0) return null;
  return (
    <>
      <h3>{said.edit.owners}</h3>
      <ul>
        {owners.map(([block, owner]) => (
          <li key={block}>
            <span>
              {block} · {owner}
            </span>
            <button
              type="button"
              className="rc-place"
              aria-disabled={busy}
              onClick={({ currentTarget }) => {
                if (!busy) keepFocus(currentTarget);
                answer(withOwner(answers, block, null));
              }}
            >
              {said.edit.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
