/** Names of schools and colleges, and which of the two a 学院 is. */

/** What may stand before a school's name in a heading. */
const BEFORE =
  /^(?:附件?\d*|[一二三四五六七八九十\d]+|[、.,:;（(）)\s]|表\d*|关于|现将|现就|我校|本校|将|组织名称:?|单位名称:?|学校名称:?|名称:?|\d{4}年?|学年|年度|年|高校|高等学校|各|校级|院级|二级学院|二级|的|某)+/;
const SCHOOL_END = /大学|学校|高等专科学校|专科学校|师专|高专|党校|(?<!书|学|科|法|医|研究)院校/;

/** 各二级学院: colleges, but none in particular. */
const ANY_COLLEGE = /(?:各|下属|所属|本|我){0,40}(?:二级|院级)(?:学院|院系|单位|组织)?|各(?:学院|院系)/g;
/** Words that make a 学院 a school of its own, whatever subject it begins with. */
const SCHOOL_WORDS = /职业|高等|专科|独立|[省市州]/;
/** Subjects that faculties are named after. */
const SUBJECT =
  /^(?:数学|物理|化学|生物|生命|环境|地理|地球|天文|海洋|大气|统计|力学|材料|机械|机电|电气|电子|电力|能源|动力|自动化|控制|信息|通信|计算机|软件|网络|人工智能|大数据|集成|土木|建筑|城乡|城市|交通|测绘|水利|船舶|航空|航天|航海|汽车|化工|纺织|轻工|食品|农|林|园|动物|植物|畜牧|水产|医|药|护理|公共|口腔|中医|康复|经济|经管|管理|商|工商|会计|金融|财政|财经|国际|外国语|外语|英语|文|法|新闻|传媒|传播|历史|哲学|社会|政治|马克思|教育|心理|体育|艺术|音乐|美术|设计|舞蹈|影视|戏剧|旅游|酒店|人文|理|工|继续|创新|未来|书|基础|核|安全|消防|公安|档案|图书|民族学|国学|珠宝|服装|烹饪|物流|电商|数字|智能|科学|光电|仪器|生态|资源|测控)/;

export interface PlaceName {
  readonly school: string | null;
  readonly college: string | null;
}

/** The school and the college named right before 学生会; both null where neither is. */
export function splitSchool(before: string): PlaceName {
  const words = before.replace(ANY_COLLEGE, "").replace(BEFORE, "");
  const whole = /([\u4E00-\u9FFF（）()·]{2,30})$/.exec(words)?.[1] ?? "";
  const end = SCHOOL_END.exec(whole);
  if (end) {
    const cut = end.index + end[0].length;
    const school = whole.slice(0, cut).replace(BEFORE, "");
    const rest = whole.slice(cut).replace(/^[（(][^）)]*[）)]/, "");
    return { school: school.length >= 3 ? school : null, college: COLLEGE_END.test(rest) ? rest : null };
  }
  // 海川理工学院物理系, 某某职业技术学院信息学院: the first of two is the school.
  const two = /^([\u4E00-\u9FFF]{2,14}?学院)([\u4E00-\u9FFF]{1,12}(?:学院|书院|学部|系|院))$/.exec(whole);
  if (two?.[1] !== undefined && two[2] !== undefined) return { school: two[1], college: two[2] };
  if (isCollege(whole)) return { school: null, college: whole };
  return { school: isSchool(whole) ? whole : null, college: null };
}

/** Behind the name of a school everything that ends so is one of its colleges, whatever it is called. */
const COLLEGE_END = /^.{1,14}(?:学院|书院|学部|系|[^学书法医]院)$/;

/** 钱学森学院, 海川理工学院: a school or a college, for all that the name says. */
export function isUndecided(name: string): boolean {
  return /学院$/.test(name) && isSchool(name) && !SCHOOL_WORDS.test(name);
}

/** 物理学院, 致远书院, 外语系: a college of a school. 海川理工学院 is a school. */
export function isCollege(name: string): boolean {
  if (!/(?:学院|书院|学部|[^院]系|[^学书法医]院)$/.test(name) || name.length < 2) return false;
  if (/书院$|学部$|系$/.test(name)) return true;
  return SUBJECT.test(name) && !SCHOOL_WORDS.test(name);
}

/** A school by its name: 某某大学, or a 学院 that is no faculty. */
export function isSchool(name: string): boolean {
  if (name.length < 3) return false;
  return SCHOOL_END.test(name) || (/学院$/.test(name) && !isCollege(name));
}

const SCHOOL_IN_TEXT =
  /([\u4E00-\u9FFF]{2,16}?(?:大学|高等专科学校|职业技术学院|职业学院|师范学院|理工学院|工程学院|医学院|学院))/;

/** The school that a title, a signature or a file's name begins with or speaks of; null where none is plain. */
export function schoolIn(text: string): string | null {
  const found = SCHOOL_IN_TEXT.exec(text.replace(BEFORE, ""))?.[1]?.replace(BEFORE, "") ?? "";
  const bare = found.replace(/^(?:现将|我校|关于|中国共产主义青年团|共青团)+/, "");
  return isSchool(bare) ? bare : null;
}
