import { sayField, sayWord } from '../words/say-value.ts'

interface ArgumentWords {
  label: string
  help?: string
}

/** What every helpdesk's tools take from this project, in the words of people who fill in a form. */
const ownArguments: Readonly<Record<string, ArgumentWords>> = {
  dry_run: { label: 'Test run', help: 'Shows what would be sent. Nothing is sent.' },
  idempotency_key: {
    label: 'Key against sending twice',
    help: 'A second call with the same key is not sent.',
  },
  if_unchanged_since: {
    label: 'Stop if somebody wrote since',
    help: 'A time, or the ID of the last message you read.',
  },
  fields: { label: 'Fields of the answer', help: 'Names of fields, one each; * for all.' },
  limit: { label: 'Maximum rows' },
  with: { label: 'Also read' },
}

/** The argument's words where it is one of this project's own. */
export function ownWords(name: string): ArgumentWords | undefined {
  return Object.hasOwn(ownArguments, name) ? ownArguments[name] : undefined
}

/** Whether customers see something, which is asked by who sees it. */
export function isAudience(name: string): boolean {
  return /^(is_?)?public$/i.test(name)
}

const search = /^(q|_all|query|search(_?(by|str|string|val|value|text|query))?)$/i

/** An argument's name as a label: `filter_contact_id_equals` is "Contact", `add_tag_ids` is "Tags to add". */
export function sayArgument(name: string, isList = false): string {
  const own = ownWords(name)
  if (own) return own.label
  if (isAudience(name)) return 'Visible to'
  if (search.test(name)) return 'Search'
  const bare = name
    .replace(/^filter_/, '')
    .replace(/_equals$/, '')
    .replace(/(_at)?_gte$/, '_from')
    .replace(/(_at)?_lte$/, '_until')
  const [, verb, what = ''] = (isList && /^(add|remove)_(.+)$/.exec(bare)) || []
  return verb === undefined ? withoutId(bare) : `${withoutId(what)} to ${verb}`
}

/** "Assignee" rather than "Assignee ID": what to type, the field says itself. */
function withoutId(name: string): string {
  const said = sayWhole(sayField(name.replace(/^is(_|(?=[A-Z]))/, '')))
  const [, thing, many] = /^(.{2,}) ID(s?)$/.exec(said) ?? []
  return thing === undefined ? said : many ? pluralOf(thing) : thing
}

/** Abbreviations that only those who write programs use. */
function sayWhole(label: string): string {
  return label
    .replace(/\bdesc\b/i, 'description')
    .replace(/\bparams\b/i, 'parameters')
    .replace(/ no$/, ' number')
    .replace(/^./, (letter) => letter.toUpperCase())
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** One of a list: "tag" of "Tags", "tag to remove" of "Tags to remove". */
export function oneOf(label: string): string {
  const [, many = '', rest = ''] = /^(.*?)( to .+)?$/.exec(label) ?? []
  const one = many
    .replace(/([^aeiou])ies$/, '$1y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/([^sui])s$/, '$1')
  const said = /^[A-Z]{2}/.test(one) ? one : one.replace(/^./, (letter) => letter.toLowerCase())
  return `${said}${rest === ' to add' ? '' : rest}`
}

/** Values that helpdesks spell as no one says them. */
const options: Readonly<Record<string, string>> = {
  true: 'Yes',
  false: 'No',
  asc: 'Ascending',
  desc: 'Descending',
  html: 'HTML',
  plaintext: 'Plain text',
  richtext: 'Formatted text',
  unpriority: 'Not priority',
}

/** One of an argument's choices: "plainText" is "Plain text", "ON_HOLD" is "On hold". */
export function sayOption(option: string): string {
  const known = options[option.toLowerCase()]
  if (known !== undefined) return known
  const isJoined = /^[A-Za-z]?[a-z]+([A-Z][a-z]+)+$/.test(option)
  return sayWord(isJoined ? option.replace(/(.)([A-Z])/g, '$1_$2').toLowerCase() : option)
}
