import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';

const STYLE = `
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
a{color:#0b4f8a}
:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
ol{list-style:none;margin:0;padding:0;border-top:1px solid #c8ccd0}
li a{display:block;padding:.75rem 0;min-height:44px;border-bottom:1px solid #c8ccd0;text-decoration:none}
li strong{display:block;text-decoration:underline}
li span{display:block;color:#4a4f55;font-size:.9rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1rem}
label{flex:1 1 12rem}
input{width:100%;min-height:44px;font:inherit;padding:.25rem .5rem;border:1px solid #6b7075;border-radius:4px}
button{min-height:44px;font:inherit;padding:.25rem 1rem;border:0;border-radius:4px;background:#0b4f8a;color:#fff}
nav{display:flex;gap:1rem;flex-wrap:wrap}
nav a{display:inline-block;padding:.6rem 0;min-height:44px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0 0 1rem}
dt{color:#4a4f55}
dd{margin:0}
iframe{width:100%;height:75vh;border:1px solid #c8ccd0;border-radius:4px}
summary{min-height:44px;padding:.6rem 0;cursor:pointer}
pre{white-space:pre-wrap;font:inherit;border:1px solid #c8ccd0;border-radius:4px;padding:1rem}
`;

/** The layout of all mailbox pages. Loads nothing from other servers. */
export function Page({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="id">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <link rel="icon" href="data:," />
          <style>{raw(STYLE)}</style>
        </head>
        <body>
          <main>
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </>
  );
}
