/** What is wanted, as far as the words show. */
export type Intent = 'read' | 'change' | 'unclear'

const asking = set(
  'what which who whom whose when where why is are was were do does did has have can show list see read view display check tell find search count',
)
const determiners = set('the a an this that these those it my our her his him them all me to for on as')
/** Deeds that change nothing. */
const reading = set('search count sum suggest diff render insight')

/** `deeds` are the words of the text that name a deed, each with what it may mean. */
export function readIntent(
  words: readonly string[],
  deeds: readonly { word: string; terms: readonly string[] }[],
): Intent {
  const [first = '', second = ''] = words
  if (asking.has(first) || (first === 'how' && second !== 'to')) return 'read'
  // `label the ticket` is a command even where `label` is a thing elsewhere.
  if (determiners.has(second) && !determiners.has(first) && !reading.has(first)) return 'change'
  // `deleted tickets` are wanted, not deleting.
  const changes = deeds.some(
    ({ word, terms }) => !word.endsWith('ed') && terms.some((term) => !reading.has(term)),
  )
  return changes ? 'change' : 'unclear'
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
