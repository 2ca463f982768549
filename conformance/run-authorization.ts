import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consent, type Person, signIn } from './consent.ts'
import { openGateway } from './open-gateway.ts'
import { readOutcomes, type SuiteOutcome, suite } from './run-suite.ts'

/** Runs the suite's scenarios of authorization servers against a gateway, with a client that registers and a person who consents. */
export async function runAuthorization(revision: string): Promise<SuiteOutcome> {
  const gateway = await openGateway()
  const directory = await mkdtemp(join(tmpdir(), 'conformance-'))
  try {
    const port = await freePort()
    const client = await register(gateway.base, `http://127.0.0.1:${port}/callback`)
    const person = await signIn(gateway.base, gateway.apiToken)
    const place = ['--url', `${gateway.base}/oauth`, '--resource', `${gateway.base}/mcp`]
    const how = ['--client-id', client, '--port', String(port), '--spec-version', revision, '-o', directory]
    let consenting: Promise<void> | undefined
    const { code, text } = await suite(['authorization', ...place, ...how], (said) => {
      const [url] = said.match(/^http\S+\/oauth\/authorize\?\S+(?=\s)/m) ?? []
      if (url !== undefined) consenting ??= goThrough(person, url)
    })
    await consenting
    const scenarios = await readOutcomes(directory)
    const isComplete = scenarios.length === 2 && scenarios.every(({ passed }) => passed > 0)
    const accepted = code === 0 && isComplete
    return { scenarios, unscored: new Set(), accepted, complaints: accepted ? '' : text }
  } finally {
    await rm(directory, { recursive: true, force: true })
    await gateway.close()
  }
}

/** Consents, and goes where the client is answered: the suite listens there. */
async function goThrough(person: Person, authorizeUrl: string): Promise<void> {
  await fetch(await consent(person, authorizeUrl))
}

async function register(base: string, redirectUri: string): Promise<string> {
  const metadata = {
    client_name: 'Conformance',
    redirect_uris: [redirectUri],
    token_endpoint_auth_method: 'none',
  }
  const response = await fetch(`${base}/oauth/register`, { method: 'POST', body: JSON.stringify(metadata) })
  return ((await response.json()) as { client_id: string }).client_id
}

/** A port that nothing listens at: the suite takes it. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
