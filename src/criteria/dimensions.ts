import type { Dimension } from "./types";

/** The ten parts in which schools report on the reform; each one weighs 10 by default. */
export const DIMENSIONS: readonly Dimension[] = [
  { id: "1", name: { "zh-CN": "职能定位", "en-US": "Role and purpose" } },
  { id: "2", name: { "zh-CN": "组织架构", "en-US": "Structure" } },
  { id: "3", name: { "zh-CN": "机构规模", "en-US": "Size" } },
  { id: "4", name: { "zh-CN": "人员条件", "en-US": "Staff requirements" } },
  { id: "5", name: { "zh-CN": "遴选产生", "en-US": "Selection" } },
  { id: "6", name: { "zh-CN": "学生代表大会", "en-US": "Student congress" } },
  { id: "7", name: { "zh-CN": "学习与作风", "en-US": "Training and conduct" } },
  { id: "8", name: { "zh-CN": "述职评议", "en-US": "Review of work" } },
  { id: "9", name: { "zh-CN": "党的领导", "en-US": "Party leadership" } },
  { id: "10", name: { "zh-CN": "团委指导", "en-US": "Youth League guidance" } },
];
