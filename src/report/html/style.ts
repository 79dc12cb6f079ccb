/** The one style sheet of the HTML report: light, restrained, made for A4 as well as for the screen. */
import type { Verdict } from "../../assess/assessment";
import { CONFIRMED, HEADER_FILL, INK, LINE, LINK, NAVY, QUIET, TO_VERIFY, VERDICT_TONES } from "../colours";

const VERDICTS: readonly Verdict[] = ["pass", "fail", "review", "missing", "not-applicable"];

const TONE_RULES = VERDICTS.map(
  (verdict) => `.${verdict}{background:#${VERDICT_TONES[verdict].fill};color:#${VERDICT_TONES[verdict].text}}`,
).join("\n");

export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f4f6f9;color:#${INK};font:15px/1.65 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif}
main{max-width:1080px;margin:0 auto;padding:32px 24px 56px}
h1{font-size:27px;line-height:1.3;margin:0 0 6px;color:#${NAVY};letter-spacing:.01em}
h2{font-size:21px;line-height:1.35;margin:0;color:#${NAVY}}
h3{font-size:16px;margin:28px 0 10px;color:#${NAVY};break-after:avoid}
p{margin:0 0 8px}
a{color:#${LINK}}
.facts,.quiet{color:#${QUIET}}
.notice{background:#${VERDICT_TONES.review.fill};color:#${VERDICT_TONES.review.text};border-radius:6px;padding:6px 12px;font-weight:600}
.small{font-size:12.5px;line-height:1.55}
.hash{font-family:ui-monospace,"SFMono-Regular",Consolas,monospace;overflow-wrap:anywhere}
.sheet{background:#fff;border:1px solid #${LINE};border-radius:10px;padding:26px 28px;margin-top:22px}
.head{display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;justify-content:space-between}
.badge{display:inline-block;padding:1px 9px;border-radius:999px;font-size:12.5px;font-weight:600;white-space:nowrap}
.badge.big{font-size:16px;padding:5px 18px}
.tag{display:inline-block;border:1px solid #${LINE};border-radius:4px;padding:0 6px;font-size:12px;color:#${QUIET};white-space:nowrap}
.tag.core{border-color:#${NAVY};color:#${NAVY};font-weight:600}
${TONE_RULES}
.cards{display:grid;grid-template-columns:repeat(3,minmax(120px,1fr)) 2fr;gap:12px;margin:18px 0 6px;padding:0;list-style:none}
.cards li{border:1px solid #${LINE};border-radius:8px;padding:10px 14px}
.cards .label{display:block;font-size:12.5px;color:#${QUIET}}
.cards .value{font-size:24px;font-weight:700;color:#${NAVY};line-height:1.3;font-variant-numeric:tabular-nums}
.cards .unit{font-size:12.5px;color:#${QUIET};margin-left:4px;white-space:nowrap}
.cards .counts{display:flex;flex-wrap:wrap;gap:6px;margin-top:5px}
figure{margin:0}
svg.scores{display:block;width:100%;height:auto}
svg text{font-family:inherit;fill:#${INK};font-size:13.5px}
th.reviewer{width:17%}
svg .figure{font-variant-numeric:tabular-nums}
svg .dim{fill:#${QUIET}}
svg .track{fill:#eaeef2}
svg .confirmed{fill:#${CONFIRMED}}
svg .toverify{fill:#${TO_VERIFY}}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.55}
caption{text-align:left;color:#${QUIET};padding:0 0 6px}
th,td{border:1px solid #${LINE};padding:7px 9px;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{background:#${HEADER_FILL};color:#${NAVY};font-weight:600;white-space:nowrap}
tbody th{font-weight:600}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.middle{text-align:center}
table.gaps,table.claims{table-layout:fixed}
table.claims th:first-child{width:26%}
table.gaps .c1{width:21%}table.gaps .c2{width:34%}table.gaps .c3{width:27%}table.gaps .c4{width:18%}
.name{display:block;margin:2px 0 5px}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain li+li{margin-top:7px;padding-top:7px;border-top:1px dashed #${LINE}}
.place{display:block;color:#${QUIET};font-size:12.5px;overflow-wrap:anywhere}
.proof{display:block;margin-top:7px;color:#${QUIET};font-size:12.5px}
footer{margin-top:22px;color:#${QUIET}}
@media screen and (max-width:760px){main{padding:18px 12px}.sheet{padding:18px 14px}.cards{grid-template-columns:1fr 1fr}.cards .wide{grid-column:1/-1}table.gaps{min-width:680px}}
@page{size:A4;margin:14mm 13mm}
@media print{
body{background:#fff;font-size:10.5pt}
main{max-width:none;padding:0}
h1{font-size:19pt}h2{font-size:15pt}h3{font-size:12pt;margin-top:16pt}
.sheet{border:0;border-radius:0;padding:0;margin-top:14pt}
.organisation+.organisation,.organisation.fresh{break-before:page;margin-top:0}
table{font-size:9pt;line-height:1.4}
th,td{padding:4px 6px}
svg text{font-size:14px}
.cards{grid-template-columns:1fr 1fr .7fr 2.3fr}
.small,.place,.proof{font-size:8pt}
thead{display:table-header-group}
tr,figure,.cards,.head{break-inside:avoid}
table.gaps tr{break-inside:auto}
ul.plain li{break-inside:avoid}
.scroll{overflow:visible}
.notice,.badge,.cards li,thead th,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}
}
`;
