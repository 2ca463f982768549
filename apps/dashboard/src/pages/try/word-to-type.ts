/** What has to be typed before it is done; undefined where a button is enough. */
export function wordToType(effects: readonly string[]): string | undefined {
  if (effects.includes('destructive')) return 'for good'
  return effects.includes('outbound') ? 'send' : undefined
}
