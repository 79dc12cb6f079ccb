import { isDitto, saysNothing, saysVacant } from "../../src/parse/nothing";

describe("cells that state nothing", () => {
  it.each(["", " ", "无", "N/A", "n/a", "—", "——", "/", "待定", "空缺", "暂缺", "待补充", "（空）", "无。", "···"])(
    "%s",
    (text) => {
      expect(saysNothing(text)).toBe(true);
    },
  );

  it.each(["无党派", "无不及格", "空调组", "待遇科", "缺勤统计员", "学习部", "0"])(
    "%s does state something",
    (text) => {
      expect(saysNothing(text)).toBe(false);
    },
  );
});

describe("places that are not filled", () => {
  it.each(["待定", "暂缺", "空缺（招聘中）", "人选待定", "副书记（空缺）", "尚未配备"])("%s", (text) => {
    expect(saysVacant(text)).toBe(true);
  });

  it.each(["方圆", "校团委副书记", "书记（主持工作）"])("%s is", (text) => {
    expect(saysVacant(text)).toBe(false);
  });
});

describe("marks that repeat the cell above", () => {
  it.each(["同上", "〃", "″", "“", '"', "''", "同左", "同前", "（同上）", " 同 上 ", "同上。"])("%s", (text) => {
    expect(isDitto(text)).toBe(true);
  });

  it.each(["", "同学", "同上海路校区", "上"])("%s does not", (text) => {
    expect(isDitto(text)).toBe(false);
  });
});
