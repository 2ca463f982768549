import { createHash } from 'node:crypto'
import { escapeHtml } from './html-page.ts'

const style = `:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 22%,transparent);--soft:color-mix(in srgb,currentColor 6%,transparent);--accent:#1d4ed8;--on:#fff;font:16px/1.5 system-ui,sans-serif}
@media(prefers-color-scheme:dark){:root{--accent:#9bb8ff;--on:#0b1220}}
*{box-sizing:border-box}body{margin:0;overflow-wrap:anywhere}
main{max-width:34rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.4rem;line-height:1.25;margin:0 0 1rem}h2{font-size:1rem;margin:1.5rem 0 .5rem}p{margin:.5rem 0}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.25rem 1rem;margin:1rem 0}dt{opacity:.75}dd{margin:0}
fieldset{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:.5rem 1rem 1rem;min-width:0}legend{font-weight:600;padding:0 .25rem}
label{display:flex;gap:.6rem;align-items:flex-start;padding:.35rem 0}label.stack{display:block}
input[type=checkbox],input[type=radio]{margin:.3rem 0 0;flex:none;width:1rem;height:1rem;accent-color:var(--accent)}
input[type=text],input[type=email],textarea{display:block;width:100%;font:inherit;padding:.5rem .6rem;border:1px solid color-mix(in srgb,currentColor 55%,transparent);border-radius:.4rem;background:transparent;color:inherit;margin-top:.25rem}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.25rem}
button,a.button{display:inline-block;font:inherit;font-weight:600;padding:.55rem 1.1rem;border-radius:.4rem;border:1px solid var(--line);background:transparent;color:inherit;cursor:pointer;text-decoration:none;min-height:2.75rem}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.note{border-left:4px solid var(--accent);background:var(--soft);padding:.6rem .9rem;border-radius:.25rem;margin:1rem 0}
code{font:.9em ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border:1px solid var(--line);border-radius:.5rem;white-space:pre-wrap}
a{color:inherit}`

const styleHash = createHash('sha256').update(style).digest('base64')

export interface PlainPage {
  title: string
  /** HTML. */
  body: string
  /** Where a form may go, besides to this gateway: browsers check the redirect that answers it, too. */
  formTargets?: readonly string[]
  /** HTML of the head. */
  head?: string
}

/** A page without script that cannot be framed, and leaves no trace of its address: its headers, and its HTML. */
export function renderPage({ title, body, formTargets = [], head = '' }: PlainPage): {
  headers: Record<string, string>
  html: string
} {
  const targets = ["'self'", ...formTargets].join(' ')
  const headers = {
    'content-type': 'text/html; charset=UTF-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action ${targets}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
  const top = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">${head}<title>${escapeHtml(title)}</title><style>${style}</style>`
  const html = `<!doctype html>\n<html lang="en"><head>${top}</head><body><main>${body}</main></body></html>\n`
  return { headers, html }
}

/** Whether somebody has opened an address in a browser. Clients of the protocol accept JSON or events. */
export function isBrowser(method: string, accept: string | undefined): boolean {
  return method === 'GET' && /\btext\/html\b/.test(accept ?? '') && !accept?.includes('text/event-stream')
}
