/** Links to the cells of a finding. Not every program wraps the text of a link, so a link keeps to one line. */
import { areaName, formatArea, textWidth, type CellArea } from "../../spreadsheet";
import { areasBySheet, describeBriefly } from "../places";
import type { Words } from "../words";
import type { Piece } from "./builder";
import { widthOf } from "./grid";
import { lookOf } from "./styles";

/** Areas that a cell names beside the one it links to; the marks in the sheets and the JSON document have them all. */
const SHOWN_OTHERS = 60;

/** The cell that jumps to the first place: "人员名单!C42 等 3 处", as much of it as one line holds. */
export function placePiece(at: number, cells: readonly CellArea[], words: Words): Piece {
  const [link, ...others] = areasBySheet(cells);
  if (!link) return { at, value: null, style: "text" };
  const more = others.length > 0 ? words.report.places.inAll(others.length + 1) : "";
  return { at, value: oneLine(link, more, lettersIn(at)), style: "link", link };
}

/** The places behind the first, on a line of their own below a text; nothing where there are none. */
export function otherPlaces(cells: readonly CellArea[], { report }: Words, most = SHOWN_OTHERS): string {
  const others = areasBySheet(cells).slice(1);
  if (others.length === 0) return "";
  const { places, clauseSeparator } = report;
  return `\n${places.others}${describeBriefly(others, { ...places, between: clauseSeparator }, most)}`;
}

/** Letters of one line; widths count those of 11 points. */
function lettersIn(column: number): number {
  return Math.floor((widthOf(column) * 11) / (lookOf("link").size ?? 11)) - 1;
}

/** As much as fits: the whole area, else its first cell where more follow, else that with less of the sheet's name. */
function oneLine(area: CellArea, more: string, room: number): string {
  const fits = (text: string): boolean => textWidth(text) <= room;
  const { sheet, top, left } = area;
  const shown = more === "" || fits(formatArea(area) + more) ? area : { sheet, top, left, bottom: top, right: left };
  const whole = formatArea(shown) + more;
  if (fits(whole)) return whole;
  const ending = `…!${areaName(shown)}${more}`;
  const letters = [...area.sheet];
  while (letters.length > 1 && !fits(letters.join("") + ending)) letters.pop();
  return letters.join("") + ending;
}
