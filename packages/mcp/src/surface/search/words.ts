/** Words that say nothing on their own, in a question or a description. */
export const stopWords: ReadonlySet<string> = new Set(
  'a about actually already also am an and are as at am be because been being but by can cant could did do does doing dont else ever every for from had has hasnt have havent her here hers him his how i id if in into is isnt it its ive just let like me mine my need now of off on one ones onto or other our ours out over please really she should so some still such than that thats the their them then there these they this those to too up us use using want was wasnt we were what when where which while who whom whose why will with would yet you your yours'.split(
    ' ',
  ),
)

/** The words of a text in lower case. `departmentId` and `department_id` are two words each. */
export function splitWords(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/\bto-do(s?)\b/g, 'todo$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Pasts that do not end in -ed, and their verbs. */
const irregularPasts: ReadonlyMap<string, string> = new Map(
  'bought buy,broke break,broken break,came come,chose choose,chosen choose,forgot forget,forgotten forget,found find,gave give,given give,gone go,got get,heard hear,held hold,hidden hide,kept keep,knew know,known know,lent lend,lost lose,made make,met meet,paid pay,rang ring,ran run,said say,saw see,seen see,sent send,sold sell,spent spend,spoke speak,spoken speak,taken take,told tell,took take,thought think,understood understand,went go,woke wake,won win,written write,wrote write'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Whether a word says what was done: `closed`, `sent`. */
export function isPast(word: string): boolean {
  return word.endsWith('ed') || irregularPasts.has(word)
}

/** Longer ones are no English words. It also bounds the work of the expressions below. */
const maxWordLength = 40

/** What the forms of an English word share: `closes`, `closed`, `closing` and `close` have one stem. It need not be a word itself. */
export function stem(form: string): string {
  const word = irregularPasts.get(form) ?? form
  if (word.length < 4 || word.length > maxWordLength || /\d/.test(word)) return word
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1')
  const bare = single.replace(/ied$/, 'y').replace(/([aeiouy].*)(?:ing|(?<!e)ed)$/, '$1')
  const undoubled = bare === single ? bare : bare.replace(/([bdgmnprt])\1$|(?<=...)(l)l$/, '$1$2')
  return undoubled.length > 3 ? undoubled.replace(/e$/, '') : undoubled
}

/** Splits texts and stems words, each once: an index has the same ones over and over. */
export interface WordReader {
  split(text: string): readonly string[]
  stem(word: string): string
  /** How often each word stood in a text. */
  readonly seen: ReadonlyMap<string, number>
  /** Forgets the texts, once an index is made. */
  forgetTexts(): void
}

export function createWordReader(): WordReader {
  const texts = new Map<string, readonly string[]>()
  const stems = new Map<string, string>()
  const seen = new Map<string, number>()
  return {
    seen,
    forgetTexts: () => texts.clear(),
    split(text) {
      const words = texts.get(text) ?? splitWords(text)
      texts.set(text, words)
      for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
      return words
    },
    stem(word) {
      const found = stems.get(word) ?? stem(word)
      stems.set(word, found)
      return found
    },
  }
}

/** Whether a word looks like a plural. */
export function isPlural(word: string): boolean {
  return /[^aisu]s$/.test(word) && !stopWords.has(word)
}
