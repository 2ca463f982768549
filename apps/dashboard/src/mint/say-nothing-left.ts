import { ApiProblem } from '../api/api-problem.ts'
import { effectWords } from '../words/effects.ts'
import { listed } from '../words/listed.ts'
import type { MintDraft } from './mint-draft.ts'
import { sayMethod } from './say-method.ts'

/** A group of tools, as a topic: "Knowledge". */
export function sayGroup(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1)
}

type Part = 'groups' | 'tags' | 'methods' | 'effects' | 'tools'
type Narrowed = Pick<MintDraft, 'groups' | 'tags' | 'methods' | 'effects'>

/**
 * Which choice of a draft leaves no tools, and what to do, where that is what the gateway refuses; else undefined. `helpdesks` are the titles
 * of those that are chosen.
 */
export function sayNothingLeft(
  error: unknown,
  draft: Narrowed,
  helpdesks: readonly string[],
): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  const parts = partsOf(error)
  if (parts === undefined) return undefined
  const where = helpdesks.length === 0 ? 'Your helpdesk' : listed(helpdesks, 'and')
  const have = helpdesks.length > 1 ? 'have' : 'has'
  const [only, ...others] = parts
  if (others.length > 0) {
    const all = parts.map((part) => `${names[part]} (${sayPart(part, draft)})`)
    return `${where} ${have} no tool that fits all of your choices: ${listed(all)}. Choose more of one of them.`
  }
  if (only === 'groups')
    return `${where} ${have} nothing under ${sayPart('groups', draft, 'or')}. Choose another topic.`
  if (only === 'effects')
    return `${where} ${have} no tools for ${sayPart('effects', draft, 'or')}. Choose another kind of action.`
  if (only === 'tools') return 'Your rules for single tools leave no tool. Change them.'
  return `${where} ${have} no tools with the ${names[only]} that you chose. Choose others.`
}

/** The gateway names the parts that leave none. A part that is wrong by itself has the words that are known. */
function partsOf({ problem: { errors = [] } }: ApiProblem): [Part, ...Part[]] | undefined {
  const [first, ...others] = errors.map(({ field, allowed }) => {
    const part = field.replace(/^config\./, '')
    return allowed === undefined && Object.hasOwn(names, part) ? (part as Part) : undefined
  })
  if (first === undefined || others.some((part) => part === undefined)) return undefined
  return [first, ...others.filter((part) => part !== undefined)]
}

const names: Readonly<Record<Part, string>> = {
  groups: 'topics',
  tags: 'tags',
  methods: 'kinds of tools',
  effects: 'kinds of actions',
  tools: 'single tools',
}

function sayPart(part: Part, { groups, tags, methods, effects }: Narrowed, last = 'and'): string {
  if (part === 'groups') return listed((groups ?? []).map(sayGroup), last)
  if (part === 'effects')
    return listed(
      effects.map((effect) => effectWords[effect].label),
      last,
    )
  if (part === 'tags')
    return listed(
      (tags ?? []).map((tag) => tag.replaceAll('_', ' ')),
      last,
    )
  return part === 'methods' ? listed((methods ?? []).map(sayMethod), last) : 'their rules'
}
