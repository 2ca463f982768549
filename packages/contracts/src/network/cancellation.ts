/**
 * Ends one piece of work early: what an `AbortSignal` is, at a fraction of its cost, for the calls that are made all the time. `fromSignal`
 * and `toSignal` join the two where one meets the other.
 */
export class Cancellation {
  #reason: unknown
  #isCancelled = false
  #listeners: Set<() => void> | undefined

  get isCancelled(): boolean {
    return this.#isCancelled
  }

  get reason(): unknown {
    return this.#reason
  }

  /** Tells every listener, once. */
  cancel(reason: unknown): void {
    if (this.#isCancelled) return
    this.#isCancelled = true
    this.#reason = reason
    const listeners = this.#listeners ?? []
    this.#listeners = undefined
    for (const listener of listeners) listener()
  }

  /** Returns what takes the listener off again. A listener that comes late is called at once. */
  onCancel(listener: () => void): () => void {
    if (this.#isCancelled) {
      listener()
      return () => undefined
    }
    this.#listeners ??= new Set()
    this.#listeners.add(listener)
    return () => void this.#listeners?.delete(listener)
  }

  throwIfCancelled(): void {
    if (this.#isCancelled) throw this.#reason
  }

  /**
   * Does `work` until it is cancelled, and then stops waiting for it: the work itself may go on for others. Throws the reason; what is
   * cancelled already is not begun.
   */
  async until<T>(work: () => Promise<T>): Promise<T> {
    this.throwIfCancelled()
    return new Promise<T>((resolve, reject) => {
      const off = this.onCancel(() => reject(this.#reason))
      work().then(
        (value) => {
          off()
          resolve(value)
        },
        (error: unknown) => {
          off()
          reject(error)
        },
      )
    })
  }

  /** A signal that aborts with it. */
  toSignal(): AbortSignal {
    const controller = new AbortController()
    this.onCancel(() => controller.abort(this.#reason))
    return controller.signal
  }
}

/** Does `work`, which is cancelled after `ms` milliseconds. */
export async function cancelledAfter<T>(
  ms: number,
  work: (cancellation: Cancellation) => Promise<T>,
): Promise<T> {
  const cancellation = new Cancellation()
  const timer = setTimeout(() => cancellation.cancel(new DOMException('Timed out.', 'TimeoutError')), ms)
  try {
    return await cancellation.until(() => work(cancellation))
  } finally {
    clearTimeout(timer)
  }
}
