import { useRef, useState, type ReactElement } from "react";
import type { Recognition } from "../../recognise/recognition";
import { hasAnswers, NO_ANSWERS } from "../../session/answers";
import { recognisedFacts, type Fact, type FactKey } from "../../session/recognised-facts";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import { keepFocus } from "../notices/keep-focus";
import { CellLink } from "./cell-link";
import { FactEditor } from "./fact-editor";
import { useAnswer } from "./use-answer";
import { useSaid } from "./use-said";

const EDITOR = "rc-fact-editor";

/** Which form, which year, whose, judged on which day: each fact can be changed, and leads to where it was read. */
export function RecognisedLine({ recognition }: { readonly recognition: Recognition }): ReactElement {
  const { words } = usePane();
  const { answers } = useAnswer();
  const said = useSaid();
  const [open, setOpen] = useState<FactKey | null>(null);
  const buttons = useRef(new Map<FactKey, HTMLButtonElement | null>());
  const facts = recognisedFacts(recognition, words.language, answers);
  const opened = facts.find(({ key }) => key === open);
  const close = (): void => {
    if (open) buttons.current.get(open)?.focus({ preventScroll: true });
    setOpen(null);
  };
  const reasons = facts.filter(({ why }) => why !== "");
  return (
    <section className="rc-seen" aria-label={said.line.region}>
      <ul className="rc-facts">
        {facts.map((fact) => (
          <li key={fact.key} className={`rc-fact is-${fact.how}`}>
            <button
              ref={(button) => void buttons.current.set(fact.key, button)}
              type="button"
              className="rc-fact-value"
              aria-expanded={open === fact.key}
              aria-controls={open === fact.key ? EDITOR : undefined}
              onClick={() => setOpen(open === fact.key ? null : fact.key)}
            >
              <FactText fact={fact} />
              <PaneIcon name="ChevronDown" />
            </button>
            {fact.at ? <CellLink at={fact.at} signOnly /> : null}
          </li>
        ))}
      </ul>
      {opened ? <FactEditor id={EDITOR} fact={opened} recognition={recognition} onClose={close} /> : null}
      {reasons.map(({ key, why }) => (
        <p key={key} className="rc-seen-why">
          {why}
        </p>
      ))}
      {hasAnswers(answers) ? <Remembered /> : null}
    </section>
  );
}

function FactText({ fact: { key, label, value, how, note } }: { readonly fact: Fact }): ReactElement {
  const said = useSaid();
  return (
    <>
      {how === "assumed" || how === "asked" ? <PaneIcon name="Warning" /> : null}
      <span>
        {/* A bare day could be any day, and what is asked could be anything. */}
        <span className={key === "asOf" || how === "asked" ? "rc-fact-label" : "rc-off-screen"}>{label} </span>
        {value}
        {note === "" ? null : <span className="rc-fact-note">{said.line.note(note)}</span>}
      </span>
    </>
  );
}

/** That it is judged by what a person said, and the way to forget that. */
function Remembered(): ReactElement {
  const { answer, busy } = useAnswer();
  const said = useSaid();
  return (
    <p className="rc-seen-foot">
      <PaneIcon name="Met" />
      <span>{said.line.remembered}</span>
      <button
        type="button"
        className="rc-place"
        aria-disabled={busy}
        onClick={({ currentTarget }) => {
          if (!busy) keepFocus(currentTarget);
          answer(NO_ANSWERS);
        }}
      >
        {said.line.forget}
      </button>
    </p>
  );
}
