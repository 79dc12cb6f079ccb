import { isCalledOff, senseOfDate } from "../../src/language";

it.each([
  ["第八次学代会于2023年11月18日召开", "2023年11月18日", "held"],
  ["召开日期为：3月30日", "3月30日", "held"],
  ["2023年11月18日", "2023年11月18日", "held"],
  ["原定10月，因场馆检修推迟，最终于2023年12月9日召开学代会", "2023年12月9日", "held"],
  ["学代会没有延期，2023年11月17日按章程召开", "2023年11月17日", "held"],
  ["第八次学代会将于2024年11月召开", "2024年11月", "planned"],
  ["因疫情2023年11月18日未能召开", "2023年11月18日", "called-off"],
  ["2024年3月召开学代会筹备会", "2024年3月", "something-else"],
  ["第七届任期2022年11月至2023年11月", "2022年11月", "something-else"],
  ["学代会制度（2023年11月修订）规定每年召开", "2023年11月", "something-else"],
  ["2024年5月团代会召开", "2024年5月", "something-else"],
])("%s: %s is %s", (text, date, sense) => expect(senseOfDate(text, date)).toBe(sense));

it.each([
  ["因故取消", true],
  ["推迟至10月", true],
  ["未能召开", true],
  ["推迟后于2023年12月9日召开", false],
  ["没有取消", false],
  ["2023年11月18日", false],
])("%s: called off %s", (text, expected) => expect(isCalledOff(text)).toBe(expected));
