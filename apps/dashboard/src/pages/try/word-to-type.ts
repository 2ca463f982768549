/** The word to type as confirmation; undefined where a button is enough. */
export function wordToType(effects: readonly string[]): string | undefined {
  if (effects.includes('destructive') || effects.includes('admin')) return 'confirm'
  return effects.includes('outbound') ? 'send' : undefined
}
