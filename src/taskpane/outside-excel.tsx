import type { ReactElement } from "react";
import type { Language } from "../criteria";
import { messagesFor } from "../i18n";

/** Instead of the pane, where there is no Excel around it or one that is too old: says what to do. */
export function OutsideExcel({
  language,
  inExcel,
  reload = () => window.location.reload(),
}: {
  readonly language: Language;
  readonly inExcel: boolean;
  readonly reload?: () => void;
}): ReactElement {
  const { title, outside } = messagesFor(language).pane;
  const { lead, steps } = inExcel ? outside.tooOld : outside.noExcel;
  return (
    <main className="rc-outside" lang={language}>
      <h1>{title}</h1>
      <p>{lead}</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {/* Office does not always tell at once that this is Excel. */}
      {inExcel ? null : (
        <button type="button" onClick={reload}>
          {outside.reload}
        </button>
      )}
    </main>
  );
}
