/** Markup that cannot be broken by what a workbook says: every value is escaped unless it is markup already. */

/** A piece of finished markup. */
export interface Markup {
  readonly html: string;
}

type Value = string | number | Markup | null | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no page should hold: control characters, and marks that turn the writing direction of all that follows. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as it may stand between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(UNSAFE, "").replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? "");
}

function render(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "html" in value ? value.html : value.map(render).join("");
}

/**
 * Markup from a template: markup`<td>${text}</td>`. Strings are escaped; markup and lists of it are put in as they are.
 * The template's indentation is the source's, not the page's.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const [first = "", ...rest] = parts.map((part) => part.replace(/\n[ \n]*/g, "\n"));
  return { html: values.reduce<string>((text, value, index) => text + render(value) + (rest[index] ?? ""), first) };
}

/** Finished text of our own (a style sheet) as markup. */
export function trusted(text: string): Markup {
  return { html: text };
}

export const NOTHING: Markup = { html: "" };
