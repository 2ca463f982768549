import { expect, test } from 'vitest'
import { isWanted, readFilter } from '../src/activity/read-filter.ts'
import { sayBrowser } from '../src/sessions/say-browser.ts'
import { menu, needOf, permittedMenu } from '../src/shell/pages.ts'
import { codeOf } from '../src/sign-in/link-form.tsx'
import { aCall } from './a-call.ts'

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
    'Chrome on macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['curl/8.9', 'curl/8.9'],
  [null, 'Unknown browser'],
])('%s is said as %s', (userAgent, said) => {
  expect(sayBrowser(userAgent)).toBe(said)
})

test('a pasted link is its code, whichever kind it is', () => {
  for (const link of [
    'hdm_link_abc',
    ' https://host/sign-in#hdm_link_abc\n',
    'https://host/welcome#hdm_link_abc',
    'https://host/sign-in/link/hdm_link_abc',
  ]) {
    expect(codeOf(link)).toBe('hdm_link_abc')
  }
})

test('the menu has what the session permits, and pages below need what theirs does', () => {
  const labels = (permissions: Parameters<typeof permittedMenu>[0]) =>
    permittedMenu(permissions).flatMap(({ pages }) => pages.map(({ label }) => label))
  expect(labels(['any', 'person', 'apps'])).toEqual(['Add Claude or ChatGPT', 'Connected apps', 'Sessions'])
  expect(labels(['any', 'person', 'apps', 'manage'])).not.toContain('API tokens')
  const everything = ['any', 'person', 'apps', 'approve', 'manage', 'tokens', 'people', 'owner'] as const
  expect(labels([...everything])).toHaveLength(menu.flatMap(({ pages }) => pages).length)
  expect(['/', '/servers/mcp_1', '/mint', '/settings', '/welcome'].map(needOf)).toEqual([
    'manage',
    'manage',
    'manage',
    'owner',
    undefined,
  ])
})

test('calls are filtered by person and by app, also as they arrive', () => {
  const filter = readFilter({ person: 'usr_1', app: 'grt_1' })
  expect(filter).toEqual({ person_id: 'usr_1', app_id: 'grt_1' })
  const call = (person: string | null, app: string | null) =>
    aCall({
      person: person === null ? null : { id: person, name: 'Ana' },
      app: app === null ? null : { id: app, name: 'Claude' },
    })
  expect(isWanted(filter, call('usr_1', 'grt_1'))).toBe(true)
  expect(isWanted(filter, call('usr_1', 'grt_2'))).toBe(false)
  expect(isWanted(filter, call('usr_2', 'grt_1'))).toBe(false)
  expect(isWanted(filter, call(null, null))).toBe(false)
})
