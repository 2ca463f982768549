/** How often each is measured: often enough for what else the machine does to hit all alike. */
const rounds = 120

/** What each takes, in milliseconds, without what else the machine does: measured in turns, the lower quartile of each. */
export async function timesOf<Name extends string>(
  urls: Readonly<Record<Name, string>>,
  use: (url: string) => Promise<void>,
): Promise<Record<Name, number>> {
  const names = Object.keys(urls) as Name[]
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    // Each is first as often as the others.
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length] as Name
      const start = performance.now()
      await use(urls[name])
      taken.get(name)?.push(performance.now() - start)
    }
  }
  const quartile = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(rounds / 4)] ?? 0
  return Object.fromEntries(names.map((name) => [name, quartile(taken.get(name) ?? [])])) as Record<
    Name,
    number
  >
}
