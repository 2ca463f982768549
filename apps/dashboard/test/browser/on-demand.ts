import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type StartedBrowser, startBrowser } from './support/start-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers where the run's browser is, which the first request starts. */
    browserOnDemand: string
  }
}

/** One browser for all test files of a run, with the page built; none for a run that asks for none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<StartedBrowser> | undefined
  const door = createServer((_request, response) => {
    started ??= startBrowser((line) => console.log(line))
    started.then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  project.provide('browserOnDemand', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`)

  return async () => {
    door.close()
    door.closeAllConnections()
    const browser = await started?.catch(() => undefined)
    await browser?.close()
  }
}
