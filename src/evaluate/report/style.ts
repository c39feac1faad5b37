/** The page's whole style: sober, legible, light and dark, fit for printing. No network. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfc; --ink: #1c2126; --soft: #5b6570; --line: #dde1e5; --fill: #f2f4f6;
  --blue: #1f5fa8; --blue-soft: #9dbfe3; --good: #1d7a46; --bad: #b3261e; --bad-soft: #f6dcda;
  --warn: #7a5200; --other: #9a3d00; --other-soft: #e8b695;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181c; --ink: #e6e9ec; --soft: #98a2ad; --line: #303840; --fill: #1c2228;
    --blue: #7db4f0; --blue-soft: #35587f; --good: #62c38c; --bad: #f2857c; --bad-soft: #4a2623;
    --warn: #f0c060; --other: #ffab7a; --other-soft: #7a4a2c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 76rem; padding: 2.5rem 1.5rem 5rem; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1 { font-size: 1.75rem; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.75rem 0 .4rem; }
p, li { max-width: 46rem; }
p.lead, .soft { color: var(--soft); }
a { color: var(--blue); }
code { font: .88em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--fill); padding: .1em .35em; border-radius: 3px; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: 1rem 0 0; font-size: .9rem; }
dl.terms { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; max-width: 56rem; }
dl.terms dt { font-weight: 600; }
dl.terms dd { margin: 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: .8rem; margin: 1.2rem 0; }
.card { border: 1px solid var(--line); border-left: 4px solid var(--good); border-radius: 4px; padding: .7rem .9rem; }
.card.bad { border-left-color: var(--bad); }
.card.unsure { border-left-color: var(--warn); }
.card.plain { border-left-color: var(--line); }
.card b { display: block; font-size: 1.45rem; font-variant-numeric: tabular-nums; line-height: 1.25; }
.card .verdict { font-weight: 600; color: var(--good); }
.card.bad .verdict { color: var(--bad); }
.card.unsure .verdict { color: var(--warn); }
.card span { display: block; font-size: .85rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.scroll svg { min-width: 44rem; }
table { border-collapse: collapse; font-size: .84rem; font-variant-numeric: tabular-nums; margin: .6rem 0; }
th, td { padding: .28rem .5rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-weight: 600; color: var(--soft); vertical-align: bottom; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
tbody th { font-weight: 400; color: var(--ink); vertical-align: baseline; }
:is(td, th) small { display: block; color: var(--soft); white-space: normal; max-width: 19rem; line-height: 1.3; }
tr.head td { font-weight: 600; padding-top: 1rem; }
td.bad { color: var(--bad); font-weight: 600; }
td.bad::before { content: "✗ "; }
ul.lines { list-style: none; margin: .6rem 0; padding: 0; columns: 8rem; column-gap: 1.5rem; font-variant-numeric: tabular-nums; font-size: .84rem; }
ul.lines li { display: flex; justify-content: space-between; border-bottom: 1px solid var(--line); break-inside: avoid; }
ul.lines span { color: var(--soft); }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1.5rem; }
figure { margin: 1rem 0; }
figcaption { font-size: .85rem; color: var(--soft); max-width: 46rem; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 11px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; fill: var(--ink); }
svg .soft { fill: var(--soft); }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .axis { stroke: var(--soft); stroke-width: 1; }
svg .line { stroke: var(--blue); stroke-width: 2; fill: none; }
svg .whisker { stroke: var(--blue-soft); stroke-width: 3; stroke-linecap: round; }
svg .bar { fill: var(--blue); }
svg .dot { fill: var(--blue); }
svg .other { fill: var(--other); }
svg .whisker.other { stroke: var(--other-soft); }
svg .cross { fill: none; stroke: var(--bad); stroke-width: 2.5; }
svg .ring { fill: none; stroke: var(--ink); stroke-width: 2; }
svg .guide { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 4 4; fill: none; }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
summary span { font-weight: 400; color: var(--soft); }
.case { margin: .8rem 0 1rem; padding-left: .9rem; border-left: 2px solid var(--line); font-size: .86rem; }
.case dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .1rem .6rem; margin: .2rem 0 0; }
.case dt { color: var(--soft); }
.case dd { margin: 0; overflow-wrap: anywhere; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
@media (max-width: 30rem) {
  body { padding: 1.25rem 1rem 3rem; }
  dl.terms { grid-template-columns: 1fr; }
  dl.terms dd { margin-bottom: .5rem; }
}
@page { size: A4; margin: 15mm; }
@media print {
  :root {
    color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --fill: #fff;
    --blue: #1f5fa8; --blue-soft: #9dbfe3; --good: #1d7a46; --bad: #b3261e; --bad-soft: #f6dcda;
    --warn: #7a5200; --other: #9a3d00; --other-soft: #e8b695;
  }
  body { max-width: none; padding: 0; font-size: 11px; }
  nav { display: none; }
  h2, h3 { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  .scroll { overflow: visible; }
  .scroll svg { min-width: 0; }
  .plots { grid-template-columns: 1fr 1fr; }
  table { font-size: 8px; }
  th, td { padding: .2rem .25rem; }
  th { white-space: normal; }
  :is(td, th) small { max-width: 9rem; }
  details, figure, .card, tr { break-inside: avoid; }
}
`;
