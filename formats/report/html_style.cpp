// SPDX-License-Identifier: MIT
#include "formats/report/html.hpp"

namespace ekd::report {

// clang-format off
const char* const htmlStyle = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: 100%/1.5 "Source Sans 3", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #1c1c1c; background: #fff; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, .title { max-width: 75ch; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; margin: 0; scroll-margin-top: 1rem; }
h1 { font-size: 1.75rem; margin-top: 3.5rem; padding-top: 1.25rem; border-top: 2px solid #cfd4da; max-width: none; }
h2 { font-size: 1.3rem; margin-top: 2.4rem; }
h3 { font-size: 1.08rem; margin-top: 1.8rem; }
h4 { font-size: 1rem; margin-top: 1.3rem; }
p { margin: .55rem 0; }
p.lead { margin-top: 1.1rem; }
p.lead + ul { margin-top: .3rem; }
ul { margin: .55rem 0; padding-left: 1.3rem; }
ul ul { margin: .1rem 0; }
li { margin: .15rem 0; }
li::marker { color: #767676; }
a { color: #0b5394; text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
:target { background: #fff3c4; }
.quiet { color: #5c5c5c; }
header .title { font-size: 2.3rem; line-height: 1.2; font-weight: 700; margin: 0 0 .5rem; padding: 0; border: 0; }
header p { margin: .15rem 0; color: #5c5c5c; }
nav { margin: 2.2rem 0 0; }
nav .contents { font-size: 1.3rem; font-weight: 600; margin: 0 0 .5rem; }
nav ul { list-style: none; padding: 0; columns: 26rem 2; column-gap: 2.5rem; max-width: none; margin: 0; }
nav ul ul { columns: auto; padding-left: 1.2rem; margin: .1rem 0 .5rem; }
nav li { margin: .2rem 0; break-inside: avoid-column; }
nav ul ul li { font-size: .94rem; }
.table { overflow-x: auto; margin: .9rem 0 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: .94rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .38rem .8rem .38rem 0; border-bottom: 1px solid #dfe3e8; }
th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 600; border-bottom: 1.5px solid #767676; vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td p { margin: 0 0 .2rem; }
td p:last-child { margin-bottom: 0; }
figure { margin: 1.3rem 0; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { color: #5c5c5c; font-size: .9rem; margin-top: .5rem; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  header .title { font-size: 1.8rem; }
  h1 { font-size: 1.45rem; margin-top: 2.5rem; }
  table { min-width: 34rem; }
  nav ul { columns: auto; }
  figure { overflow-x: auto; }
  figure img { max-width: none; }
}
@page { size: A4; margin: 18mm 20mm 20mm; @bottom-right { content: counter(page); font: 8.5pt Arial, sans-serif; color: #5c5c5c; } }
@media print {
  html { font-size: 10pt; line-height: 1.4; }
  body { max-width: none; padding: 0; }
  h1, h2, h3, h4, p, ul { max-width: none; }
  a { color: inherit; }
  :target { background: none; }
  h1, h2, h3, h4, p.lead { break-after: avoid; break-inside: avoid; }
  h1 { margin-top: 2.6rem; }
  main h1:first-child { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  p, li { orphans: 2; widows: 2; }
  .table { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  tr.long { break-inside: auto; }
  figure img { max-height: 218mm; }
}
)css";
// clang-format on

}  // namespace ekd::report
