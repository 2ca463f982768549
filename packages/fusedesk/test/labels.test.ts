import { isObject } from '@helpdesk-mcp/connector'
import { expect, it } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createFusedeskConnector } from '../src/index.ts'

function open(filter = {}) {
  const { fetch, settings, state } = createSandbox()
  const connector = createFusedeskConnector({ fetch, settings, filter } as never)
  const call = async (tool: string, args: object = {}) =>
    (await connector.call(tool as never, args as never)).structuredContent as Record<string, unknown>
  return { call, state }
}

const rowsOf = (content: Record<string, unknown>) =>
  (Array.isArray(content['result']) ? content['result'] : []).filter(isObject)

it('tells in one call who is in a department, and who of them is active', async () => {
  const { call, state } = open()
  const named = [...state.collections.departments.filter(({ repUserIds }) => repUserIds.length > 0)]
  const [department] = named
  if (!department) throw new Error('The sandbox has no department with reps.')
  const [first] = department.repUserIds
  const rep = state.collections.reps.find(({ userId }) => userId === first)
  if (rep) rep.active = false
  const one = await call('get_single_fuse_desk_department_by_id', { id: department.name })
  const expected = department.repUserIds.map(
    (id) => state.collections.reps.find(({ userId }) => userId === id)?.active,
  )
  expect(expected).toContain(false)
  expect(one['rep_active']).toEqual(expected)
  expect(one['rep_names']).toHaveLength(expected.length)
  const row = rowsOf(await call('list_all_fuse_desk_departments')).find(({ id }) => id === department.id)
  expect(row?.['rep_active']).toEqual(expected)
})

it('tells of no rep where the list of reps may not be read', async () => {
  const { call } = open({ tools: { deny: ['list_all_fuse_desk_reps'] } })
  for (const row of rowsOf(await call('list_all_fuse_desk_departments'))) {
    expect(row).not.toHaveProperty('rep_names')
    expect(row).not.toHaveProperty('rep_active')
  }
})

it("tells the customer's company in each row of cases and chats", async () => {
  const { call, state } = open()
  const companyOf = (id: unknown) => state.collections.contacts.find((one) => one.id === id)?.company
  for (const tool of ['list_all_fuse_desk_cases', 'list_all_fuse_desk_chats']) {
    const linked = rowsOf(await call(tool, { limit: 20 })).filter(({ contactUuid }) => companyOf(contactUuid))
    expect(linked.length).toBeGreaterThan(0)
    for (const row of linked) expect(row['contact_company']).toBe(companyOf(row['contactUuid']))
  }
})
