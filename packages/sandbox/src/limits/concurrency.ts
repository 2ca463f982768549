import type { LimitRule } from './limit.ts'

/** At most `limit` calls under way at once. */
export function concurrency(options: { limit: number; code?: string }): LimitRule {
  return () => {
    let running = 0
    return {
      take() {
        if (running >= options.limit) {
          const message = `More than ${options.limit} calls at once.`
          const code = options.code === undefined ? {} : { code: options.code }
          return { refused: { reason: 'too_many_concurrent', message, ...code } }
        }
        running++
        return { release: () => running-- }
      },
    }
  }
}
