import { type HeaderReader, isObject, type Redactor, redactStart, valueAt } from '@helpdesk-mcp/contracts'
import type { ErrorTable } from '../errors.ts'
import type { VendorRefusal } from '../records/call-seen.ts'
import { explainCodes, first, text } from './error-words.ts'

const maxSaid = 500
const maxFields = 10

/** What a vendor's refusal says, for a record of the call: its own sentence, and the fields that it names. */
export function refusalOf(
  { headers }: { headers: HeaderReader },
  body: unknown,
  table: ErrorTable,
  redact: Redactor,
): VendorRefusal {
  const header = table.headers?.message
  const said = text(header && headers.get(header)) ?? first(body, table.message)
  const fields = fieldsIn(body, table)
  const details = table.details?.map((path) => valueAt(body, path)).find((value) => isObject(value))
  const parts = [
    ...(said === undefined ? [] : [said]),
    ...fields.flatMap(({ name, says }) =>
      says === undefined || (said?.includes(name) && said.includes(says)) ? [] : [`${name} ${says}`],
    ),
    ...explainCodes(details, table.codeMeanings ?? {}),
  ]
  const words = parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')
  return { said: redactStart(redact, words, maxSaid), fields: fields.map(({ name }) => name) }
}

interface Field {
  /** Dotted. */
  name: string
  says?: string | undefined
}

function fieldsIn(body: unknown, { fields: table }: ErrorTable): Field[] {
  const listed = table && valueAt(body, table.at)
  const names = isObject(listed) ? Object.keys(listed) : Array.isArray(listed) ? listed : []
  return names.slice(0, maxFields).flatMap((entry: unknown): Field[] => {
    const name = text(isObject(entry) ? valueAt(entry, table?.name ?? '') : entry)
    if (name === undefined) return []
    return [{ name: dotted(name), says: isObject(entry) ? first(entry, table?.says ?? []) : undefined }]
  })
}

/** `/cf/order` is `cf.order`. */
function dotted(name: string): string {
  return name.replace(/^\//, '').replaceAll('/', '.').slice(0, 100)
}
