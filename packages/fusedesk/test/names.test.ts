import type { Connector } from '@helpdesk-mcp/connector'
import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createFusedeskConnector } from '../src/index.ts'

function open(records?: number) {
  const { fetch, settings, state, requests } = createSandbox(
    records === undefined ? {} : { seed: { records } },
  )
  const connector: Connector = createFusedeskConnector({ settings: settings as never, fetch })
  const call = async (tool: string, args: object) => {
    const { structuredContent, isError } = await connector.call(tool, { ...args })
    const content: Record<string, unknown> = structuredContent ?? {}
    return { content, isError, text: JSON.stringify(content).replaceAll('\\"', '') }
  }
  return { call, cases: state.collections.cases, requests }
}

test('reps and departments go by name in filters and in writes', async () => {
  const { call, cases, requests } = open()
  await call('list_all_fuse_desk_cases', { repid: 'Kim', depid: 'bill', limit: 1 })
  const asked = requests.find(({ path }) => path.startsWith('/api/v1/cases?'))?.path
  expect(asked).toMatch(/[?&]repid=17&/)
  expect(asked).toMatch(/[?&]depid=3&/)
  const [one] = cases.all()
  await call('update_a_fuse_desk_case_by_id', { id: one?.caseid, repid: 'Ravi Menon', depid: 'Support' })
  expect(cases.get(one?.caseid as number)).toMatchObject({ repid: 21, departmentid: 5 })
})

test('what is written before a number is told from an id that does not exist', async () => {
  const { call } = open()
  const tool = 'get_single_fuse_desk_email_by_id'
  expect((await call(tool, { id: '#99281' })).text).toContain('Give id without what is before it: 99281.')
  expect((await call(tool, { id: 'nope' })).text).toContain(
    'Find it with list_all_fuse_desk_emails_unassigned.',
  )
})

test('a name that nobody has is refused with those there are', async () => {
  const { call } = open()
  const { isError, text } = await call('list_all_fuse_desk_cases', { repid: 'Dana' })
  expect(isError).toBe(true)
  expect(text).toContain('Known: Kim Osei, Ravi Menon, Tom Ashby, Ingrid Berg.')
})

test('the code that people see finds a recent case, in one more call', async () => {
  const { call, cases } = open()
  const one = cases.find(({ status }) => status !== 'closed')
  const read = await call('get_single_fuse_desk_case_by_id', { id: one?.casenum })
  expect(read.content).toMatchObject({ caseid: one?.caseid, casenum: one?.casenum })
  const tagged = await call('fuse_desk_cases_apply_tag', { case_id: one?.casenum, tag_id: 'VIP' })
  expect(tagged.isError).toBeUndefined()
  expect((await call('get_single_fuse_desk_case_by_id', { id: 'ZZZZZ' })).text).toMatch(
    /ZZZZZ is unknown\. Known: .*D2EAX/,
  )
})

test('an older code is looked for page by page until it is found, and not to the end of a long list', async () => {
  const { call, cases, requests } = open(620)
  const lists = () => requests.filter(({ path }) => path.startsWith('/api/v1/cases?')).length
  const newest = cases.all().sort((a, b) => b.date_opened.localeCompare(a.date_opened))
  const [one, old] = [newest[120], newest[600]]
  const read = await call('get_single_fuse_desk_case_by_id', { id: one?.casenum })
  expect(read.content).toMatchObject({ caseid: one?.caseid })
  const spent = lists()
  expect(spent).toBeLessThan(6)
  await call('get_single_fuse_desk_case_by_id', { id: `#${one?.casenum}` })
  expect(lists()).toBe(spent)
  const tooOld = await call('get_single_fuse_desk_case_by_id', { id: old?.casenum })
  expect(tooOld.text).toMatch(
    /is not among the first \d+ of list_all_fuse_desk_cases\. Find it there by something else, and give its caseid\./,
  )
  expect(lists()).toBeLessThanOrEqual(spent + 12)
})

test('reps and departments are read by name, contacts by address', async () => {
  const { call } = open()
  expect((await call('get_single_fuse_desk_rep_by_id', { id: 'Kim' })).content).toMatchObject({ userId: 17 })
  const department = await call('get_single_fuse_desk_department_by_id', { id: 'billing' })
  expect(department.content).toMatchObject({ id: 3 })
  const contact = await call('get_single_fuse_desk_contact_by_id', { id: 'dana@acme.example' })
  expect(contact.content).toMatchObject({ crmId: 5521 })
})

test('what is neither a number nor a code of a case is not sent', async () => {
  const { call, requests } = open()
  const { isError, text } = await call('get_single_fuse_desk_case_by_id', { id: 'the last one' })
  expect(isError).toBe(true)
  expect(text).toContain('is neither an id nor a casenum')
  expect(requests).toEqual([])
})

test("a customer's number in the CRM goes by their address, and what is neither is not sent", async () => {
  const { call, requests } = open()
  await call('list_all_fuse_desk_cases', { contactids: ['dana@acme.example'], limit: 1 })
  expect(requests.map(({ path }) => decodeURIComponent(path)).join(' ')).toContain('contactid[]=5521')
  const before = requests.length
  expect((await call('list_all_fuse_desk_cases', { contactids: ['Dana'] })).text).toContain(
    'Dana is neither an id nor an emailAddress',
  )
  expect(requests.length).toBe(before)
})

test.each(['#10404', 'case 10404', 'Case no. 10404'])('%s is the case 10404', async (id) => {
  const { call } = open()
  expect((await call('get_single_fuse_desk_case_by_id', { id })).content).toMatchObject({ caseid: 10404 })
})
