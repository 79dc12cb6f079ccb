import { isRepealed, isRowNumber, nameIn, percent, semesterParts, type FindingMessages } from "../finding-messages";
import { terms } from "./terms";

const person = (who: string): string => (isRowNumber(who) ? `第${who}行人员（姓名未填）` : who);
const documentName = (name: string): string => {
  if (isRowNumber(name)) return `第${name}行文件（名称未填）`;
  return name.startsWith("《") ? name : `《${name}》`;
};
const kindName = (kind: string): string => nameIn(terms.recordKind, kind);
const seasonName = (season: string): string => nameIn(terms.season, season);
const semesterName = (semester: string): string => {
  const { year, season } = semesterParts(semester);
  return `${year}年${seasonName(season)}`;
};

/** 2023年3月30日 for "2023-03-30", 2023年3月 for "2023-03"; other text stays as it is. */
const dateText = (iso: string): string => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!match) return iso;
  const [, year = "", month, day] = match;
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
};

/** A plan by its date, or in its own words. */
const planText = (date: string): string => {
  if (date === "") return "仅有计划";
  const text = dateText(date);
  return text === date ? `仅有计划（“${date}”）` : `计划于${text}召开`;
};

const VERDICTS = {
  pass: terms.verdict.pass,
  fail: terms.verdict.fail,
  review: terms.verdict.review,
  "not-applicable": terms.verdict["not-applicable"],
} as const;
const UNION_FIGURES = { staff: "工作人员", presidium: "主席团成员", departments: "工作部门" } as const;
const WHOLES = { delegates: "代表总数", students: "在校生总数" } as const;
const UNION_UNITS = { staff: "人", presidium: "人", departments: "个" } as const;

/** What each finding says, and what to do about it. */
export const findings: FindingMessages = {
  overclaimed: {
    message: ({ declared }) => `自评填“${declared}”，但表内数据显示未达标`,
    remedy: () => "按表内数据如实更正自评结论；若数据有误，先更正数据。",
  },
  understated: {
    message: ({ declared }) => `自评填“${declared}”，但表内数据显示已达标`,
    remedy: () => "核对数据是否完整；确已达标的，将自评结论改为“是”。",
  },
  "declared-not-met": { message: ({ declared }) => `自评结论为“${declared}”，本项未达标`, remedy: null },
  "no-evidence": {
    message: () => "自评为“是”，但未列佐证材料",
    remedy: () => "在“佐证材料”栏写明可查的文件名称、文号或链接。",
  },
  "evidence-is-picture": {
    message: () => "自评为“是”，佐证材料是单元格里的图片，需人工查看",
    remedy: () => "打开工作簿查看图片；属实的由评审认定，或请学校改填文件名称、文号或链接。",
  },
  "hedged-claim": {
    message: ({ phrase }) => `自评为“是”，但说明中有“${phrase}”，表明尚未落实`,
    remedy: () => "落实后补充正式文件或记录；尚未落实的，将自评结论改为“否”。",
  },
  "partial-claim": {
    message: ({ phrase }) => `自评为“是”，但说明中的“${phrase}”只涉及一部分`,
    remedy: () => "补齐其余部分并写明依据；尚未全部做到的，将自评结论改为“否”。",
  },
  "contradicted-claim": {
    message: ({ phrase }) => `自评为“是”，但说明中的“${phrase}”与之相反`,
    remedy: () => "核实实际情况：未做到的，将自评结论改为“否”；已做到的，更正说明。",
  },
  "rule-restated": {
    message: ({ phrase }) => `说明“${phrase}”是照录规定，没有写本校做到了什么`,
    remedy: () => "改写本校的实际情况：何时、由谁、做了什么，或写明具体数字。",
  },
  "off-topic-claim": {
    message: ({ phrase }) => `说明“${phrase}”没有写到本项指标要看的事实`,
    remedy: () => "围绕本项指标写明事实：何时、由谁、做了什么，依据哪份文件。",
  },
  "claim-not-understood": {
    message: ({ phrase }) => `说明中的“${phrase}”可能对结论不利，无法自动判断`,
    remedy: () => "由评估人员阅读该说明后认定；表述有歧义的，请学校改写清楚。",
  },
  "nothing-checkable": {
    message: ({ phrase }) => `说明“${phrase}”只是重复结论，没有可核对的内容`,
    remedy: null,
  },
  "unclear-verdict": {
    message: ({ text }) => `自评结论“${text}”无法判断为“是”或“否”`,
    remedy: () => "自评结论只填“是”或“否”（或只勾选其中一个）。",
  },
  "declared-only": { message: () => "本表无“佐证材料”栏，仅依据自评结论认定", remedy: null },
  "from-declaration": { message: ({ figure }) => `无明细可核，依据填报的数字“${figure}”认定`, remedy: null },
  "figure-not-exact": {
    message: ({ text }) => `“${text}”是规定要求或约数，不是实有数`,
    remedy: () => "填写实有数（如“实有38人”），或在相应表格中列出明细。",
  },
  "figure-unreadable": {
    message: ({ text }) => (text === "" ? "应填的数字为空，无法判断" : `“${text}”不是有效的数字，无法判断`),
    remedy: () => "核实后填写准确的数字。",
  },
  "figure-not-usable": {
    message: ({ text }) => `填了“${text}”，但不能据此认定确切数字，不再以自评代替`,
    remedy: () => "只填一个确切的实有数（如38）；说明另写在备注中。",
  },
  "part-over-whole": {
    message: ({ part, whole, of }) => `填报的${part}人超过${WHOLES[of]}${whole}人`,
    remedy: ({ of }) => `核对两处数字，部分不应超过${WHOLES[of]}。`,
  },
  "count-over-limit-declared": {
    message: ({ declared, counted, limit }) => `填报数为${declared}，超出上限${limit}；明细只列了${counted}，可能不全`,
    remedy: () => "核对明细是否列全；确未超出的，更正填报数。",
  },
  "nothing-stated": {
    message: () => "既未自评，也没有可供核查的数据",
    remedy: null,
  },
  "count-mismatch": {
    message: ({ declared, counted }) => `填报数为${declared}，与表格中实际统计的${counted}不一致`,
    remedy: () => "核对明细与填报数，使两处一致。",
  },
  "unread-rows": {
    message: ({ rows }) => `有${rows}行内容没有读取，可能影响这一项，暂不能认定达标`,
    remedy: () => "写明这些内容属于哪个组织、是什么表，再重新评估。",
  },
  "check-failed": {
    message: ({ reason }) => `本项检查未能完成，请人工核查（原因：${reason}）`,
    remedy: () => "由评估人员人工核查本项，并填写评审结论。",
  },
  "switched-off": { message: () => "已在“评分设置”中停用，本次不评", remedy: null },
  "level-not-applicable": { message: () => "院级组织不适用本项", remedy: null },
  "no-college-unions": { message: () => "没有院级组织，本项不适用", remedy: null },
  "reviewer-decided": {
    message: ({ verdict, note }) => `评审结论为“${VERDICTS[verdict]}”${note === "" ? "" : `：${note}`}`,
    remedy: null,
  },

  "administrative-duty-suspected": {
    message: ({ term, text }) =>
      term === text ? `“${term}”疑似行政职能` : `“${text}”中提到“${term}”，疑似承担行政职能`,
    remedy: ({ term }) => `核实学生会组织是否仍从事“${term}”；确有的移交职能部门，没有的改正表述。`,
  },
  "document-not-in-force": {
    message: ({ document, status }) =>
      `${documentName(document)}状态为“${status}”，${isRepealed(status) ? "已不再有效" : "尚未生效"}`,
    remedy: ({ document, status }) =>
      isRepealed(status)
        ? "列出现行有效的文件，并填写文号和日期；没有的，重新制定印发。"
        : `履行审议、印发程序，使${documentName(document)}正式生效，并填写文号和日期。`,
  },
  "document-status-missing": {
    message: ({ document }) => `${documentName(document)}未填状态，无法判断是否生效`,
    remedy: () => "在“状态”栏选填正式印发、试行、草案、征求意见稿或拟制定。",
  },
  "document-status-unclear": {
    message: ({ document, status }) => `${documentName(document)}的状态“${status}”无法判断是否生效`,
    remedy: () => "在“状态”栏选填正式印发、试行、草案、征求意见稿或拟制定。",
  },
  "document-status-contradicted": {
    message: ({ document, status }) => `${documentName(document)}名称表明是草案或征求意见稿，状态却填“${status}”`,
    remedy: () => "核实文件是否已正式印发：已印发的填正式文件名称和文号，未印发的改正状态。",
  },
  "document-to-come": {
    message: ({ document, date }) => `${documentName(document)}日期为${dateText(date)}，晚于评估日`,
    remedy: () => "核对日期；评估日后才印发的，本次不能作为依据。",
  },
  "document-kind-unclear": {
    message: ({ document }) => `${documentName(document)}从名称看不是本项所要求的文件`,
    remedy: () => "核对文件类别和名称，列出本组织的正式文件。",
  },
  "draft-pending": { message: ({ document }) => `${documentName(document)}尚在修订，现行文件仍有效`, remedy: null },
  "extra-layer": {
    message: ({ name }) => `“${name}”属于主席团和工作部门之外的常设层级`,
    remedy: ({ name }) => `撤销“${name}”，或将其并入工作部门。`,
  },
  "layer-suspected": {
    message: ({ name }) => `部门“${name}”名称中有“中心”或“项目办公室”，需核实是否为常设层级`,
    remedy: ({ name }) => `核实“${name}”是否为普通工作部门；是另设层级的，撤销或并入工作部门。`,
  },
  "chair-not-rotating": {
    message: ({ who, post }) => `${person(who)}任“${post}”，未实行执行主席轮值`,
    remedy: () => "取消主席、副主席，由主席团成员按学期轮值担任执行主席。",
  },

  "staff-over-limit": {
    message: ({ actual, limit }) => `工作人员共${actual}人，超出上限${limit}人`,
    remedy: ({ actual, limit }) => `精简工作人员，至少减少${actual - limit}人。`,
  },
  "size-needs-justification": {
    message: ({ actual, limit, upper }) =>
      `工作人员共${actual}人，超过${limit}人；只有学生多或校区多的学校可放宽到${upper}人`,
    remedy: ({ actual, limit }) =>
      `在“基本信息”中填写校区数量和在校生总数作为依据；不符合放宽条件的，至少减少${actual - limit}人。`,
  },
  "presidium-over-limit": {
    message: ({ actual, limit }) => `主席团共${actual}人，超出上限${limit}人`,
    remedy: ({ actual, limit }) => `精简主席团，至少减少${actual - limit}人。`,
  },
  "departments-over-limit": {
    message: ({ actual, limit }) => `工作部门共${actual}个，超出上限${limit}个`,
    remedy: ({ actual, limit }) => `撤并工作部门，至少减少${actual - limit}个。`,
  },
  "post-not-allowed": {
    message: ({ who, post }) => `${person(who)}的职务“${post}”不在允许设置的职务之列`,
    remedy: () => "取消该职务，改设为主席团成员、部长、副部长或干事（工作人员）。",
  },
  "post-missing": {
    message: ({ who }) => (who === "" ? "人员名单没有“职务”一列" : `${person(who)}未填职务`),
    remedy: () => "补填职务。",
  },
  "post-unclear": {
    message: ({ who, post }) => `${person(who)}的职务“${post}”不能确定是否现任`,
    remedy: () => "核实任职情况：现任的只填职务名称，已不任职的从名单中移出。",
  },
  "rest-not-read": {
    message: ({ who, text, rest }) => `${person(who)}填“${text}”，其中“${rest}”未能识别，按其余部分认定`,
    remedy: null,
  },
  "legacy-chair-title": {
    message: ({ who, post }) => `${person(who)}仍用“${post}”职务名称`,
    remedy: () => "核实是否已实行轮值；职务名称改为主席团成员或执行主席。",
  },
  "department-over-size": {
    message: ({ department, what, actual, limit }) =>
      `${department}${what === "heads" ? "负责人" : "其他工作人员"}共${actual}人，超出上限${limit}人`,
    remedy: ({ department, actual, limit }) => `精简${department}，至少减少${actual - limit}人。`,
  },
  "college-union-over-limit": {
    message: ({ union, what, actual, limit }) =>
      `${isRowNumber(union) ? `第${union}行院级组织` : union}${UNION_FIGURES[what]}共${actual}${UNION_UNITS[what]}，超出上限${limit}${UNION_UNITS[what]}`,
    remedy: ({ what, actual, limit }) => `指导该院级组织精简，至少减少${actual - limit}${UNION_UNITS[what]}。`,
  },

  "not-party-or-league": {
    message: ({ who, status }) => `${person(who)}的政治面貌为“${status}”，不是共产党员或共青团员`,
    remedy: ({ who }) => `核实${person(who)}的政治面貌；确不符合的，不再担任工作人员。`,
  },
  "status-unclear": {
    message: ({ who, status }) => `${person(who)}的政治面貌“${status}”不能确定现在是否为党员或团员`,
    remedy: ({ who }) => `核实${person(who)}现在的政治面貌，只填中共党员、中共预备党员或共青团员等。`,
  },
  "status-missing": {
    message: ({ who }) => (who === "" ? "人员名单没有“政治面貌”一列" : `${person(who)}未填政治面貌`),
    remedy: () => "补填政治面貌（中共党员、中共预备党员或共青团员）。",
  },
  "rank-over-limit": {
    message: ({ who, share, limit }) => `${person(who)}综合排名为前${percent(share, limit)}，未进入前${percent(limit)}`,
    remedy: ({ who }) => `复核${person(who)}的综合排名；确不符合的，按退出机制调整。`,
  },
  "failed-course": {
    message: ({ who }) => `${person(who)}有课业不及格情况`,
    remedy: ({ who }) => `复核${person(who)}的成绩；确有不及格的，按退出机制调整。`,
  },
  "rank-unreadable": {
    message: ({ who, text }) => `${person(who)}的综合排名“${text}”无法识别`,
    remedy: () => "按“名次/专业人数”（如12/150）或百分比（如8%）填写。",
  },
  "rank-missing": {
    message: ({ who }) => (who === "" ? "人员名单没有“综合排名”一列" : `${person(who)}未填综合排名`),
    remedy: () => "按“名次/专业人数”（如12/150）补填综合排名。",
  },
  "failed-course-missing": {
    message: ({ who }) => (who === "" ? "人员名单没有“是否有不及格”一列" : `${person(who)}未填是否有不及格`),
    remedy: () => "核对成绩单后补填“是”或“否”。",
  },
  "failed-course-unreadable": {
    message: ({ who, text }) => `${person(who)}的“是否有不及格”填为“${text}”，无法识别`,
    remedy: () => "核对成绩单后只填“是”或“否”。",
  },
  "grade-unreadable": {
    message: ({ who, text }) => `${person(who)}的年级“${text}”无法识别，不能确定是否为一年级新生`,
    remedy: () => "按入学年份填写年级（如2023级）；不是一年级新生的，补填综合排名。",
  },

  "not-elected-by-congress": {
    message: ({ method }) => `主席团产生方式为“${method}”，不是由学代会（研代会）选举产生`,
    remedy: () => "下一届主席团由学代会（研代会）选举产生，不由其委员会、常委会或常任代表会议代行。",
  },
  "election-method-unclear": {
    message: ({ method }) => `主席团产生方式“${method}”无法判断是否由学代会（研代会）选举产生`,
    remedy: () => "写明由哪一届学代会（研代会）选举产生，并附选举办法或会议公报。",
  },
  "experience-unclear": {
    message: ({ who, text }) => `${person(who)}的“院级经历”填为“${text}”，不能判断有没有院级组织工作经历`,
    remedy: () => "核实后只填“是”或“否”；任职情况写在备注中。",
  },
  "college-experience-short": {
    message: ({ share, limit, counted, total }) =>
      `有院级组织经历的占${percent(share, limit)}${total > 0 ? `（${counted}/${total}）` : ""}，低于${percent(limit)}`,
    remedy: () => "补全“院级经历”；确实不足的，换届时增加来自院级组织的人选。",
  },
  "delegates-not-elected": {
    message: ({ method }) => `代表产生方式为“${method}”，不是经班级团支部推荐、学院组织选举产生`,
    remedy: null,
  },
  "congress-not-held": {
    message: ({ text }) => `“${text}”表明学代会（研代会）没有开成`,
    remedy: () => "尽快规范召开学代会（研代会）；后来已补开的，填写实际召开日期。",
  },
  "congress-unclear": {
    message: ({ text }) => `“${text}”说的不是召开学代会（研代会），无法作为召开日期`,
    remedy: () => "写明学代会（研代会）的届次和实际召开日期（到日）。",
  },
  "congress-overdue": {
    message: ({ date, days, limit }) =>
      `最近一次学代会（研代会）在${dateText(date)}，距评估日${days}天，超过${limit}天`,
    remedy: () => "尽快规范召开学代会（研代会）；已召开的，补填届次和召开日期。",
  },
  "congress-only-planned": {
    message: ({ date }) => `学代会（研代会）${planText(date)}，截至评估日尚未召开`,
    remedy: () => "按计划规范召开学代会（研代会）后，填写实际召开日期。",
  },
  "date-imprecise": {
    message: ({ text }) => `日期“${dateText(text)}”不够具体，影响判断`,
    remedy: () => "补填到日的准确日期。",
  },
  "date-unreadable": {
    message: ({ text }) => (text === "" ? "未填日期，无法判断" : `日期“${text}”无法识别`),
    remedy: () => "按“2023-03-30”的格式填写日期。",
  },
  "no-date": {
    message: () => "未写明学代会（研代会）召开日期",
    remedy: () => "在“学代会”表或备注中写明召开日期。",
  },
  "delegates-short": {
    message: ({ share, limit, delegates, students }) =>
      `代表占学生总数的${percent(share, limit)}${students > 0 ? `（${delegates}/${students}）` : ""}，低于${percent(limit)}`,
    remedy: ({ limit, students }) =>
      students > 0
        ? `下次学代会（研代会）代表不少于${Math.ceil(Number((limit * students).toFixed(6)))}人。`
        : `下次学代会（研代会）代表不少于学生总数的${percent(limit)}。`,
  },
  "non-cadre-short": {
    message: ({ share, limit, counted, total }) =>
      `非学生骨干代表占${percent(share, limit)}${total > 0 ? `（${counted}/${total}）` : ""}，低于${percent(limit)}`,
    remedy: ({ limit }) => `下次学代会（研代会）非学生骨干代表比例不低于${percent(limit)}。`,
  },

  "records-too-old": {
    message: ({ kind, latest }) => `最近一次${kindName(kind)}在${dateText(latest)}，近三个学期没有记录`,
    remedy: ({ kind }) => `补填近三个学期的${kindName(kind)}记录；确未开展的，本学期内开展。`,
  },
  "one-season-only": {
    message: ({ kind, season }) =>
      `近三个学期只有${seasonName(season)}的${kindName(kind)}记录，缺${seasonName(season === "autumn" ? "spring" : "autumn")}`,
    remedy: ({ kind, season }) =>
      `补填${seasonName(season === "autumn" ? "spring" : "autumn")}的${kindName(kind)}记录及佐证材料。`,
  },
  "one-semester-only": {
    message: ({ kind, semester }) => `近三个学期只在${semesterName(semester)}有${kindName(kind)}记录，应每学期至少一次`,
    remedy: ({ kind }) => `补填其他学期的${kindName(kind)}记录及佐证材料。`,
  },
  "panel-without-students": {
    message: ({ participants }) => `评议会参加范围为“${participants}”，没有学生代表`,
    remedy: null,
  },
  "panel-unclear": {
    message: ({ participants }) => `评议会参加范围为“${participants}”，看不出以学生代表为主、有学工部门和团委参加`,
    remedy: () => "在“参加范围”写明学生代表、学工部门、团委各有多少人。",
  },
  "event-not-held": {
    message: ({ topic }) => `“${topic}”写明取消、推迟或未开展，不能算作一次记录`,
    remedy: () => "补填实际开展的记录；改期后已开展的，填实际日期和主题。",
  },
  "event-unclear": {
    message: ({ kind, topic }) => `“${topic}”不能确定是本项所要求的${kindName(kind)}`,
    remedy: ({ kind }) => `写明主持（听取）单位和对象；不属于${kindName(kind)}的，改填类别。`,
  },
  "second-leader-missing": {
    message: ({ who }) => `只填了分管校领导（${person(who)}），未填联系教学的校领导`,
    remedy: () => "补填联系教学校领导；尚未明确的，报学校党委明确。",
  },
  "leader-post-unfit": {
    message: ({ who, post }) => `${person(who)}（${post === "" ? "职务未填" : post}）不能确定是校领导`,
    remedy: () => "填写分管（联系）学生会工作的校领导及其职务，如党委副书记、副校长。",
  },
  "guide-vacant": {
    message: ({ role, text }) => `${nameIn(terms.guidanceRole, role)}填为“${text}”，尚无人选`,
    remedy: () => "明确人选后填写姓名和职务；尚未明确的，将自评结论改为“否”。",
  },
  "guide-doubtful": {
    message: ({ who, post }) => `${person(who)}（${post}）是否现任、是否为符合要求的专职干部不能确定`,
    remedy: () => "填写现任人选的姓名、职务和是否专职，并附任职文件。",
  },
  "same-guide-twice": {
    message: ({ who }) => `${person(who)}同时作为团委指导和秘书长填报，是否专职未填`,
    remedy: () => "核实两项工作由谁承担，并填写是否专职。",
  },
  "not-full-time": {
    message: ({ who }) => `${person(who)}不是专职`,
    remedy: () => "明确一名专职团干部承担此项工作。",
  },
  "full-time-unproven": {
    message: ({ who, post }) => `${person(who)}（${post === "" ? "职务未填" : post}）是否为符合要求的专职干部无法确认`,
    remedy: () => "补填职务和是否专职，并附任职文件。",
  },
};
