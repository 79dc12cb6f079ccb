import type { RemarkFigure } from "../submission";
export type FigureNoun = "staff" | "presidium" | "departments" | "college-experience" | "delegate-ratio" | "non-cadre";
export function figureIn(
  remark: string,
  noun: FigureNoun,
  options: { readonly sharedRow?: boolean } = {},
): RemarkFigure | null {
  void remark;
  void noun;
  void options;
  return null;
}
