import { TextField } from "office-ui-fabric-react/lib/TextField";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useState, type ReactElement } from "react";
import { dayFromText } from "../../session/day-text";
import { Choice } from "./choice";
import { useAnswer } from "./use-answer";
import { useSaid } from "./use-said";

/** The last day of an academic year. */
const YEAR_END = "07-31";

/** A day to judge by: as the workbook says, the end of the year, or as it is typed. */
export function DayField({
  asRead,
  day,
  academicYear,
  onDay,
}: {
  readonly asRead: ReactElement;
  /** As it was chosen, or "". */
  readonly day: string;
  readonly academicYear: number | null;
  readonly onDay: (day: string) => void;
}): ReactElement {
  const { busy } = useAnswer();
  const said = useSaid();
  const [text, setText] = useState(day);
  const [wrong, setWrong] = useState(false);
  const end = academicYear === null ? null : `${academicYear + 1}-${YEAR_END}`;
  const apply = (): void => {
    const read = dayFromText(text);
    setWrong(read === null);
    if (read !== null && !busy) onDay(read);
  };
  return (
    <>
      <form
        className="rc-day"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextField
          className="rc-grow"
          ariaLabel={said.labels.asOf}
          placeholder="2024-06-30"
          value={text}
          onChange={(_, typed) => {
            setText(typed ?? "");
            setWrong(false);
          }}
          {...(wrong ? { errorMessage: said.edit.dayWrong } : { description: said.edit.dayHint })}
        />
        <PrimaryButton type="submit" text={said.edit.apply} disabled={text.trim() === ""} />
      </form>
      {asRead}
      {end === null ? null : (
        <Choice chosen={day === end} onChoose={() => onDay(end)}>
          {said.edit.yearEnd(end)}
        </Choice>
      )}
    </>
  );
}
