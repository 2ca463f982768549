import { isObject } from './is-object.ts'
import { follow, type Node, type OpenApiDocument } from './open-api.ts'

/** The alternative that an object names by the schema's discriminator, so that a refusal speaks of it alone; else the schema itself. */
export function alternativeFor(document: OpenApiDocument, schema: Node, value: unknown): Node {
  const { discriminator } = schema.value
  if (!isObject(discriminator) || !isObject(discriminator.mapping) || !isObject(value)) return schema
  const $ref = discriminator.mapping[String(value[String(discriminator.propertyName)])]
  return typeof $ref === 'string' && $ref.startsWith('#')
    ? follow(document, { value: { $ref }, pointer: $ref })
    : schema
}
