import { isObject } from '@helpdesk-mcp/contracts'
import { nearest } from '@helpdesk-mcp/tools'
import { follow, type OpenApiDocument, stepsOf, target } from '../document/openapi.ts'
import { methodsOf, type Operation, pathItem, readOperations } from '../document/operations.ts'
import { checkReferences } from '../document/references.ts'
import { snakeCase } from '../tools/names.ts'

/** An action of overlay.yaml as it is drafted. */
export interface DraftAction {
  target: string
  /** Why it is there. */
  description: string
  update?: Record<string, unknown>
  remove?: true
  /** What a person has to decide before `generate` accepts the action. */
  'x-unsettled'?: string
  /** What `generate` lists as a guess until the key is removed. */
  'x-guessed'?: string
}

/** The steps of a location in a document as JSONPath: `$.paths['/tickets/{id}'].get`. */
export function jsonPath(document: unknown, steps: readonly string[]): string {
  let node = document
  let path = '$'
  for (const step of steps) {
    if (Array.isArray(node)) path += `[${step}]`
    else if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(step)) path += `.${step}`
    else path += `['${step.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`
    node = Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined
  }
  return path
}

/** Gives every operation an id of its own: of two with one id the second is renamed. */
export function repairIds(document: OpenApiDocument): DraftAction[] {
  const duplicates: Operation[] = []
  const known = readOperations(document, (operation) => duplicates.push(operation))
  const ids = new Set(known.keys())
  const free = (wanted: string): string => {
    let id = wanted
    for (let number = 2; ids.has(id); number++) id = `${wanted}${number}`
    ids.add(id)
    return id
  }
  const renamed = duplicates.map(
    (operation): DraftAction => ({
      target: targetOf(document, operation),
      description: `${operation.operationId} is also the id of another operation.`,
      update: { operationId: free(idFrom(operation)) },
    }),
  )
  const named = [...known.values()]
    .filter(({ operationId }) => / /.test(operationId))
    .map(
      (operation): DraftAction => ({
        target: targetOf(document, operation),
        description: 'It has no operationId, by which tools.yaml names it.',
        update: { operationId: free(idFrom(operation)) },
      }),
    )
  return [...renamed, ...named]
}

/** `getTicketsComments` for GET /tickets/{id}/comments. */
function idFrom({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  const words = path
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (segment.startsWith('{') ? `by_${segment.slice(1, -1)}` : segment))
  const last = words.findLastIndex((word) => !word.startsWith('by_'))
  const kept = words.filter((word, index) => !word.startsWith('by_') || index > last)
  return snakeCase([method, ...kept].join('_')).replace(/_([a-z0-9])/g, (_whole, letter: string) =>
    letter.toUpperCase(),
  )
}

/** Gives operations without answers one that says nothing, since every operation of OpenAPI 3.0 has some. */
export function repairAnswers(document: OpenApiDocument): DraftAction[] {
  return rawOperations(document).flatMap(({ steps, raw }): DraftAction[] => {
    if (isObject(raw['responses']) && Object.keys(raw['responses']).length > 0) return []
    const description = 'The document does not say how it answers.'
    return [
      {
        target: jsonPath(document, steps),
        description,
        update: { responses: { 200: { description: 'Done.' } } },
      },
    ]
  })
}

/** One action for each reference that leads nowhere. Nobody but a person can say what was meant. */
export function repairReferences(document: OpenApiDocument, operations: Iterable<Operation>): DraftAction[] {
  const actions: DraftAction[] = []
  checkReferences(document, operations, (path, ref) => actions.push(stubFor(document, path, ref)))
  return actions.sort((a, b) => a.target.localeCompare(b.target))
}

function stubFor(document: OpenApiDocument, path: readonly string[], ref: string): DraftAction {
  const steps = path.at(-1) === '$ref' ? path.slice(0, -1) : path
  const near = nearestReference(document, ref)
  const settle = 'then remove this line.'
  if (near !== undefined) {
    return {
      target: jsonPath(document, located(document, steps)),
      description: `${ref} leads nowhere.`,
      'x-unsettled': `Is ${near} meant? Correct it if not, ${settle}`,
      update: { $ref: near },
    }
  }
  return {
    target: jsonPath(document, [...located(document, steps), '$ref']),
    description: `${ref} leads nowhere. Without it, any value fits.`,
    'x-unsettled': `Say what stands there: keep this and add an action with an update for it, or leave any value, ${settle}`,
    remove: true,
  }
}

/** Where a node really stands: paths through references do not exist for a JSONPath. */
function located(document: OpenApiDocument, steps: readonly string[]): string[] {
  let node: unknown = document
  let place: string[] = []
  for (const step of steps) {
    for (let hop = 0; hop < 8 && isObject(node) && typeof node['$ref'] === 'string'; hop++) {
      if (!node['$ref'].startsWith('#/') || Object.hasOwn(node, step)) break
      place = stepsOf(node['$ref'])
      node = target(document, node['$ref'])
    }
    place = [...place, step]
    node = Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined
  }
  return place
}

/** The component of the same name elsewhere, or one spelled alike. */
function nearestReference(document: OpenApiDocument, ref: string): string | undefined {
  const name = stepsOf(`#/${ref.split(/[#/]/).at(-1) ?? ''}`)[0] ?? ''
  const kinds = Object.entries(document.components ?? {}).filter(([, kind]) => isObject(kind))
  const kindOf = ref.split('/').at(-2)
  const inOrder = kinds.sort(([a], [b]) => Number(b === kindOf) - Number(a === kindOf))
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const exact = inOrder.flatMap(([kind, all]) => {
    const found =
      Object.keys(all).find((key) => key === name) ??
      Object.keys(all).find((key) => plain(key) === plain(name))
    return found === undefined ? [] : [referenceTo(kind, found)]
  })[0]
  if (exact !== undefined) return exact
  const schemas = Object.keys(document.components?.['schemas'] ?? {})
  const [close] = nearest(name, schemas)
  return close === undefined ? undefined : referenceTo('schemas', close)
}

function referenceTo(kind: string, name: string): string {
  return `#/components/${kind}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The root's `security`, where only the operations state one: the scheme that most of them take. */
export function repairSecurity(document: OpenApiDocument, scheme: string | undefined): DraftAction[] {
  if (scheme === undefined || (document.security ?? []).length > 0) return []
  return [
    {
      target: '$',
      description: "The connector's credential is that of the schemes named here.",
      'x-guessed': `Most operations that state a scheme take ${scheme}.`,
      update: { security: [{ [scheme]: [] }] },
    },
  ]
}

function targetOf(document: OpenApiDocument, { path, method }: Operation): string {
  const found = rawOperations(document).find(
    (one) => one.path === path && (one.method === method || one.method.toUpperCase() === method),
  )
  return jsonPath(document, found?.steps ?? ['paths', path, method.toLowerCase()])
}

function rawOperations(
  document: OpenApiDocument,
): { path: string; method: string; steps: string[]; raw: Record<string, unknown> }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, rawItem]) => {
    const item = pathItem(document, rawItem)
    if (!item || path.startsWith('x-') || follow(document, rawItem) !== rawItem) return []
    return methodsOf(item).map(([method, raw]) => {
      const own =
        isObject(item['additionalOperations']) && Object.hasOwn(item['additionalOperations'], method)
      return { path, method, steps: ['paths', path, ...(own ? ['additionalOperations'] : []), method], raw }
    })
  })
}
