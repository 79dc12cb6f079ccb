/** Rules in force (1.2, 2.3, 7.4, 9.3): a document that is only a draft proves nothing. */
import { cellOf, type DocumentKind, type RuleDocument } from "../workbook/submission";
import type { Finding } from "./assessment";
import type { Check } from "./check";
import { possibleDays } from "./dates";
import { byData, byDeclaration } from "./decide";
import { error, info, warning } from "./finding";
import { rowNumber } from "./places";

/**
 * A check that passes when one document of the kind is 正式印发 or 试行. Only drafts fail; a document whose status is
 * blank or unknown is to be verified; without any such document the declaration decides.
 */
export function documentInForce(kind: DocumentKind): Check {
  return (organisation, context) => {
    const documents = organisation.documents.filter((document) => document.kind === kind);
    if (documents.length === 0) return byDeclaration(organisation, context);
    const inForce = documents.filter(isInForce);
    if (inForce.length > 0) {
      const drafts = documents.filter((draft) => isDraft(draft) && inForce.every((rule) => isNotOlder(draft, rule)));
      return byData(organisation, context, drafts.map(draftPending));
    }
    const open = documents.filter((document) => !isDraft(document));
    return byData(organisation, context, open.length > 0 ? open.map(statusOpen) : documents.map(notInForce));
  };
}

function isInForce({ status }: RuleDocument): boolean {
  return status === "issued" || status === "trial";
}

function isDraft({ status }: RuleDocument): boolean {
  return status === "draft" || status === "consultation" || status === "planned";
}

/** Whether a draft can be newer than a rule; an undated one can. */
function isNotOlder(draft: RuleDocument, rule: RuleDocument): boolean {
  if (draft.date.state !== "read" || rule.date.state !== "read") return true;
  return possibleDays(draft.date.value).latest >= possibleDays(rule.date.value).earliest;
}

function nameOf(document: RuleDocument): string {
  return document.title === "" ? rowNumber(document) : document.title;
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
