import { useOpensHereOnly } from '../api/session.ts'
import { CodeBlock } from '../design/copy.tsx'
import { OpensHereOnly } from '../design/opens-here-only.tsx'
import { ShownOnceDialog } from '../design/shown-once.tsx'
import { Note } from '../design/states.tsx'
import { sayDate } from '../time/say-time.ts'
import type { InvitedPerson } from './people-requests.ts'

interface LinkOnceProps {
  title: string
  /** Nothing is shown without one. */
  person: InvitedPerson | undefined
  onClose: () => void
}

/** A link that signs in as somebody. It is shown only once. */
export function LinkOnce({ title, person, onClose }: LinkOnceProps) {
  const link = person?.link
  return (
    <ShownOnceDialog
      open={person !== undefined}
      title={title}
      text={link?.url}
      what="the link"
      isSent={link?.sent ?? false}
      lost={`The link is not shown again, and ${person?.name} cannot sign in without it. A new one can be created where ${person?.name} is opened.`}
      onClose={onClose}
    >
      {(copied) => person && <Link person={person} onCopied={copied} />}
    </ShownOnceDialog>
  )
}

function Link({ person, onCopied }: { person: InvitedPerson; onCopied: () => void }) {
  const { name, email, link } = person
  const isLocal = useOpensHereOnly()
  return (
    <div className="grid gap-3 text-sm">
      {isLocal && (
        <OpensHereOnly what="This link">
          {`After that, create a new link for ${name}: open their name under People.`}
        </OpensHereOnly>
      )}
      <Note tone={link.sent ? 'good' : 'warn'} role="status">
        {link.sent
          ? `The link has been sent to ${email}. Here it is in case it does not arrive.`
          : sayHandOver(name, isLocal)}
      </Note>
      <CodeBlock text={link.url} what="the link" onCopied={onCopied} />
      <p className="text-soft">
        It signs in as {name}, once, until {sayDate(Date.parse(link.expires_at))}.
      </p>
    </div>
  )
}

/** A link that does not open for them is not to be sent. */
function sayHandOver(name: string, isLocal: boolean): string {
  return isLocal
    ? `If ${name} uses this computer, copy the link now: it is shown only once.`
    : `Send this link to ${name} now, by a way that only they read: it is shown only once.`
}
