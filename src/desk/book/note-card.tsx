import type { CSSProperties, ReactElement } from "react";
import type { MarkTone } from "../../spreadsheet";
import type { CellNote } from "./layers";

/** A cell's note beside the cell: the one in the file first, ours after it. */
export function NoteCard({
  note,
  tone,
  toneNames,
  label,
  style,
}: {
  readonly note: CellNote;
  readonly tone: MarkTone | null;
  readonly toneNames: Readonly<Record<MarkTone, string>>;
  readonly label: string;
  readonly style: CSSProperties;
}): ReactElement {
  return (
    <div className="rd-note" role="tooltip" aria-label={label} style={style}>
      {tone ? <span className={`rc-badge rc-tone-${tone}`}>{toneNames[tone]}</span> : null}
      {note.own === null ? null : <p className="rd-note-own">{note.own}</p>}
      {note.ours === null ? null : <p>{note.ours}</p>}
    </div>
  );
}
