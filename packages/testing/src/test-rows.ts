import { type Connector, isObject, messageSenders, statusKinds } from '@helpdesk-mcp/contracts'
import { expect, it } from 'vitest'
import type { ReadAnswer } from './read-everything.ts'

/** Every list of conversations says who waits for whom, in the same words. `lists`: the tools by name. */
export function testRows(
  lists: readonly string[],
  sandbox: () => Connector,
  answers: () => Promise<readonly ReadAnswer[]>,
): void {
  it.each(lists)('%s says in every row who waits for whom', async (name) => {
    const all = await answers()
    const answer = all.find(({ record }) => record.name === name)
    expect(answer?.items.length).toBeGreaterThan(0)
    expectStates(answer?.items ?? [])
  })

  it('offers in `fields` of a list only what its rows have', async () => {
    const lists = (await answers()).filter(({ record }) => record.response.kind === 'list')
    expect(lists.length).toBeGreaterThan(0)
    for (const { record, items } of lists) {
      const { description = '' } = record.inputSchema.properties?.['fields'] ?? {}
      const [, offered] = /"([^"*]+):full"/.exec(description) ?? []
      if (offered === undefined || offered === 'text') continue
      const has = items.some((row) => offered.split('.').reduce(within, [row]).length > 0)
      expect(has, `${record.name} offers ${offered}`).toBe(true)
    }
  })

  it('says it in rows of the usual fields, and in each record that is read', async () => {
    const connector = sandbox()
    for (const record of connector.tools.filter(({ response }) => response.waiting)) {
      const { required = [] } = record.inputSchema
      if (record.response.kind !== 'list' || required.length > 0) continue
      const { structuredContent: content } = await connector.call(record.name, { limit: 5 })
      expectStates((content?.['result'] as unknown[]) ?? [])
    }
    const single = (await answers()).filter(({ record }) => record.response.waiting)
    expect(single.some(({ record }) => record.response.kind === 'item')).toBe(true)
    for (const { items } of single) expectStates(items)
  })
}

/** The values at a key of these, through arrays. */
function within(values: unknown[], key: string): unknown[] {
  return values.flat().flatMap((value) => (isObject(value) && Object.hasOwn(value, key) ? [value[key]] : []))
}

function expectStates(rows: readonly unknown[]): void {
  for (const row of rows) {
    const state = isObject(row) ? row : {}
    expect([...statusKinds, null]).toContain(state['status_kind'])
    expect([...messageSenders, null]).toContain(state['last_message_from'])
    expect(state['waiting_since']).toSatisfy(
      (since) => since === null || /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/.test(String(since)),
    )
    if (state['status_kind'] === 'closed') expect(state['waiting_since']).toBeNull()
  }
}
