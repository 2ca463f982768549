import { expect, test } from 'vitest'
import { freshCommand } from './run.ts'

const link = /^http:\/\/127\.0\.0\.1:8787\/welcome#hdm_link_[\w-]{43}\n$/

test('people are invited, get another role and are removed', async () => {
  const { run } = await freshCommand()
  const invited = await run('people invite Ana --email Ana@Shop.example --role manager')
  expect(invited).toMatchObject({ code: 0, out: expect.stringMatching(link) })
  expect(invited.err).toMatch(/^This link signs in as "Ana" \(manager\), once, until /)
  await run('people invite Ben')
  expect(await run('people invite Cleo --email cleo@')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Invalid e-mail address'),
  })
  const list = async (more = '') => JSON.parse((await run(`people list --json${more}`)).out).result
  expect(await list()).toMatchObject([
    { name: 'Ben', role: 'member', email: null, state: 'invited' },
    { name: 'Ana', role: 'manager', email: 'ana@shop.example', tenant_id: 'default' },
  ])
  expect((await run('people list')).out).toMatch(/^ID +NAME +E-MAIL +ROLE/)

  expect((await run('people role ana@shop.example member')).code).toBe(0)
  expect((await run('people role ben owner')).err).toContain('"Ben" is owner')
  expect((await list()).map(({ role }: { role: string }) => role)).toEqual(['owner', 'member'])
  const renewed = await run('people link Ana --json')
  expect(JSON.parse(renewed.out)).toMatchObject({ name: 'Ana', link: { sent: false } })
  expect((await run('people sign-out Ana')).err).toBe(
    'Ended 0 sessions of "Ana". Their apps stay connected.\n',
  )
  expect((await run('people remove Ana')).code).toBe(0)
  expect(await list()).toMatchObject([{ name: 'Ben' }])
  const gone = await run('people remove Ana')
  expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('Unknown person "Ana". Known: "Ben"') })
})

test('owners of the gateway are apart, and have no other role', async () => {
  const { run } = await freshCommand()
  expect((await run('people invite Kim --gateway')).code).toBe(0)
  expect(JSON.parse((await run('people list --json')).out).result).toEqual([])
  expect(JSON.parse((await run('people list --gateway --json')).out).result).toMatchObject([
    { name: 'Kim', role: 'owner', tenant_id: null },
  ])
  const refused = await run('people role Kim member --gateway')
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('are its owners') })
  expect((await run('people role Kim admin')).code).toBe(2)
})

test('there are no connected apps at first, and an unknown one is refused', async () => {
  const { run } = await freshCommand()
  await run('people invite Ana')
  expect(JSON.parse((await run('apps list --json')).out).result).toEqual([])
  expect(await run('apps revoke Claude')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Unknown connected app "Claude". There are none yet.'),
  })
})
