import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { Answers, Recognition } from "../../recognise/recognition";
import { withAnswer, type SingleAnswer } from "../../session/answers";
import type { Fact, FactKey } from "../../session/recognised-facts";
import { usePane } from "../context";
import { CellLink } from "./cell-link";
import { Choice } from "./choice";
import { DayField } from "./day-field";
import { OrganisationFacts } from "./organisation-facts";
import { SchemeChoices } from "./scheme-choices";
import { useAnswer } from "./use-answer";
import { useSaid } from "./use-said";

/** Below the line: where the fact was read, and what it can be instead. A choice counts at once. */
export function FactEditor({
  id,
  fact,
  recognition,
  onClose,
}: {
  readonly id: string;
  readonly fact: Fact;
  readonly recognition: Recognition;
  readonly onClose: () => void;
}): ReactElement {
  const said = useSaid();
  const box = useRef<HTMLDivElement>(null);
  const { key, label, basis, at, how } = fact;
  useEffect(() => {
    // The answers come next for who opened it by keyboard.
    box.current?.querySelector<HTMLElement>("input, .rc-choice")?.focus({ preventScroll: true });
  }, [key]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div ref={box} id={id} className="rc-editor" role="group" aria-label={said.edit.title(label)} onKeyDown={onKeyDown}>
      {/* Each organisation has its own place. */}
      {key === "organisations" || (basis === "" && at === null) ? null : (
        <p className="rc-editor-basis">
          <span>
            {basis}
            {how === "inferred" ? said.line.note(said.inferred) : null}
          </span>
          {at ? <CellLink at={at} /> : null}
        </p>
      )}
      {key === "organisations" ? (
        <OrganisationFacts recognition={recognition} />
      ) : (
        <div className="rc-choices">
          <Alternatives fact={key} recognition={recognition} onClose={onClose} />
        </div>
      )}
    </div>
  );
}

const LEVELS = ["school", "college"] as const;
/** The first year of which a form is known. */
const FIRST_YEAR = 2019;

function Alternatives({
  fact,
  recognition,
  onClose,
}: {
  readonly fact: Exclude<FactKey, "organisations">;
  readonly recognition: Recognition;
  readonly onClose: () => void;
}): ReactElement {
  const { words } = usePane();
  const { answers, answer } = useAnswer();
  const said = useSaid();
  const choose = <Key extends SingleAnswer>(key: Key, value: NonNullable<Answers[Key]> | null): void => {
    onClose();
    if (value !== null || answers[key] !== undefined) answer(withAnswer(answers, key, value));
  };
  const asRead = (
    <Choice chosen={answers[fact] === undefined} onChoose={() => choose(fact, null)}>
      {said.edit.fromWorkbook}
    </Choice>
  );
  switch (fact) {
    case "scheme":
      return (
        <>
          {asRead}
          <SchemeChoices chosen={answers.scheme?.id ?? null} onChoose={(scheme) => choose("scheme", scheme)} />
        </>
      );
    case "academicYear":
      return (
        <>
          {asRead}
          {yearsAround(recognition).map((year) => (
            <Choice key={year} chosen={answers.academicYear === year} onChoose={() => choose("academicYear", year)}>
              {said.academicYear(year)}
            </Choice>
          ))}
        </>
      );
    case "level":
      return (
        <>
          {asRead}
          {LEVELS.map((level) => (
            <Choice key={level} chosen={answers.level === level} onChoose={() => choose("level", level)}>
              {words.terms.level[level]}
            </Choice>
          ))}
        </>
      );
    case "asOf":
      return (
        <DayField
          asRead={asRead}
          day={answers.asOf ?? ""}
          academicYear={recognition.academicYear?.value ?? null}
          onDay={(day) => choose("asOf", day)}
        />
      );
  }
}

/** The newest first: from the year after the one in which it is judged. */
function yearsAround({ academicYear, asOf }: Recognition): number[] {
  const last = Math.max(asOf.value.year, (academicYear?.value ?? FIRST_YEAR) + 1);
  const first = Math.max(FIRST_YEAR, last - 7);
  return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}
