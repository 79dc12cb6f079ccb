import type { CSSProperties, ReactElement } from "react";
import type { CellNote } from "./layers";

/** A cell's note beside the cell: the one in the file first, ours after it. */
export function NoteCard({
  note,
  label,
  style,
}: {
  readonly note: CellNote;
  readonly label: string;
  readonly style: CSSProperties;
}): ReactElement {
  return (
    <div className="rd-note" role="tooltip" aria-label={label} style={style}>
      {note.own === null ? null : <p className="rd-note-own">{note.own}</p>}
      {note.ours === null ? null : <p>{note.ours}</p>}
    </div>
  );
}
