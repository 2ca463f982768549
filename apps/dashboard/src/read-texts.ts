/** Reads these search parameters if they are texts. */
export function readTexts<const Names extends readonly string[]>(...names: Names) {
  return (search: Record<string, unknown>): { [Name in Names[number]]?: string } => {
    const found = names.flatMap((name) => {
      const value = search[name]
      return value === undefined || typeof value === 'object' ? [] : [[name, String(value)]]
    })
    return Object.fromEntries(found)
  }
}
