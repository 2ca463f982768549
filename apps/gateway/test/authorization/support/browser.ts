import { expect } from 'vitest'

export type Browser = ReturnType<typeof createBrowser>

/**
 * As much of a browser as signing in and consenting takes: cookies by their SameSite, forms, redirects as far as this gateway. `url` is where
 * it is reached, `publicUrl` what stands in its pages.
 */
export function createBrowser(url: string, publicUrl: string) {
  const cookies = new Map<string, { value: string; sameSite: string }>()
  const origin = new URL(publicUrl).origin

  const send = async (
    method: string,
    target: string,
    { from = 'same', form, json }: { from?: 'same' | 'cross'; form?: URLSearchParams; json?: unknown } = {},
  ) => {
    // Another instance may have written it.
    const base = target.startsWith(publicUrl) ? publicUrl : (/^http:\/\/[^/]+/.exec(target)?.[0] ?? '')
    const path = target.slice(base.length)
    const sent = [...cookies].filter(([, { sameSite }]) => from === 'same' || sameSite !== 'Strict')
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': from === 'same' ? 'same-origin' : 'cross-site',
        ...(method === 'GET' ? {} : { origin: from === 'same' ? origin : 'https://elsewhere.example' }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { body: form.toString() }),
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      const [, sameSite = 'Lax'] = /SameSite=(\w+)/i.exec(cookie) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, { value, sameSite })
    }
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      location: response.headers.get('location'),
    }
  }

  /** Opens the address of an app's authorization request, which another site has begun. Answers the page's path, or where it goes back. */
  const begin = async (authorize: string | URL) => {
    const answer = await send('GET', String(authorize), { from: 'cross' })
    const [, next] = /<noscript><meta http-equiv="refresh" content="0;url=([^"]+)"/.exec(answer.text) ?? []
    const path = next === undefined ? undefined : new URL(next).pathname
    return { ...answer, path }
  }

  return {
    cookies,
    send,
    begin,
    async signIn(link: string) {
      const code = new URL(link).hash.slice(1)
      const { status, text } = await send('POST', '/session/link', { json: { code } })
      expect(status, text).toBe(204)
    },
    /** Goes through the consent page as a person who permits all that is asked. Answers where the app is called back. */
    async consent(
      authorize: string | URL,
      { answer = 'approve', server, scopes }: { answer?: string; server?: string; scopes?: string[] } = {},
    ): Promise<URL> {
      const { path, text } = await begin(authorize)
      expect(path, text).toBeDefined()
      const shown = await send('GET', path ?? '')
      expect(shown.status, shown.text).toBe(200)
      const offered = (name: string) =>
        [...shown.text.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(
          ([, value = '']) => value,
        )
      const form = new URLSearchParams({ answer })
      const [first = ''] = offered('server')
      form.set('server', server ?? first)
      for (const scope of scopes ?? offered('scope')) form.append('scope', scope)
      const answered = await send('POST', path ?? '', { form })
      expect(answered.status, answered.text).toBe(303)
      return new URL(answered.location ?? '')
    },
  }
}
