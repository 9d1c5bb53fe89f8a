// What a browser without scripts shows when the server did not take what was sent: one page, with nothing to load.
import { createHash } from "node:crypto";

// The colours and sizes of the house (app/globals.css), as few as one sentence needs.
const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:15px/1.5 Inter,ui-sans-serif,system-ui,sans-serif;background:light-dark(#fff,#101319);color:light-dark(#171b23,#e8ebf0)}
main{max-width:28rem;padding:1.5rem}
h1{margin:0 0 .5rem;font-size:1.25rem;line-height:1.3}
p{margin:0 0 .5rem}
.next{color:light-dark(#505969,#abb3c1)}`;
const styles = `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; `;

const titles = { 413: "Too large", 503: "Not now" };

/** The page that says it, its type, and what its content policy must allow. The sentences are our own: none has a sign of HTML in it. */
export function refusalPage(status, sentence) {
  const title = titles[status] ?? "Not done";
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${sentence}</p><p class="next">Nothing was saved. Go back in your browser: what you typed is still there.</p></main></html>`;
  return { type: "text/html; charset=utf-8", body, styles };
}
