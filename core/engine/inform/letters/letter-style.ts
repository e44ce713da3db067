import type { LetterTemplate } from './letter.ts';
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
  const { width, height, address, logo, body, cards, code } = sheet;
  const { username } = sheet;
  return `
@page{size:${mm(width)} ${mm(height)};margin:0}
*{box-sizing:border-box}
html,body{margin:0;padding:0}
body{font-family:${text};color:#000;line-height:1.35;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.s{position:relative;width:${mm(width)};height:${mm(height)};overflow:hidden;background:#fff;break-inside:avoid}
.ad{position:absolute;${address === null ? 'display:none' : box(address)};overflow:hidden;font-size:10pt;line-height:1.2;overflow-wrap:anywhere;text-align:left}
.lg{position:absolute;${box(logo)};background-repeat:no-repeat;background-size:contain;background-position:left center${template.logo === '' ? '' : `;background-image:url("${template.logo}")`}}
.b{position:absolute;${box(body)};overflow:hidden;overflow-wrap:anywhere}
.b p,.b ul,.b ol,.b pre,.b table,.b blockquote,.b h1,.b h2,.b h3,.q{margin:0 0 .6em;text-align:start}
.b h1{font-size:1.5em}.b h2{font-size:1.25em}.b h3{font-size:1.1em}.b h1,.b h2,.b h3{line-height:1.2}
.b table{border-collapse:collapse}.b td{border:1px solid #999;padding:.1em .5em}
.b pre,.b code{font-family:${distinct};white-space:pre-wrap}
.b .u{font-family:${distinct};font-weight:700;font-size:${username.largest}pt;line-height:1.25;font-variant-numeric:slashed-zero}
.n,.a{font-family:${distinct};overflow-wrap:anywhere}
.q{display:flex;gap:4mm;align-items:center}
.q svg{flex:none;width:${mm(code)};height:${mm(code)}}.q path{fill:#000;shape-rendering:crispEdges}
.q .a{margin:0}
.cv{padding:30mm 25mm 20mm;font-size:12pt}
.cv h1{font-size:26pt;line-height:1.2;margin:0 0 4mm;max-height:90mm;overflow:hidden;overflow-wrap:anywhere}
.cv h1 small{display:block;font-size:11pt;font-weight:400;color:#444}
.cv .ct{font-size:18pt;margin:0 0 8mm}
.cv ol{columns:3;column-gap:6mm;margin:0;padding:0;list-style:none;font-size:9pt;line-height:1.5}
.cv li{text-align:left;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.cv li::before{content:"\\2610\\a0"}
.bar{display:none}
${cards === null ? '' : cardStyle(sheet, cards)}
@media print{.s+.s{break-before:page}.s{height:${mm(height - 0.1)}}}
@media screen{body{background:#6b7280}.s{margin:6mm auto;box-shadow:0 1px 6px #0007;content-visibility:auto;contain-intrinsic-size:${mm(width)} ${mm(height)}}
.bar{display:block;position:sticky;top:0;z-index:1;background:#1f2937;color:#fff;padding:10px 16px;font-size:14px}}
`;
}

function cardStyle({ code }: Sheet, cards: NonNullable<Sheet['cards']>): string {
  return `.c{position:absolute;width:${mm(cards.width)};height:${mm(cards.height)};overflow:hidden;outline:.2mm dotted #999;outline-offset:-.1mm}
.c .b{line-height:1.3}.c .q{display:block}.c .a{font-size:.8em}
.c .q svg{position:absolute;right:-${mm(code + 2)};top:0}
.c .b{overflow:visible;clip-path:inset(0 -${mm(code + 2)} 0 0)}
.c .b p,.c .b h1,.c .b h2,.c .b h3{margin-bottom:.35em}`;
}
