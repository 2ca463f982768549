import type { Json, RequestPlan } from '@helpdesk-mcp/contracts'

/** What goes to the vendor for arguments that are not given: by argument. A default that is only documented is not among it. */
export function sentDefaults({ parameters, body }: RequestPlan): Record<string, Json> {
  return Object.fromEntries(
    [...parameters, ...(body?.fields ?? [])].flatMap(({ argument, value }) =>
      argument === undefined || value === undefined ? [] : [[argument, value] as const],
    ),
  )
}
