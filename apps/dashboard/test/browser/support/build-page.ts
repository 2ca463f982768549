import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const dashboard = fileURLToPath(new URL('../../../', import.meta.url))
const sources = ['src', 'index.html', 'vite.config.ts', 'package.json']

/** Builds the page when it is missing, or older than what it is made of. */
export async function buildPage(say: (line: string) => void): Promise<void> {
  const built = await changedAt(join(dashboard, 'dist/index.html'))
  const changed = Math.max(...(await Promise.all(sources.map((path) => changedAt(join(dashboard, path))))))
  if (built > changed) return
  say('Building the page.')
  const vite = createRequire(import.meta.url)
    .resolve('vite/package.json')
    .replace('package.json', 'bin/vite.js')
  // Tests say NODE_ENV=test, and React would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: dashboard, env })
}

/** When a file, or the latest within a folder, was changed; 0: it is not there. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const within = await readdir(path)
  return Math.max(0, ...(await Promise.all(within.map((name) => changedAt(join(path, name))))))
}
