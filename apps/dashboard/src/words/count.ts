/** `count(1, 'tool')` is "1 tool", `count(1200, 'tool')` is "1,200 tools". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}
