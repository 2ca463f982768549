import { beforeAll, expect, test } from 'vitest'
import { invite, join } from './support/invite-and-join.ts'
import { keepCopied } from './support/keep-copied.ts'
import { openSignedIn } from './support/open-page.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld({ vendors: ['richpanel'] })
let server: string

beforeAll(async () => {
  const account = await world().connect('richpanel', 'Shop')
  const body = { name: 'Triage', accounts: [account], config: { effects: ['read', 'internal'] } }
  server = (await world().ask('POST', '/mcp-servers', body)).id
  await invite(world(), 'Ben', 'member', { mcp_server_ids: [server] })
})

test('where people have links alone, the one who invites and the one who joins read how it goes on', async () => {
  const page = await openSignedIn(world(), '/team?invite=member', { viewport: { width: 1280, height: 640 } })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Then they need a new one from you').waitFor()
  await dialog.getByText('The link that you get opens on this computer only').waitFor()
  await dialog.getByText('Let people sign in by themselves').click()
  await dialog.getByText('Show the text').filter({ visible: true }).click()
  await dialog.getByText('HELPDESK_MCP_OIDC_ISSUER').waitFor()
  // However long the dialog is, its buttons are in sight.
  const button = await dialog.getByRole('button', { name: 'Invite without an MCP server' }).boundingBox()
  expect(button).not.toBeNull()
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(640)

  // The first owner has entered no name, and the invitation would come from nobody.
  await dialog.getByText('The invitation comes from “Owner”.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Your menu' }).click()
  await page.getByRole('menuitem', { name: 'Change your name' }).click()
  await page.getByRole('dialog', { name: 'Owner' }).getByRole('textbox', { name: 'Name' }).waitFor()

  const joined = await join(world(), (await invite(world(), 'Kim', 'member')).url)
  await joined.getByText('Then ask whoever invited you for a new link').waitFor()
})

test('the MCP servers of a member are chosen with the invitation, and changed where they are listed', async () => {
  const page = await openSignedIn(world(), '/team?invite=member')
  await keepCopied(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Finn')
  await dialog.getByText('Finn sees nothing, and has nothing to approve').waitFor()
  await dialog.getByRole('button', { name: 'Invite without an MCP server' }).waitFor()
  await dialog.getByRole('textbox', { name: /^E-mail/ }).fill('finn@shop')
  const given = dialog.getByRole('group', { name: 'MCP servers that Finn may use' })
  await given.getByRole('checkbox', { name: 'Triage' }).check()
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  await dialog.getByText('Enter a whole address').waitFor()
  // What was typed is still there after the form was closed.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Invite a person' }).click()
  await dialog.getByRole('textbox', { name: /^E-mail/ }).fill('')
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await dialog.getByText('/welcome#hdm_link_').textContent()
  await dialog.getByText('This link opens on this computer only, until your IT sets a public URL.').waitFor()
  // The link was not copied, and is shown only once.
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: 'Close without the link?' })
  await question.getByRole('button', { name: 'Copy and close' }).click()
  await dialog.first().waitFor({ state: 'detached' })
  expect(await page.evaluate('copied')).toBe(link)
  const { result } = await world().ask<{ result: { name: string }[] }>('GET', `/mcp-servers/${server}/people`)
  // Those with whom it was shared before keep it.
  expect(result.map(({ name }) => name)).toEqual(['Ben', 'Finn'])

  const ana = await join(world(), (await invite(world(), 'Gil', 'manager')).url)
  await ana.goto('/team')
  const row = ana.getByRole('row', { name: /^Finn/ })
  await row.getByRole('cell', { name: 'Triage' }).waitFor()
  await ana.getByRole('link', { name: 'Finn', exact: true }).click()
  const drawer = ana.getByRole('dialog')
  await drawer.getByRole('checkbox', { name: 'Triage' }).uncheck()
  await drawer.getByRole('button', { name: 'Save MCP servers' }).click()
  await ana.getByText('Saved. It applies from the next request.').waitFor()
  await ana.keyboard.press('Escape')
  await row.getByText('None: sees nothing').waitFor()
  const finn = await join(world(), link ?? '')
  await finn.getByText('You may use no MCP server yet').waitFor()
  await finn.goto('/nowhere')
  await finn.getByRole('link', { name: 'Go to Approvals' }).click()
  await finn.getByText('No MCP server is shared with you yet').waitFor()
})

test('a changed name stays in the panel of a person until it is saved or undone', async () => {
  await invite(world(), 'Hana', 'member')
  const page = await openSignedIn(world(), '/team')
  const dialog = page.getByRole('dialog')
  await page.getByRole('link', { name: 'Hana', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Hanna')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Hana', exact: true }).click()
  await dialog.getByText('Not saved yet.').waitFor()
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Hanna')
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await dialog.getByText('Not saved yet.').waitFor({ state: 'detached' })
  await expect.poll(() => dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Hana')
})
