import type { ToolEntry } from './entry.ts'
import type { SettledArgument } from './input.ts'
import type { Say } from './response-plan.ts'

/** What tools.yaml says of arguments must be of arguments that exist, and that can decide what it wants decided. */
export function checkArgumentNames(
  entry: ToolEntry,
  args: readonly SettledArgument[],
  own: Readonly<Record<string, unknown>>,
  say: Say,
): void {
  const names = args.map(({ name }) => name)
  const check = (key: string, given: readonly string[]) => {
    for (const name of given) {
      if (names.includes(name)) continue
      say(
        key,
        `${name} is not an argument of ${entry.operation}.`,
        `Its arguments: ${names.join(', ') || 'none'}.`,
      )
    }
  }
  for (const name of names.filter((candidate, index) => names.indexOf(candidate) !== index)) {
    say('arguments', `${name} is the name of two arguments.`, 'Rename one of them.')
  }
  check('fixed', Object.keys(entry.fixed ?? {}))
  check('defaults', Object.keys(entry.defaults ?? {}))
  check('withheld', Object.keys(entry.withheld ?? {}))
  check(
    'required',
    (entry.required ?? []).filter((name) => !Object.hasOwn(own, name)),
  )
  check('order', orderArguments(entry))
  for (const rule of entry.also ?? []) check('also', Object.keys(rule.when).map(root))
  for (const rule of entry.when ?? []) {
    const equal = Object.keys(rule.arguments ?? {}).map(root)
    const absent = (rule.absent ?? []).map(root)
    check('when', [...equal, ...absent])
    for (const argument of args) {
      const { name, fixed, fallback, withheld, internal } = argument
      const decides = fixed === undefined && !withheld && !internal
      if (!decides && [...equal, ...absent].includes(name))
        say(
          'when',
          `${name} is not the model's to give, so it decides nothing.`,
          'State the effects without it.',
        )
      else if (fallback !== undefined && absent.includes(name))
        say(
          'when',
          `${name} is sent even when it is absent, with its default.`,
          'Drop the rule, or the default.',
        )
    }
  }
}

function orderArguments({ order }: ToolEntry): string[] {
  return [order?.field, order?.direction].flatMap((rule) => (typeof rule === 'object' ? [rule.argument] : []))
}

function root(path: string): string {
  return path.split('.')[0] ?? path
}
