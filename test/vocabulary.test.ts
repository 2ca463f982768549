import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import {
  type Connector,
  type ConnectorDefinition,
  createConnector,
  loadTools,
  type ToolRecord,
} from '@helpdesk-mcp/connector'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, it } from 'vitest'
import { createSandbox as sandboxOfChatwoot } from '../packages/chatwoot/sandbox/sandbox.ts'
import { createSandbox as sandboxOfEdesk } from '../packages/edesk/sandbox/sandbox.ts'
import { createSandbox as sandboxOfFusedesk } from '../packages/fusedesk/sandbox/sandbox.ts'
import { createSandbox as sandboxOfRichpanel } from '../packages/richpanel/sandbox/sandbox.ts'
import { createSandbox as sandboxOfZohoDesk } from '../packages/zoho-desk/sandbox/sandbox.ts'

type Row = Record<string, unknown>

/** Of each helpdesk: its queue, what its rows must name, and where a person is given work by a part of a name. */
const helpdesks = [
  {
    definition: richpanel,
    sandbox: sandboxOfRichpanel,
    queue: 'list_all_richpanel_conversations',
    lists: ['list_all_richpanel_users', 'list_all_richpanel_tags'],
    beside: { assignee_id: ['assignee_name', 'assignee_email'], tags: ['tag_names'] },
    assign: {
      tool: 'update_a_richpanel_conversation_by_id',
      argument: 'assignee_id',
      part: 'lindq',
      other: 'Dana',
    },
    known: /Known: .*Mara Lindqvist/,
  },
  {
    definition: edesk,
    sandbox: sandboxOfEdesk,
    queue: 'list_all_e_desk_tickets',
    lists: [
      'list_all_e_desk_users',
      'list_all_e_desk_tags',
      'list_all_e_desk_channels',
      'list_all_e_desk_contacts',
    ],
    beside: {
      owner_user_id: ['assignee_name', 'assignee_email'],
      tags_ids: ['tag_names'],
      channel_id: ['channel_name'],
      contact_id: ['contact_name', 'contact_email'],
    },
    assign: { tool: 'update_a_e_desk_ticket_by_id', argument: 'owner_user_id', part: 'lindh', other: 'Dana' },
    known: /Known: .*Mara Lindholm/,
  },
  {
    definition: fusedesk,
    sandbox: sandboxOfFusedesk,
    queue: 'list_all_fuse_desk_cases',
    lists: [
      'list_all_fuse_desk_reps',
      'list_all_fuse_desk_departments',
      'list_all_fuse_desk_case_tags',
      'get_single_fuse_desk_contact_by_id',
    ],
    beside: {
      repid: ['assignee_name', 'assignee_email'],
      departmentid: ['department_name'],
      tags: ['tag_names'],
      contactUuid: ['contact_name', 'contact_email'],
    },
    assign: { tool: 'update_a_fuse_desk_case_by_id', argument: 'repid', part: 'menon', other: 'Dana' },
    known: /Known: .*Ravi Menon/,
  },
  {
    definition: chatwoot,
    sandbox: sandboxOfChatwoot,
    queue: 'list_all_chatwoot_conversations',
    lists: ['list_all_chatwoot_inboxes'],
    beside: { inbox_id: ['channel_name'] },
    assign: {
      tool: 'chatwoot_conversations_assign',
      of: 'conversation_id',
      argument: 'assignee_id',
      part: 'hoffm',
      other: 'Dana',
    },
    known: /Known: .*Lena Hoffmann/,
  },
  {
    definition: zohoDesk,
    sandbox: sandboxOfZohoDesk,
    queue: 'list_all_zoho_desk_tickets',
    lists: [
      'list_all_zoho_desk_agents',
      'list_all_zoho_desk_departments',
      'list_all_zoho_desk_teams',
      'list_all_zoho_desk_contacts',
    ],
    beside: {
      assigneeId: ['assignee_name', 'assignee_email'],
      departmentId: ['department_name'],
      teamId: ['team_name'],
      contactId: ['contact_name', 'contact_email'],
    },
    assign: { tool: 'update_a_zoho_desk_ticket_by_id', argument: 'assigneeId', part: 'raman', other: 'Dana' },
    known: /Known: .*Priya Raman/,
  },
].map((helpdesk) => [helpdesk.definition.title, helpdesk] as const)

interface Assignment {
  tool: string
  /** The argument with the id of what is assigned. */
  of?: string
  argument: string
  part: string
  other: string
}

type Helpdesk = (typeof helpdesks)[number][1]

function open({ definition, sandbox: create }: Helpdesk, filter = {}) {
  const sandbox = create() as ReturnType<typeof sandboxOfEdesk>
  const connector = createConnector(definition as unknown as ConnectorDefinition, {
    settings: sandbox.settings as never,
    fetch: sandbox.fetch,
    filter,
  })
  return { connector, requests: sandbox.requests }
}

async function rowsOf(connector: Connector, tool: string, args: Row = {}): Promise<Row[]> {
  const { structuredContent, isError } = await connector.call(tool, args)
  expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
  return structuredContent?.['result'] as Row[]
}

function isId(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== null && value !== undefined && value !== 'unassigned'
}

describe.each(helpdesks)('%s', (_, helpdesk) => {
  it('has the name beside every id of its account in the rows of the queue', async () => {
    const { connector } = open(helpdesk)
    const rows = await rowsOf(connector, helpdesk.queue)
    expect(rows.length).toBeGreaterThan(3)
    for (const [field, keys] of Object.entries(helpdesk.beside)) {
      const named = rows.filter((row) => isId(row[field]))
      expect(named.length, field).toBeGreaterThan(0)
      for (const row of named)
        for (const key of keys) expect(row[key], `${field} ${key}`).toEqual(expect.anything())
      for (const row of rows.filter((one) => !isId(one[field])))
        for (const key of keys) expect(row, key).not.toHaveProperty(key)
    }
  })

  it('reads no list again for the next queue', async () => {
    const { connector, requests } = open(helpdesk)
    await rowsOf(connector, helpdesk.queue)
    const before = requests.length
    await rowsOf(connector, helpdesk.queue)
    expect(requests.length - before).toBe(1)
  })

  it('names nobody whose list the server may not read, and does not read it', async () => {
    const { connector, requests } = open(helpdesk, { tools: { allow: [helpdesk.queue] } })
    const rows = await rowsOf(connector, helpdesk.queue)
    expect(JSON.stringify(rows)).not.toMatch(/@tideline|@northlight|@harbourhearth/)
    expect(rows.flatMap(Object.keys).filter((key) => key.endsWith('_email'))).toEqual([])
    const reads = requests.filter(({ method }) => method === 'GET')
    expect(reads).toHaveLength(1)
  })

  it('answers the ids alone where the lists cannot be read', async () => {
    const { definition, sandbox: create, queue } = helpdesk
    const sandbox = create() as ReturnType<typeof sandboxOfEdesk>
    let calls = 0
    const connector = createConnector(definition as unknown as ConnectorDefinition, {
      settings: sandbox.settings as never,
      fetch: (request) =>
        request.method === 'GET' && calls++ > 0
          ? Promise.resolve(Response.json({ message: 'No' }, { status: 500 }))
          : sandbox.fetch(request),
    })
    expect((await rowsOf(connector, queue)).length).toBeGreaterThan(3)
  })

  it('takes a part of a name, and an unknown one leads on to those there are', async () => {
    const { connector } = open(helpdesk)
    const { tool, of = 'id', argument, part, other } = helpdesk.assign as Assignment
    const [row] = await rowsOf(connector, helpdesk.queue)
    const id = String(row?.['id'] ?? row?.['caseid'])
    const { structuredContent, isError } = await connector.call(tool, { [of]: id, [argument]: part })
    expect(isError, JSON.stringify(structuredContent)).toBeUndefined()
    expect(String(structuredContent?.['assignee_name']).toLowerCase()).toContain(part)
    const refused = await connector.call(tool, { [of]: id, [argument]: other })
    expect(refused.isError).toBe(true)
    expect(JSON.stringify(refused.structuredContent).replaceAll('\\"', '')).toMatch(helpdesk.known)
  })
})

it('a name of people comes with the address wherever one is known', () => {
  const records = helpdesks.flatMap(([, { definition }]) => loadTools(definition.tools) as ToolRecord[])
  const people = records.flatMap(({ id, response: { names = [] } }) =>
    names
      .filter(({ name, field }) => /^(assignee|contact)_name$/.test(name) && !field.includes('.'))
      .map((plan) => [`${id}.${plan.field}`, plan.email] as const),
  )
  expect(people.length).toBeGreaterThan(50)
  expect(people.filter(([, email]) => email === undefined)).toEqual([])
})
