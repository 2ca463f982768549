/** The words of a text, lower case: `departmentId` and `department_id` are both two. */
export function splitWords(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[’']/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** What the forms of an English word share: `closes`, `closed`, `closing` and `close` are one. Need not be a word itself. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1')
  const bare = single.replace(/ied$/, 'y').replace(/([aeiouy].*)(?:ing|(?<!e)ed)$/, '$1')
  const undoubled = bare === single ? bare : bare.replace(/([bdgmnprt])\1$|(?<=...)(l)l$/, '$1$2')
  return undoubled.length > 3 ? undoubled.replace(/e$/, '') : undoubled
}

/** Whether two words differ by one letter that is more, less or another, or by two that changed places. */
export function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return (
    Math.max(left.length, right.length) <= 1 ||
    (left.length === 2 && left[0] === right[1] && left[1] === right[0])
  )
}
