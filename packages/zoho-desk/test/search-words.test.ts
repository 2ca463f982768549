import type { Connector } from '@helpdesk-mcp/connector'
import { describe, expect, test } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createZohoDeskConnector } from '../src/index.ts'

const search = 'list_all_zoho_desk_tickets_search'

function open() {
  const { fetch, settings, requests } = createSandbox()
  const connector: Connector = createZohoDeskConnector({ settings: settings as never, fetch })
  const call = async (tool: string, args: object) => {
    const { structuredContent, isError } = await connector.call(tool, { ...args })
    const content: Record<string, unknown> = structuredContent ?? {}
    return { content, isError, text: JSON.stringify(content).replaceAll('\\"', '') }
  }
  return { call, requests }
}

describe('words, beside which the vendor takes no filter', () => {
  const rowsOf = (content: Record<string, unknown>) => content.result as Record<string, unknown>[]

  test.each([
    [
      { status: ['open', 'On Hold'] },
      ({ status }: Record<string, unknown>) => /^(Open|On Hold)$/.test(String(status)),
    ],
    [{ status: `\${OPEN}` }, ({ status }: Record<string, unknown>) => /Open|Escalated/.test(String(status))],
    [{ status: `\${CLOSED}` }, ({ status }: Record<string, unknown>) => status === 'Closed'],
    [{ priority: 'high' }, ({ priority }: Record<string, unknown>) => priority === 'High'],
  ])('are found in the rows that %j fits', async (filter, fits) => {
    const { call, requests } = open()
    const every = rowsOf((await call(search, { _all: 'the', limit: 100 })).content)
    const sent = requests.length
    const { content } = await call(search, { _all: 'the', ...filter, limit: 100 })
    expect(rowsOf(content).map(({ id }) => id)).toEqual(every.filter(fits).map(({ id }) => id))
    expect(rowsOf(content).length).toBeLessThan(every.length)
    const searches = requests.slice(sent).filter(({ path }) => path.includes('_all='))
    expect(searches.length).toBeGreaterThan(0)
    for (const { path } of searches) expect(path).not.toMatch(/status=|priority=/)
  })

  test('are found in those of a department and of an agent by name', async () => {
    const { call } = open()
    const every = rowsOf((await call(search, { _all: 'the', limit: 100 })).content)
    for (const [argument, name] of [
      ['departmentId', 'department_name'],
      ['assigneeId', 'assignee_name'],
    ] as const) {
      const chosen = every.map((row) => row[name]).find((one) => typeof one === 'string')
      const { content } = await call(search, { _all: 'the', [argument]: chosen, limit: 100 })
      expect(rowsOf(content).map(({ id }) => id)).toEqual(
        every.filter((row) => row[name] === chosen).map(({ id }) => id),
      )
    }
  })

  test('are refused beside a value that the portal does not have', async () => {
    const { isError, text } = await open().call(search, { _all: 'the', status: 'Solved' })
    expect(isError).toBe(true)
    expect(text).toMatch(/Solved is unknown.*Known: Open/)
  })
})
