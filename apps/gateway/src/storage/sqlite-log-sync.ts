import { open } from 'node:fs/promises'

/**
 * Waits until the write-ahead log of a database is on the disk, in another thread: SQLite's own waiting stops the process, for some
 * milliseconds with most disks. Calls at the same time share one.
 */
export function createLogSync(file: string): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const start = () => {
    running = syncFile(`${file}-wal`).finally(() => {
      running = undefined
    })
    return running
  }
  return () => {
    if (!running) return start()
    // One that has begun may have begun too early.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return start()
      })
    return next
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch((error: NodeJS.ErrnoException) => {
    // SQLite removes the log when all of it is in the database, on the disk.
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return
  try {
    await handle.datasync()
  } finally {
    await handle.close()
  }
}
