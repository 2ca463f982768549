import { isObject } from '@helpdesk-mcp/contracts'
import type { DeriveProblem } from '../problems.ts'
import { checkParameter, checkParameters, checkSchema } from './check-parameters.ts'
import { follow, hasSiblings, type OpenApiDocument, stepsOf, target } from './openapi.ts'
import { methodsOf, type Operation, pathItem } from './operations.ts'

/** Where a node of the document stands, and whether its keys are names that the document chose. */
interface Place {
  value: unknown
  path: readonly string[]
  isNames: boolean
}

const maxProblems = 20

/** Keys whose value is data, not a part of the document's structure. So is what stands under a key that begins with x-. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const', 'links', 'callbacks'])
const names = new Set(
  'properties patternProperties $defs definitions dependentSchemas content responses headers encoding'.split(
    ' ',
  ),
)
const maps = new Set([...names, 'discriminator'])
/** Maps whose every value is a map. */
const objects = new Set(['content', 'responses', 'headers', 'encoding'])
const lists = new Set(['parameters', 'allOf', 'oneOf', 'anyOf', 'prefixItems'])

/**
 * What in these operations cannot be read: references that lead nowhere or to other files, maps that are lists, parameters in an unknown
 * place, a property that no object can be trusted with. Each is told once, with the place where it stands. `onBroken` gets every reference
 * that leads nowhere in place of a problem.
 */
export function checkReferences(
  document: OpenApiDocument,
  operations: Iterable<Pick<Operation, 'path' | 'method'>>,
  onBroken?: (path: readonly string[], ref: string) => void,
): DeriveProblem[] {
  const problems: DeriveProblem[] = []
  const seen = new Set<unknown>()
  const waiting: Place[] = []
  const report = (path: readonly string[], problem: string, fix: string) => {
    if (problems.length < maxProblems)
      problems.push({ file: 'openapi.yaml', key: path.join('.'), problem, fix })
  }
  const add = (value: unknown, path: readonly string[], isNames = false) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    waiting.push({ value, path, isNames })
  }

  function reference(ref: string, path: readonly string[]): void {
    const found = target(document, ref)
    if (found === undefined && onBroken) onBroken(path, ref)
    else if (found === undefined) report(path, ...brokenReference(ref))
    else if (typeof found !== 'object' && typeof found !== 'boolean')
      report(path, `${ref} leads to a ${typeof found}.`, 'Let it lead to a map.')
    else if (follow(document, { $ref: ref }) === undefined)
      report(path, `${ref} refers to itself.`, 'Give the schema in its place.')
    else add(found, ref.startsWith('#/') ? stepsOf(ref) : [ref])
  }

  for (const { path, method } of operations) {
    const raw = document.paths?.[path]
    const item = pathItem(document, raw)
    if (isObject(raw) && typeof raw['$ref'] === 'string') reference(raw['$ref'], ['paths', path, '$ref'])
    if (!path.startsWith('/'))
      report(['paths', path], 'does not begin with a slash.', 'Write it as a path: /things/{id}.')
    const operation = methodsOf(item ?? {}).find(
      ([verb]) => verb === method || verb.toUpperCase() === method,
    )?.[1]
    if (/^(TRACE|CONNECT|TRACK)$/i.test(method))
      report(
        ['paths', path, method.toLowerCase()],
        `${method} cannot be sent: HTTP clients refuse the method.`,
        'Remove the entry of tools.yaml.',
      )
    checkBody(method, operation?.['requestBody'], ['paths', path, method.toLowerCase(), 'requestBody'])
    const own = { value: operation?.['parameters'], at: ['paths', path, method.toLowerCase(), 'parameters'] }
    checkParameters(
      document,
      path,
      [{ value: item?.['parameters'], at: ['paths', path, 'parameters'] }, own],
      report,
    )
    add(operation, ['paths', path, method.toLowerCase()])
    add(item?.['parameters'], ['paths', path, 'parameters'])
  }
  while (waiting.length > 0 && problems.length < maxProblems) {
    const { value, path, isNames } = waiting.pop() as Place
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) add(item, [...path, String(index)])
      continue
    }
    const node = value as Record<string, unknown>
    if (!isNames && typeof node['$ref'] === 'string') reference(node['$ref'], [...path, '$ref'])
    else if (!isNames && node['$ref'] !== undefined)
      report([...path, '$ref'], 'is not a text.', 'Write a reference: "#/components/schemas/Name".')
    if (!isNames && path.at(-2) === 'parameters') checkParameter(node, path, report)
    else if (!isNames) checkSchema(node, path, report)
    if (isNames && Object.hasOwn(node, '__proto__'))
      report(
        [...path, '__proto__'],
        'is a key that JavaScript objects cannot hold safely.',
        'Remove it, by overlay.yaml if need be.',
      )
    for (const [key, inner] of Object.entries(node)) {
      if (isNames && objects.has(path.at(-1) ?? '') && !isObject(inner) && !key.startsWith('x-'))
        report([...path, key], 'is not a map.', 'Give a map.')
      else if (isNames) add(inner, [...path, key])
      else if (!data.has(key) && !key.startsWith('x-')) inside(key, inner, [...path, key])
    }
  }
  return problems

  function checkBody(method: string, raw: unknown, path: readonly string[]): void {
    const body = follow(document, raw)
    if (!isObject(body)) return
    const { content, required } = body
    // OpenAPI 3.0 ignores it.
    if (required === true && hasSiblings(document) && /^(GET|HEAD)$/i.test(method))
      report(
        [...path, 'required'],
        `asks for a body with ${method}, which HTTP clients do not send.`,
        'Describe its fields as parameters, or remove the entry of tools.yaml.',
      )
    if (
      content === undefined ||
      (isObject(content) && Object.keys(content).length === 0 && required === true)
    )
      report([...path, 'content'], 'names no media type.', 'Say what the body is, such as application/json.')
  }

  function inside(key: string, value: unknown, path: readonly string[]): void {
    if (value !== undefined && maps.has(key) && !isObject(value)) report(path, 'is not a map.', 'Give a map.')
    else if (value !== undefined && lists.has(key) && !Array.isArray(value))
      report(path, 'is not a list.', 'Give a list.')
    else if (key === 'discriminator') mapped(value as Record<string, unknown>, path)
    else add(value, path, names.has(key))
  }

  function mapped({ mapping }: Record<string, unknown>, path: readonly string[]): void {
    for (const [value, ref] of Object.entries(isObject(mapping) ? mapping : {})) {
      if (typeof ref !== 'string') continue
      reference(/[#/]/.test(ref) ? ref : `#/components/schemas/${ref}`, [...path, 'mapping', value])
    }
  }
}

function brokenReference(ref: string): [problem: string, fix: string] {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(ref))
    return [
      `${ref} is on the network, which is not read.`,
      'Save the file beside openapi.yaml, and refer to it there.',
    ]
  if (/^(\.\.)?\//.test(ref))
    return [
      `${ref} is outside of the folder of openapi.yaml, where nothing is read.`,
      'Copy the file beside openapi.yaml, and refer to it there.',
    ]
  if (!ref.startsWith('#'))
    return [
      `${ref} leads nowhere: there is no such file, or no such key in it.`,
      'Fix the reference, or add the file beside openapi.yaml.',
    ]
  return [`${ref} leads nowhere.`, 'Fix the reference, or add what it names.']
}
