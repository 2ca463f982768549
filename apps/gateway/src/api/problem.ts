import type { Refusal } from '../manage/refusal.ts'

const challenges: Readonly<Record<string, string>> = {
  unauthorized: 'Bearer realm="helpdesk-mcp"',
  forbidden: 'Bearer realm="helpdesk-mcp", error="insufficient_scope", scope="manage"',
}

/** A refusal as RFC 9457 says it. */
export function problem(refusal: Refusal, headers: Readonly<Record<string, string>> = {}): Response {
  const { kind, status, title, detail, errors, vendor, retryAfterMs } = refusal
  const body = {
    type: `urn:helpdesk-mcp:problem:${kind}`,
    title,
    status,
    detail,
    ...(errors.length === 0 ? {} : { errors }),
    ...(vendor === undefined ? {} : { vendor }),
    ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
  }
  const challenge = challenges[kind]
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(challenge === undefined ? {} : { 'www-authenticate': challenge }),
      ...(retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
      ...headers,
    },
  })
}
