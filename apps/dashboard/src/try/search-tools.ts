interface Searchable {
  name: string
  title: string
  description: string
}

/**
 * Tools that contain every word; matches in title or name come first. Where no tool has them all, those that have the
 * most. Without words: all, in their order.
 */
export function searchTools<Tool extends Searchable>(tools: readonly Tool[], search: string): Tool[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...tools]
  const whole = ranked(tools, (tool) => rankOf(tool, words))
  if (whole.length > 0 || words.length === 1) return whole
  const telling = words.filter((word) => word.length > 2)
  return ranked(tools, (tool) => {
    const ranks = telling.flatMap((word) => rankOf(tool, [word]) ?? [])
    const sum = ranks.reduce((total, rank) => total + rank, 0)
    // One more word counts more than a better place of the others.
    return ranks.length === 0 ? undefined : (telling.length - ranks.length) * 100 + sum
  })
}

function ranked<Tool>(tools: readonly Tool[], rank: (tool: Tool) => number | undefined): Tool[] {
  const found = tools.flatMap((tool) => {
    const place = rank(tool)
    return place === undefined ? [] : [{ tool, place }]
  })
  return found.sort((one, other) => one.place - other.place).map(({ tool }) => tool)
}

/** -1 for the tool's own name; 0 for each word in the title, 1 in the name, 3 in the description; undefined when a word is missing. */
function rankOf({ name, title, description }: Searchable, words: readonly string[]): number | undefined {
  if (words.length === 1 && words[0] === name) return -1
  const places = [title, name.replaceAll('_', ' '), name, description].map((text) => text.toLowerCase())
  const weights = [0, 1, 1, 3]
  let rank = 0
  for (const word of words) {
    const place = places.findIndex((text) => text.includes(word))
    if (place === -1) return undefined
    rank += weights[place] ?? 0
  }
  return rank
}

interface ToolGroup<Tool> {
  group: string
  tools: Tool[]
}

/** Tools by group. The groups stand in the order of their best tool. */
export function groupTools<Tool extends { group: string }>(tools: readonly Tool[]): ToolGroup<Tool>[] {
  const groups = new Map<string, Tool[]>()
  for (const tool of tools) groups.set(tool.group, [...(groups.get(tool.group) ?? []), tool])
  return [...groups].map(([group, members]) => ({ group, tools: members }))
}
