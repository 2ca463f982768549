import type { Connector } from '@helpdesk-mcp/connector'
import { observe, stillClock, testConnector } from '@helpdesk-mcp/testing'
import { describe, expect, it } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createFusedeskConnector } from '../src/index.ts'
import { type NamedTagCall, namedTagCalls } from './named-tags.ts'
import { unsentCalls } from './unsent-calls.ts'
import { wireFixtures } from './wire-fixtures.ts'
import { settings } from './wire-request.ts'

const supportCase = {
  caseid: 10421,
  casenum: 'HX7K2',
  status: 'open',
  summary: 'Checkout is down',
  tags: [9],
}

testConnector('FuseDesk', {
  create: createFusedeskConnector,
  settings,
  names: [
    'list_all_fuse_desk_cases',
    'get_single_fuse_desk_case_by_id',
    'list_all_fuse_desk_contacts',
    'list_all_fuse_desk_chats',
    'get_single_fuse_desk_email_by_id',
    'list_all_fuse_desk_reps',
  ],
  wire: wireFixtures,
  conversationLists: ['list_all_fuse_desk_cases', 'list_all_fuse_desk_chats'],
  sandboxReads: { list_all_fuse_desk_contacts: { search: '@' } },
  sandbox() {
    const { fetch, settings } = createSandbox()
    return {
      fetch,
      connect: (options) => createFusedeskConnector({ settings: settings as never, ...options }),
    }
  },
  read: { tool: 'get_single_fuse_desk_case_by_id', arguments: { id: 10421 }, answer: supportCase },
  list: { tool: 'list_all_fuse_desk_cases', arguments: { status: 'open' }, answer: [supportCase] },
  write: {
    tool: 'update_a_fuse_desk_case_by_id',
    arguments: { id: 10421, status: 'closed' },
    answer: supportCase,
  },
  refusal: {
    status: 405,
    headers: { 'x-fusedesk-error': 'No such department', 'x-fusedesk-error-code': 'api_error_depid' },
    body: {},
    words: 'No such department',
  },
  rateLimited: {
    headers: { 'x-fusedesk-usage-limit': '1800', 'x-fusedesk-usage-remaining': '0' },
    body: { error: 'Too many calls', errorcode: 'api_error_usage' },
    expected: {
      vendorCode: 'api_error_usage',
      ratelimit: { limit: 1800, remaining: 0, reset: 3600, window: 3600, source: 'vendor' },
    },
  },
})

function open(...answers: Parameters<typeof observe>) {
  const network = observe(...answers)
  const connector: Connector = createFusedeskConnector({
    settings,
    fetch: network.fetch,
    clock: stillClock(),
  })
  return { network, call: connector.call }
}

function answerOf({ body = {}, headers = {} }: NamedTagCall['lookup']['response'] = {}) {
  return Response.json(body, { headers })
}

describe('case tags by name', () => {
  it.each(namedTagCalls.map((call) => [call.tool, JSON.stringify(call.arguments), call] as const))(
    '%s %s',
    async (tool, _arguments, { arguments: args, lookup, request, result, says = [] }) => {
      const { network, call } = open(answerOf(lookup.response), Response.json({}))
      const { structuredContent } = await call(tool, args)
      const sent = network.sent.map(({ method, url, text }) => ({ method, url, text }))
      const expected = [lookup.request, ...(request ? [request] : [])]
      expect(sent).toEqual(expected.map(({ method, url, body = '' }) => ({ method, url, text: body })))
      if (request) expect(structuredContent).toMatchObject({ vendor_calls: 2 })
      if (result) expect(structuredContent).toMatchObject(result)
      for (const word of says) expect(JSON.stringify(structuredContent)).toContain(word)
    },
  )

  it('looks nothing up for an id', async () => {
    const { network, call } = open(Response.json({}))
    await call('fuse_desk_cases_apply_tag', { case_id: 10421, tag_id: 9 })
    expect(network.sent.map(({ url }) => url)).toEqual(['https://acme.fusedesk.com/api/v1/cases/10421/tag/9'])
  })

  it('reads a tag list anew for a name that it has not heard of', async () => {
    const tags = [{ id: 9, tagname: 'Escalated' }]
    const answers = [
      Response.json(tags),
      Response.json({}),
      Response.json([...tags, { id: 12, tagname: 'Vase' }]),
    ]
    const { network, call } = open(...answers, Response.json({}))
    await call('fuse_desk_cases_apply_tag', { case_id: 1, tag_id: 'Escalated' })
    await call('fuse_desk_cases_apply_tag', { case_id: 1, tag_id: 'Vase' })
    expect(network.sent.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/v1/casetags',
      '/api/v1/cases/1/tag/9',
      '/api/v1/casetags',
      '/api/v1/cases/1/tag/12',
    ])
  })
})

describe('what is refused before anything leaves', () => {
  it.each(unsentCalls.map((call) => [call.tool, JSON.stringify(call.arguments), call] as const))(
    '%s %s',
    async (tool, _arguments, { arguments: args, says }) => {
      const { network, call } = open(Response.json({}))
      const result = await call(tool, args)
      expect(result).toMatchObject({
        isError: true,
        structuredContent: { error: { code: 'invalid_arguments' } },
      })
      expect(JSON.stringify(result.structuredContent)).toContain(says)
      expect(network.sent).toHaveLength(0)
    },
  )
})

describe('the app name', () => {
  const connect = (appname: string) =>
    createFusedeskConnector({
      settings: { appname, apiKey: 'test-key' },
      fetch: observe(Response.json([])).fetch,
    })

  it('is one DNS label, in any letters', async () => {
    const network = observe(Response.json([]))
    const connector = createFusedeskConnector({
      settings: { appname: 'Acme-1', apiKey: 'test-key' },
      fetch: network.fetch,
    })
    await connector.check()
    expect(network.sent[0]?.url).toBe('https://acme-1.fusedesk.com/api/v1/session/permissions')
  })

  it.each([
    'acme.fusedesk.com',
    'https://acme',
    'acme/x',
    'a@b',
    '-acme',
    'acme-',
    '',
    'a b',
    `a${'b'.repeat(63)}`,
  ])('is not %j', (appname) => {
    expect(() => connect(appname)).toThrow(/appname is not valid: .*before \.fusedesk\.com/)
  })
})

it('passes the hourly limit on with every answer', async () => {
  const headers = { 'x-fusedesk-usage-limit': '1800', 'x-fusedesk-usage-remaining': '1791' }
  const { call } = open(Response.json([], { headers }))
  const { ratelimit } = await call('list_all_fuse_desk_cases', {})
  expect(ratelimit).toEqual({
    limit: 1800,
    remaining: 1791,
    reset: 3600,
    window: 3600,
    source: 'vendor',
    sources: { limit: 'vendor', remaining: 'vendor', reset: 'counted', window: 'published' },
  })
})
