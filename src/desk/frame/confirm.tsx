import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Dialog, DialogFooter } from "office-ui-fabric-react/lib/Dialog";
import type { ReactElement } from "react";
import type { Question } from "../actions";
import { useDesk } from "../context";

/** Asks before something is lost. Not doing it is the answer that is at hand. */
export function Confirm({
  question,
  onClose,
}: {
  readonly question: Question;
  readonly onClose: () => void;
}): ReactElement {
  const { said } = useDesk();
  return (
    <Dialog
      hidden={false}
      onDismiss={onClose}
      dialogContentProps={{ title: said.confirm.title, subText: question.text, closeButtonAriaLabel: said.fault.close }}
    >
      <DialogFooter>
        <PrimaryButton text={said.confirm.keep} onClick={onClose} />
        <DefaultButton
          text={question.goAhead}
          onClick={() => {
            onClose();
            question.work();
          }}
        />
      </DialogFooter>
    </Dialog>
  );
}
