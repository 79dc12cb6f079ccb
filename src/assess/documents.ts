/** Rules in force (1.2, 2.3, 7.4, 9.3): a document that is only a draft proves nothing. */
import { cellOf, type DocumentKind, type RuleDocument } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { Check } from "./check";
import { isoOf, possibleDays, timeOf, type Day } from "./dates";
import { byData, byDeclaration } from "./decide";
import { error, info, warning } from "./finding";
import { nameOrRow } from "./places";

/**
 * A check that passes when one document of the kind is 正式印发 or 试行. Only drafts fail; a document whose status is
 * blank or unknown, contradicted by its title, dated after the day of assessment, or that is another body's by its title
 * is to be verified; without any such document the declaration decides.
 */
export function documentInForce(kind: DocumentKind): Check {
  return (organisation, context) => {
    const documents = organisation.documents.filter((document) => document.kind === kind);
    if (documents.length === 0) return byDeclaration(organisation, context);
    const doubts = new Map(documents.map((document) => [document, doubtAbout(document, context.asOf)]));
    const inForce = documents.filter((document) => isInForce(document) && doubts.get(document) === null);
    if (inForce.length > 0) {
      const drafts = documents.filter((draft) => isDraft(draft) && inForce.every((rule) => isNotOlder(draft, rule)));
      return byData(organisation, context, drafts.map(draftPending));
    }
    const open = documents.filter((document) => !isOutOfForce(document));
    const findings = open.map((document) => doubts.get(document) ?? statusOpen(document));
    return byData(organisation, context, findings.length > 0 ? findings : documents.map(notInForce));
  };
}

function isInForce({ status }: RuleDocument): boolean {
  return status === "issued" || status === "trial";
}

function isDraft({ status, isDraftTitle }: RuleDocument): boolean {
  return (
    status === "draft" || status === "consultation" || status === "planned" || (isDraftTitle && status !== "repealed")
  );
}

/** By its status: a draft, or no longer in force. */
function isOutOfForce({ status }: RuleDocument): boolean {
  return status === "draft" || status === "consultation" || status === "planned" || status === "repealed";
}

/** Why a document that is said to be in force may not be. */
function doubtAbout(document: RuleDocument, asOf: Day): Finding | null {
  const { isDraftTitle, isOfAnother, statusText: status, date } = document;
  const name = nameOf(document);
  if (isOfAnother) {
    return warning("document-kind-unclear", { document: name }, cellOf(document, "title"), subjectOf(document));
  }
  if (!isInForce(document)) return null;
  if (isDraftTitle) {
    const cells = [cellOf(document, "title"), cellOf(document, "status")];
    return warning("document-status-contradicted", { document: name, status }, cells, subjectOf(document));
  }
  if (date.state !== "read" || timeOf(date.value, asOf) !== "future") return null;
  const parameters = { document: name, date: isoOf(date.value) };
  return warning("document-to-come", parameters, cellOf(document, "date"), subjectOf(document));
}

/** Whether a draft can be newer than a rule; an undated one can. */
function isNotOlder(draft: RuleDocument, rule: RuleDocument): boolean {
  if (draft.date.state !== "read" || rule.date.state !== "read") return true;
  return possibleDays(draft.date.value).latest >= possibleDays(rule.date.value).earliest;
}

function nameOf(document: RuleDocument): string {
  return nameOrRow(document.title, document);
}

function subjectOf({ title }: RuleDocument): string | null {
  return title === "" ? null : title;
}

function draftPending(document: RuleDocument): Finding {
  return info("draft-pending", { document: nameOf(document) }, cellOf(document, "status"), subjectOf(document));
}

function statusOpen(document: RuleDocument): Finding {
  const at = cellOf(document, "status");
  const parameters = { document: nameOf(document), status: document.statusText };
  return document.status === ""
    ? warning("document-status-missing", { document: parameters.document }, at, subjectOf(document))
    : warning("document-status-unclear", parameters, at, subjectOf(document));
}

function notInForce(document: RuleDocument): Finding {
  const parameters = { document: nameOf(document), status: document.statusText };
  return error("document-not-in-force", parameters, cellOf(document, "status"), subjectOf(document));
}
