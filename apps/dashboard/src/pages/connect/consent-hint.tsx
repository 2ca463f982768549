import type { Connector } from '../../api/schemas.ts'
import { CodeBlock } from '../../components/code-block.tsx'
import { count } from '../../words/count.ts'

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
