import type { Random } from './random.ts'

/** A body that a vendor might send to stop whoever reads it, up to the limit of its bytes, and what it is called. */
export function bombFor(random: Random): { name: string; body: string } {
  const scale = random.pick([0.01, 0.1, 0.5, 1])
  const count = (max: number) => Math.max(1, Math.floor(max * scale))
  const bombs: Record<string, () => string> = {
    'one string': () => `{"id":1,"a":"${'x'.repeat(count(15_900_000))}"}`,
    'one string of escapes': () => `{"id":1,"a":"${'\\n'.repeat(count(7_900_000))}"}`,
    'one string of characters of four bytes': () => `{"id":1,"a":"${'😀'.repeat(count(3_900_000))}"}`,
    'a list of {}': () => `[${'{},'.repeat(count(90_000))}{}]`,
    'a list of numbers': () => `{"a":[${'1,'.repeat(count(99_000))}1]}`,
    'a list of integers of 64 bits': () => `{"a":[${'9007199254740993,'.repeat(count(99_000))}1]}`,
    'a list of strings': () => `{"a":[${`"${'y'.repeat(150)}",`.repeat(count(99_000))}1]}`,
    'a list of giant strings': () => `[${`"${'z'.repeat(100_000)}",`.repeat(count(150))}1]`,
    'a list of records': () =>
      `[${Array.from({ length: count(20_000) }, (_, id) => `{"id":"${1e15 + id}","name":"n"}`).join()}]`,
    'lists in lists': () => `[${`[${'[1],'.repeat(50)}1],`.repeat(count(900))}1]`,
    'levels to the limit': () => `${'{"a":'.repeat(99)}1${'}'.repeat(99)}`,
    'levels without end': () => '['.repeat(count(15_000_000)),
    'values without end': () => `[${'{},'.repeat(count(5_000_000))}{}]`,
    'many keys': () => `{${Array.from({ length: count(4_900) }, (_, index) => `"k${index}":1`).join()}}`,
    'giant keys': () =>
      `{${Array.from({ length: count(150) }, (_, index) => `"${'k'.repeat(100_000)}${index}":1`).join()}}`,
    'many objects of many keys': () =>
      `[${Array.from({ length: count(40) }, () => `{${Array.from({ length: 1_000 }, (_, index) => `"k${index}":${index}`).join()}}`).join()}]`,
    'no JSON': () => '<p>,'.repeat(count(3_900_000)),
    'JSON with its end cut off': () => `{"a":"${'x'.repeat(count(15_000_000))}`,
    'a list of fields that almost fit': () => `{"a":[${'{"f1":1,"f2":2},'.repeat(count(24_000))}{}]}`,
  }
  const name = random.pick(Object.keys(bombs))
  return { name: `${name} x ${scale}`, body: (bombs[name] as () => string)() }
}

/** Arguments that a client might send for the same purpose, up to a megabyte. */
export function argumentsBomb(random: Random): { name: string; args: Record<string, unknown> } {
  const scale = random.pick([0.01, 0.1, 1])
  const count = (max: number) => Math.max(1, Math.floor(max * scale))
  const names = (length: number) => Array.from({ length }, (_, index) => `name_${index}`)
  const bombs: Record<string, () => Record<string, unknown>> = {
    'unknown names': () => Object.fromEntries(names(count(80_000)).map((name) => [name, 1])),
    'a name without end': () => ({ ['x'.repeat(count(1_000_000))]: 1 }),
    'levels without end': () => ({
      limit: JSON.parse('['.repeat(count(500_000)) + ']'.repeat(count(500_000))),
    }),
    'levels without end as text': () => ({ limit: '['.repeat(count(1_000_000)) }),
    'fields without end': () => ({ fields: names(count(100)).map((name) => name.repeat(count(1_000))) }),
    'steps without end': () => ({ fields: names(100).map(() => 'a.'.repeat(count(5_000))) }),
    'a list without end': () => ({ fields: names(count(80_000)) }),
    'a cursor without end': () => ({ next_cursor: 'A'.repeat(count(1_000_000)) }),
    'a string without end': () => ({ id: 'x'.repeat(count(1_000_000)) }),
    'many values': () => ({ limit: Object.fromEntries(names(count(4_900)).map((name) => [name, { name }])) }),
  }
  const name = random.pick(Object.keys(bombs))
  return { name: `${name} x ${scale}`, args: (bombs[name] as () => Record<string, unknown>)() }
}

/** Queries for search_tools. */
export function queryBomb(random: Random): string {
  const piece = random.pick([
    'a',
    'ing',
    'eded ',
    'ticket ',
    'TicketId',
    '’',
    ' ',
    'ß',
    '😀',
    'reply to the customer ',
  ])
  return piece.repeat(random.pick([1, 50, 5_000, Math.floor(900_000 / piece.length)]))
}
