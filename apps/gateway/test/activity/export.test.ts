import { expect, test } from 'vitest'
import { exportCalls } from '../../src/activity/export.ts'
import { csvCell } from '../../src/http/csv.ts'
import type { ToolCall } from '../../src/model.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { sampleCall } from '../storage/samples.ts'

test.each<[unknown, string]>([
  ['plain', 'plain'],
  [null, ''],
  [undefined, ''],
  [7, '7'],
  [-7, '-7'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['  =1', "'  =1"],
  ['=HYPERLINK("https://x","y")', `"'=HYPERLINK(""https://x"",""y"")"`],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
])('a CSV cell of %j is %j', (value, cell) => expect(csvCell(value)).toBe(cell))

/** Cells of a CSV text by RFC 4180. */
function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    )
}

async function open() {
  const api = await openTestApi()
  const { connect, mint, context } = api
  const account = await connect(undefined, '=cmd()')
  const server = await mint(account)
  const make = (parts: Partial<ToolCall> = {}) =>
    sampleCall({ serverId: server.id, accountId: account, at: Date.now() - 1_000, ...parts })
  return { ...api, account, server, make, store: context.store }
}

test('a file holds every call that matches, with names, and no free text', async () => {
  const { ask, store, make } = await open()
  const title = '=HYPERLINK("https://evil.example","Refund")'
  const link = 'https://helpdesk.example/tickets/123'
  const targets = [{ kind: 'ticket', id: '123', title, number: '77', link }]
  const changes = [{ field: 'body', length: 12 }]
  const call = make({ summary: 'Replied to the customer.', targets, targetCount: 1, changes })
  const texts = { body: { after: 'Secret words' } }
  await store.calls.add([{ ...call, texts }, make({ tool: '@other' }), make({ tenantId: 'other' })])

  const csv = await ask('GET', '/activity/export?format=csv')
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="activity-[\d-]+\.csv"$/)
  const [head = [], ...lines] = cellsOf(csv.text)
  expect(lines).toHaveLength(2)
  expect(lines.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  const names = head.map((name) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  const line = lines.find((cells) => cells[head.indexOf('id')] === call.id)
  const row = Object.fromEntries(head.map((name, index) => [name, line?.[index]]))
  expect(row).toMatchObject({
    'What happened': 'Replied to the customer.',
    'Ticket or record': 'Ticket 77',
    Title: `'${title}`,
    Through: 'server',
    Account: "'=cmd()",
    'How it ended': 'Succeeded',
    'Why not': '',
    summary: 'Replied to the customer.',
    targets: 'ticket:123',
    target_numbers: '77',
    target_links: link,
    target_titles: `'${title}`,
    mcp_server: 'server',
    integrated_account: "'=cmd()",
    changes: JSON.stringify(changes),
  })

  const json = await ask('GET', '/activity/export?format=json&target=ticket:123')
  expect(json.body.result).toEqual([
    {
      ...(await ask('GET', '/activity?target=ticket:123')).body.result[0],
      mcp_server: 'server',
      integrated_account: '=cmd()',
    },
  ])
  for (const { text } of [csv, json]) expect(text).not.toContain('Secret words')
  expect((await ask('GET', `/activity/${call.id}`)).body.changes).toEqual([
    { field: 'body', length: 12, after: 'Secret words' },
  ])
})

test('a CSV file says first what people ask, in their words, then all that programs read', async () => {
  const { ask, store, make } = await open()
  const at = Date.parse('2026-03-29T00:30:05.250Z')
  const targets = [
    { kind: 'conversation', id: '909', title: 'Late parcel', customer: 'Ana Cruz' },
    { kind: 'message', id: '6765' },
  ]
  await store.calls.add([
    make({ at, serverId: 'page', personId: 'per_1', personName: 'Nadia', summary: 'Added a note.', targets }),
    make({ at: at - 1, outcome: 'held', summary: 'Reply to the customer.', effects: ['outbound'] }),
    make({ at: at - 2, outcome: 'error', errorCode: 'not_found', vendorCalls: 1 }),
    make({ at: at - 3, outcome: 'error', errorCode: 'blocked_by_policy', vendorCalls: 0 }),
    make({ at: at - 4, outcome: 'attempted' }),
  ])
  const { text } = await ask(
    'GET',
    '/activity/export?format=csv&zone=Europe/Dublin&since=2026-03-01T00:00:00Z',
  )
  const [head = [], ...lines] = cellsOf(text)
  const readable = ['Time', 'What happened', 'Ticket or record', 'Title', 'Customer', 'Through', 'By person']
  expect(head.slice(0, 11)).toEqual([...readable, 'Account', 'How it ended', 'Why not', 'id'])
  expect(lines[0]?.slice(0, 10)).toEqual([
    ...['2026-03-29 00:30:05+00:00', 'Added a note.', 'Conversation 909', 'Late parcel', 'Ana Cruz'],
    ...['Try a tool', 'Nadia', "'=cmd()", 'Succeeded', ''],
  ])
  expect(lines[1]?.[1]).toBe('Asked for: reply to the customer.')
  expect(lines.map((cells) => [cells[8], cells[9]])).toEqual([
    ['Succeeded', ''],
    ['Asked for approval', ''],
    ['Failed', 'Not found in the helpdesk'],
    ['Stopped', 'The MCP server does not allow it'],
    ['In progress', ''],
  ])
  expect(head).toEqual(expect.arrayContaining(['at', 'targets', 'changes', 'outcome', 'arguments_digest']))
  expect(lines[0]?.[head.indexOf('at')]).toBe('2026-03-29T00:30:05.250Z')
  const utc = cellsOf((await ask('GET', '/activity/export?format=csv&since=2026-03-01T00:00:00Z')).text)
  expect(utc[1]?.[0]).toBe('2026-03-29 00:30:05+00:00')
  const later = (await ask('GET', '/activity/export?format=csv&zone=Asia/Kolkata&since=2026-03-01T00:00:00Z'))
    .text
  expect(cellsOf(later)[1]?.[0]).toBe('2026-03-29 06:00:05+05:30')
})

test('the report is a file, too, and its export is recorded', async () => {
  const { ask, store, make, account } = await open()
  const failed = { outcome: 'error', errorCode: 'timeout', vendorCalls: 1, durationMs: 900 } as const
  const tool = 'update_a_richpanel_conversation_by_id'
  await store.calls.add([make({ durationMs: 120 }), make({ ...failed, tool }), make({ serverId: 'page' })])
  const path = '/activity/report/export?format=csv'
  await ask('HEAD', path)
  const { headers, text } = await ask('GET', `${path}&slice_seconds=86400`)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toMatch(/filename="activity-report-[\d-]+\.csv"$/)
  const [head = [], ...lines] = cellsOf(text)
  const rows = lines.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index]])))
  const of = (part: string) => rows.filter((row) => row['Part'] === part)
  expect(of('All calls')).toMatchObject([{ Calls: '3', Succeeded: '2', Failed: '1', Stopped: '0' }])
  expect(of('Calls over time')).toMatchObject([{ Calls: '3', Failed: '1' }])
  expect(of('Why calls did not succeed')).toMatchObject([
    { What: 'The helpdesk took too long', Failed: '1', Stopped: '', error_code: 'timeout' },
  ])
  expect(of('Which tools fail')).toMatchObject([
    { What: 'Update conversation', Account: "'=cmd()", tool, integrated_account_id: account },
  ])
  expect(of('Who calls most')).toMatchObject([
    { What: 'server', Calls: '2' },
    { What: 'Try a tool', Calls: '1', mcp_server_id: 'page' },
  ])
  expect(of('How quick the helpdesks are')[0]).toMatchObject({ Account: "'=cmd()", '95% within (ms)': '900' })
  expect(lines.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  const { result } = (await ask('GET', '/audit?action=activity.exported')).body
  expect(result).toHaveLength(1)
  expect(result[0].changes).toContainEqual({ field: 'report', after: true })
  expect((await ask('GET', `${path}&tool=none`)).text).toContain('All calls')
})

test('the names of a server and an account that were removed are those that they had last', async () => {
  const { ask, store, make, account, server } = await open()
  await store.calls.add([make(), make({ serverId: 'mcp_never', accountId: '' })])
  await ask('PATCH', `/mcp-servers/${server.id}`, { body: { name: 'Renamed, "later"' } })
  await ask('DELETE', `/mcp-servers/${server.id}`)
  await ask('DELETE', `/integrated-account/${account}`)
  const { result } = (await ask('GET', '/activity/export?format=json')).body
  const named = result.map((call: { mcp_server: string; integrated_account: string }) => [
    call.mcp_server,
    call.integrated_account,
  ])
  expect(named).toHaveLength(2)
  expect(named).toContainEqual(['Renamed, "later"', '=cmd()'])
  expect(named).toContainEqual([null, null])
})

test('many calls are read as the client takes them, and those that begin meanwhile are left out', async () => {
  const { store, make, context } = await open()
  await store.calls.add(Array.from({ length: 1_203 }, () => make()))
  let reads = 0
  const counted = {
    ...store,
    calls: {
      ...store.calls,
      list: (...given: Parameters<typeof store.calls.list>) => {
        reads++
        return store.calls.list(...given)
      },
    },
  }
  const stream = exportCalls({ ...context, store: counted }, 'default', { filter: {}, format: 'json' })
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let index = 0; index < 2; index++) text += decoder.decode((await reader.read()).value)
  expect(reads).toBeLessThan(3)
  await store.calls.add([make({ id: 'call_meanwhile', at: Date.now() + 60_000 })])
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += decoder.decode(part.value)
  expect(JSON.parse(text).result).toHaveLength(1_203)
  expect(text).not.toContain('call_meanwhile')
})

test('nothing matches: still a file', async () => {
  const { ask } = await open()
  expect((await ask('GET', '/activity/export?format=json&tool=none')).body).toEqual({ result: [] })
  expect(cellsOf((await ask('GET', '/activity/export?format=csv&tool=none')).text)).toHaveLength(1)
})
