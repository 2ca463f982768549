import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>
}

/** Finds what an answer has that the OpenAPI document does not say, or lacks of what it says. */
export function createDocumentCheck(document: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ ...document, $id: 'api' })
  const compiled = new Map<string, ValidateFunction>()

  return (method: string, path: string, status: number, type: string, body: unknown): string[] => {
    const [pathname = ''] = path.split('?')
    const template = Object.keys(document.paths).find((each) => fits(each, pathname))
    const operation = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()]
    if (template === undefined || operation === undefined) return []
    const response = operation.responses[status]
    if (!response) return [`${method} ${template} does not document ${status}`]
    if (response.content === undefined) return body === '' ? [] : [`${status} of ${template} has a body`]
    const media = Object.keys(response.content).find((each) => type.startsWith(each))
    if (media === undefined) return [`${status} of ${method} ${template} is ${type}`]
    const steps = [
      'paths',
      template,
      method.toLowerCase(),
      'responses',
      String(status),
      'content',
      media,
      'schema',
    ]
    const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    const reference = `api#/${pointer.join('/')}`
    const validate = compiled.get(reference) ?? ajv.compile({ $ref: reference })
    compiled.set(reference, validate)
    validate(body)
    return (validate.errors ?? []).map((error) => `${method} ${template}: ${ajv.errorsText([error])}`)
  }
}

/** Literal paths come before those with parameters in the document's order. */
function fits(template: string, path: string): boolean {
  const [expected, given] = [template.split('/'), path.split('/')]
  return (
    expected.length === given.length &&
    expected.every((segment, index) => segment.startsWith('{') || segment === given[index])
  )
}
