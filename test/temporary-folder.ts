import { statfsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
/** Far more than the databases of a run take. */
const neededBytes = 1_000_000_000

/**
 * An empty folder for a test's database: in memory where the system has room there, since each commit waits for the disk otherwise, some
 * milliseconds thousands of times a run.
 */
export function temporaryFolder(prefix: string): Promise<string> {
  return mkdtemp(join(hasRoom(memory) ? memory : tmpdir(), prefix))
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= neededBytes
  } catch {
    return false
  }
}
