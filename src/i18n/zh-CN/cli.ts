import type { SkippedChange } from "../../spreadsheet";
import type { Scheme } from "../../criteria/types";

/** What could not be written, for each kind of change: where, why, and the single cells if it is about those. */
const skipped: Readonly<
  Record<SkippedChange["what"], (sheet: string, reason: string, cells: readonly string[]) => string>
> = {
  marks: (sheet, reason) => `工作表“${sheet}”的标记未能写入（${reason}）。`,
  notes: (sheet, reason, cells) =>
    `工作表“${sheet}”${cells.slice(0, 3).join("、")}${cells.length > 3 ? ` 等 ${cells.length} 个单元格` : ""}的批注未能写入（${reason}）。`,
  sheet: (sheet, reason) => `工作表“${sheet}”未能写入（${reason}）。`,
};

/** What the command line says. */
export const cli = {
  help: {
    program: "高校学生会（研究生会）改革自查：读取标准清单工作簿，逐项判定，就地标出差距，写出评估汇总。",
    grade:
      "评估工作簿，可以是一份、几份，也可以是整个文件夹；生成“原名.graded.xlsx”（原文件不动）。指定文件夹而不用 --out 时，结果放在同级的“原文件夹名-graded”里。",
    template: "生成空白的标准清单工作簿。",
    clear: "去掉标记、批注和评估汇总，还原为评估前的工作簿。",
    criteria: "列出评估指标、依据和整改建议。",
    file: "清单工作簿（.xlsx / .xlsm）",
    inputs: '清单工作簿（.xlsx / .xlsm）、文件夹（含下级文件夹），或加引号的通配符，如 "*/清单*.xlsx"',
    out: "把结果写到这个文件夹（没有则新建），保留下级文件夹；多份工作簿另有一份 assessments.ndjson 记录",
    jobs: "同时评估几份（默认按份数和处理器核数决定）",
    resume: "接着上次的做：选项相同、原文件未变、结果完好的不再重做",
    shard: "只做 n 份中的第 i 份，如 2/4，便于几台机器分工",
    scheme: (ids: string) => `评估方案的名称（如 改革自评表（2023—2024学年））或代号：${ids}`,
    schemeFile: "自定义评估方案（JSON 文件）",
    asOf: "评估日期，如 2024-06-30、2024/6/30、2024年6月30日（默认取工作簿里写明的，没有写明的按学年或今天推定）",
    level: "层级：校级或院级（school、college）；不用工作簿里读到的",
    year: "学年，如 2023-2024；不用工作簿里读到的",
    owner: "某张表属于哪个组织，写“表的第一格=组织”，如 '自评表!A3=研究生会'；可写多次",
    lang: "语言：zh-CN 或 en-US",
    format: (formats: string) => `标准输出的格式：${formats}`,
    json: "把 JSON 结果写入文件；- 表示标准输出，且标准输出不再有其他内容",
    settings: "评审组统一的评分设置：含“评分设置”表的工作簿；各校工作簿自带的评分设置不再采用",
    reviewing: "评审组使用：评审结论、评审等级一律计入结果（学校自查时，没有评审人的不计）",
    noWrite: "只评估，不写任何工作簿",
    debug: "出错时显示技术细节",
    output: "输出文件",
    org: "组织名称，用逗号分隔，如：学生会,研究生会",
    force: "输出文件已存在时覆盖",
    /** Added to what an option does. */
    defaultsTo: (value: string) => `（默认 ${value}）`,
    helpOption: "显示帮助",
    versionOption: "显示版本",
    helpCommand: "显示某个命令的帮助",
    titles: { usage: "用法：", arguments: "参数：", options: "选项：", commands: "命令：" },
    examples: "示例：",
  },
  /** Failures of usage, before any file is touched. */
  usage: {
    noSettings: (file: string) =>
      `“${file}”里没有“评分设置”表（表头如 编号、启用、类别、权重、参数、值）。可用 template 命令生成空白清单，取其中的“评分设置”。`,
    /** `known` is a list of entries, each with a line of its own. */
    unknownScheme: (text: string, known: string) => `没有名为“${text}”的评估方案。可选：${known}`,
    ambiguousScheme: (text: string, known: string) => `“${text}”没有说清是哪一个评估方案，请写全名或代号：${known}`,
    schemeEntry: (id: string, name: string) => `\n  ${name}（${id}）`,
    schemeTwice: "--scheme 与 --scheme-file 只能用一个。",
    badDate: (text: string) => `“${text}”不是写到日的日期，请写成 2020-10-18、2020/10/18 或 2020年10月18日。`,
    impossibleDate: (text: string, year: number, month: number, day: number) =>
      `“${text}”读作${year}年${month}月${day}日，没有这一天，或年份不合理。请核对日期。`,
    badYear: (text: string) => `“${text}”不是学年，请写成 2023-2024 这样相连的两年。`,
    badOwner: (text: string) => `--owner 要写成“表的第一格=组织”，如 '自评表!A3=研究生会'，不能是“${text}”。`,
    ownerTwice: (place: string, one: string, other: string) => `--owner 里 ${place} 写了两个组织：${one}、${other}。`,
    badChoice: (option: string, text: string, known: string) => `${option} 不接受“${text}”。可选：${known}。`,
    noOrganisation: "--org 里至少要有一个组织名称。",
    sameOrganisation: (name: string) => `--org 里“${name}”出现了两次。`,
    outputExists: (file: string) => `${file} 已存在，没有覆盖。请换一个文件名，或加 --force。`,
    noWorkbooks: (name: string) => `“${name}”里没有找到工作簿（.xlsx / .xlsm）。`,
    needsOut: "请用 --out 指定结果文件夹。",
    badJobs: (text: string) => `--jobs 要写 1 到 64 的整数，不能是“${text}”。`,
    badShard: (text: string) => `--shard 要写成 i/n，如 2/4（i 从 1 到 n），不能是“${text}”。`,
    jsonAndFormat: (format: string) => `--json - 已占用标准输出，不能同时用 --format ${format}。`,
    missingArgument: (name: string) => `缺少参数 <${name}>。`,
    missingValue: (option: string) => `选项 ${option} 后面缺少内容。`,
    missingOption: (option: string) => `还需要写出 ${option}。`,
    unknownOption: (option: string, similar: string | null) =>
      `没有 ${option} 这个选项${similar === null ? "。" : `，是不是 ${similar}？`}`,
    unknownCommand: (command: string, similar: string | null) =>
      `没有 ${command} 这个命令${similar === null ? "。" : `，是不是 ${similar}？`}`,
    tooMany: "参数太多。",
    seeHelp: (sentence: string) => `${sentence}用 reform-check --help 查看用法。`,
  },
  failed: (file: string, message: string) => `${file}：${message}`,
  written: (file: string) => `已写出 ${file}`,
  keptEdited: (existing: string, used: string) =>
    `${existing} 在评估之后被改动过，为免丢失改动没有覆盖；本次结果写入 ${used}。`,
  notWritten: (file: string, message: string) => `${file}：已评估，但没有写出标记后的副本。${message}`,
  skipped,
  nothingToClear: (file: string) => `${file} 里没有本软件的标记，已原样复制。`,
  cleared: (file: string) => `标记、批注和评估汇总已去掉，写出 ${file}`,
  progress: "评估进度",
  remaining: "约剩",
  progressLine: (done: number, total: number) => `已评估 ${done} / ${total} 份`,
  /** Of a folder's worth of files. */
  many: {
    columns: {
      conclusion: "结论",
      score: "得分",
      core: "核心未达标",
      toVerify: "待核实",
      who: "学校与组织",
      file: "文件",
    },
    failed: "无法评估",
    assumed: (count: number) =>
      `有 ${count} 份没有写明评估日期、学年或方案等，系推定（写入评估汇总，汇总表见“备注”）；可用 --as-of、--year、--scheme 指定后再评估。`,
    writtenTo: (folder: string) => `结果在 ${folder}`,
    resumed: (kept: number, total: number) => `共 ${total} 份，其中 ${kept} 份上次已评估，不再重做。`,
    orphanCopies: (count: number) =>
      `跳过了 ${count} 份 .graded 副本（同一文件夹里没有它的原件）；确要评估，请直接写出文件名。`,
    interrupted: (done: number, total: number, recorded: boolean) =>
      `已停止，完成 ${done} / ${total} 份。${recorded ? "用同样的命令加 --resume 可接着做。" : ""}`,
  },
  summaryOfMany: (met: number, review: number, notMet: number, failed: number) =>
    `共 ${met + review + notMet} 个组织：达到改革要求 ${met}，待核实 ${review}，未达到 ${notMet}；未能评估的文件 ${failed} 份。`,
  /** A workbook that is not judged before somebody answers. */
  recognition: {
    schemeUnknown: "看不出是哪一年、哪一种表，没有评估。",
    ownerUnknown: (place: string) => `看不出 ${place} 起的表属于哪个组织，没有评估。`,
    otherFile: (looksLike: string | null) =>
      `${looksLike === null ? "" : `看起来是${looksLike}，`}不是学生会（研究生会）改革自查的材料，没有评估。请提供改革自评表、评估备案表或标准清单。`,
    add: (options: string) => `评估时请加 ${options}`,
    or: " 或 ",
    seen: "看到的内容：",
    titled: (title: string, at: string) => `标题：“${title}”${at === "" ? "" : `（${at}）`}`,
    noBlocks: "没有认得出的表格",
    moreBlocks: (count: number) => `另有 ${count} 块内容`,
    askScheme: "这是哪一种表？按实际情况选一个，加在命令后面：",
    askOwner: (place: string, text: string) =>
      `${place} 起的表${text === "" ? "" : `（“${text}”）`}属于哪个组织？选一个加在命令后面：`,
    wanted: "需要的是：改革自评表、评估备案表，或标准清单（reform-check template -o 清单.xlsx 可生成空白的）。",
    moreQuestions: (count: number) => `另有 ${count} 处也要这样说明。`,
    schemeArgument: ({ name }: Pick<Scheme, "id" | "name">) => name["zh-CN"],
    anyName: "组织名称",
    strayOwner: (place: string) => `没有从 ${place} 开始的表，这个 --owner 没有用上。请核对单元格。`,
  },
  criteria: {
    weightNote: "权重为本项目的默认值，并非官方标准，可在“评分设置”中调整。",
    inferred: "（序号按同类表格推定）",
    weight: "权重",
    action: "整改",
    proof: "佐证",
    basis: "依据",
    observed: "不计分",
  },
};

/** The shape every language has to fill. */
export type CliMessages = typeof cli;
