import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { carriedBrowser } from './carried-browser.ts'

export interface FoundBrowser {
  path: string
  /** Flags that this one cannot do without. */
  flags: readonly string[]
}

const commands = [
  // The same Chromium without windows: it spends less processor time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium: CHROMIUM names it, or it is installed, or comes from Debian's packages, or from npm. Throws what to install. */
export async function findBrowser(say: (line: string) => void): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM']
  if (named !== undefined) return { path: named, flags: [] }
  const path = (await installed()) ?? (await fromDebian(say))
  if (path !== undefined) return { path, flags: [] }
  try {
    return await carriedBrowser(say)
  } catch (cause) {
    throw new Error(
      'The tests of the page need Chromium: install it (`apt-get install chromium`, `brew install --cask chromium`), or name one by CHROMIUM=/path/to/chrome.',
      { cause },
    )
  }
}

async function installed(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return firstProgram([...folders.flatMap((folder) => commands.map((name) => join(folder, name))), ...places])
}

async function firstProgram(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (await isProgram(path)) return path
  }
  return undefined
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function fromDebian(say: (line: string) => void): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !(await isProgram('/usr/bin/apt-get'))) return undefined
  const apt = (...given: string[]) =>
    promisify(execFile)('/usr/bin/apt-get', given, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    })
  try {
    say('There is no Chromium here: installing Debian’s, once. This takes a minute or two.')
    await apt('update', '-q')
    const install = (name: string) => apt('install', '-y', '-q', '--no-install-recommends', name)
    // Older ones have only the browser with windows.
    await install('chromium-headless-shell').catch(() => install('chromium'))
    return await installed()
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string }
    say(`Debian’s Chromium could not be installed: ${stderr.trim().split('\n').at(-1)}`)
    return undefined
  }
}
