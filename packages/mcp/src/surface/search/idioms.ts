import { splitWords } from './words.ts'

/** What people say in several words, by the words that say the same. */
const table: Readonly<Record<string, string>> = {
  private:
    'customer must not see, customer should not see, customer shouldnt see, customer cannot see, customer cant see, customer doesnt see, customer wont see, customers must not see, customers cant see, buyer must not see, buyer cant see, without the customer seeing, hidden from the customer, not for the customer, not visible to the customer, invisible to the customer, just for us, only for us, for our eyes only, just for the team, only for the team, for internal use, among ourselves, just between us',
  add: 'leave a, leave an, leave some, leave another',
  unassigned:
    'nobody has picked up, nobody picked up, nobody took, nobody has taken, no one took, no one has taken, no one picked up, not picked up, without an owner, without owner, without an agent, without assignee, no owner, no assignee, belongs to nobody, nobody owns, nobody is on, nobody is handling, not assigned, isnt assigned, arent assigned',
  restore:
    'get it back, get that back, get this back, get them back, want it back, bring it back, bring back, deleted by mistake, deleted by accident',
  twice: 'more than once',
  'duplicate customer': 'same customer, same person',
  'duplicate company': 'same company, same firm',
  'duplicate ticket': 'same issue, same problem',
  rating:
    'thumbs up, thumbs down, how happy, how satisfied, happy with us, smiley faces, think of us, think about us',
  offline:
    'out of office, on leave, on holiday, on vacation, off sick, off today, not in today, not at work, not there',
  available:
    'at their desk, at work, on duty, on shift, in the office, around now, around today, around right now, free right now, free now',
  'waiting for answer':
    'waiting for an answer, waiting for a reply, still waiting, hear from us, heard from us, heard back, no answer yet, no reply yet, not answered yet',
  shipped: 'gone out, on its way, on the way, left the warehouse',
  note: 'write down, put down, jot down, sticky note, post it, for the record, make a record',
  phoned: 'rang up, rang us, rang me, called us, called in, on the phone',
  reply:
    'write back, writing back, get back to, gets back to, drop a line, drop them a line, drop her a line, drop him a line',
  close: 'wrap up, wrap it up, we are done, case closed, can be closed, done with',
  snooze:
    'wake me up, wake it up, put aside, park it, come back to it, hide until, hide it until, sleep until',
  'move department': 'another department, wrong department, wrong queue, other department',
  workload: 'on their plate, on his plate, on her plate, too much to do',
  draft:
    'dont send it, dont send yet, do not send, without sending, not send yet, before it goes out, before sending',
  many: 'all at once, at once, in one go, all of these, all these, a bunch of, a lot of, lots of, a pile of, a batch of',
  'canned template':
    'canned answer, canned reply, canned response, canned answers, canned replies, canned responses, saved reply, saved replies, prepared answer, prepared answers, prepared reply, ready made answer, ready made answers, ready made text, ready made texts, standard answer, standard answers, standard reply, standard text, quick reply, quick replies, text block, text blocks',
  article: 'help article, help page, how to article',
  articles: 'help articles, help pages',
  undelivered: 'never reached, did not reach, didnt reach, never got to, could not be delivered',
  follow:
    'keep me posted, keep her posted, keep him posted, keep them posted, keep in the loop, in the loop, keep informed, kept informed, tell me when, let me know when',
  permissions: 'allowed to, may i, am i allowed, what can i do, have the right to',
}

interface Idiom {
  words: readonly string[]
  meaning: readonly string[]
}

/** By their first word, the longest first. */
const idioms: ReadonlyMap<string, readonly Idiom[]> = byFirstWord()

function byFirstWord(): Map<string, Idiom[]> {
  const found = new Map<string, Idiom[]>()
  for (const [meaning, texts] of Object.entries(table)) {
    for (const text of texts.split(',')) {
      const words = splitWords(text)
      const first = words[0] as string
      found.set(first, [...(found.get(first) ?? []), { words, meaning: splitWords(meaning) }])
    }
  }
  for (const list of found.values()) list.sort((one, other) => other.words.length - one.words.length)
  return found
}

/** The words with what people say in several of them in the words of tools. */
export function withoutIdioms(words: readonly string[]): string[] {
  const plain: string[] = []
  for (let from = 0; from < words.length; ) {
    const idiom = idioms
      .get(words[from] as string)
      ?.find((each) => each.words.every((word, index) => words[from + index] === word))
    plain.push(...(idiom?.meaning ?? [words[from] as string]))
    from += idiom?.words.length ?? 1
  }
  return plain
}

const units = new Set('hours minutes days weeks months years times seconds percent euros dollars'.split(' '))
const numbers = new Set(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty fifty hundred'.split(' '),
)

/** `12 cases` are many cases, `48 hours` are not. */
export function withCounts(words: readonly string[]): string[] {
  const isCount = (word: string) => numbers.has(word) || /^([2-9]|[1-9]\d{1,2})$/.test(word)
  const isCounted = (word = '') => /[^su]s$/.test(word) && !units.has(word)
  return words.map((word, index) => (isCount(word) && isCounted(words[index + 1]) ? 'many' : word))
}
