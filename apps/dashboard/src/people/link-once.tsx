import { CodeBlock } from '../design/copy.tsx'
import { Note } from '../design/states.tsx'
import { sayDate } from '../time/say-time.ts'
import type { InvitedPerson } from './people-requests.ts'

/** A link that signs in as somebody. It is shown only once. */
export function LinkOnce({ person, onCopied }: { person: InvitedPerson; onCopied?: () => void }) {
  const { name, email, link } = person
  return (
    <div className="grid gap-3 text-sm">
      <Note tone={link.sent ? 'good' : 'warn'} role="status">
        {link.sent
          ? `The link has been sent to ${email}. Here it is in case it does not arrive.`
          : `Send this link to ${name} now, by a way that only they read: it is shown only once.`}
      </Note>
      <CodeBlock text={link.url} what="the link" onCopied={onCopied} />
      <p className="text-soft">
        It signs in as {name}, once, until {sayDate(Date.parse(link.expires_at))}.
      </p>
    </div>
  )
}
