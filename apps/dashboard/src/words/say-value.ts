/** A value as a person reads it; `nameOf` gives the name of what an id stands for. */
export function sayValue(
  value: unknown,
  nameOf: (id: string) => string | undefined = () => undefined,
): string {
  if (value === undefined) return '–'
  if (value === null || value === '') return 'None'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) {
    return value.length === 0 ? 'None' : value.map((item) => sayValue(item, nameOf)).join(', ')
  }
  if (typeof value === 'object') return JSON.stringify(value, undefined, 1)
  return nameOf(String(value)) ?? String(value)
}
