import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml'

/** Parses a document of YAML, merge keys included. Throws what the parser throws, which has a `linePos`. */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, { merge: true, logLevel: 'error' })
  const [error] = document.errors
  if (error) throw error
  visit(document, { Map: (_key, node) => keepTexts(node) })
  return document.toJS({ maxAliasCount: -1 })
}

/**
 * The values of a schema of texts stay as they are written: YAML takes `1.0` for the number 1, `007` for 7 and `true` for a boolean, of which the
 * vendor knows nothing.
 */
function keepTexts(schema: YAMLMap): void {
  const type = schema.get('type')
  if (
    type !== 'string' &&
    !(isSeq(type) && type.items.every((item) => isScalar(item) && /^(string|null)$/.test(String(item.value))))
  )
    return
  for (const key of ['enum', 'default', 'const']) {
    const found = schema.get(key, true)
    for (const value of isSeq(found) ? found.items : [found]) {
      if (!isScalar(value) || isMap(value) || value.source === undefined) continue
      if (typeof value.value === 'number' || typeof value.value === 'boolean') value.value = value.source
    }
  }
}
