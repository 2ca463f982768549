import { type ConnectorOptions, memoryWrites, type WriteHooks } from '@helpdesk-mcp/connector'
import { type Connector, isObject, type ToolResult, valueAt } from '@helpdesk-mcp/contracts'
import { expect } from 'vitest'
import type { ConnectorFixture } from './fixture.ts'

/** A request as a dry run shows it. */
export interface Planned {
  method: string
  url: string
}

/** What becomes of a request: it is answered, or its answer is lost, or it is, or the vendor processes it later. */
export type Fate = 'answered' | 'answer lost' | 'lost' | 'late'

/** Several agents at one account of the sandbox. */
export interface Desk {
  /** A connector of its own: what one has read or sent, the others do not know. */
  connect(writes?: Partial<WriteHooks>): Connector
  /** How many of the requests that were processed are like these. */
  count(planned: readonly Planned[]): number
  /** Decides what becomes of requests from now on. */
  decide(fate: (request: Request) => Fate): void
  /** Has the vendor process what is late. */
  catchUp(): Promise<void>
  /** Changes the texts of answers from now on, as somebody would who changes what the vendor has. */
  change(text: (answer: string) => string): void
}

export type OpenDesk = () => Desk

export function openDesks(
  sandbox: NonNullable<ConnectorFixture<never>['sandbox']>,
  shared: Pick<ConnectorOptions<never>, 'records' | 'checkArguments'>,
): OpenDesk {
  return () => {
    const account = sandbox()
    const processed: string[] = []
    const late: Request[] = []
    let fateOf: (request: Request) => Fate = () => 'answered'
    let change = (answer: string) => answer

    async function fetch(request: Request): Promise<Response> {
      const fate = fateOf(request)
      if (fate === 'late') late.push(request.clone())
      if (fate === 'lost' || fate === 'late') throw new TypeError('fetch failed')
      processed.push(requestKey(request))
      const answer = await account.fetch(request)
      if (fate === 'answer lost') throw new TypeError('fetch failed')
      const { status, headers } = answer
      const text = await answer.text()
      return new Response(text === '' ? null : change(text), { status, headers })
    }

    return {
      connect: (writes = {}) =>
        account.connect({ ...shared, fetch, writes: Object.assign(memoryWrites({}), writes) }),
      count: (planned) => {
        const keys = planned.map(requestKey)
        return processed.filter((key) => keys.includes(key)).length
      },
      decide: (fate) => {
        fateOf = fate
      },
      async catchUp() {
        for (const request of late.splice(0)) {
          processed.push(requestKey(request))
          await account.fetch(request)
        }
      },
      change: (text) => {
        change = text
      },
    }
  }
}

/** The requests of a call, as its dry run shows them. */
export async function plannedBy(
  desk: Desk,
  tool: string,
  args: Record<string, unknown>,
): Promise<readonly Planned[]> {
  const { structuredContent: content } = await desk.connect().call(tool, { ...args, dry_run: true })
  const requests = content?.['requests']
  const planned = (Array.isArray(requests) ? requests : []).filter(isObject)
  expect(planned.length, `${tool} ${JSON.stringify(content)}`).toBeGreaterThan(0)
  return planned.map(({ method, url }) => ({ method: String(method), url: String(url) }))
}

export function isPlanned(planned: readonly Planned[], request: Planned): boolean {
  return planned.some((one) => requestKey(one) === requestKey(request))
}

function requestKey({ method, url }: Planned): string {
  return `${method} ${url}`
}

export function expectDone({ isError, structuredContent }: ToolResult, tool: string): void {
  expect(isError, `${tool} ${JSON.stringify(structuredContent)}`).toBeFalsy()
}

export function reasonOf({ structuredContent }: ToolResult): unknown {
  return valueAt(structuredContent, 'error.details.reason')
}
