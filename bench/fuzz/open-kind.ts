export interface OpenKind {
  /** Throws when what this seed makes is not answered as it should be. */
  run(seed: number): Promise<void>
  close?(): Promise<void>
}

/** What a client reads must be what the header says. */
export function checkBody(text: string, type = ''): void {
  if (/^application\/json(;|$)/.test(type)) JSON.parse(text)
  if (!type.startsWith('text/event-stream')) return
  for (const line of text.split('\n')) if (line.startsWith('data:')) JSON.parse(line.slice(5))
}
