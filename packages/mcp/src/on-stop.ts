const names = ['SIGINT', 'SIGTERM'] as const

/** Calls `stop` once when the process is told to end, or the signal aborts; answers with how to stop listening. */
export function onStop(stop: () => void, signal?: AbortSignal): () => void {
  for (const name of names) process.once(name, stop)
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  return () => {
    for (const name of names) process.off(name, stop)
    signal?.removeEventListener('abort', stop)
  }
}
