/** What clients call an MCP server. */
export interface ClientNames {
  /** As it is called here, for clients that take any text. */
  title: string
  /** In letters that every client takes: `triage-morning-shift`. */
  whole: string
  /** For clients that put it before the names of its tools: as long as the longest of these leaves room. */
  short: string
}

const usualName = 'hd'

/** For a URL of which no name is known. */
export const usualNames: ClientNames = { title: 'Helpdesk', whole: usualName, short: usualName }

/** For the URL at which people choose an MCP server as they sign in. */
export const helpdeskNames: ClientNames = { title: 'Helpdesk', whole: 'helpdesk', short: 'helpdesk' }

/** Clients send `mcp__<server>__<tool>` of at most so many characters to their models. */
const maxNameLength = 64
/** So that a list of servers stays legible. */
const maxWhole = 40

/** Words that tell no server from another. */
const fillers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'the',
  'to',
  'with',
])

/** Where the names of the tools are not known: most have fewer characters. */
const usualLongest = 37

/**
 * The names of a server of which the tools of these names are listed. One that has no letters which every client takes is told from others by its
 * id.
 */
export function clientNames(
  { id, name }: { id: string; name: string },
  listedTools?: readonly string[],
): ClientNames {
  const longest = listedTools ? Math.max(0, ...listedTools.map(({ length }) => length)) : usualLongest
  const room = Math.max(usualName.length, Math.min(maxWhole, maxNameLength - 'mcp____'.length - longest))
  const fit = (length: number) => nameOf({ id, name }, length)
  return { title: name, whole: fit(maxWhole), short: fit(room) }
}

/** The words of a name, of which the last give way to their first letters where there is no room. */
function nameOf({ id, name: given }: { id: string; name: string }, room: number): string {
  const numbered = `${usualName}-${id.replace(/^mcp_/, '').slice(0, 4)}`
  const nameless = numbered.length <= room ? numbered : usualName
  const words = given
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  if (!words) return nameless
  const telling = words.filter((word) => !fillers.has(word))
  const letters = (of: readonly string[]) => of.map((word) => word[0]).join('')
  const shortened = telling
    .map((_, index) => [...telling.slice(0, index), letters(telling.slice(index))].join('-'))
    .slice(1)
    .reverse()
  const whole = words.join('-')
  const fitting = [
    whole,
    telling.join('-'),
    ...shortened,
    ...(telling.length === 1 ? telling : []),
    letters(words),
  ]
  const name =
    fitting.find(({ length }) => length > 1 && length <= room) ?? whole.slice(0, room).replace(/-$/, '')
  return /^[a-z]/.test(name) && name.length > 1 ? name : nameless
}
