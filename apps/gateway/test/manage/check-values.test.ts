import { type ConnectorDefinition, z } from '@helpdesk-mcp/connector'
import { describe, expect, test } from 'vitest'
import { checkValues, type GivenValues } from '../../src/accounts/values.ts'
import type { ApiError } from '../../src/http/problem.ts'

const definition = {
  id: 'acme',
  title: 'Acme',
  settings: z.object({
    site: z.string().regex(/^[a-z]+$/, 'only letters'),
    region: z.enum(['us', 'eu']).default('us'),
    key: z.string().min(3).meta({ secret: true, help: 'It is under Settings.' }),
    pin: z.string().optional().meta({ secret: true }),
  }),
} as unknown as ConnectorDefinition

const kept = { settings: { site: 'shop', region: 'eu' }, secrets: { key: 'old-key', pin: '1' } }

describe('values of an account', () => {
  test('are told apart by the connector, wherever they are given', () => {
    const expected = { settings: { site: 'shop', region: 'us' }, secrets: { key: 'new-key' } }
    expect(checkValues(definition, { settings: { site: 'shop', key: 'new-key' } })).toEqual(expected)
    expect(checkValues(definition, { credentials: { site: ' shop\n', key: 'new-key ' } })).toEqual(expected)
  })

  test('are laid over what is kept; null and an empty text take one away', () => {
    expect(checkValues(definition, { credentials: { key: 'new-key', pin: null } }, kept)).toEqual({
      settings: { site: 'shop', region: 'eu' },
      secrets: { key: 'new-key' },
    })
    expect(checkValues(definition, { settings: { region: '' } }, kept).settings).toEqual({
      site: 'shop',
      region: 'us',
    })
    expect(checkValues(definition, {}, kept)).toEqual(kept)
  })

  test.each<[GivenValues, object[]]>([
    [
      {},
      [
        { field: 'settings.site', message: 'Missing.' },
        { field: 'credentials.key', message: 'Missing. It is under Settings.' },
      ],
    ],
    [
      { settings: { site: 'A1' }, credentials: { key: 'abc' } },
      [{ field: 'settings.site', value: 'A1', message: 'Invalid value: only letters.' }],
    ],
    [
      { settings: { site: 'a', key: 'x' } },
      [{ field: 'settings.key', message: 'Invalid value. It is under Settings.' }],
    ],
    [
      { settings: { site: 'a', region: 'moon' }, credentials: { key: 'abc' } },
      [{ field: 'settings.region', value: 'moon', allowed: ['us', 'eu'] }],
    ],
    [
      { settings: { sight: 'a' }, credentials: { kee: 'abc' } },
      [{ field: 'settings.sight', allowed: ['site', 'region', 'key', 'pin'] }, { field: 'credentials.kee' }],
    ],
    [
      { settings: { key: 'abc' }, credentials: { key: 'abc' } },
      [{ field: 'credentials.key', message: 'Given twice: see settings.key.' }],
    ],
  ])('%j is refused', (given, errors) => {
    let refusal: ApiError | undefined
    try {
      checkValues(definition, given)
    } catch (error) {
      refusal = error as ApiError
    }
    expect(refusal?.status).toBe(422)
    expect(refusal?.errors).toEqual(errors.map((error) => expect.objectContaining(error)))
    const secret = refusal?.errors.find(({ field }) => field.endsWith('.key'))
    expect(secret ?? {}).not.toHaveProperty('value')
  })
})
