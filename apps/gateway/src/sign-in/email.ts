import type { GatewayContext, Mail } from '../context.ts'
import type { Person } from '../model.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'

/** How long a link that was sent by e-mail is valid. */
export const mailLinkMs = 15 * 60_000
/** How many such links a person may have at a time. */
const maxLinks = 12

/** Who asked for a link, and where they go once they have signed in. */
export interface LinkRequest {
  email: string
  browser: string
  returnTo: string | null
}

/** Sends links to whoever has this e-mail address: one for each tenant. Does nothing where there is nobody. */
export async function sendLinks(
  context: Pick<GatewayContext, 'store' | 'clock' | 'log' | 'publicUrl'>,
  mail: Mail,
  { email, browser, returnTo }: LinkRequest,
): Promise<void> {
  const { store, clock, log, publicUrl } = context
  const people = await store.people.byEmail(email)
  if (people.length === 0) return
  const expiresAt = clock.now() + mailLinkMs
  const links = people.map((person) => ({ person, code: newToken('hdm_link_') }))
  const stored = links.map(({ person, code }) => ({
    personId: person.id,
    codeHash: hashToken(code),
    expiresAt,
    browserHash: hashToken(browser),
    returnTo,
  }))
  if (!(await store.people.addMailLinks(stored, maxLinks))) {
    return log.warn(
      { people: people.map(({ id }) => id) },
      'Too many sign-in links for a person. None was sent.',
    )
  }
  const lines = await Promise.all(
    links.map(async ({ person, code }) => {
      const url = `${publicUrl}/sign-in/link/${code}`
      return people.length === 1 ? url : `${await scopeName(store, person)}:\n${url}`
    }),
  )
  await mail.send({
    to: email,
    subject: 'Sign in to Helpdesk MCP',
    text: `Open this link in the browser in which you asked for it. It signs you in to ${publicUrl}, once, within ${mailLinkMs / 60_000} minutes:\n\n${lines.join('\n\n')}\n\nIf you did not ask for it, ignore this message: nobody can sign in without it.\n`,
  })
  log.info({ people: people.map(({ id }) => id) }, 'Sent a sign-in link by e-mail.')
}

/** What a person signs in to, where they are several people. */
export async function scopeName(
  store: GatewayContext['store'],
  { tenantId }: Pick<Person, 'tenantId'>,
): Promise<string> {
  if (tenantId === null) return 'As an owner of this gateway'
  return (await store.tenants.get(tenantId))?.name ?? tenantId
}
