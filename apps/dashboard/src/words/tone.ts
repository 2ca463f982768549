/** How a badge colors what it says. */
export type Tone = 'plain' | 'good' | 'info' | 'warn' | 'bad'
