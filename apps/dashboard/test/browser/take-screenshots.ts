import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { openWorld, type World } from './support/open-world.ts'
import { type PlayedDay, playDay } from './support/play-day.ts'
import { settle } from './support/settle.ts'
import { smallerPng } from './support/smaller-png.ts'
import { startBrowser } from './support/start-browser.ts'
import { type View, views } from './support/views.ts'
import { openWatchedPages } from './support/watched-page.ts'

/** The moment of every picture, so that another run makes the same ones. */
const at = Date.parse('2026-03-18T15:24:00+01:00')
const folder = fileURLToPath(new URL('../../../../docs/images/', import.meta.url))
const looks = [
  { suffix: '', colorScheme: 'light', viewport: { width: 1120, height: 760 } },
  { suffix: '-dark', colorScheme: 'dark', viewport: { width: 1120, height: 760 } },
  { suffix: '-narrow', colorScheme: 'light', viewport: { width: 400, height: 760 } },
] as const
/** The same port each time: the URLs shown contain it. */
const port = 8787
const maxBytes = 120_000

/** Scrollbars are hidden in a picture, so their place would be an empty strip. The policy forbids a style element. */
const withoutGutter = `{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('html { scrollbar-gutter: auto }')
  document.adoptedStyleSheets = [sheet]
}`

const say = (line: string) => console.log(line)
const started = await startBrowser(say)
try {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.connect(started.address)
  for (const look of looks) {
    // Each has the story anew: what the pictures of one look do would stand in those of the next.
    const world = await openWorld({ at, port, vendors: ['richpanel', 'fusedesk'] })
    try {
      await takeAll(browser, world, await playDay(world, at), look)
    } finally {
      await world.close()
    }
  }
  await browser.close()
} finally {
  await started.close()
}
say(`The pictures are in ${folder}`)
process.exit(0)

async function takeAll(
  browser: Browser,
  { url, signInLink }: World,
  day: PlayedDay,
  look: (typeof looks)[number],
) {
  const { suffix, ...how } = look
  const watched = await openWatchedPages(browser, { baseURL: url, origins: [url], ...how })
  const page = await watched.open()
  await page.clock.setFixedTime(at)
  const inOrder = [...views].sort((a, b) => Number(b.isSignedOut ?? false) - Number(a.isSignedOut ?? false))
  let isSignedIn = false
  for (const view of inOrder.filter(isShown)) {
    if (!view.isSignedOut && !isSignedIn) {
      await page.goto(await signInLink())
      await page.getByRole('heading', { name: 'Overview' }).waitFor()
      isSignedIn = true
    }
    await view.open(page, day)
    await page.evaluate(withoutGutter)
    await settle(page)
    await page.evaluate('document.activeElement?.blur()')
    await page.mouse.move(0, 0)
    const bytes = smallerPng(await page.screenshot({ scale: 'css', animations: 'disabled', caret: 'hide' }))
    if (bytes.byteLength > maxBytes)
      say(`${view.name}${suffix}.png has ${bytes.byteLength} bytes, more than ${maxBytes}.`)
    await writeFile(join(folder, `${view.name}${suffix}.png`), bytes)
  }
  const wrongs = watched.wrongs()
  await watched.close()
  if (wrongs.length > 0) throw new Error(wrongs.join('\n'))
}

/** States that matter to a test alone have no picture. */
function isShown({ name }: View): boolean {
  return ![
    'sign-in-refused',
    'connect-incomplete',
    'mint-narrowed',
    'server-edit',
    'server-revoke',
    'no-such-server',
    'consent-over',
    'app-disconnect',
    'my-servers-local',
    'token-create',
  ].includes(name)
}
