import { isObject, type TextPlan } from '@helpdesk-mcp/contracts'
import { findNodes } from '../document/find-paths.ts'
import type { Schema, SchemaSource } from '../document/schema-source.ts'
import type { Report } from '../problems.ts'
import { typesIn } from '../schemas/plain-schema.ts'

const key = 'x-text'

/**
 * The strings of an answer that are shown as text: those of `format: html`, and those marked `x-text`: `message`, or
 * `{ message, plain, type }`. On an object it means every string in it; `type` names the property beside it that says whether it is HTML or plain.
 */
export function textPlans(source: SchemaSource, schema: Schema | undefined, report: Report): TextPlan[] {
  const found = findNodes<Schema | undefined>({
    start: schema,
    path: [],
    matches: (node) => node?.['format'] === 'html' || node?.[key] !== undefined,
    inside: (node) => [
      ...(node?.['items'] ? [{ node: source.read(node['items']) }] : []),
      ...Object.entries(isObject(node?.['properties']) ? node['properties'] : {}).map(([step, value]) => ({
        step,
        node: source.read(value),
      })),
    ],
  })
  return [...found].map(([path, node]) => ({
    path,
    ...(node && typesIn(node).includes('object') ? { within: true } : {}),
    ...markOf(node?.[key], path, report),
  }))
}

function markOf(raw: unknown, path: string, report: Report): Omit<TextPlan, 'path'> {
  if (raw === undefined) return {}
  if (raw === 'message') return { message: true }
  if (isMark(raw)) return raw
  report(
    key,
    `${JSON.stringify(raw)} at ${path} is unclear.`,
    'Give message, or { message: true, plain: true, type: <property> }.',
  )
  return {}
}

function isMark(raw: unknown): raw is Omit<TextPlan, 'path'> {
  return (
    isObject(raw) &&
    Object.entries(raw).every(([name, value]) =>
      name === 'type'
        ? typeof value === 'string'
        : (name === 'message' || name === 'plain') && value === true,
    )
  )
}
