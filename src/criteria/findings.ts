/**
 * Every finding a check or the engine can make: its code and the facts its sentence needs. Words are made from these
 * by i18n. Counts are plain numbers; shares are fractions; dates are ISO text ("2023-03-30", or "2023-03" / "2023").
 * `who` is a person's name as written in the workbook, or the row number as text where the name is blank.
 */
export interface FindingParameters {
  // Declarations against data
  overclaimed: { declared: string };
  understated: { declared: string };
  "declared-not-met": { declared: string };
  "no-evidence": Record<string, never>;
  "evidence-is-picture": Record<string, never>;
  "hedged-claim": { phrase: string };
  "partial-claim": { phrase: string };
  "contradicted-claim": { phrase: string };
  "rule-restated": { phrase: string };
  "off-topic-claim": { phrase: string };
  "claim-not-understood": { phrase: string };
  "nothing-checkable": { phrase: string };
  "unclear-verdict": { text: string };
  "declared-only": Record<string, never>;
  "from-declaration": { figure: string };
  "figure-not-exact": { text: string };
  "figure-unreadable": { text: string };
  /** A figure is stated, but nobody can tell what it is; the school's word does not stand in for it. */
  "figure-not-usable": { text: string };
  /** A part is larger than what it is a part of. */
  "part-over-whole": { part: number; whole: number; of: "delegates" | "students" };
  "count-over-limit-declared": { declared: number; counted: number; limit: number };
  "nothing-stated": Record<string, never>;
  "count-mismatch": { declared: number; counted: number };
  // The engine and the reviewer
  "check-failed": { reason: string };
  /** Rows that could say otherwise were not read. */
  "unread-rows": { rows: number };
  "switched-off": Record<string, never>;
  "level-not-applicable": Record<string, never>;
  "no-college-unions": Record<string, never>;
  "reviewer-decided": { verdict: "pass" | "fail" | "review" | "not-applicable"; note: string };
  // 1 and 2
  "administrative-duty-suspected": { term: string; text: string };
  "document-not-in-force": { document: string; status: string };
  "document-status-missing": { document: string };
  "document-status-unclear": { document: string; status: string };
  "document-status-contradicted": { document: string; status: string };
  "document-to-come": { document: string; date: string };
  "document-kind-unclear": { document: string };
  "draft-pending": { document: string };
  "extra-layer": { name: string };
  "layer-suspected": { name: string };
  "chair-not-rotating": { who: string; post: string };
  // 3
  "staff-over-limit": { actual: number; limit: number };
  "size-needs-justification": { actual: number; limit: number; upper: number };
  "presidium-over-limit": { actual: number; limit: number };
  "departments-over-limit": { actual: number; limit: number };
  "post-not-allowed": { who: string; post: string };
  "post-missing": { who: string };
  "post-unclear": { who: string; post: string };
  /** Words beside a known core (代理部长, 共青团员（…）) that were not understood and are taken to change nothing. */
  "rest-not-read": { who: string; text: string; rest: string };
  "legacy-chair-title": { who: string; post: string };
  "department-over-size": { department: string; what: "heads" | "others"; actual: number; limit: number };
  "college-union-over-limit": {
    union: string;
    what: "staff" | "presidium" | "departments";
    actual: number;
    limit: number;
  };
  // 4
  "not-party-or-league": { who: string; status: string };
  "status-missing": { who: string };
  "status-unclear": { who: string; status: string };
  "rank-over-limit": { who: string; share: number; limit: number };
  "failed-course": { who: string };
  "rank-unreadable": { who: string; text: string };
  "rank-missing": { who: string };
  "failed-course-missing": { who: string };
  "failed-course-unreadable": { who: string; text: string };
  "grade-unreadable": { who: string; text: string };
  // 5 and 6
  "not-elected-by-congress": { method: string };
  "election-method-unclear": { method: string };
  "delegates-not-elected": { method: string };
  "experience-unclear": { who: string; text: string };
  "college-experience-short": { share: number; limit: number; counted: number; total: number };
  "congress-overdue": { date: string; days: number; limit: number };
  "congress-only-planned": { date: string };
  "congress-not-held": { text: string };
  "congress-unclear": { text: string };
  "date-imprecise": { text: string };
  "date-unreadable": { text: string };
  "no-date": Record<string, never>;
  "delegates-short": { share: number; limit: number; delegates: number; students: number };
  "non-cadre-short": { share: number; limit: number; counted: number; total: number };
  // 7, 8, 9, 10
  "records-too-old": { kind: string; latest: string };
  "one-season-only": { kind: string; season: "autumn" | "spring" };
  "one-semester-only": { kind: string; semester: string };
  "panel-without-students": { participants: string };
  "panel-unclear": { participants: string };
  "event-not-held": { topic: string };
  "event-unclear": { kind: string; topic: string };
  "second-leader-missing": { who: string };
  "leader-post-unfit": { who: string; post: string };
  "guide-vacant": { role: string; text: string };
  "guide-doubtful": { who: string; post: string };
  "same-guide-twice": { who: string };
  "not-full-time": { who: string };
  "full-time-unproven": { who: string; post: string };
}

export type FindingCode = keyof FindingParameters;
