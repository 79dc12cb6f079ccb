/** Words that several indicators ask for. */

/** A rule was issued, adopted or is in force. */
export const ISSUED =
  /签发|实行|印发|发文|行文|下发|出台|施行|实施|执行|发布|公布|颁布|颁行|通过|生效|有效|文号|号文|〔\d{4}〕|\[\d{4}\]|第\d+号|\d号|制定了|制订了|建立了|已制定|已建立|已制订|制定有|建有|订有|定有|现有|设有|写入|备案|落地|批准|批复|审定|审议|修订|上墙|公开|沿用|依据|依照|按照|正式|建立/;

/** Something that only what is real has: a figure, a name, a record, the mark of a finished doing. */
export const ANCHOR =
  /\d|《|〔|[一二两三四五六七八九十]{1,40}[个名人次场份期届条项回轮家位类种道级步层段章节件遍]|了|过|已|均|都|全|每|逐|各|到位|完|记录|纪要|名单|名册|台账|签|公示|去年|上学期|上月|上年|刚|早就|早已|为止|以来|无一|[存归]档|备查|在案|一律|按时|照此|现|由/;

/** Everybody, or all of it. */
export const ALL =
  /均|全部|全体|全员|都|皆|一律|100%|百分之百|无一|每名|每位|每个|各部门|人人|逐人|所有|没有一|各位|\d{1,40}[人名]/;

/** The union's staff. */
export const STAFF = /工作人员|成员|干事|部员|骨干|部长|主席团|人员|学生干部|新任|新成员|负责人|\d{1,40}[人名]/;

/** A Party body that can hear reports. */
export const PARTY = /党委|党组织|党总支|党支部|常委会|党政联席|党的委员会|党组|党工委/;
