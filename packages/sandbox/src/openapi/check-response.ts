import { descend, type OpenApiDocument, toOpenApi31 } from './document.ts'
import { plainType, readOperations } from './operations.ts'
import { createRouter } from './router.ts'
import { createValidator } from './validator.ts'

/** Where an answer differs from the document: in its status, its media type or its body. */
export type ResponseChecker = (method: string, path: string, response: Response) => Promise<string[]>

/** For tests that compare a sandbox with its document; `path` is relative to the base path. */
export function createResponseChecker(source: OpenApiDocument): ResponseChecker {
  const document = toOpenApi31(source)
  const route = createRouter(readOperations(document))
  const validate = createValidator(document)

  return async (method, path, response) => {
    const found = route(method, path.split('?', 1)[0] ?? path)
    if (found.kind !== 'found') return [`${method} ${path} is not in the document`]
    const { node, id } = found.operation
    const keys = [String(response.status), `${String(response.status)[0]}XX`, 'default']
    const declared = keys.map((key) => descend(document, node, 'responses', key)).find(Boolean)
    if (!declared) return [`${id} does not declare ${response.status}`]
    const type = plainType(response.headers.get('content-type') ?? '')
    const text = await response.text()
    const content = descend(document, declared, 'content')
    if (!content) return text === '' ? [] : [`${id} ${response.status} declares no body`]
    const key = Object.keys(content.value).find((one) => plainType(one) === type) ?? '*/*'
    const schema = descend(document, content, key, 'schema')
    if (!schema) return [`${id} ${response.status} does not declare ${type || 'an answer without a body'}`]
    if (!type.includes('json')) return []
    return validate(schema, JSON.parse(text)).map(
      ({ at, message }) => `${id} ${response.status} ${at} ${message}`,
    )
  }
}
