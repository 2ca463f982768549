import { expect, test } from 'vitest'
import { openSignedIn } from './support/open-page.ts'
import type { Vendor } from './support/open-world.ts'
import { useWorld } from './support/use-world.ts'

const world = useWorld()

interface Trial {
  vendor: Vendor
  /** A tool that reads, and a column of its answer. */
  read: [tool: string, shows: string]
  write: string
  /** What the write is given, after the first that `of` lists. */
  values: (first: Record<string, unknown>) => object
  of?: string
  /** What the page says before. */
  warns: RegExp
  /** What is to be typed, where others see what comes of it. */
  word?: string
}

const trials: readonly Trial[] = [
  {
    vendor: 'richpanel',
    read: ['list_all_richpanel_tags', 'ID'],
    write: 'create_a_richpanel_tag',
    values: () => ({ name: 'tried-by-hand' }),
    warns: /colleagues/i,
  },
  {
    vendor: 'edesk',
    read: ['list_all_e_desk_tag_groups', 'ID'],
    write: 'create_a_e_desk_tag',
    of: 'list_all_e_desk_tag_groups',
    values: ({ id }) => ({ name: 'Tried by hand', tag_group_id: id }),
    warns: /colleagues/i,
  },
  {
    vendor: 'fusedesk',
    read: ['list_all_fuse_desk_cases', 'Waiting since'],
    write: 'fuse_desk_cases_reply',
    of: 'list_all_fuse_desk_cases',
    values: ({ caseid }) => ({ case_id: String(caseid), body: 'Your parcel is on its way.' }),
    warns: /customer/i,
    word: 'send',
  },
  {
    vendor: 'zoho-desk',
    read: ['list_all_zoho_desk_tickets', 'Waiting since'],
    write: 'create_a_zoho_desk_contact_comment',
    of: 'list_all_zoho_desk_contacts',
    values: ({ id }) => ({ contact_id: id, content: 'Tried by hand.' }),
    warns: /colleagues/i,
  },
]

interface Called {
  result: { result?: Record<string, unknown>[] }
}

test.each(trials)('$vendor: a read runs at once, a write asks for confirmation', async (trial) => {
  const { vendor, read, write, values, of, warns, word } = trial
  const account = await world().connect(vendor)
  const tools = `/integrated-account/${account}/tools`
  const { result } = of ? (await world().ask<Called>('POST', `${tools}/${of}`, {})).result : {}
  const calls = async (tool: string) =>
    (await world().ask<{ result: { outcome: string }[] }>('GET', `/activity?tool=${tool}`)).result

  const page = await openSignedIn(world(), `/try?account=${account}`)
  const [reading, shows] = read
  await page.getByRole('searchbox', { name: 'Search tools' }).fill(reading)
  await page.getByText('found, best first').waitFor()
  await page.getByRole('region', { name: 'Tools' }).getByRole('listitem').first().getByRole('button').click()
  await page.getByText(reading, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('heading', { name: 'Result' }).waitFor()
  await page.getByRole('columnheader', { name: shows, exact: true }).waitFor()
  await page.getByText('Succeeded', { exact: true }).waitFor()
  await page.getByText(/\d+ calls? to the helpdesk/).waitFor()

  await page.goto(`/try?account=${account}&tool=${write}`)
  await page.getByRole('tab', { name: 'JSON' }).click()
  await page.getByLabel('Arguments, as an assistant').fill(JSON.stringify(values(result?.[0] ?? {})))
  const goOn = page.getByRole('button', { name: 'Continue…' })
  await goOn.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(warns).first().waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await calls(write)).toEqual([])

  await goOn.click()
  // It is called by what it does: "Create the tag".
  const yes = dialog.getByRole('button', { name: /^(Send|Create|Add) ?/ })
  expect(await yes.isEnabled()).toBe(word === undefined)
  if (word) await dialog.getByRole('textbox').fill(word)
  await yes.click()
  await page.getByText('Succeeded', { exact: true }).waitFor()
  await expect.poll(() => calls(write)).toMatchObject([{ outcome: 'ok' }])
})

test('invalid arguments are reported and nothing is sent', async () => {
  const account = await world().connect('richpanel', 'Strict')
  const page = await openSignedIn(world(), `/try?account=${account}&tool=create_a_richpanel_tag`)
  await page.getByRole('tab', { name: 'JSON' }).click()
  await page.getByLabel('Arguments, as an assistant').fill('{ "name": {} }')
  await page.getByRole('button', { name: 'Continue…' }).click()
  await page.getByText('Nothing was sent').waitFor()
  await page.getByRole('tab', { name: 'Form' }).click()
  await expect.poll(() => page.locator('[aria-invalid=true]').count()).toBe(1)
})

test('a list is a table with names, which goes on page by page', async () => {
  const account = await world().connect('richpanel', 'Pages')
  const page = await openSignedIn(world(), `/try?account=${account}&tool=list_all_richpanel_conversations`)
  await page.getByText(/^Advanced/).click()
  await page.getByLabel(/^Maximum rows/).fill('3')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const table = page.getByRole('table', { name: 'Rows of the result' })
  const firstOf = async () => (await table.getByRole('rowheader').first().textContent()) ?? ''
  await table.getByRole('columnheader', { name: 'Customer', exact: true }).waitFor()
  await expect.poll(() => table.getByRole('rowheader').count()).toBe(3)
  const before = await firstOf()
  await page.getByRole('button', { name: 'Next page' }).click()
  await page.getByText('Page 2', { exact: true }).waitFor()
  await expect.poll(firstOf).not.toBe(before)
  await page.getByRole('button', { name: 'Previous page' }).click()
  await page.getByText('Page 1', { exact: true }).waitFor()
  await expect.poll(firstOf).toBe(before)
  await page.getByRole('tab', { name: 'JSON' }).last().click()
  await page.getByText('next_cursor:').waitFor()
})

test('a list of tickets leads with number, customer and subject; ids stand on one line, and both can be copied', async () => {
  const account = await world().connect('zoho-desk', 'Ids')
  const page = await openSignedIn(world(), `/try?account=${account}&tool=list_all_zoho_desk_tickets`)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const table = page.getByRole('table', { name: 'Rows of the result' })
  await table
    .getByRole('button', { name: /^Copy number \d+$/ })
    .first()
    .waitFor()
  const heads = await table.getByRole('columnheader').allTextContents()
  expect(heads.slice(0, 5)).toEqual(['Number', 'Customer', 'Subject', 'Status', 'Waiting since'])
  // All of it is in sight.
  const box = page.getByRole('region', { name: 'Rows of the result' })
  expect((await table.boundingBox())?.width).toBeLessThanOrEqual((await box.boundingBox())?.width ?? 0)

  await page.goto(`/try?account=${account}&tool=list_all_zoho_desk_contacts`)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const copy = table.getByRole('button', { name: /^Copy ID \d+$/ }).first()
  expect((await copy.locator('xpath=ancestor::td').boundingBox())?.width).toBeGreaterThan(100)
})

test('a ticket is offered by its subject, shown before anything is written, and must exist', async () => {
  const account = await world().connect('zoho-desk', 'Notes')
  const list = `/integrated-account/${account}/tools/list_all_zoho_desk_tickets`
  const { result } = (await world().ask<Called>('POST', list, {})).result
  const { ticketNumber, subject } = result?.[0] ?? {}
  const write = 'create_a_zoho_desk_ticket_comment'
  const page = await openSignedIn(world(), `/try?account=${account}&tool=${write}`)
  const ticket = page.getByRole('combobox', { name: /^Ticket/ })
  const goOn = page.getByRole('button', { name: 'Continue…' })
  // What is missing is said at the field, and not in a bubble of the browser.
  await goOn.click()
  await page.getByText('Fill in this field.').first().waitFor()
  await page.locator('[role=combobox][aria-invalid=true]:focus').waitFor()
  await ticket.fill('999999')
  // Escape closes the list, however often, and leaves what was typed.
  for (let times = 0; times < 3; times++) await ticket.press('Escape')
  expect(await ticket.inputValue()).toBe('999999')
  await page.getByRole('textbox', { name: /^Comment \*/ }).fill('Asked the warehouse.')
  const run = page.getByRole('dialog').getByRole('button', { name: 'Comment on the ticket' })
  await goOn.click()
  await page.getByText('The helpdesk has no ticket “999999”').waitFor()
  expect(await run.isDisabled()).toBe(true)
  expect(await page.getByRole('list', { name: 'Who will see it' }).count()).toBe(0)
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  await ticket.fill(String(subject))
  await page
    .getByRole('option')
    .filter({ hasText: `#${ticketNumber}` })
    .click()
  await expect.poll(() => ticket.inputValue()).toBe(String(ticketNumber))
  await goOn.click()
  const shown = page.getByRole('dialog').getByRole('region', { name: 'Ticket' })
  await shown.getByText(String(subject), { exact: true }).waitFor()
  await shown.getByText(`#${ticketNumber}`, { exact: true }).waitFor()
  expect(await shown.getByText('Unknown').count()).toBe(0)
  await run.click()
  // The end is a sentence with the way to the ticket; what the helpdesk answered stands below.
  await page.getByText(`Added an internal note on ticket #${ticketNumber}.`).waitFor()
  const link = await page.getByRole('link', { name: 'Open in Zoho Desk' }).getAttribute('href')
  expect(link).toMatch(/^https:/)
  await page.getByText('What Zoho Desk answered').click()
  await page.getByText('Asked the warehouse.').last().waitFor()

  await page.goto(`/try?account=${account}&tool=get_single_zoho_desk_ticket_by_id`)
  await page.getByRole('combobox', { name: /^Ticket/ }).fill('999999')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('alert').getByText('Zoho Desk has no ticket 999999.').waitFor()
})

test('the effects are those of what is filled in, and every choice stands there once', async () => {
  const account = await world().connect('edesk', 'Effects')
  const page = await openSignedIn(world(), `/try?account=${account}&tool=create_a_e_desk_message`)
  const effects = page.getByRole('list', { name: 'Effects and name' }).getByRole('listitem')
  const type = page.getByRole('combobox', { name: /^Type/ })
  await type.selectOption({ label: 'Note' })
  await expect.poll(() => effects.allTextContents()).toEqual(['Internal', 'create_a_e_desk_message'])
  await type.selectOption({ label: 'Message' })
  await expect.poll(() => effects.allTextContents()).toEqual(['Seen by customers', 'create_a_e_desk_message'])
  await page
    .getByRole('group', { name: /^Tags to add/ })
    .getByRole('button', { name: 'Add tag' })
    .click()
  await page.getByRole('combobox', { name: /^Tag 1/ }).waitFor()
  const status = page.getByRole('combobox', { name: /^Status/ }).getByRole('option')
  await expect.poll(() => status.allTextContents()).toContain('Not priority')

  const zoho = await world().connect('zoho-desk', 'Choices')
  await page.goto(`/try?account=${zoho}&tool=create_a_zoho_desk_ticket_comment`)
  await page.getByText('Visible to (optional)').waitFor()
  const visible = page.getByRole('combobox', { name: /^Visible to/ }).getByRole('option')
  expect((await visible.allTextContents()).toSorted()).toEqual(['Colleagues only', 'The customer too'])
})

test('a search for a private note opens the field for it, and says who sees it', async () => {
  const account = await world().connect('richpanel', 'Private')
  const page = await openSignedIn(world(), `/try?account=${account}`)
  const search = page.getByRole('searchbox', { name: 'Search tools' })
  await search.fill('leave a private note')
  await page.getByRole('button', { name: /^Update conversation.*“(Add|Post) a private note”/ }).click()
  await page.getByRole('textbox', { name: /^Private note/ }).waitFor()
  await page.getByText('Its number or ID.').waitFor()

  await world().connect('zoho-desk', 'Visible')
  await page.goto(`/try?account=${account}`)
  await search.fill('leave a private note')
  // The words stay for the other account.
  await page.getByRole('combobox', { name: 'Account' }).selectOption('Visible')
  await expect.poll(() => search.inputValue()).toBe('leave a private note')
  await page.getByRole('button', { name: /^Comment on a ticket.*“Leave a private note”/ }).click()
  const audience = page.getByRole('combobox', { name: /^Visible to/ })
  await expect.poll(() => audience.locator('option:checked').textContent()).toBe('Colleagues only')
  const said = await page.getByText(/found, best first/).textContent()
  expect(Number(/\d+/.exec(said ?? '')?.[0])).toBeLessThan(25)
})
