import { ApiProblem } from './api-problem.ts'

/** Turns an API token into a session; the token itself is kept nowhere. */
export function signIn(token: string): Promise<void> {
  return ask('POST', { token })
}

export function signOut(): Promise<void> {
  return ask('DELETE', {})
}

async function ask(method: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/session', { method, headers, body: JSON.stringify(body) })
  if (response.ok) return
  throw new ApiProblem(response.status, await response.json().catch(() => ({})))
}
