import { inject } from 'vitest'

/** A TypeScript program as a file that Node runs by itself: `bundled(new URL('./program.ts', import.meta.url))`. */
export async function bundled(program: URL): Promise<string> {
  const answer = await fetch(inject('programsOnDemand'), { method: 'POST', body: program.pathname })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}
