import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useState, type ReactElement } from "react";
import type { ForeignForm } from "../../recognise/recognition";
import { withAnswer } from "../../session/answers";
import type { CellAddress } from "../../spreadsheet";
import { usePane } from "../context";
import { PaneIcon } from "../icons";
import { CellLink } from "./cell-link";
import { SchemeChoices } from "./scheme-choices";
import { useAnswer } from "./use-answer";
import { useSaid } from "./use-said";

/** Not a paper of this kind: what it looks like, what is wanted, and where a blank one comes from. */
export function Refused({
  looksLike,
  at,
}: {
  readonly looksLike: ForeignForm | null;
  readonly at: CellAddress | null;
}): ReactElement {
  const said = useSaid();
  const { ask } = said;
  const blank = looksLike === "blank";
  return (
    <section className="rc-ask" role="alert" aria-labelledby="rc-ask-title">
      <div className="rc-ask-head">
        <PaneIcon name="Warning" />
        <h2 id="rc-ask-title">{blank ? ask.looksLike.blank : ask.refusedTitle}</h2>
      </div>
      {blank ? null : <p>{looksLike === null ? ask.looksUnknown : ask.looksLike[looksLike]}</p>}
      {at ? (
        <p>
          <CellLink at={at} />
        </p>
      ) : null}
      <p>{blank ? ask.wantedBlank : ask.wanted}</p>
      <BlankChecklist />
      {looksLike === null ? <ItIsOne /> : null}
    </section>
  );
}

/** Into this workbook where that can be, else as a file. */
function BlankChecklist(): ReactElement {
  const { dispatch, place, said: pane } = usePane();
  const said = useSaid();
  if (place.blank === null) {
    return (
      <div>
        <DefaultButton
          text={pane.buttons.newChecklist}
          iconProps={{ iconName: "NewChecklist" }}
          onClick={() => dispatch({ type: "dialog", dialog: { kind: "checklist" } })}
        />
      </div>
    );
  }
  return (
    <div>
      <DefaultButton
        text={said.ask.downloadBlank}
        iconProps={{ iconName: "Download" }}
        href={place.blank.address}
        download={place.blank.fileName}
      />
    </div>
  );
}

/** The person knows better: nothing of ours was found, and yet it is. */
function ItIsOne(): ReactElement {
  const said = useSaid();
  const { answers, answer } = useAnswer();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className="rc-place" aria-expanded={open} onClick={() => setOpen(!open)}>
        {said.ask.isOurs}
      </button>
      {open ? (
        <div className="rc-choices">
          <SchemeChoices onChoose={(scheme) => answer(withAnswer(answers, "scheme", scheme))} />
        </div>
      ) : null}
    </div>
  );
}
