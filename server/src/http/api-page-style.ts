/** The look of the API page: the page's own, nothing is fetched. */
export const apiPageStyle = `
:root { color-scheme: light dark; --ink: light-dark(#2b2320, #f0e8e3); --soft: light-dark(#6d5f58, #b7a79e); --line: light-dark(#e9dfd8, #41352f);
  --paper: light-dark(#fffdfb, #1c1613); --card: light-dark(#fff, #251d19); --accent: light-dark(#9a3f5b, #f0a3b9); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.55 ui-sans-serif, system-ui, sans-serif; color: var(--ink); background: var(--paper); display: grid;
  grid-template: "head head head" auto "nav main ." 1fr / 24rem minmax(0, 52rem) minmax(0, 1fr); column-gap: 2.5rem }
header { grid-area: head; padding: 2rem 2rem 1rem; border-bottom: 1px solid var(--line) }
h1 { margin: 0; font-size: 1.7rem; letter-spacing: -0.02em } header p { margin: 0; color: var(--soft) }
nav { grid-area: nav; padding: 1.5rem 0 2rem 2rem; position: sticky; top: 0; max-height: 100vh; overflow: auto; font-size: 0.82rem }
nav p { margin: 1.1rem 0 0.3rem; font-weight: 650 } nav ul { list-style: none; margin: 0; padding: 0 } nav li a { display: flex; gap: 0.5rem; align-items: baseline; padding: 0.15rem 0; overflow-wrap: anywhere }
nav b { flex: 0 0 3.6rem; text-align: center }
nav li a { color: var(--soft); text-decoration: none } nav li a:hover { color: var(--accent) }
main { grid-area: main; padding: 0.5rem 1.5rem 6rem 0 }
h2 { margin: 2.2rem 0 0.2rem; font-size: 1.3rem } section > p { color: var(--soft); margin-top: 0 }
article { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 0.4rem 1.2rem 1rem; margin: 1rem 0; scroll-margin-top: 1rem }
article:target, tr:target { outline: 2px solid var(--accent) }
h3 { font-size: 1rem; margin: 0.8rem 0 0.2rem; overflow-wrap: anywhere } h3 i { color: var(--accent); font-style: normal }
h4 { font-size: 0.72rem; text-transform: uppercase; letter-spacing: 0.07em; color: var(--soft); margin: 1.1rem 0 0.2rem }
a { color: var(--accent) } code, pre { font: 0.9em ui-monospace, monospace } pre { overflow: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 0.8rem }
b.GET, b.POST, b.DELETE { font: 700 0.7rem ui-monospace, monospace; padding: 0.1rem 0.35rem; border-radius: 5px; color: #fff; background: #2f6f5e }
b.POST { background: #7a4a8c } b.DELETE { background: #a33b3b } b.status { color: light-dark(#2f6f5e, #7fd1b9) }
table { border-collapse: collapse; width: 100%; font-size: 0.88rem } th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.8rem 0.35rem 0; border-top: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere }
th { white-space: nowrap; width: 1% } td { color: var(--soft) } small { color: var(--soft) }
.codes { font: 0.78rem ui-monospace, monospace; line-height: 1.9 } .codes a { text-decoration: none; border: 1px solid var(--line); border-radius: 5px; padding: 0.1rem 0.35rem; white-space: nowrap }
@media (max-width: 62rem) { body { display: block } nav { position: static; max-height: none; padding: 1rem 1.5rem } main { padding: 0 1rem 4rem } header { padding: 1.5rem } }
`;
