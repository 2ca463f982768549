/** A value as far as it helps to recognise it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? typeof value
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
