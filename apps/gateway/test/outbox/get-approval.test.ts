import { Cancellation, type Toolset } from '@helpdesk-mcp/contracts'
import { describe, expect, test } from 'vitest'
import type { ServerConfig } from '../../src/model.ts'
import { withApprovals } from '../../src/writes/get-approval.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { holdReply } from './hold-reply.ts'

async function opened(config: ServerConfig = { outbound: 'draft' }) {
  const api = await openTestApi()
  const item = await holdReply(api)
  const inner: Toolset = {
    tools: [],
    instructions: 'Tools.',
    call: async () => ({ structuredContent: { inner: true } }),
  }
  const server = { id: item.serverId, tenantId: 'default', config }
  return { ...api, item, toolset: withApprovals(api.context, server, inner) }
}

describe('get_approval', () => {
  test.each<[ServerConfig, number]>([
    [{}, 0],
    [{ outbound: 'confirm', destructive: 'deny' }, 0],
    [{ admin: 'draft' }, 1],
    [{ rules: [{ when: { group: 'orders' }, then: 'draft' }] }, 1],
  ])('is listed where a call can wait: %j', async (config, count) => {
    const { toolset, item } = await opened(config)
    expect(toolset.tools).toHaveLength(count)
    expect(toolset.instructions?.includes('get_approval')).toBe(count > 0)
    // What waits may be older than the policy.
    const { structuredContent } = await toolset.call('get_approval', { id: item.id })
    expect(structuredContent).toMatchObject({ approval: { state: 'waiting' } })
    expect(await toolset.call('other', {})).toEqual({ structuredContent: { inner: true } })
  })

  test.each([
    [{}, 'id'],
    [{ id: 'obx_../x' }, 'id'],
    [{ id: 'obx_1', wait_seconds: 121 }, 'wait_seconds'],
    [{ id: 'obx_1', wait_seconds: 'soon' }, 'wait_seconds'],
    [{ id: 'obx_1', approve: true }, 'approve'],
  ])('refuses %j by name', async (args, argument) => {
    const { toolset } = await opened()
    const { isError, structuredContent } = await toolset.call('get_approval', args)
    expect(isError).toBe(true)
    expect(structuredContent).toMatchObject({
      error: { code: 'invalid_arguments', details: [{ argument }] },
    })
  })

  test('waits, says so meanwhile, and answers as soon as somebody has decided', async () => {
    const { toolset, item, ask } = await opened()
    const said: (string | undefined)[] = []
    const progress = (_: number, __?: number, message?: string) => void said.push(message)
    const waiting = toolset.call('get_approval', { id: item.id, wait_seconds: '100' }, { progress })
    await expect.poll(() => said.length).toBeGreaterThan(0)
    await ask('POST', `/outbox/${item.id}/approve`, { body: { text: 'Dear Ben' } })
    expect((await waiting).structuredContent).toMatchObject({ approval: { state: 'sent' } })
    expect(said).toContain('A person has not decided yet.')
    const done = await toolset.call('get_approval', { id: item.id })
    const { edited } = (await ask('GET', `/outbox/${item.id}`)).body
    expect(edited).toMatchObject({ by: { kind: 'token' }, at: expect.any(String) })
    expect(done.structuredContent).toMatchObject({
      approval: {
        ...{ state: 'sent', edited: true, text: 'Dear Ben' },
        // As GET /outbox/{id} has it.
        ...{ edited_by: edited.by, edited_at: edited.at },
      },
      message: expect.stringContaining('with changes'),
      result: expect.any(Object),
    })
    expect(done.untrusted).toEqual([{ at: ['result'] }])
  })

  test('ends when the client gives up', async () => {
    const { toolset, item } = await opened()
    const cancellation = new Cancellation()
    const waiting = toolset.call('get_approval', { id: item.id, wait_seconds: 100 }, { cancellation })
    cancellation.cancel('gone')
    expect((await waiting).structuredContent).toMatchObject({ approval: { state: 'waiting' } })
  })
})
