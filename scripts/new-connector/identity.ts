import { existsSync } from 'node:fs'
import { join } from 'node:path'

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
}

/** An identity that cannot be used, with how to fix it. */
export class IdentityError extends Error {}

export function readIdentity(
  given: { id?: string | undefined; title?: string | undefined; brand?: string | undefined },
  packages: string,
): Identity {
  const { id = '', title = '', brand = id.replaceAll('-', '_') } = given
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 30) {
    throw new IdentityError(
      `The id ${JSON.stringify(id)} must be lower-case words joined by -, such as acme-desk.`,
    )
  }
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .&+-]{0,59}$/u.test(title)) {
    throw new IdentityError(
      'The title must be the name of the helpdesk as people write it, such as "Acme Desk".',
    )
  }
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(brand)) {
    throw new IdentityError(`The brand ${JSON.stringify(brand)} must be lower-case words joined by _.`)
  }
  if (existsSync(join(packages, id))) {
    throw new IdentityError(`packages/${id} is already there: choose another id, or remove the folder.`)
  }
  const pascal = id.replace(/(^|-)([a-z0-9])/g, (_whole, _dash, letter: string) => letter.toUpperCase())
  return { id, title, brand, pascal }
}

/** A text about one vendor as a text about another. */
export function rename(text: string, from: Identity, to: Identity): string {
  return text
    .replaceAll(new RegExp(`\\bcreate${from.pascal}(?=Client|Connector)`, 'g'), `create${to.pascal}`)
    .replaceAll(from.title, to.title)
    .replaceAll(from.id, to.id)
    .replaceAll(from.brand, to.brand)
}
