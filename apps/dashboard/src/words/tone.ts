/** How a badge colors what it says. */
export type Tone = 'plain' | 'good' | 'info' | 'warn' | 'bad'

/** The color of each meaning, the same wherever it is said. */
export const tones = {
  succeeded: 'good',
  inProgress: 'plain',
  waiting: 'info',
  discarded: 'plain',
  /** Here, before anything was sent. */
  stopped: 'warn',
  failed: 'bad',
  /** Whether it took effect. */
  unknown: 'bad',
  /** What a call can do, or did. */
  harmless: 'plain',
  seenByCustomers: 'warn',
  hardToUndo: 'bad',
} as const satisfies Readonly<Record<string, Tone>>
