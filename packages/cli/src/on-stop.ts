const signals = ['SIGINT', 'SIGTERM'] as const

/** npx and pnpm pass a Ctrl-C on, so a second signal within this time is still the first one. */
const echoMs = 1_000

export interface Stopping {
  /** Resolves when the process is told to stop. */
  readonly stopped: Promise<void>
  /** Aborts when the process is told again, by a user who does not want to wait. */
  readonly hurried: AbortSignal
  /** Stops listening: the next signal ends the process. */
  forget(): void
}

/** Waits for SIGINT or SIGTERM, or for `signal` to abort. */
export function onStop(signal?: AbortSignal, now: () => number = Date.now): Stopping {
  const hurry = new AbortController()
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  let stoppedAt: number | undefined
  const receive = () => {
    if (stoppedAt === undefined) {
      stoppedAt = now()
      stop()
    } else if (now() - stoppedAt >= echoMs) hurry.abort()
  }
  for (const name of signals) process.on(name, receive)
  signal?.addEventListener('abort', receive, { once: true })
  if (signal?.aborted) receive()
  return {
    stopped,
    hurried: hurry.signal,
    forget() {
      for (const name of signals) process.off(name, receive)
      signal?.removeEventListener('abort', receive)
    },
  }
}
