import type { Page } from 'playwright-core'
import { goTo } from './go-to.ts'
import { peopleViews } from './people-views.ts'
import type { PlayedDay } from './play-day.ts'

export interface View {
  /** As a file's name. */
  name: string
  isSignedOut?: true
  open(page: Page, day: PlayedDay): Promise<void>
}

/** The pages from the sign-in to a new MCP server, and the states of them that look different. */
export const setupViews: readonly View[] = [
  {
    name: 'sign-in',
    isSignedOut: true,
    async open(page) {
      await page.goto('/sign-in')
    },
  },
  {
    name: 'sign-in-refused',
    isSignedOut: true,
    async open(page) {
      await page.goto('/sign-in#hdm_link_of-yesterday')
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'overview', open: (page) => goTo(page, '/') },
  {
    name: 'connect',
    async open(page) {
      await goTo(page, '/connect')
      await page.getByRole('link', { name: 'Zoho Desk' }).waitFor()
    },
  },
  {
    name: 'connect-one',
    async open(page) {
      await goTo(page, '/connect?vendor=zoho-desk')
      await page.getByRole('heading', { name: 'How to set it up' }).waitFor()
    },
  },
  {
    name: 'connect-incomplete',
    async open(page) {
      await goTo(page, '/connect?vendor=fusedesk')
      await page.getByRole('button', { name: 'Connect', exact: true }).click()
    },
  },
  { name: 'account', open: (page, { accounts }) => goTo(page, `/accounts/${accounts['Shop']}`) },
  { name: 'reconnect', open: (page, { accounts }) => goTo(page, `/accounts/${accounts['Outlet']}`) },
  {
    name: 'mint',
    async open(page, { accounts }) {
      await goTo(page, `/mint?account=${accounts['Shop']}`)
      await page.getByLabel('MCP server name').fill('Weekly report')
      await page.getByText('Triage', { exact: true }).click()
      await page
        .getByRole('list', { name: 'It can', exact: true })
        .getByText('Make internal changes')
        .waitFor()
    },
  },
  {
    name: 'mint-narrowed',
    async open(page, { accounts }) {
      await goTo(page, `/mint?account=${accounts['Shop']}`)
      await page.getByText('Adjust what it may do').click()
      await page.getByText('Narrow it down').click()
      await page
        .getByText(/^Show \d+ tools?$/)
        .first()
        .click()
    },
  },
  {
    name: 'mint-asks-first',
    async open(page, { accounts }) {
      await goTo(page, `/mint?account=${accounts['Shop']}`)
      await page.getByText('Replies', { exact: true }).click()
      await page.getByText('Exceptions', { exact: true }).click()
      await page.getByLabel('Works on').selectOption('conversations')
      await page.getByRole('button', { name: 'Add exception' }).click()
      await page
        .getByRole('list', { name: 'Who is asked first' })
        .getByText('Any change in conversations')
        .waitFor()
      await page.getByRole('heading', { name: 'Who is asked first?' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'minted',
    async open(page, { accounts }) {
      await goTo(page, `/mint?account=${accounts['Shop']}`)
      await page.getByLabel('MCP server name').fill('Front desk, Mia')
      await page.getByLabel('Expires').selectOption('in 1 day')
      await page.getByRole('button', { name: 'Create MCP server' }).click()
      await page.getByRole('heading', { name: 'Front desk, Mia is ready' }).waitFor()
    },
  },
]

/** The same for the pages of servers, tools and activity. */
export const dailyViews: readonly View[] = [
  { name: 'approvals', open: (page) => goTo(page, '/approvals') },
  {
    name: 'approval-discard',
    async open(page) {
      await goTo(page, '/approvals')
      await page.getByRole('button', { name: 'Discard' }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  // After the others: what is typed stays.
  {
    name: 'approval-edit',
    async open(page) {
      await goTo(page, '/approvals')
      await page.getByRole('button', { name: 'Edit' }).first().click()
      await page.getByLabel('Text for the customer').waitFor()
    },
  },
  { name: 'approvals-decided', open: (page) => goTo(page, '/approvals?tab=decided') },
  {
    name: 'approval-decided',
    async open(page, { approvals }) {
      await goTo(page, `/approvals?tab=decided&item=${approvals.decided}`)
      await page.getByRole('dialog').getByText('Discarded by Mia Keller').waitFor()
    },
  },
  { name: 'servers', open: (page) => goTo(page, '/servers') },
  { name: 'server', open: (page, { server }) => goTo(page, `/servers/${server}`) },
  {
    name: 'server-asks-first',
    async open(page, { approvals }) {
      await goTo(page, `/servers/${approvals.server}`)
      await page.getByRole('list', { name: 'Who is asked first' }).waitFor()
    },
  },
  {
    name: 'server-edit',
    async open(page, { server }) {
      await goTo(page, `/servers/${server}`)
      await page.getByRole('button', { name: 'Edit' }).click()
    },
  },
  {
    name: 'server-revoke',
    async open(page, { server }) {
      await goTo(page, `/servers/${server}`)
      await page.getByRole('button', { name: 'Revoke' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'activity', open: (page) => goTo(page, '/watch') },
  {
    name: 'activity-call',
    async open(page, { call }) {
      await goTo(page, `/watch?call=${call}`)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'activity-change',
    async open(page, { change }) {
      await goTo(page, `/watch?call=${change}`)
      await page.getByRole('rowheader', { name: 'Priority', exact: true }).waitFor()
    },
  },
  {
    name: 'try',
    async open(page, { accounts }) {
      await goTo(page, `/try?account=${accounts['Shop']}&tool=list_all_richpanel_conversations`)
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await page.getByRole('heading', { name: 'Result' }).waitFor()
    },
  },
  {
    name: 'try-search',
    async open(page, { accounts }) {
      await goTo(page, `/try?account=${accounts['Shop']}`)
      await page.getByRole('searchbox', { name: 'Search tools' }).fill('private note')
      await page
        .getByText(/private note”$/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'try-thread',
    async open(page, { accounts }) {
      await goTo(page, `/try?account=${accounts['Shop']}&tool=get_single_richpanel_conversation_by_id`)
      await page.getByLabel(/^Conversation \*/).fill('20008')
      await page.getByRole('option', { name: /20008/ }).click()
      await page.getByRole('button', { name: 'Run', exact: true }).click()
      await page.getByRole('region', { name: 'Conversation', exact: true }).waitFor()
    },
  },
  {
    name: 'try-asks',
    async open(page, { accounts }) {
      await goTo(page, `/try?account=${accounts['Outlet']}&tool=fuse_desk_cases_reply`)
      await page.getByRole('tab', { name: 'JSON' }).click()
      const values = { case_id: '10404', body: 'Your parcel left our warehouse this morning.' }
      await page.getByLabel('Arguments, as an assistant').fill(JSON.stringify(values))
      await page.getByRole('button', { name: 'Continue…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'audit', open: (page) => goTo(page, '/history') },
  { name: 'audit-empty', open: (page) => goTo(page, '/history?text=never+happened') },
  {
    name: 'audit-record',
    async open(page, { server }) {
      await goTo(page, `/servers/${server}`)
      await page.getByRole('link', { name: 'History' }).click()
      await page.getByRole('button', { name: 'Created an MCP server' }).click()
      await page.getByRole('dialog').getByRole('rowheader', { name: 'Effects' }).waitFor()
    },
  },
  { name: 'no-such-server', open: (page) => goTo(page, '/servers/mcp_of_yesterday') },
]

export const views: readonly View[] = [...setupViews, ...dailyViews, ...peopleViews]
