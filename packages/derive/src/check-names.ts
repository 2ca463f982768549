import type { ToolRecord } from '@helpdesk-mcp/contracts'
import type { ToolEntry } from './entry.ts'
import type { DeriveProblem } from './problems.ts'

const longest = 64
const longestOfOurs = 50
const mostEssential = 20

/** Names are a public contract: one form, one length, one tool each. */
export function checkNames(
  records: readonly ToolRecord[],
  entries: ReadonlyMap<string, ToolEntry>,
  problems: DeriveProblem[],
): void {
  const say = (key: string, problem: string, cure: string) =>
    problems.push({ file: 'tools.yaml', key, problem, cure })
  const owners = new Map<string, string>()
  for (const { id, name, aliases = [] } of records) {
    const isException = entries.get(id)?.long_name !== undefined
    if (name.length > longestOfOurs && name.length <= longest && !isException) {
      const problem = `${name} has ${name.length} characters; ours have at most ${longestOfOurs}.`
      say(`${id}.name`, problem, 'Shorten it, or give the reason in `long_name`.')
    }
    for (const [key, one] of [['name', name], ...aliases.map((alias) => ['aliases', alias])] as [
      string,
      string,
    ][]) {
      if (!/^[a-z][a-z0-9_]*$/.test(one))
        say(
          `${id}.${key}`,
          `${one} is not lower-case letters, digits and _.`,
          'Mend resource, method or name.',
        )
      if (one.length > longest) {
        const problem = `${one} has ${one.length} characters; clients take at most ${longest}.`
        say(`${id}.${key}`, problem, 'Shorten resource or method, or give `name`.')
      }
      const owner = owners.get(one)
      if (owner !== undefined)
        say(
          `${id}.${key}`,
          `${one} is also the name of ${owner}.`,
          'Give one of them another resource, method or name.',
        )
      owners.set(one, id)
    }
  }
  const essential = records.filter((record) => record.essential).length
  if (essential > mostEssential)
    say('(all)', `${essential} tools are essential.`, `At most ${mostEssential} are: take the flag off some.`)
}
