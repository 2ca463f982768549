import { addressSetting, type ConnectorDefinition, none, selfHosted, z } from '@helpdesk-mcp/connector'
import { describe, expect, it } from 'vitest'
import { deriveTools } from '../src/index.ts'
import { definitionProblems, unusedBound } from '../src/request/constants.ts'
import { documentOf, entryOf } from './derive-one.ts'

const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } }
const account = { name: 'account_id', in: 'path', required: true, schema: { type: 'integer' } }
const version = { name: 'X-Api-Version', in: 'header', required: true, schema: { type: 'string' } }
const fields = { note: { type: 'string' }, account_id: { type: 'integer' } }
const document = documentOf({
  read: { path: '/accounts/{account_id}/notes/{id}', method: 'get', parameters: [account, id, version] },
  me: { path: '/profile', method: 'get' },
  write: { path: '/notes', body: { type: 'object', properties: fields, required: ['account_id'] } },
  open: {
    path: '/accounts/{account_id}/open',
    parameters: [account],
    body: { type: 'object', properties: {}, additionalProperties: true },
  },
})
const constants = { bound: { account_id: 'accountId' }, headers: ['x-api-version'] }

function derive(operation: string, given = constants) {
  const entries = { one: entryOf({ operation, resource: 'notes' }) }
  const [record] = deriveTools({
    document,
    entries,
    brand: 'acme',
    paging: { parameters: [] },
    constants: given,
  })
  return record ?? expect.unreachable()
}

describe('an argument that a setting fills', () => {
  it('is no input, and stands in the request plan', () => {
    const { inputSchema, request, withheld } = derive('read')
    expect(inputSchema).toMatchObject({ properties: { id: {} }, required: ['id'] })
    expect(Object.keys(inputSchema.properties ?? {})).not.toContain('account_id')
    expect(request.bound).toEqual({ account_id: 'accountId' })
    expect(request.parameters).toContainEqual({ in: 'path', name: 'account_id', argument: 'account_id' })
    expect(withheld).toEqual({ account_id: 'The settings of the account say it.' })
  })

  it('may be a field of the body, and is not asked for though the document requires it', () => {
    const { inputSchema, request } = derive('write')
    expect(inputSchema.required).toBeUndefined()
    expect(Object.keys(inputSchema.properties ?? {})).toEqual(['note'])
    expect(request.bound).toEqual({ account_id: 'accountId' })
  })

  it('is nothing to an operation that does not take it', () => {
    const { request, withheld } = derive('me')
    expect([request.bound, withheld]).toEqual([undefined, undefined])
  })

  it('is refused by a body that takes anything', () => {
    expect(derive('open').withheld).toEqual({ account_id: 'The settings of the account say it.' })
  })

  it('is an input where no setting fills it', () => {
    const { inputSchema, request } = derive('read', {} as never)
    expect(inputSchema.required).toEqual(['account_id', 'id', 'X-Api-Version'])
    expect(request.bound).toBeUndefined()
  })
})

describe('a header that is the same on every request', () => {
  it('is no input, whatever its case', () => {
    const { inputSchema, request } = derive('read')
    expect(Object.keys(inputSchema.properties ?? {})).toEqual(['id'])
    expect(request.parameters.map(({ name }) => name)).toEqual(['account_id', 'id'])
  })
})

describe('tables of a definition that do not hold', () => {
  const settings = z.object({
    accountId: z.string(),
    maybe: z.string().optional(),
    url: addressSetting({ title: 'Acme', example: 'https://a.example', default: 'https://acme.example' }),
  })
  const problemsOf = (part: Partial<ConnectorDefinition>) =>
    definitionProblems({
      ...{ id: 'acme', title: 'Acme', version: '1', brand: 'acme', settings, pagination: none() },
      baseUrl: 'https://acme.example',
      ...part,
    } as unknown as ConnectorDefinition).map(
      ({ file, key, problem, fix }) => `${file}: ${key}: ${problem} ${fix}`,
    )

  it('hold otherwise', () => {
    const baseUrl = selfHosted({ setting: 'url' })
    expect(
      problemsOf({ bound: { account_id: 'accountId' }, headers: { 'X-Version': '2' }, baseUrl }),
    ).toEqual([])
  })

  it.each<[Partial<ConnectorDefinition>, string]>([
    [{ bound: { a: 'account' } }, 'bound.a: account is an unknown setting. Known: accountId, maybe, url.'],
    [
      { bound: { a: 'maybe' } },
      'bound.a: maybe may be left out. Make the setting required, or give it a default.',
    ],
    [{ baseUrl: { setting: 'site' } }, 'baseUrl: site is an unknown setting. Known: accountId, maybe, url.'],
    [
      { baseUrl: { setting: 'maybe' } },
      'baseUrl: maybe may be left out. Make it required, or give it a default.',
    ],
    [
      { headers: { Authorization: 'x' } },
      'headers.Authorization: is a header that the connector writes itself.',
    ],
    [{ headers: { 'x y': '1' } }, 'headers.x y: cannot be sent.'],
    [{ headers: { 'x-y': 'é' } }, 'headers.x-y: cannot be sent.'],
  ])('%j', (part, problem) => {
    expect(problemsOf(part)).toEqual([expect.stringContaining(`src/definition.ts: ${problem}`)])
  })

  it('names that no tool takes', () => {
    const bound = { account_id: 'accountId', acount: 'maybe' }
    expect(unusedBound(bound, [derive('read')])).toMatchObject([
      { key: 'bound.acount', problem: "no tool's operation takes acount." },
    ])
  })
})
