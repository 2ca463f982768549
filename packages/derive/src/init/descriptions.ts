import { namesIn, type Operation } from '../document/operations.ts'
import { singularOf, snakeCase } from '../tools/names.ts'

export interface DescribedOperation {
  /** The operation as the document writes it. */
  raw: Record<string, unknown>
  operation: Operation
  resource: string
  method: string
  bound: ReadonlySet<string>
}

/** What is shorter says no more than the tool's name. */
const minLength = 32
const maxFirst = 180
const maxWhole = 400
/** Characters that are read for it: what is taken out of them is searched for from every one of them. */
const maxRead = 4_000

/** The document's own sentences about an operation, else one made from its method and resource, which is a guess. */
export function describeOperation(described: DescribedOperation): { description: string; isGuess: boolean } {
  const { raw } = described
  const texts = [raw['description'], raw['summary']].map((text) =>
    typeof text === 'string' ? plainText(text.slice(0, maxRead)) : '',
  )
  const own = texts.find((text) => text.length >= minLength)
  if (own !== undefined) return { description: bounded(own), isGuess: false }
  return { description: guessDescription(described), isGuess: true }
}

/** A sentence such as `Lists the notes of a ticket.` */
export function guessDescription({
  operation,
  resource,
  method,
  bound,
}: Omit<DescribedOperation, 'raw'>): string {
  const many = resource.replaceAll('_', ' ')
  const one = singularOf(resource).replaceAll('_', ' ')
  const ids = namesIn(operation.path).filter((name) => !bound.has(name))
  const of = ids.length > 1 || (ids.length === 1 && !operation.path.replace(/\/$/, '').endsWith('}'))
  const parent = of ? ` of one ${parentOf(ids[0] ?? '', operation.path)}` : ''
  const sentences: Record<string, string> = {
    list: `Lists ${many}${parent}. Use it to find one and its id.`,
    get: `Reads one ${one}${parent} by its id, with all its fields.`,
    create: `Creates a new ${one}${parent} from the fields that are given.`,
    update: `Changes a ${one}${parent}; fields that are left out stay as they are.`,
    delete: `Deletes a ${one}${parent} by its id. It cannot be brought back.`,
    replace: `Replaces the ${many}${parent} as a whole by what is given.`,
    remove: `Removes those of the ${many}${parent} that are given.`,
    update_many: `Changes several ${many}${parent} with one call.`,
    show: `Reads the ${many}${parent} with all that the vendor gives.`,
  }
  return sentences[method] ?? `${sentenceCase(method.replaceAll('_', ' '))}: an action on ${many}${parent}.`
}

function parentOf(parameter: string, path: string): string {
  const segments = path.split('/').filter(Boolean)
  const before = segments[segments.indexOf(`{${parameter}}`) - 1]
  const named = snakeCase(parameter).replace(/_?(id|key|uuid|identifier)$/, '')
  return (named || singularOf(snakeCase(before ?? 'record'))).replaceAll('_', ' ')
}

/** Text without markup, and without what tools.yaml reads as a reference. */
export function plainText(text: string): string {
  return text
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^.!?\n]*https?:\/\/\S+/g, ' ')
    .replace(/^\s*(#+|[-*|>]|\d+\.)\s+/gm, '')
    .replace(/[*`|]+|__/g, '')
    .replace(/\{([^{}]*)\}/g, '$1')
    .replace(/[{}[\]]/g, '')
    .replace(/&nbsp;|&amp;|&lt;|&gt;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whole sentences, the first of them short enough for hosts that show no more. */
function bounded(text: string): string {
  const ended = /[.!?]$/.test(text) ? text : `${text}.`
  const sentences = ended.split(/(?<=[.!?])\s+/)
  const first = sentences[0] ?? ''
  if (first.length > maxFirst)
    return `${first
      .slice(0, maxFirst)
      .replace(/\s+\S*$/, '')
      .replace(/[.,;:\s]+$/, '')}.`
  let whole = first
  for (const sentence of sentences.slice(1)) {
    if (whole.length + sentence.length + 1 > maxWhole) break
    whole = `${whole} ${sentence}`
  }
  return sentenceCase(whole)
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
