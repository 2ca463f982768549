import { useQuery } from '@tanstack/react-query'
import { methodsQuery } from '../api/sign-in-methods.ts'
import { ForOperator } from '../design/for-operator.tsx'
import { Details } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { guides } from '../words/guides.ts'

const ends = 'A session ends after 12 hours without use, and after 7 days.'

/** For somebody who has just joined: how they get in the next time. */
export function SignInAgain() {
  const methods = useQuery(methodsQuery).data
  if (methods === undefined) return null
  const page = `${location.origin}/sign-in`
  const ways = [
    ...(methods.provider ? [`sign in with ${methods.provider.name}`] : []),
    ...(methods.email ? ['have a link sent to your e-mail address'] : []),
  ]
  return (
    <p className="text-sm text-soft">
      {ends}{' '}
      {ways.length > 0
        ? `Then open ${page} and ${ways.join(', or ')}.`
        : 'Then ask whoever invited you for a new link: the one that you have used works only once.'}
    </p>
  )
}

/** For whoever invites, where people cannot sign in by themselves: what that means, and how it is changed. */
export function LinksOnly() {
  const methods = useQuery(methodsQuery).data
  if (methods === undefined || methods.email || methods.provider) return null
  return (
    <Note tone="warn">
      <div className="grid min-w-0 flex-1 gap-2">
        <p>
          People sign in by links that you send them, and each link works once. {ends} Then they need a new
          one from you: you create it under People, where you open their name.
        </p>
        <Details summary="Let people sign in by themselves">
          <ForOperator
            wish="Please let people sign in to Helpdesk MCP by themselves: by links that it sends by e-mail, or with our company’s sign-in (OpenID Connect). Set the first two for e-mail, or the others for the company’s sign-in, and start the gateway again"
            lines={[
              'HELPDESK_MCP_SMTP_URL=…',
              'HELPDESK_MCP_MAIL_FROM=…',
              'HELPDESK_MCP_OIDC_ISSUER=…',
              'HELPDESK_MCP_OIDC_CLIENT_ID=…',
              'HELPDESK_MCP_OIDC_CLIENT_SECRET=…',
            ]}
            guide={guides.people}
          />
        </Details>
      </div>
    </Note>
  )
}
