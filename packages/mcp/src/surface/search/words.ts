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
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Longer ones are no English words. It also bounds the work of the expressions below. */
const maxWordLength = 40

/** What the forms of an English word share: `closes`, `closed`, `closing` and `close` have one stem. It need not be a word itself. */
export function stem(word: string): string {
  if (word.length < 4 || word.length > maxWordLength || /\d/.test(word)) return word
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1')
  const bare = single.replace(/ied$/, 'y').replace(/([aeiouy].*)(?:ing|(?<!e)ed)$/, '$1')
  const undoubled = bare === single ? bare : bare.replace(/([bdgmnprt])\1$|(?<=...)(l)l$/, '$1$2')
  return undoubled.length > 3 ? undoubled.replace(/e$/, '') : undoubled
}

/** Whether a word looks like a plural. */
export function isPlural(word: string): boolean {
  return /[^aisu]s$/.test(word) && !stopWords.has(word)
}

/** Whether two words differ by one letter (added, removed or replaced) or by two that are swapped. */
export function isTypo(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const maxEnd = Math.min(one.length, other.length) - start
  while (end < maxEnd && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return (
    Math.max(left.length, right.length) <= 1 ||
    (left.length === 2 && left[0] === right[1] && left[1] === right[0])
  )
}
