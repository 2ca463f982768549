import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { openTestApi } from './open-test-api.ts'

describe('connectors', () => {
  test('settings are a schema that a form can be made of', async () => {
    const { ask, vendors } = await openTestApi()
    const { body } = await ask('GET', '/connectors/zoho-desk')
    expect(body.settings).toMatchObject({
      type: 'object',
      required: ['clientId', 'clientSecret'],
      additionalProperties: false,
      properties: {
        clientId: {
          title: 'Client ID',
          type: 'string',
          help: expect.any(String),
          description: expect.any(String),
        },
        clientSecret: { title: 'Client secret', secret: true, writeOnly: true },
        dataCentre: { title: 'Data centre', default: 'us', enum: expect.arrayContaining(['eu']) },
      },
    })
    expect(body.settings.properties.clientId).not.toHaveProperty('secret')
    const validate = new Ajv2020({ strict: false }).compile(body.settings)
    expect(validate(vendors.zohoDesk.settings)).toBe(true)
    expect(validate({ clientId: 'a' })).toBe(false)
    expect(body.oauth).toMatchObject({ redirect_uri: 'http://gateway.test/connect/callback' })
    expect(body.oauth.scopes).toContain('Desk.tickets.READ')
  })

  test('all are listed, with the words that a config may say', async () => {
    const { ask } = await openTestApi()
    const { body } = await ask('GET', '/connectors')
    const ids = body.result.map(({ id }: { id: string }) => id)
    expect(ids.sort()).toEqual(['chatwoot', 'edesk', 'fusedesk', 'richpanel', 'zoho-desk'])
    for (const connector of body.result) {
      const { id, methods, effects, tags, tools, settings } = connector
      expect((await ask('GET', `/connectors/${id}`)).body).toEqual(connector)
      expect(methods, id).toEqual(expect.arrayContaining(['read', 'write', 'list', 'get']))
      expect(effects, id).toContain('outbound')
      for (const tool of tools) expect(tags).toEqual(expect.arrayContaining(tool.tags))
      expect(Object.values(settings.properties).some((each) => (each as { secret?: boolean }).secret)).toBe(
        true,
      )
    }
    const first = await ask('GET', '/connectors?limit=3')
    const rest = await ask('GET', `/connectors?limit=3&next_cursor=${first.body.next_cursor}`)
    expect([...first.body.result, ...rest.body.result]).toEqual(body.result)
    expect(rest.body.next_cursor).toBeNull()
  })
})
