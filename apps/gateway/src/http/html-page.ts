import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
h1{line-height:1.2}h2{margin-top:3rem}h3{margin:2rem 0 .25rem}
code,pre{font:.875em/1.5 ui-monospace,monospace}
pre{overflow:auto;padding:.75rem;border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0}
th{font-weight:600}td,th{border-bottom:1px solid color-mix(in srgb,currentColor 15%,transparent)}
summary{cursor:pointer}a{color:inherit}`

const hash = createHash('sha256').update(style).digest('base64')

/** One page without script; nothing on it can load anything, from here or elsewhere. */
export function htmlPage(
  c: Context,
  { title, body }: { title: string; body: string },
  status = 200,
): Response {
  c.header(
    'content-security-policy',
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style>`
  return c.html(
    `<!doctype html>\n<html lang="en"><head>${head}</head><body>${body}</body></html>\n`,
    status as ContentfulStatusCode,
  )
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
