import { expect, test } from 'vitest'
import { hold, inDatabase } from './audited-commands.ts'
import { freshCommand } from './run.ts'

test('what somebody has edited is approved by the version that was read', async () => {
  const command = await freshCommand()
  const id = await hold(command)
  await inDatabase(command, ({ store }) =>
    store.outbox.change(
      'default',
      id,
      ({ content, version }) => ({
        content: {
          ...content,
          edit: {
            by: { kind: 'person', id: 'usr_ana', name: 'Ana Cruz' },
            at: Date.parse('2026-10-01T09:30:00Z'),
          },
        },
        version: version + 1,
        isEdited: true,
      }),
      'outbox.edited',
    ),
  )
  const blind = await command.run(`outbox approve ${id}`)
  expect(blind).toMatchObject({ code: 2, err: expect.stringContaining('approve version 2') })
  expect(blind.err).toContain('--read-version 2')
  expect((await command.run(`outbox show ${id}`)).out).toContain(
    'Edited by Ana Cruz, 2026-10-01 09:30 UTC: --read-version 2',
  )
  expect((await command.run(`outbox approve ${id} --read-version two`)).err).toContain(
    'Invalid --read-version two',
  )
  expect((await command.run(`outbox approve ${id} --read-version 1`)).err).toContain('Read it again')
  expect((await command.run(`outbox show ${id} --json`)).out).toContain('"state": "waiting"')
  // Nobody is at the address of the helpdesk here: it was tried.
  const { out } = await command.run(`outbox approve ${id} --read-version 2 --json`)
  expect(JSON.parse(out)).toMatchObject({ state: 'failed', version: 2 })
})

test('what was decided is listed by the decision', async () => {
  const command = await freshCommand()
  const [first, second] = [await hold(command), await hold(command)]
  for (const id of [second, first]) await command.run(`outbox discard ${id}`)
  const idsOf = async (options: string) =>
    (await command.run(`outbox list --state discarded ${options}`)).out.match(/obx_\w+/g)
  expect(await idsOf('')).toEqual([second, first])
  expect(await idsOf('--sort decided')).toEqual([first, second])
  expect((await command.run('outbox list --state all --sort decided')).out).toContain('DECIDED')
})
