/** What every part of the text report needs to write itself. */
import type { Words } from "../words";
import type { Paint } from "./paint";

export interface Page {
  readonly words: Words;
  readonly paint: Paint;
  /** Columns to write in. */
  readonly width: number;
}
