import type { LetterTemplate } from './letter.ts';
import { addressLineHeight } from './fit-text.ts';
import type { Sheet } from './sheet.ts';

/** Fonts that hold the letters of most languages, on the systems of schools. */
const text =
  "'Segoe UI','Helvetica Neue',Arial,'Noto Sans','Liberation Sans','Noto Sans Arabic','Noto Sans Hebrew','Noto Sans Devanagari','Noto Sans Thai','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";
/** Fonts in which l, 1 and I, and O and 0 differ. */
const distinct = "Consolas,Menlo,'DejaVu Sans Mono','Noto Sans Mono','Liberation Mono',monospace";

function mm(value: number): string {
  return `${Math.round(value * 100) / 100}mm`;
}

function box({ left, top, width, height }: Sheet['body']): string {
  return `left:${mm(left)};top:${mm(top)};width:${mm(width)};height:${mm(height)}`;
}

/** The style of all letters of a template: paged for paper, sheets on grey for screens. */
export function letterStyle(template: LetterTemplate, sheet: Sheet): string {
  const { width, height, address, logo, body, cards, code, frame } = sheet;
  const { username } = sheet;
  return `
@page{size:${mm(width)} ${mm(height)};margin:0}
*{box-sizing:border-box}
html,body{margin:0;padding:0}
body{font-family:${text};color:#000;line-height:1.4;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.s{position:relative;width:${mm(width)};height:${mm(height)};overflow:hidden;background:#fff;break-inside:avoid}
.ad{position:absolute;${address === null ? 'display:none' : box(address)};overflow:hidden;line-height:${addressLineHeight};overflow-wrap:anywhere;text-align:left}
.lg{position:absolute;${box(logo)};background-repeat:no-repeat;background-size:contain;background-position:left center${template.logo === '' ? '' : `;background-image:url("${template.logo}")`}}
.b{position:absolute;${box(body)};overflow:hidden;overflow-wrap:anywhere}
.b p,.b ul,.b ol,.b pre,.b table,.b blockquote,.b h1,.b h2,.b h3,.q{margin:0 0 .6em;text-align:start}
.b h1{font-size:1.6em}.b h2{font-size:1.25em}.b h3{font-size:1.1em}.b h1,.b h2,.b h3{line-height:1.2;text-wrap:balance}
.b table{border-collapse:collapse}.b td{border:1px solid #999;padding:.1em .5em}
.b pre,.b code{font-family:${distinct};white-space:pre-wrap}
.b .u{font-family:${distinct};font-weight:700;font-size:${username.largest}pt;line-height:1.25;font-variant-numeric:slashed-zero}
.n,.a{font-family:${distinct};overflow-wrap:anywhere}
.q{display:flex;gap:5mm;align-items:center}
.q svg{flex:none;width:${mm(code)};height:${mm(code)}}.q path{fill:#000;shape-rendering:crispEdges}
.q .a{margin:0;min-width:0}
.u,.a{direction:ltr}
.b[dir=rtl] .u,.b[dir=rtl] .a{text-align:right}
${cards === null ? letterFrames(frame) : cardStyle(sheet, cards)}
${foldMarks(sheet)}
.cv{padding:30mm 25mm 20mm;font-size:12pt}
.cv h1{font-size:26pt;line-height:1.2;margin:0 0 4mm;max-height:90mm;overflow:hidden;overflow-wrap:anywhere}
.cv h1 small{display:block;font-size:11pt;font-weight:400;color:#444;margin-top:2mm}
.cv .ct{font-size:18pt;margin:0 0 8mm;padding-top:4mm;border-top:.4mm solid #000}
.cv ol{columns:3;column-gap:6mm;margin:0;padding:0;list-style:none;font-size:9pt;line-height:1.5}
.cv li{text-align:left;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.cv li::before{content:"\\2610\\a0"}
.bar{display:none}
@media print{.s+.s{break-before:page}.s{height:${mm(height - 0.1)}}}
@media screen{body{background:#6b7280}.s{margin:6mm auto;box-shadow:0 1px 6px #0007;content-visibility:auto;contain-intrinsic-size:${mm(width)} ${mm(height)}}
.bar{display:block;position:sticky;top:0;z-index:1;background:#1f2937;color:#fff;padding:10px 16px;font-size:14px}}
`;
}

/** On letters, what somebody needs stands out: the username, and the code with its link. */
function letterFrames(frame: number): string {
  return `.u{background:#eef1f5;padding:${mm(frame * 0.6)} ${mm(frame)};border-left:1mm solid #000}
.b[dir=rtl] .u{border-left:0;border-right:1mm solid #000}
.q{border:.3mm solid #aaa;border-radius:2mm;padding:${mm(frame - 0.3)}}
.k{font-size:.9em;line-height:1.5}`;
}

/** Where a letter is folded for its envelope, at its left edge. */
function foldMarks({ folds }: Sheet): string {
  const [first, second] = folds;
  if (first === undefined || second === undefined) return '';
  return `.s:not(.cv)::before,.s:not(.cv)::after{content:"";position:absolute;left:5mm;width:4mm;border-top:.2mm solid #888}
.s:not(.cv)::before{top:${mm(first)}}.s:not(.cv)::after{top:${mm(second)}}`;
}

function cardStyle({ code, widthWithoutCode }: Sheet, cards: NonNullable<Sheet['cards']>): string {
  return `.c{position:absolute;width:${mm(cards.width)};height:${mm(cards.height)};overflow:hidden;outline:.2mm dotted #999;outline-offset:-.1mm}
.c .b{line-height:1.3;display:flex;flex-direction:column;justify-content:safe center;overflow:visible;clip-path:inset(0 -${mm(code + 2)} 0 0)}
.c .b.w{width:${mm(widthWithoutCode)}}
.c .q{display:block}.c .q .a{font-size:.85em}
.c .q svg{position:absolute;right:-${mm(code + 2)};top:50%;transform:translateY(-50%)}
.c .q~.q svg{display:none}
.c .b p,.c .b h1,.c .b h2,.c .b h3{margin-bottom:.35em}.c .b>:last-child{margin-bottom:0}`;
}
