import type { Reply } from '../exchange.ts'

/** A page that asks for consent; its two buttons send the request's own parameters and the decision. */
export function consentPage(
  title: string,
  action: string,
  scopes: readonly string[],
  request: URLSearchParams,
): Reply {
  const hidden = [...request].map(
    ([name, value]) => `<input type="hidden" name="${asText(name)}" value="${asText(value)}">`,
  )
  return page(
    200,
    `<h1>${asText(title)}, a sandbox</h1>
<p>An application asks for these rights on made-up data:</p>
<ul>${scopes.map((scope) => `<li>${asText(scope)}</li>`).join('')}</ul>
<form method="post" action="${asText(action)}">
${hidden.join('\n')}
<button name="decision" value="accept">Accept</button>
<button name="decision" value="deny">Deny</button>
</form>`,
  )
}

/** For what must not be sent to a redirect: it may not belong to the client. */
export function refusalPage(sentence: string): Reply {
  return page(400, `<h1>This request cannot be granted</h1>\n<p>${asText(sentence)}</p>`)
}

function page(status: number, body: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    content: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Consent</title></head><body>\n${body}\n</body></html>\n`,
  }
}

function asText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
