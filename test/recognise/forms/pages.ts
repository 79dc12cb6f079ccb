/** A school's page or pages: forms, rosters, lists and prose between them. */
import { sheet } from "../../workbook/snapshot-builder";
import type { Case } from "./case";
import { beside, columns, congress, form, persons, roster, ROSTER_HEADER, YEARLY } from "./parts";
import type { Row } from "./parts";

const INTRO =
  "根据上级关于推动高校学生会（研究生会）深化改革的要求，现将海川大学2022—2023学年学生会组织改革情况公开如下，其中带▲的指标暂不作硬性要求。";

/** The page of a school with two unions. */
const WHOLE_PAGE: readonly Row[] = [
  ["海川大学学生会（研究生会）改革情况公示"],
  [],
  [INTRO],
  [],
  ["一、改革自评表"],
  ["（一）校级学生会"],
  ...form(),
  [],
  ["（二）校级研究生会"],
  ...form({ notes: { 3: "实有20人", 4: "实有3人", 5: "实有4个", 11: "召开日期为：2023年5月20日" } }),
  [],
  ["二、学生会组织章程"],
  ["（一）海川大学学生会章程 https://example.edu.cn/a"],
  ["（二）海川大学研究生会章程 https://example.edu.cn/b"],
  [],
  ["三、学生会组织架构图"],
  ["主席团—综合事务部、学习部、权益部、文体部、宣传部、实践部"],
  [],
  ["四、学生会组织工作人员名单"],
  ["（一）学生会工作人员名单"],
  ...roster(38),
  [],
  ["（二）研究生会工作人员名单"],
  ...roster(20, { first: 101, graduate: true }),
  [],
  ["五、学生代表大会召开情况"],
  ...congress(),
  [],
  ["六、主席团候选人产生办法"],
  ["主席团候选人由学院团组织推荐，经学院党组织同意，由学工部门和校团委联合审查后，报学校党委确定。"],
  [],
  ["共青团海川大学委员会"],
  ["2023年10月20日"],
];

const SCHOOL_FORM = (title: string): Row[] => [[title], [INTRO], ...form()];

export const PAGES: Readonly<Record<string, Case>> = {
  "a whole page on one sheet": {
    sheets: [sheet("Sheet1", WHOLE_PAGE)],
  },
  "two unions stacked on one sheet, titles with the union's name": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...form({ verdict: () => "R是 £否" }),
        [],
        ["海川大学研究生会改革自评表（2023—2024学年）"],
        ...form({ verdict: () => "R是 £否", notes: {} }),
      ]),
    ],
  },
  "two unions on two sheets, only the sheets' names tell": {
    sheets: [
      sheet("学生会", [["改革自评表"], [INTRO], ...form()]),
      sheet("研究生会", [["改革自评表"], [INTRO], ...form()]),
      sheet("学生会名单", roster(30)),
      sheet("研究生会名单", roster(12, { first: 101, graduate: true })),
    ],
  },
  "two forms of which nothing says whose they are": {
    sheets: [sheet("表1", SCHOOL_FORM("改革自评表")), sheet("表2", SCHOOL_FORM("改革自评表"))],
  },
  "one form with a heading, rosters of two unions below": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表"],
        [INTRO],
        ...form(),
        [],
        ["附：学生会工作人员名单"],
        ...roster(31),
        [],
        ["附：研究生会工作人员名单"],
        ...roster(15, { first: 101 }),
      ]),
    ],
  },
  "last year's form and roster beside this year's": {
    sheets: [
      sheet("2023-2024学年自评表", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]),
      sheet("2022-2023学年自评表", [["海川大学学生会改革自评表（2022—2023学年）"], ...form()]),
      sheet("2023-2024人员名单", roster(30)),
      sheet("2022-2023人员名单", roster(25, { first: 201 })),
    ],
  },
  "form above, roster to the right of it": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...beside([{ rows: form() }, { rows: roster(30), down: 2 }]),
      ]),
    ],
  },
  "a report in prose comes with the form": {
    sheets: [
      sheet("自评报告", [
        ["海川大学学生会深化改革自评报告"],
        ["一、改革推进情况"],
        ["2023年以来，学校党委高度重视学生会组织改革，工作人员由52人精简为38人，主席团成员5人。"],
        ["二、存在问题"],
        ["部分部门职责仍有交叉。"],
        ["三、下一步打算"],
        ["1.继续精简机构。"],
        ["2.完善述职评议制度。"],
        ["共青团海川大学委员会 2024年5月30日"],
      ]),
      sheet("自评表", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]),
      sheet("填表说明", [
        ["填表说明"],
        ["1.结论栏填是或否。"],
        ["2.备注栏写明具体情况。"],
        ["联系人：张老师", "电话：0571-1234567"],
      ]),
    ],
  },
  "header thirty rows down": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...Array.from({ length: 29 }, (_, index): Row => [
          `${index + 1}）说明文字第${index + 1}条，请认真阅读后如实填写。`,
        ]),
        ...form(),
      ]),
    ],
  },
  "the header row is missing": {
    sheets: [sheet("Sheet1", [["海川大学学生会改革自评表（2023—2024学年）"], ...form({ header: null })])],
  },
  "the header row is missing, numbers in a column of their own": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...form({ header: null, label: (text) => text }).map((row, index): Row => [index + 1, ...row]),
      ]),
    ],
  },
  "the header row is missing, conclusions in words": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...form({ header: null, verdict: (item) => (item === 7 ? "否" : "是") }),
      ]),
    ],
  },
  "items without header and without any conclusion": {
    sheets: [
      sheet("Sheet1", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...YEARLY.map((text, index): Row => [`${index + 1}.${text}`]),
      ]),
    ],
  },
  "nobody ticked anything": {
    sheets: [sheet("Sheet1", [["海川大学学生会改革自评表（2023—2024学年）"], ...form({ verdict: () => "□是 □否" })])],
  },
  "check boxes that are drawings": {
    sheets: [sheet("Sheet1", [["海川大学学生会改革自评表（2023—2024学年）"], ...form({ verdict: () => "是  否" })])],
  },
  "conclusions that are pictures": {
    sheets: [sheet("Sheet1", [["海川大学学生会改革自评表（2023—2024学年）"], ...form({ verdict: () => null })])],
  },
  "two rosters whose owner nothing tells": {
    sheets: [
      sheet("自评", [
        ["海川大学学生会改革自评表（2023—2024学年）"],
        ...form(),
        [],
        ["海川大学研究生会改革自评表（2023—2024学年）"],
        ...form(),
      ]),
      sheet("名单", roster(30)),
    ],
  },
  "a roster without header": {
    sheets: [
      sheet("自评", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]),
      sheet("名单", [["工作人员名单"], ...persons(30)]),
    ],
  },
  "persons under a header of another kind": {
    sheets: [
      sheet("自评", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]),
      sheet("Sheet2", [["编号", "学生", "身份", "面貌情况", "所属年级"], ...columns(persons(30), 0, 1, 2, 4, 6)]),
    ],
  },
  "a contact list and a budget beside the form": {
    sheets: [
      sheet("自评", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]),
      sheet("通讯录", [
        ["单位", "联系人", "电话", "邮箱"],
        ["校团委", "张老师", "0571-87654321", "a@example.edu.cn"],
        ["学工部", "李老师", "0571-87654322", "b@example.edu.cn"],
        ["物理学院", "王老师", "0571-87654323", "c@example.edu.cn"],
      ]),
      sheet("经费", [
        ["项目", "预算（元）", "支出（元）", "备注"],
        ["迎新晚会", 5000, 4800, null],
        ["学代会", 8000, 7900, "含场租"],
        ["合计", 13000, 12700, null],
      ]),
    ],
  },
  "rows of an organisation that is not in the workbook": {
    sheets: [
      sheet("基本信息", [
        ["学校名称", "海川大学"],
        ["组织名称", "学生会"],
        ["学年", "2023-2024"],
        ["评估方案", "改革自评表（2023—2024学年）"],
      ]),
      sheet("自评", form()),
      sheet("名单", [
        ["组织", ...ROSTER_HEADER],
        ...persons(20).map((row): Row => ["学生会", ...row]),
        ...persons(5, { first: 101 }).map((row): Row => ["青年志愿者协会", ...row]),
      ]),
    ],
  },
};
