import { sendButtonStyle } from './send-button';

/** The one style sheet of pages: system fonts, one accent colour, a column of 40rem, A4 when printed. Inlined; CSP names its hash. */
export const style = `
:root{--accent:#14532d;--ink:#1c1917;--soft:#57534e;--line:#a8a29e;--wash:#f5f5f4;--alert:#991b1b}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:40rem;margin:0 auto;padding:1rem}
header{border-bottom:4px solid var(--accent);font-weight:600}header img{vertical-align:middle;margin-right:.75rem}
footer{color:var(--soft);border-top:1px solid var(--line);margin-top:3rem;font-size:.9375rem}
h1{font-size:1.75rem;line-height:1.2;margin:1.5rem 0 1rem}
h2{font-size:1.25rem;margin:2rem 0 .75rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.25rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0;white-space:pre-line}
@media (max-width:30rem){dl{grid-template-columns:minmax(0,1fr)}dd{margin-bottom:.5rem}}
fieldset{border:0;padding:0;margin:1.5rem 0;min-width:0}legend{font-weight:600;padding:0;margin-bottom:.25rem}
label{display:block}.field{margin:1.25rem 0}.name{font-weight:600}.help{color:var(--soft);margin:.125rem 0 .375rem}
input:not([type=radio]):not([type=checkbox]),select,textarea{width:100%;min-height:44px;padding:.5rem;font:inherit;border:2px solid var(--soft);border-radius:4px;background:#fff;color:inherit}
.pick{display:flex;gap:.75rem;align-items:flex-start;min-height:44px;padding:.5rem 0}.pick input{width:24px;height:24px;flex:none}
.error{color:var(--alert);font-weight:600;margin:.25rem 0}.wrong{border-left:4px solid var(--alert);padding-left:.75rem}
.box>:first-child{margin-top:0}.box{border:2px solid var(--line);border-radius:6px;padding:1rem;margin:1.5rem 0}.box.alert{border-color:var(--alert)}.box.good{border-color:var(--accent)}
button{min-height:44px;padding:.625rem 1.25rem;font:inherit;font-weight:600;border:2px solid var(--accent);border-radius:6px;background:var(--accent);color:#fff;margin:.25rem .5rem .25rem 0}
${sendButtonStyle}
button.second{background:#fff;color:var(--accent)}button:disabled{opacity:.6}
ol.timeline{list-style:none;margin:0;padding:0}ol.timeline li{border-left:4px solid var(--line);padding:0 0 1.25rem 1rem}
ol.timeline li.done{border-color:var(--accent)}ol.timeline li.now{border-color:#b45309}ol.timeline p{margin:0}
ul.plain{list-style:none;padding:0}summary{min-height:44px;padding:.625rem 0;cursor:pointer}
.soft{color:var(--soft)}
html{scroll-padding-bottom:3rem}.saved{position:sticky;bottom:0;background:#fff;margin:0;padding:.5rem 0}.saved:empty{padding:0}
.wide header,.wide main,.wide footer,nav{max-width:72rem}.wide :is(.field,.box,p,dl){max-width:40rem}
nav{margin:0 auto;padding:0 1rem}nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;list-style:none;margin:.5rem 0;padding:0;align-items:center}
nav a,td a,.steps a,.filter a{display:inline-block;padding:.625rem 0}td a{margin:-.625rem 0}.box>[type=hidden]+*,.box>[type=hidden]+section>h2{margin-top:0}nav [aria-current]{font-weight:700;color:var(--ink)}
.filter{display:grid;gap:0 1.5rem;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));align-items:end}.filter .field{margin:.5rem 0}
table.list{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;padding:.5rem 0}
.list :is(th,td){text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--line)}.list th{color:var(--soft)}
@media(min-width:56.01rem){.list td{min-width:6rem}.list td:first-child{min-width:8.5rem}}
@media(max-width:56rem){.list thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}.list tr{display:block;border-bottom:2px solid var(--line);padding:.75rem 0}.list td{display:grid;grid-template-columns:7rem 1fr;gap:.75rem;border:0;padding:.125rem 0}.list td::before{content:attr(data-name);color:var(--soft)}}
@media print{button,.no-print{display:none}@page{size:A4;margin:2cm}body{font-size:11pt}}
`.trim();
