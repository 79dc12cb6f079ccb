import { readEvidence } from "../../src/language";

it.each([
  "", " ", "无", "暂无", "待补", "待补充", "后补", "材料后续提交", "未提供", "无相关材料", "略", "N/A", "0", "是", "见附件", "附件", "同上",
  "……", "——", "《审批办法》（已废止）", "该办法已失效", "（无）", "无。",
])("%j is no evidence", (text) => expect(readEvidence(text).kind).toBe("none")); // prettier-ignore

it.each([
  "办法", "校团委公示材料", "https://www.example.edu.cn/a", "附件3：述职评议通知", "党发〔2021〕7号", "《2024年培训计划》", "签到表、照片",
  "《章程（草案）》审议通过的决议", "会议纪要（2024年5月）", "旧办法废止后印发的新办法",
])("%s names something", (text) => expect(readEvidence(text).kind).toBe("named")); // prettier-ignore

it.each(["办法（草案）", "方案（征求意见稿）.pdf", "正在制定", "待学校批准后印发", "尚未出台", "拟于9月公示"])(
  "%s is still to come",
  (text) => expect(readEvidence(text).kind).toBe("to-come"),
);
