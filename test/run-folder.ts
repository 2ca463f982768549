import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Temporary files of all tests go into one folder that is removed at the end of the run, whatever a test has left there. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-mcp-tests-'))
  // PostgreSQL runs as another user where the tests run as root, and has its own folder in it.
  await chmod(folder, 0o711)
  // Workers, and the processes that they start, inherit it. Windows has names of its own.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
