/** Column widths in pixels, as Excel rounds them. */
import type { XmlScanner } from "./xml-scanner";

export class PixelColumns {
  private readonly digit: number;
  private readonly usual: number;
  private readonly spans: { readonly from: number; readonly to: number; readonly pixels: number }[] = [];

  /** `digit` is the width of a digit in pixels; `width` and `base` are what the sheet says of columns in general. */
  constructor(digit: number, { width, base }: { readonly width: number | null; readonly base: number }) {
    this.digit = digit;
    // Margins of a quarter digit on both sides and the grid line, rounded up to eight pixels (ECMA-376, 18.3.1.81).
    const natural = Math.ceil((base * digit + 2 * Math.ceil(digit / 4) + 1) / 8) * 8;
    this.usual = width === null ? natural : this.toPixels(width);
  }

  /** Takes in the `col` element at hand. */
  read(scanner: XmlScanner): void {
    const from = (scanner.numberAttribute("min") ?? 0) - 1;
    const to = (scanner.numberAttribute("max") ?? 0) - 1;
    const width = scanner.numberAttribute("width");
    const pixels = scanner.flag("hidden") ? 0 : width === null ? this.usual : this.toPixels(width);
    this.spans.push({ from, to, pixels });
  }

  /** Widths of the first columns. */
  upTo(count: number): number[] {
    const widths = Array.from({ length: count }, () => this.usual);
    for (const { from, to, pixels } of this.spans) {
      for (let column = Math.max(0, from); column <= to && column < count; column++) widths[column] = pixels;
    }
    return widths;
  }

  private toPixels(characters: number): number {
    const { digit } = this;
    const width = Math.min(255, Math.max(0, characters));
    return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
  }
}
