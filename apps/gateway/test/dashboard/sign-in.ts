import { expect } from 'vitest'
import type { openTestApi } from '../api/open-test-api.ts'

type Ask = Awaited<ReturnType<typeof openTestApi>>['ask']

/** As a browser sends from the gateway's own page. */
export const fromPage = { origin: 'http://gateway.test', 'sec-fetch-site': 'same-origin' }

/** Signs in; answers what asks with the session's cookie. */
export async function signIn(ask: Ask, body: { token: string } | { code: string }) {
  const path = 'code' in body ? '/session/link' : '/session'
  const answer = await ask('POST', path, { token: null, body, headers: fromPage })
  expect(answer.status, answer.text).toBe(204)
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const headers = { ...fromPage, cookie }
  return {
    cookie,
    headers,
    setCookie: answer.headers.get('set-cookie') ?? '',
    ask: (method: string, url: string, sent?: unknown, more: Record<string, string> = {}) =>
      ask(method, url, { token: null, body: sent, headers: { ...headers, ...more } }),
  }
}
