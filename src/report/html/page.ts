/** The HTML report: one file, no script, no request to anywhere, one or several workbooks. */
import type { Assessment } from "../../assess/assessment";
import type { Language } from "../../criteria";
import type { ReportEntry } from "../csv";
import { recognisedLine, schemesDiffer, schemesOf, schoolOf } from "../belongings";
import { formatScore } from "../figures";
import { describePlaces } from "../places";
import { assumptionsOf } from "../recognition";
import { adjustmentChange, adjustmentSubject } from "../summary/header";
import { problemsBySeverity, SHOWN_PROBLEMS } from "../summary/problem-list";
import { wordsFor, type Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";
import { conclusionBadge, organisationSection } from "./organisation";
import { htmlPage } from "./shell";

/** The whole page as text. */
export function toHtml(entries: readonly ReportEntry[], { language }: { readonly language: Language }): string {
  const words = wordsFor(language);
  const { html: said, weightNote } = words.report;
  const single = entries.length === 1 ? entries[0] : undefined;
  const many = entries.reduce((count, entry) => count + entry.assessment.organisations.length, 0) > 1;
  const body = markup`<header>
      <h1>${said.title}</h1>
      ${single ? factsOf(single, words) : manyAssumed(entries, words)}
    </header>
    ${many ? overview(entries, words) : NOTHING}
    ${entries.map((entry, at) => workbookSections(entry, at, { words, single: single !== undefined, many }))}
    <footer class="small">
      <p>${weightNote}</p>
      <p>${words.report.summary.scoreNote}</p>
    </footer>`;
  return htmlPage({ language, title: pageTitle(entries, words), body });
}

function pageTitle(entries: readonly ReportEntry[], { report }: Words): string {
  const schools = new Set(
    entries
      .flatMap(({ assessment }) => assessment.organisations.map((organisation) => schoolOf(organisation, assessment)))
      .filter(Boolean),
  );
  return [...[...schools].slice(0, 3), report.html.title].join(" · ");
}

/** What was assumed, what was recognised, the scheme, the file. */
function factsOf({ assessment, context }: ReportEntry, words: Words): Markup {
  const { labels, labelled, html: said } = words.report;
  const { recognition } = assessment;
  const assumptions = assumptionsOf(recognition, words.language, "report");
  return markup`${assumptions.map(({ sentence }) => notice(sentence, words))}
    <p class="facts">${recognisedLine(assessment, words)}</p>
    <p class="facts">${labelled(labels.scheme, schemesOf(assessment, words))}</p>
    ${context.sha256 === "" ? NOTHING : markup`<p class="quiet small hash">${said.fileNote(context.fileName, context.sha256)}</p>`}`;
}

function notice(sentence: string, { recognition }: Words): Markup {
  return markup`<p class="notice">${recognition.notice}${sentence}</p>`;
}

/** That some of many workbooks rest on assumptions; each of them says on which. */
function manyAssumed(entries: readonly ReportEntry[], words: Words): Markup {
  const { language, recognition: said } = words;
  const count = entries.filter(
    ({ assessment }) => assumptionsOf(assessment.recognition, language, "report").length > 0,
  ).length;
  return count === 0 ? NOTHING : notice(said.assumedIn(count), words);
}

function sectionId(entry: number, organisation: number): string {
  return `o${entry + 1}-${organisation + 1}`;
}

function overview(entries: readonly ReportEntry[], words: Words): Markup {
  const { html: said, labels } = words.report;
  const schemes = new Set(entries.flatMap(({ assessment }) => assessment.organisations.map(({ scheme }) => scheme.id)));
  const differ = schemes.size > 1;
  const rows = entries.flatMap(({ assessment, context }, entry) =>
    assessment.organisations.map(
      ({ school, name, scheme, conclusion, grade, score }, at) =>
        markup`<tr>
          <td>${schoolOf({ school }, assessment)}</td>
          <th scope="row"><a href="#${sectionId(entry, at)}">${name}</a></th>
          ${differ ? markup`<td>${scheme.name[words.language]}</td>` : NOTHING}
          <td>${conclusionBadge(conclusion, words)}</td>
          <td class="number">${formatScore(score.confirmed)}</td>
          <td class="number">${formatScore(score.possible)}</td>
          <td class="middle">${grade ?? "–"}</td>
          <td>${context.fileName}</td>
        </tr>`,
    ),
  );
  return markup`<section class="sheet">
    <h2>${said.overview}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${labels.school}</th>
            <th scope="col">${labels.organisation}</th>
            ${differ ? markup`<th scope="col">${labels.scheme}</th>` : NOTHING}
            <th scope="col">${labels.conclusion}</th>
            <th scope="col" class="number">${labels.confirmed}</th>
            <th scope="col" class="number">${labels.possible}</th>
            <th scope="col">${labels.grade}</th>
            <th scope="col">${labels.file}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`;
}

function workbookSections(
  entry: ReportEntry,
  at: number,
  { words, single, many }: { readonly words: Words; readonly single: boolean; readonly many: boolean },
): Markup {
  const facts = single ? NOTHING : factsOf(entry, words);
  const nameScheme = schemesDiffer(entry.assessment);
  const sections = entry.assessment.organisations.map((organisation, index) =>
    organisationSection(
      {
        organisation,
        id: sectionId(at, index),
        facts,
        nameScheme,
        fresh: many,
        adjustments: entry.assessment.adjustments,
      },
      words,
    ),
  );
  const notes = [adjustmentTable(entry.assessment, words), problemTable(entry.assessment, words)];
  const noted = notes.some((note) => note !== NOTHING);
  return markup`${sections}${noted ? markup`<section class="sheet">${single ? NOTHING : facts}${notes}</section>` : NOTHING}`;
}

function adjustmentTable({ adjustments }: Assessment, words: Words): Markup {
  if (adjustments.length === 0) return NOTHING;
  const { adjustment: said, html: page, places, summary } = words.report;
  return markup`<h3>${page.adjustments}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${summary.headings.id}</th>
            <th scope="col">${said.subject}</th>
            <th scope="col">${said.change}</th>
            <th scope="col">${summary.headings.place}</th>
          </tr>
        </thead>
        <tbody>
          ${adjustments.map(
            (adjustment) =>
              markup`<tr>
                <td>${adjustment.what === "parameter" ? "" : adjustment.indicator}</td>
                <td>${adjustmentSubject(adjustment, words)}</td>
                <td>${adjustmentChange(adjustment, words)}</td>
                <td>${describePlaces(adjustment.cells, places)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function problemTable({ problems }: Assessment, words: Words): Markup {
  if (problems.length === 0) return NOTHING;
  const { html: page, places, summary } = words.report;
  const left = problems.length - SHOWN_PROBLEMS;
  return markup`<h3>${page.problems}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${summary.problems.severity}</th>
            <th scope="col">${summary.headings.place}</th>
            <th scope="col">${summary.headings.message}</th>
          </tr>
        </thead>
        <tbody>
          ${problemsBySeverity(problems)
            .slice(0, SHOWN_PROBLEMS)
            .map(
              (problem) =>
                markup`<tr>
                  <td>
                    <span
                      class="badge ${problem.severity === "error" ? "fail" : problem.severity === "warning" ? "review" : "not-applicable"}">${words.terms.severity[problem.severity]}</span>
                  </td>
                  <td>${describePlaces(problem.cells, places)}</td>
                  <td>${words.problem(problem)}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>
    ${left > 0 ? markup`<p class="quiet">${summary.problems.more(left)}</p>` : NOTHING}`;
}
