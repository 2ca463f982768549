/** What a support lead knows first: the gateway's groups, from conversations to channels. */
const groups: readonly string[] = [
  'conversations',
  'customers',
  'orders',
  'knowledge',
  'reports',
  'team',
  'settings',
  'channels',
]

interface Ordered {
  group: string
  /** One of those that most work is done with. */
  essential: boolean
}

/** Tools by what they work on, conversations first; of each, those that most work is done with, else as they came. */
export function inToolOrder<Tool extends Ordered>(tools: readonly Tool[]): Tool[] {
  const placeOf = ({ group, essential }: Ordered) => {
    const at = groups.indexOf(group)
    return (at === -1 ? groups.length : at) * 2 + (essential ? 0 : 1)
  }
  return tools.toSorted((one, other) => placeOf(one) - placeOf(other))
}
