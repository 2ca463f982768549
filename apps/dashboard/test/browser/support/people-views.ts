import { goTo } from './go-to.ts'
import type { View } from './views.ts'

/** The pages about people: signing in, consent, connected apps, sessions, roles, tokens and settings. */
export const peopleViews: readonly View[] = [
  {
    name: 'invitation',
    isSignedOut: true,
    async open(page) {
      await page.goto('/welcome#hdm_link_of-somebody')
      await page.getByRole('button', { name: 'Accept and sign in' }).waitFor()
    },
  },
  { name: 'welcome', open: (page) => goTo(page, '/welcome', /^Welcome, /) },
  {
    name: 'consent',
    async open(page, { asks }) {
      await page.goto(asks.known)
      await page.getByRole('heading', { name: 'Connect Cursor?' }).waitFor()
      await page.getByRole('radio', { name: 'Triage' }).check()
    },
  },
  {
    name: 'consent-more',
    async open(page, { asks }) {
      await page.goto(asks.more)
      await page.getByRole('radio', { name: 'Triage' }).check()
      await page.getByRole('heading', { name: 'Let Claude do more?' }).waitFor()
    },
  },
  {
    name: 'consent-look-alike',
    async open(page, { asks }) {
      await page.goto(asks.lookAlike)
      await page.getByText('This app is named like Claude').waitFor()
    },
  },
  {
    name: 'consent-over',
    async open(page) {
      await page.goto('/consent/hdm_ask_of-yesterday')
      await page.getByRole('heading', { name: 'The app was not connected' }).waitFor()
    },
  },
  {
    name: 'my-servers',
    async open(page) {
      await goTo(page, '/my-servers', 'Add Claude or ChatGPT')
      await page.getByRole('tab', { name: 'Claude Code' }).click()
    },
  },
  {
    name: 'my-servers-local',
    async open(page) {
      await goTo(page, '/my-servers', 'Add Claude or ChatGPT')
      await page.getByText('What it says').click()
      await page.getByText('For good: run the gateway on a server with a domain').waitFor()
    },
  },
  { name: 'apps', open: (page) => goTo(page, '/apps', 'Connected apps') },
  {
    name: 'apps-of-everyone',
    async open(page) {
      await goTo(page, '/apps?tab=all', 'Connected apps')
      await page.getByRole('link', { name: 'Mia Keller' }).waitFor()
    },
  },
  {
    name: 'app-disconnect',
    async open(page) {
      await goTo(page, '/apps', 'Connected apps')
      await page.getByRole('button', { name: 'Disconnect Claude' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'sessions', open: (page) => goTo(page, '/sessions', 'Sessions') },
  { name: 'people', open: (page) => goTo(page, '/team', 'People') },
  {
    name: 'person',
    async open(page, { person }) {
      await goTo(page, `/team?person=${person}`, 'People')
      await page.getByRole('dialog').getByText('Safari on iPhone').waitFor()
    },
  },
  {
    name: 'person-invited',
    async open(page) {
      await goTo(page, '/team', 'People')
      await page.getByRole('button', { name: 'Invite a person' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('Dana Weber')
      await page.getByRole('button', { name: 'Invite without an MCP server' }).click()
      await page.getByRole('heading', { name: 'Dana Weber is invited' }).waitFor()
    },
  },
  { name: 'tokens', open: (page) => goTo(page, '/tokens', 'API tokens') },
  {
    name: 'token-create',
    async open(page) {
      await goTo(page, '/tokens', 'API tokens')
      await page.getByRole('button', { name: 'Create an API token' }).click()
      await page.getByRole('checkbox', { name: 'Triage' }).waitFor()
    },
  },
  { name: 'settings', open: (page) => goTo(page, '/settings', 'Settings') },
]
