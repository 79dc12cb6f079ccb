/** What surrounds every page of ours: one file, no script, no request to anywhere. */
import type { Language } from "../../criteria";
import { markup, NOTHING, trusted, type Markup } from "./markup";
import { STYLE } from "./style";

/** Forbids everything but the page's own style sheet: even a hole in the escaping could not send anything out. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  readonly body: Markup;
  /** Rules of this page alone. */
  readonly style?: string;
  /** Says what made the page, so that it can be told from others: `<meta name="generator">`. */
  readonly generator?: string;
}

/** The whole page as text. */
export function htmlPage({ language, title, body, style = "", generator }: HtmlPage): string {
  const page = markup`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        ${generator === undefined ? NOTHING : markup`<meta name="generator" content="${generator}" />`}
        <title>${title}</title>
        <style>
          ${trusted(STYLE + style)}
        </style>
      </head>
      <body>
        <main>
          ${body}
        </main>
      </body>
    </html>
`;
  return page.html;
}
