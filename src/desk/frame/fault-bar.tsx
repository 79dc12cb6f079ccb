import type { ReactElement } from "react";
import { describeFailure } from "../../taskpane/failures";
import { FailureNotice } from "../../taskpane/notices/failure-notice";
import type { Fault } from "../actions";
import { onPage } from "../book/place";
import { useDesk } from "../context";

/** What went wrong outside of an open workbook, and the way to try again. */
export function FaultBar({ fault, onClose }: { readonly fault: Fault; readonly onClose: () => void }): ReactElement {
  const { said, language } = useDesk();
  const { title, advice, details } = describeFailure(fault.error, language, onPage(language).words(language));
  return (
    <FailureNotice
      className="rd-fault"
      title={title}
      advice={fault.advice ?? advice}
      state={null}
      details={details}
      words={said.fault}
      onRetry={fault.retry}
      onClose={onClose}
    />
  );
}
