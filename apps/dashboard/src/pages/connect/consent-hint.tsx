import type { Connector } from '../../api/schemas.ts'
import { CodeBlock } from '../../components/code-block.tsx'
import { count } from '../../words/count.ts'

interface ConsentHintProps {
  oauth: NonNullable<Connector['oauth']>
  title: string
}

/** What to set up at a vendor before people can log in there. */
export function ConsentHint({ oauth, title }: ConsentHintProps) {
  return (
    <div className="grid gap-2 text-sm">
      <p>
        {title} asks for a login. First register an application there, with exactly this redirect address,
        then enter its id and secret below; the login follows.
      </p>
      <CodeBlock text={oauth.redirect_uri} what="the redirect address" />
      <details>
        <summary className="text-soft">It is asked for {count(oauth.scopes.length, 'permission')}</summary>
        <p className="mt-1 font-mono text-xs text-soft">{oauth.scopes.join(' ')}</p>
      </details>
    </div>
  )
}
