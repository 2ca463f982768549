import { observe } from '@helpdesk-mcp/testing'
import { expect, it } from 'vitest'
import { createFusedeskConnector } from '../src/index.ts'

const settings = { appname: 'acme', apiKey: 'test-key' }
const call = { case_id: '10421', tag_id: 'Escalated' }

it('does not speak of a write when the lookup of a name failed before it', async () => {
  const network = observe(new TypeError('fetch failed'))
  const connector = createFusedeskConnector({ settings, fetch: network.fetch })
  const { structuredContent } = await connector.call('fuse_desk_cases_apply_tag', call)
  expect(structuredContent).toMatchObject({ error: { code: 'unavailable' } })
  expect(JSON.stringify(structuredContent)).not.toContain('read it back')
  expect(network.sent.map(({ method }) => method)).toEqual(['GET'])
})

it('does when the write itself was lost', async () => {
  const tags = Response.json([{ id: 9, tagname: 'Escalated' }])
  const network = observe(tags, new TypeError('fetch failed'))
  const connector = createFusedeskConnector({ settings, fetch: network.fetch })
  const { structuredContent } = await connector.call('fuse_desk_cases_apply_tag', call)
  expect(JSON.stringify(structuredContent)).toContain('read it back')
  expect(network.sent.map(({ method }) => method)).toEqual(['GET', 'POST'])
})
