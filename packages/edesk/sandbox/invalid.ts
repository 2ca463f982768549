import { ApiException, type Problem } from '@helpdesk-mcp/sandbox'

/** Wrong fields of a body, by their number; a false or absent number is no problem. */
export type Faults = Record<string, number | false | undefined>

/** Throws the refusal that names every wrong field; nothing when none is. */
export function refuseFaults(faults: Faults): void {
  const problems = Object.entries(faults).flatMap(([field, code]): Problem[] =>
    code ? [{ in: 'body', at: `/${field.replaceAll('.', '/')}`, keyword: String(code), message: field }] : [],
  )
  if (problems.length > 0) throw new ApiException({ reason: 'invalid', message: 'Wrong fields.', problems })
}
