/** What an error is and where it happened, not what it says: messages may quote what must not be logged. */
export function errorPlace(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const lines = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return { error: error.name, at: lines.slice(0, 3).map((line) => line.trim()) }
}
