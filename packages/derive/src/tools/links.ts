import { isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { referencesIn } from '@helpdesk-mcp/tools'
import type { Operation } from '../document/operations.ts'
import type { SchemaSource } from '../document/schema-source.ts'

/** Names the tools that take a returned id, from the links of the operation's answers, unless the description does already. */
export function describeLinks(
  source: SchemaSource,
  operation: Operation,
  record: ToolRecord,
  byOperation: ReadonlyMap<string, ToolRecord>,
): string {
  const links = Object.entries(operation.responses).flatMap(([status, response]) =>
    /^2/.test(status) && isObject(response['links'])
      ? Object.values(response['links']).map(source.follow)
      : [],
  )
  const sentences = links.flatMap((link) => {
    const target =
      isObject(link) && typeof link['operationId'] === 'string'
        ? byOperation.get(link['operationId'])
        : undefined
    if (!target || !isObject(link) || !isObject(link['parameters'])) return []
    const pairs = Object.entries(link['parameters']).flatMap(([parameter, expression]) => {
      const field = fieldOf(expression, record.response.at)
      const name = parameter.replace(/^(path|query|header)\./, '')
      const plan = target.request.parameters.find((candidate) => candidate.name === name)
      return field === undefined ? [] : [`${field} -> ${plan?.argument ?? name}`]
    })
    if (pairs.length === 0 || referencesIn(record.description).includes(target.id)) return []
    return [`{${target.id}} (${pairs.join(', ')})`]
  })
  const [first, ...others] = [...new Set(sentences)]
  return first === undefined ? '' : `Leads to:[ ${[first, ...others].join('][; ')}].`
}

/** `$response.body#/ticket/assignee_id` -> `assignee_id`, as the path in the unwrapped result. */
function fieldOf(expression: unknown, at: string | undefined): string | undefined {
  if (typeof expression !== 'string' || !expression.startsWith('$response.body#/')) return undefined
  const steps = expression
    .slice('$response.body#/'.length)
    .split('/')
    .filter((step) => !/^(\d+|\*|-)$/.test(step))
  const envelope = at?.split('.') ?? []
  return (envelope.every((step, index) => steps[index] === step) ? steps.slice(envelope.length) : steps).join(
    '.',
  )
}
