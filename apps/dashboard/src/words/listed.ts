/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** `count(1, 'tool')` is "1 tool", `count(1200, 'tool')` is "1,200 tools". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** "Conversation 814 · Late parcel · Jane Doe"; what is unknown or said already is left out: the subject of a chat may be its customer's name. */
export function listedOnce(parts: readonly (string | null | undefined)[]): string {
  return [...new Set(parts.filter(Boolean))].join(' · ')
}
