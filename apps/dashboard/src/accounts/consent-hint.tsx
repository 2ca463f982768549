import type { Connector } from '../api/schemas.ts'
import { CodeBlock } from '../design/copy.tsx'
import type { FormField } from '../schema-form/read-fields.ts'
import { count } from '../words/listed.ts'

interface ConsentHintProps {
  oauth: NonNullable<Connector['oauth']>
  title: string
}

/** What to set up in a helpdesk before the OAuth login. */
export function ConsentHint({ oauth, title }: ConsentHintProps) {
  return (
    <div className="grid gap-2 text-sm">
      <p>
        {title} uses OAuth. Register an application there with exactly this redirect URL, then enter its
        client ID and secret below. You log in afterwards.
      </p>
      <CodeBlock text={oauth.redirect_uri} what="the redirect URL" />
      <details>
        <summary className="text-soft">Requests {count(oauth.scopes.length, 'OAuth scope')}</summary>
        <p className="mt-1 font-mono text-xs text-soft">{oauth.scopes.join(' ')}</p>
      </details>
    </div>
  )
}

/** Replaces the command line's redirect URL in a field's help with the gateway's. */
export function withRedirect(field: FormField, redirectUri: string | undefined): FormField {
  if (redirectUri === undefined) return field
  return { ...field, help: field.help?.replace(/http:\/\/127\.0\.0\.1:\d+\/callback/, redirectUri) }
}
