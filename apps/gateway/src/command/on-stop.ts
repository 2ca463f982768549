const names = ['SIGINT', 'SIGTERM'] as const

/** A second signal within this time is the same Ctrl-C, passed on by npx or pnpm. */
const echoMs = 1_000

export interface Stopping {
  /** Resolves when the process is told to end. */
  readonly stopped: Promise<void>
  /** Aborts when it is told again, and does not want to wait. */
  readonly hurried: AbortSignal
  forget(): void
}

export function onStop(signal: AbortSignal | undefined, now: () => number = Date.now): Stopping {
  const hurry = new AbortController()
  let at: number | undefined
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const told = () => {
    if (at === undefined) {
      at = now()
      stop()
    } else if (now() - at >= echoMs) hurry.abort()
  }
  for (const name of names) process.on(name, told)
  signal?.addEventListener('abort', told, { once: true })
  if (signal?.aborted) told()
  return {
    stopped,
    hurried: hurry.signal,
    forget() {
      for (const name of names) process.off(name, told)
      signal?.removeEventListener('abort', told)
    },
  }
}
