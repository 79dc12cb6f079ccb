import type { HostErrorCode } from "../../spreadsheet/host-error";

/** What went wrong, and what to do about it. */
export interface FailureWords {
  readonly title: string;
  readonly advice: string;
}

/** Reasons of the session itself; those of the host and of unreadable input have tables of their own. */
type SessionCode = "not-checked" | "no-self-check" | "organisation-gone" | "no-organisation-column";

/** What the pane says. */
export const pane = {
  title: "改革自查",
  /** Names of buttons are part of the product: guides and tests go by them. */
  buttons: {
    checkAndMark: "检查并标记",
    checkOnly: "仅检查",
    clear: "清除标记",
    export: "导出评分表",
    newChecklist: "新建清单",
    retry: "重试",
    adjudicate: "评审",
    save: "保存",
    cancel: "取消",
    close: "关闭",
    create: "插入清单",
    clearFilters: "清除筛选",
  },
  organisation: "组织",
  live: { label: "实时检查", hint: "修改单元格后自动重新检查（只读，不改标记）" },
  /** `more` follows the label where there is room. */
  reviewing: {
    label: "评审模式",
    more: "：评审栏一律计入",
    hint: "评审组使用：评审结论、评审等级一律计入。关闭时（学校自查），没有评审人署名的只显示、不计入",
    now: { on: "评审模式已开启：评审栏一律计入。", off: "评审模式已关闭：没有署名的评审只显示，不计入。" },
  },
  exports: {
    download: "下载",
    graded: "评分后的工作簿（.xlsx）",
    summary: "评估汇总（.xlsx）",
    report: "可打印报告（.html）",
    otherwise: "无法下载时",
    openGraded: "评分后的工作簿：作为新工作簿打开",
    openSummary: "评估汇总：作为新工作簿打开",
    copyReport: "评估报告：复制到剪贴板",
  },
  /** The middle of the names of exported files. */
  fileNames: { graded: "评分表", summary: "评估汇总", report: "评估报告", data: "评估数据" },
  steps: {
    reading: "正在读取工作簿…",
    understanding: "正在识别填报内容…",
    judging: "正在逐项评估…",
    planning: "正在整理标记和汇总…",
    marking: "正在写入标记和评估汇总…",
    clearing: "正在清除标记…",
    writing: "正在写入评审意见…",
    adding: "正在插入空白清单…",
    saving: "正在保存工作簿…",
    building: "正在生成文件…",
    opening: "正在打开新工作簿…",
  },
  /** Said when a step is done. */
  done: {
    checked: (conclusion: string, gaps: number): string => `检查完成：${conclusion}，差距 ${gaps} 条。`,
    marked: (conclusion: string, gaps: number): string =>
      `检查完成：${conclusion}，差距 ${gaps} 条，已标记并写入评估汇总。`,
    markedPartly: (conclusion: string, gaps: number): string =>
      `检查完成：${conclusion}，差距 ${gaps} 条；有些内容未能写入。`,
    cleared: "标记和评估汇总已清除，工作簿恢复原样。",
    clearedPartly: "标记和评估汇总已清除；有些内容没有清掉，见上方说明。",
    adjudicated: (id: string, score: string): string => `指标 ${id} 的评审已写入，已确认得分 ${score}。`,
    exported: (name: string): string => `已导出：${name}。如未出现下载，请用“无法下载时”中的方式。`,
    opened: "已作为新工作簿打开。",
    hidden: (sheet: string): string => `“${sheet}”上的这个位置被隐藏，看不到。`,
    cancelled: "已取消导出。标记和评估汇总已写在工作簿里。",
    copied: "评估报告已复制到剪贴板。",
    created: "空白清单已插入，可以开始填写。",
    rechecked: (gaps: number): string => `已按最新内容重新检查，差距 ${gaps} 条。`,
    selected: (place: string): string => `已选中 ${place}。`,
  },
  empty: {
    title: "检查清单，找出差距",
    lead: "逐项对照改革要求，差距标在单元格上，整改建议一并给出。",
    steps: ["填好清单，或请学校发来填好的清单", "点“检查并标记”", "按列表逐条整改或评审，再检查一次"],
    noChecklist: "还没有清单？点“新建清单”插入空白表。",
    legend: "标记颜色",
    privacy: "全部计算在本机完成，不上传任何数据。",
  },
  score: {
    region: "评估结果",
    confirmed: "已确认",
    possible: "可能",
    outOf: (maximum: string): string => `满分 ${maximum}`,
    noScore: "没有适用的计分指标，不计分",
    grade: (grade: string): string => `等级 ${grade}`,
    gauge: (confirmed: string, possible: string, maximum: string): string =>
      `已确认得分 ${confirmed}，可能得分 ${possible}，满分 ${maximum}`,
    dimensions: "各维度得分",
    alsoPossible: (possible: string): string => `，可能得分 ${possible}`,
    filterHint: "点维度可只看该维度",
    stale: "标记还是上次的：点“检查并标记”更新",
    weightNote: "权重为本项目默认值，并非官方分值",
  },
  changes: {
    title: "与上次检查相比",
    resolved: "已解决",
    added: "新出现",
    open: "仍存在",
    none: "没有变化",
    isNew: "新",
    more: (count: number): string => `另有 ${count} 条`,
  },
  tabs: {
    label: "结果",
    gaps: "差距",
    indicators: "全部指标",
    problems: "填报问题",
  },
  filters: {
    search: "搜索",
    searchHint: "搜索指标、问题、姓名、单元格",
    dimension: "维度",
    anyDimension: "全部维度",
    verdict: "结论",
    anyVerdict: "全部结论",
    shown: (count: number, all: number): string => `显示 ${count} / ${all}`,
    declaredOnly: (count: number): string => `仅自评达标 ${count}`,
    declaredHint: "只看凭自评认定达标的指标，并列出学校填写的备注和佐证材料",
    nothing: "没有符合筛选条件的内容。",
  },
  list: {
    noGaps: "没有需要整改或核实的指标。",
    noProblems: "读取工作簿时没有发现问题。",
    remedy: "整改",
    toVerify: "核实",
    basis: "依据",
    place: "位置",
    alike: (count: number, named: string, more: boolean): string =>
      `同类 ${count} 条${named === "" ? "" : `：${named}${more ? "等" : ""}`}`,
    remark: "备注",
    evidence: "佐证材料",
    blank: "（未填）",
    measured: (actual: string, limit: string): string => `实际 ${actual} · 标准 ${limit}`,
    points: (earned: string, weight: string): string => `${earned} / ${weight} 分`,
    declared: (answer: string): string => `自评：${answer}`,
    byReviewer: "评审认定",
    checkSays: (verdict: string): string => `系统判定：${verdict}`,
    morePlaces: (count: number): string => `另有 ${count} 处`,
    locate: (place: string): string => `定位到 ${place}`,
    adjudicate: (id: string): string => `评审 ${id}`,
    notScored: "不计分",
  },
  adjudication: {
    title: (id: string): string => `评审指标 ${id}`,
    verdict: "结论",
    none: "不作结论",
    grade: "等级",
    noGrade: "不评等级",
    gradeHint: "A 得 100%，B 60%，C 40%，D 0%",
    note: "意见",
    notePlaceholder: "写明核实情况和依据",
    system: "系统判定",
    writtenTo: (place: string): string => `写入 ${place} 所在行的“评审结论”“评审等级”“评审意见”“评审人”“评审时间”`,
    newRow: "自评表中没有这一项，将在表末增加一行",
    shared: (ids: string): string => `这一行同时对应指标 ${ids}，评审结果对它们同样有效`,
    by: "评审人",
    byPlaceholder: "姓名",
    nameless: "请填写评审人：没有署名的结论不计入结果",
    noteAlone: "只写意见不起作用，请同时选择结论或等级",
    disagree: "结论与等级不一致，请核对",
    unsaved: "填写的内容还没有保存。",
    discard: "放弃",
    keep: "继续填写",
  },
  checklist: {
    title: "新建清单",
    lead: "在当前工作簿末尾插入一套空白标准表，已有内容不变。",
    scheme: "评估方案",
    organisations: "组织",
    both: "学生会和研究生会",
    names: { undergraduate: "学生会", graduate: "研究生会" },
  },
  outside: {
    noExcel: {
      lead: "这个页面是 Excel 的加载项窗格，需要在 Excel 中打开。",
      steps: [
        "在 Excel 的“开始”选项卡中点“改革自查”",
        "已经在 Excel 里的，点“重新加载”（Excel 重启后有时会这样）",
        "没有这个按钮时，请联系管理员部署加载项",
      ],
    },
    reload: "重新加载",
    tooOld: {
      lead: "这个版本的 Excel 缺少窗格需要的功能（ExcelApi 1.7）。",
      steps: ["更新 Office，或使用 Excel 2019 及以上版本", "也可以用浏览器打开 Excel 网页版"],
    },
  },
  /** 检查并标记 on the ribbon, told in a small window. */
  command: {
    more: "每一处差距的说明见“评估汇总”；要逐条查看、评审，请在“开始”选项卡点“改革自查”打开窗格。",
    asks: "这份清单有些地方要先确认（例如是哪一种表、是谁的），所以没有标记。请在“开始”选项卡点“改革自查”打开窗格，点“检查并标记”，回答后再继续。",
  },
  skipped: {
    /** A single cell counts as one, and so does a whole sheet. */
    title: (count: number): string => `有 ${count} 处未能写入，其余已写好`,
    marks: (sheet: string): string => `“${sheet}”的标记`,
    notes: (sheet: string, cells: readonly string[]): string =>
      cells.length === 0
        ? `“${sheet}”的批注`
        : `“${sheet}”${cells.slice(0, 3).join("、")}${cells.length > 3 ? ` 等 ${cells.length} 个单元格` : ""}的批注`,
    sheet: (sheet: string): string => `工作表“${sheet}”`,
    separator: "：",
    advice: "评估结果不受影响，完整清单见下方列表。",
  },
  failure: {
    details: "详情",
    code: (code: string): string => `代码：${code}`,
    partialOf: {
      adding: "空白表可能已插入一部分，也可能全部插入了，请看工作簿末尾；点“重试”只补上缺的，不会重复插入。",
      writing: "评审意见可能已经写入，请看自评表那一行；点“重试”会再写一次，内容相同。",
      clearing: "标记可能已清除一部分；点“重试”会接着清除。",
    },
    partial: "出错前已写入一部分内容；点“重试”会重新写全，点“清除标记”可全部撤去。",
    host: {
      "cell-editing": {
        title: "有单元格正在编辑",
        advice: "请在 Excel 中按 Enter 或 Esc 结束编辑，再点“重试”。",
      },
      "sheet-protected": {
        title: "工作表受保护",
        advice: "请在“审阅—撤销工作表保护”后重试；也可以先用“仅检查”查看结果。",
      },
      "workbook-protected": {
        title: "工作簿结构受保护，不能增加工作表",
        advice: "请在“审阅—保护工作簿”中撤销保护后重试；也可以先用“仅检查”查看结果。",
      },
      permission: {
        title: "没有修改这个工作簿的权限",
        advice: "文件可能是只读的或由他人占用。请另存一份副本，或用“仅检查”查看结果。",
      },
      "request-too-large": {
        title: "一次写入的内容过多",
        advice: "请点“重试”；仍不行时，请删去无关的工作表和空行，或改用桌面版 Excel。",
      },
      "response-too-large": {
        title: "工作簿内容过多，一次读不完",
        advice: "请删去无关的内容和多余的空行、空列后重试，或改用桌面版 Excel。",
      },
      "no-answer": {
        title: "Excel 迟迟没有回应",
        advice: "Excel 可能正忙，或弹出了等您处理的对话框。请等它空下来，再点“重试”；工作簿很大时请多等一会儿。",
      },
      "no-file": {
        title: "Excel 没有交出文件",
        advice:
          "标记和评估汇总已经写在这个工作簿里：用 Excel 自己的“文件—另存为（或下载副本）”即可得到同样的文件。也可以稍后再试，或改为导出评估汇总、报告。",
      },
      cancelled: { title: "已取消", advice: "需要时请重新导出。" },
      "connection-lost": { title: "与 Excel 的连接中断", advice: "请检查网络，稍后点“重试”。" },
      "sheet-deleted": {
        title: "要用的工作表已被删除或改名",
        advice: "请确认清单各表都在，再点“重试”，会按现在的工作表重新检查。",
      },
      "changed-meanwhile": {
        title: "检查时表格正在被改动",
        advice: "有人同时增删了行、列或改了内容，行号对不上，所以没有继续写。等改动停下来，再点“重试”。",
      },
      "moved-since": {
        title: "表格在检查之后增删过行或列",
        advice: "这一条原来所在的行已经找不到了，没有跳到别人的行上。请重新检查，再点一次。",
      },
      "other-workbook": {
        title: "前面是另一个工作簿",
        advice: "请点一下这份清单所在的窗口，随便选中一个单元格，再点“重试”。",
      },
      "no-reason": {
        title: "Excel 没有完成这一步",
        advice:
          "如果同时选中了几张工作表（标题栏有“[组]”字样），请右键工作表标签，选“取消组合工作表”，再点“重试”；多次失败时，把“详情”发给管理员。",
      },
      "workbook-closed": { title: "工作簿已关闭", advice: "请重新打开工作簿和本窗格后再检查。" },
      "not-supported": {
        title: "当前 Excel 版本不支持这一操作",
        advice: "请更新 Excel，或改用网页版；其余功能不受影响。",
      },
      busy: { title: "Excel 正忙", advice: "请等 Excel 完成当前操作或关闭打开的对话框，再点“重试”。" },
      unknown: { title: "操作没有完成", advice: "请点“重试”；多次失败时，把“详情”发给管理员。" },
    } satisfies Record<HostErrorCode, FailureWords>,
    session: {
      "not-checked": { title: "还没有检查", advice: "请先点“检查并标记”或“仅检查”。" },
      "no-self-check": {
        title: "工作簿里没有自评表",
        advice: "评审意见要写在自评表里。请先补上自评表（可用“新建清单”）。",
      },
      "organisation-gone": { title: "找不到这个组织", advice: "基本信息可能改过。请重新检查后再评审。" },
      "no-organisation-column": {
        title: "自评表分不清是哪个组织的",
        advice: "请在自评表中加一列“组织”并填写，再评审。",
      },
    } satisfies Record<SessionCode, FailureWords>,
    input: { title: "无法评估这个工作簿" },
    noChecklist: {
      title: "没有找到清单",
      advice: "工作簿里没有可识别的工作表（基本信息、自评表、人员名单等）。点“新建清单”可插入空白表。",
    },
    unexpected: { title: "程序遇到意外错误", advice: "请点“重试”；多次出现时，把“详情”发给管理员。" },
    copy: { title: "无法复制到剪贴板", advice: "浏览器不允许写入剪贴板，请改用下载或作为新工作簿打开。" },
  },
};

/** The shape every language has to fill. */
export type PaneMessages = typeof pane;
