/** One vendor under its names. */
export interface Identity {
  /** acme-desk: the folder, the package, the command. */
  id: string
  /** Acme Desk: as people write it. */
  title: string
  /** acme_desk: in tool names. */
  brand: string
  /** AcmeDesk: in names of functions. */
  pascal: string
  /** @acme/helpdesk-mcp-acme-desk: on npm. */
  packageName: string
  /** Where the MCP registry lists it: `io.github.<owner>/<name>`. */
  mcpName: string
}

/** A command that cannot be run as it was given. */
export class UsageError extends Error {}

export interface WantedIdentity {
  id?: string | undefined
  title?: string | undefined
  brand?: string | undefined
  packageName?: string | undefined
}

export function isId(id: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 30
}

export function isTitle(title: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} .&+-]{0,59}$/u.test(title)
}

/** The names of a new connector; those that are not given follow from its id. Throws a `UsageError`. */
export function readIdentity({ id = '', title = titleOf(id), brand, packageName }: WantedIdentity): Identity {
  const inNames = brand ?? id.replaceAll('-', '_')
  const onNpm = packageName ?? `helpdesk-mcp-${id}`
  if (!isId(id))
    throw new UsageError(
      `The id ${JSON.stringify(id)} must be lower-case words joined by -, such as acme-desk, of at most 30 characters.`,
    )
  if (!isTitle(title))
    throw new UsageError(
      `The title ${JSON.stringify(title)} must be the name of the helpdesk as people write it, such as "Acme Desk".`,
    )
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(inNames) || inNames.length > 30)
    throw new UsageError(`The brand ${JSON.stringify(inNames)} must be lower-case words joined by _.`)
  if (!/^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/.test(onNpm))
    throw new UsageError(
      `The package ${JSON.stringify(onNpm)} must be a name on npm, such as @acme/helpdesk-mcp-acme.`,
    )
  const pascal = id.replace(/(^|-)([a-z0-9])/g, (_whole, _dash, letter: string) => letter.toUpperCase())
  const [scope = '', name = onNpm] = onNpm.startsWith('@') ? onNpm.slice(1).split('/') : ['your-name', onNpm]
  return {
    id,
    title,
    brand: inNames,
    pascal,
    packageName: onNpm,
    mcpName: `io.github.${scope}/${name.replace(/^helpdesk-mcp-/, '')}`,
  }
}

/** `Acme Desk` for acme-desk. */
export function titleOf(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
