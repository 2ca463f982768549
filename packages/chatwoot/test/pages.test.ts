import type { CallDescription } from '@helpdesk-mcp/connector'
import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/sandbox.ts'
import { createChatwootConnector } from '../src/index.ts'

async function targetsOfReading(options: { url?: string; baseUrl?: string }) {
  const { fetch, settings } = createSandbox()
  const told: CallDescription[] = []
  const { url, ...others } = options
  const connector = createChatwootConnector({
    settings: { ...settings, ...(url === undefined ? {} : { url }) } as never,
    fetch: (request) => {
      const { pathname, search } = new URL(request.url)
      const at = `https://app.chatwoot.com${pathname.replace(/^\/desk/, '')}${search}`
      return fetch(new Request(at, request))
    },
    ...others,
    audit: {
      admitted: async () => (_result, describe) => void told.push(describe()),
      refused: () => undefined,
    },
  })
  await connector.call('get_single_chatwoot_conversation_by_id', { id: 903 })
  await connector.call('get_single_chatwoot_contact_by_id', { id: '6' })
  return told.flatMap(({ targets }) => targets)
}

test('conversations and contacts are told with their page in the account', async () => {
  const [conversation, customer] = await targetsOfReading({})
  expect(conversation).toMatchObject({
    kind: 'conversation',
    link: 'https://app.chatwoot.com/app/accounts/1/conversations/903',
  })
  expect(customer).toMatchObject({
    kind: 'customer',
    link: 'https://app.chatwoot.com/app/accounts/1/contacts/6',
  })
})

test('an installation of one’s own has them at its own address', async () => {
  const [conversation] = await targetsOfReading({ url: 'https://support.example.com/desk/' })
  expect(conversation?.link).toBe('https://support.example.com/desk/app/accounts/1/conversations/903')
})

test('a sandbox has no pages', async () => {
  const [conversation] = await targetsOfReading({ baseUrl: 'http://127.0.0.1:1' })
  expect(conversation).toMatchObject({ kind: 'conversation', id: '903' })
  expect(conversation).not.toHaveProperty('link')
})
