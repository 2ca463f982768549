import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { createBundles } from './bundle.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers the bundle of the program that a request's body names. */
    programsOnDemand: string
  }
}

/** Bundles each program that tests start once for all test files of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bundles = createBundles()
  const server = createServer(async (request, response) => {
    try {
      const program = Buffer.concat(await request.toArray()).toString()
      response.end(await bundles.fileOf(program))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  project.provide('programsOnDemand', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

  return async () => {
    server.close()
    server.closeAllConnections()
    await bundles.close()
  }
}
