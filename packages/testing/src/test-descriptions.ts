import { toTool } from '@helpdesk-mcp/connector'
import { isObject, type JsonSchema, type ToolRecord } from '@helpdesk-mcp/contracts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'

/** What a model sees of each tool. */
export function testDescriptions(records: readonly ToolRecord[], names: readonly string[]): void {
  // One for all: each would compile the schema of schemas anew.
  const ajv = new Ajv2020({ strict: false, validateFormats: false })

  it('has the tools it is known for', () => {
    expect(records.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]))
  })

  it.each(records.map((record) => [record.name, record] as const))(
    '%s is described in a form that a model can use',
    (name, record) => {
      const tool = toTool(record)
      expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/)
      expect(tool.title).not.toBe('')
      expect(tool.description.length).toBeGreaterThan(30)
      expect(tool.description.length).toBeLessThan(1_500)
      expect(Object.values(tool.annotations).every((hint) => hint !== undefined)).toBe(true)
      const schema = tool.inputSchema
      expect(schema.type).toBe('object')
      expect(Object.keys(schema)).not.toEqual(expect.arrayContaining(['$ref']))
      for (const keyword of ['oneOf', 'anyOf', 'allOf']) expect(schema).not.toHaveProperty(keyword)
      expect(untyped(schema)).toEqual([])
      expect(refusedByHosts(schema)).toEqual([])
      expect(tool.description.split(/(?<=[.!?])\s/)[0]?.length).toBeLessThanOrEqual(200)
      expect(() => ajv.compile(schema)).not.toThrow()
    },
  )
}

/** What hosts refuse inside a schema: several types, free-form objects that do not say so, patterns of a part. */
function refusedByHosts(schema: JsonSchema, path = ''): string[] {
  const {
    type,
    properties = {},
    additionalProperties: more,
    anyOf,
    items,
    $defs = {},
    $ref,
    pattern,
  } = schema
  const isFree = type === 'object' && more !== false && Object.keys(properties).length === 0
  const isBare = path !== '' && !path.includes('$defs') && isFree && !anyOf && !$ref
  const isPart = typeof pattern === 'string' && !(pattern.startsWith('^') && pattern.endsWith('$'))
  const inside = [
    ...Object.entries({ ...properties, ...$defs }),
    ...Object.entries({ '[]': items, '{}': typeof more === 'object' ? more : undefined }),
    ...(anyOf ?? []).map((form, index) => [`|${index}`, form] as const),
  ]
  return [
    ...(Array.isArray(type) ? [`${path}: several types`] : []),
    ...(schema.enum?.includes(null) || type === 'null' ? [`${path}: null`] : []),
    ...(isBare ? [`${path}: an object without properties`] : []),
    ...(isPart ? [`${path}: ${pattern}`] : []),
    ...inside.flatMap(([name, part]) => (part ? refusedByHosts(part, `${path}.${name}`) : [])),
  ]
}

/** Properties that name no type. */
function untyped(schema: JsonSchema, path = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const here = `${path}${name}`
    const bare =
      isObject(property) && property.type === undefined && property.$ref === undefined ? [here] : []
    const inside = property.items ? untyped(property.items, `${here}[].`) : []
    return [...bare, ...untyped(property, `${here}.`), ...inside]
  })
}
