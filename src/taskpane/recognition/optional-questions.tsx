import { useState, type ReactElement } from "react";
import type { RecognisedBlock, Recognition } from "../../recognise/recognition";
import { ownerKey, withOwner } from "../../session/answers";
import type { CellArea } from "../../spreadsheet";
import { formatArea } from "../../spreadsheet";
import { PaneIcon } from "../icons";
import { keepFocus } from "../notices/keep-focus";
import { CellLink } from "./cell-link";
import { Choice } from "./choice";
import { useAnswer } from "./use-answer";
import { useSaid } from "./use-said";

/** Asked at once; the others when asked for. */
const SHOWN = 2;

/** What was judged without some of its blocks, since nobody says whose they are: with an answer they count. */
export function OptionalQuestions({ recognition }: { readonly recognition: Recognition }): ReactElement | null {
  const said = useSaid();
  const [all, setAll] = useState(false);
  const ownerless = recognition.blocks.filter(({ unused }) => unused === "owner-unknown");
  if (ownerless.length === 0) return null;
  const names = recognition.organisations.map(({ name }) => name);
  const shown = all ? ownerless : ownerless.slice(0, SHOWN);
  return (
    <section className="rc-ask is-optional" aria-labelledby="rc-ask-title">
      <div className="rc-ask-head">
        <PaneIcon name="Warning" />
        <h2 id="rc-ask-title">{said.ask.title}</h2>
        <p className="rc-small rc-quiet">{said.ask.optional}</p>
      </div>
      <ol className="rc-questions">
        {shown.map((block) => (
          <li key={ownerKey(firstOf(block.area))}>
            <Ownerless block={block} names={names.length > 0 ? names : said.ask.ownersLikely} />
          </li>
        ))}
      </ol>
      {ownerless.length > shown.length ? (
        <button
          type="button"
          className="rc-place"
          onClick={({ currentTarget }) => {
            keepFocus(currentTarget);
            setAll(true);
          }}
        >
          {said.ask.more(ownerless.length - shown.length)}
        </button>
      ) : null}
    </section>
  );
}

function Ownerless({
  block: { area },
  names,
}: {
  readonly block: RecognisedBlock;
  readonly names: readonly string[];
}): ReactElement {
  const said = useSaid();
  const { answers, answer } = useAnswer();
  const first = firstOf(area);
  return (
    <fieldset>
      <legend>{said.ask.ownerRows(formatArea(areaOfFirst(area)), area.bottom - area.top + 1)}</legend>
      <div className="rc-choices">
        {names.map((name) => (
          <Choice key={name} onChoose={() => answer(withOwner(answers, ownerKey(first), name))}>
            {name}
          </Choice>
        ))}
        <CellLink at={area} />
      </div>
    </fieldset>
  );
}

function firstOf({ sheet, top, left }: CellArea): { sheet: string; row: number; column: number } {
  return { sheet, row: top, column: left };
}

function areaOfFirst({ sheet, top, left }: CellArea): CellArea {
  return { sheet, top, left, bottom: top, right: left };
}
