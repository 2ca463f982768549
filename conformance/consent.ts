/** Somebody who is signed in, and what their browser sends. */
export interface Person {
  base: string
  cookies: Map<string, string>
}

/** Invites an owner, and signs them in by their link. */
export async function signIn(base: string, apiToken: string): Promise<Person> {
  const person: Person = { base, cookies: new Map() }
  const invited = await fetch(`${base}/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Conformance', role: 'owner' }),
  })
  const { link } = (await invited.json()) as { link: { url: string } }
  const code = new URL(link.url).hash.slice(1)
  const response = await send(
    person,
    'POST',
    `${base}/session/link`,
    JSON.stringify({ code }),
    'application/json',
  )
  if (response.status !== 204) throw new Error(`Nobody could sign in: ${response.status}`)
  return person
}

/** Goes through the consent page for browsers without script as a person who permits all that is asked. Answers where the client is called back. */
export async function consent(person: Person, authorizeUrl: string): Promise<string> {
  const begun = await (await send(person, 'GET', authorizeUrl)).text()
  const [, path = ''] = /content="0;url=([^"]*\/oauth\/consent\/[^"]+)"/.exec(begun) ?? []
  const page = await (await send(person, 'GET', path)).text()
  const form = new URLSearchParams({ answer: 'approve' })
  for (const [, name = '', value = ''] of page.matchAll(/name="(server|scope)" value="([^"]+)"/g)) {
    if (name === 'scope' || !form.has(name)) form.append(name, value)
  }
  const answer = await send(person, 'POST', path, form.toString(), 'application/x-www-form-urlencoded')
  const location = answer.headers.get('location')
  if (location === null) throw new Error(`Nobody could consent: ${answer.status} ${await answer.text()}`)
  return location
}

async function send(
  { base, cookies }: Person,
  method: string,
  url: string,
  body?: string,
  type?: string,
): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { cookie, origin: base, ...(type === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  })
  for (const set of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    cookies.set(name, value)
  }
  return response
}
