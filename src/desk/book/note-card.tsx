import type { CSSProperties, ReactElement } from "react";
import type { CellNote } from "./layers";

/** A cell's note beside the cell: the one in the file first, ours after it. */
export function NoteCard({ note, style }: { readonly note: CellNote; readonly style: CSSProperties }): ReactElement {
  return (
    // Screen readers have it in the cell itself.
    <div className="rd-note" aria-hidden="true" style={style}>
      {note.own === null ? null : <p className="rd-note-own">{note.own}</p>}
      {note.ours === null ? null : <p>{note.ours}</p>}
    </div>
  );
}
