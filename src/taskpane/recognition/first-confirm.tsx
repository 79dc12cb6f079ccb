import { useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { schemeById } from "../../criteria";
import type { Question, Recognition } from "../../recognise/recognition";
import { ownerKey, withAnswer, withOwner } from "../../session/answers";
import { areaOf, formatArea } from "../../spreadsheet";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import { catchFocus } from "../notices/keep-focus";
import { CellLink } from "./cell-link";
import { Choice } from "./choice";
import { SchemeChoices } from "./scheme-choices";
import { useAnswer } from "./use-answer";
import { useSaid } from "./use-said";

/** 先确认: what was seen, and what has to be answered before it can be judged. */
export function FirstConfirm({ recognition }: { readonly recognition: Recognition }): ReactElement {
  const said = useSaid();
  const { questions } = recognition;
  const heading = useHeading(recognition);
  return (
    <section className="rc-ask" aria-labelledby="rc-ask-title">
      <div className="rc-ask-head">
        <PaneIcon name="Warning" />
        <h2 ref={heading} id="rc-ask-title" tabIndex={-1}>
          {said.ask.title}
        </h2>
      </div>
      <p className="rc-small">{said.ask.lead(questions.length)}</p>
      <ol className="rc-questions">
        {questions.map((question) => (
          <li key={keyOf(question)}>
            {question.ask === "scheme" ? <SchemeQuestion question={question} recognition={recognition} /> : null}
            {question.ask === "owner" ? <OwnerQuestion question={question} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The heading takes the focus from an answer that was given and is gone: reading goes on with the next question. */
function useHeading(recognition: Recognition): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => catchFocus(heading.current), [recognition]);
  return heading;
}

function keyOf(question: Question): string {
  return question.at === null ? question.ask : `${question.ask} ${ownerKey(question.at)}`;
}

function SchemeQuestion({
  question: { at, options },
  recognition: { form },
}: {
  readonly question: Extract<Question, { readonly ask: "scheme" }>;
  readonly recognition: Recognition;
}): ReactElement {
  const { words } = usePane();
  const said = useSaid();
  const { answers, answer } = useAnswer();
  const likely = options.flatMap((id) => schemeById(id) ?? []);
  const [all, setAll] = useState(likely.length === 0);
  return (
    <fieldset>
      <legend>{said.ask.scheme}</legend>
      <p className="rc-small">
        {at ? <CellLink at={at} /> : null}
        {said.ask.schemeSeen(said.form[form.value])}
      </p>
      <div className="rc-choices">
        {all ? (
          <SchemeChoices onChoose={(scheme) => answer(withAnswer(answers, "scheme", scheme))} />
        ) : (
          <>
            {likely.map((scheme) => (
              <Choice key={scheme.id} onChoose={() => answer(withAnswer(answers, "scheme", scheme))}>
                {scheme.name[words.language]}
              </Choice>
            ))}
            <Choice onChoose={() => setAll(true)}>{said.ask.other}</Choice>
          </>
        )}
      </div>
    </fieldset>
  );
}

function OwnerQuestion({
  question: { at, text, options },
}: {
  readonly question: Extract<Question, { readonly ask: "owner" }>;
}): ReactElement {
  const said = useSaid();
  const { answers, answer } = useAnswer();
  const likely = options.length > 0 ? options : said.ask.ownersLikely;
  return (
    <fieldset>
      <legend>{said.ask.owner(formatArea(areaOf(at)))}</legend>
      <p className="rc-small">
        {text === "" ? null : said.ask.ownerSeen(text)}
        <CellLink at={at} />
      </p>
      <div className="rc-choices">
        {likely.map((owner) => (
          <Choice key={owner} onChoose={() => answer(withOwner(answers, ownerKey(at), owner))}>
            {owner}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
