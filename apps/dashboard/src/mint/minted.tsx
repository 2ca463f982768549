import { useNavigate } from '@tanstack/react-router'
import type { MintedServer } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { sayDate } from '../time/say-time.ts'
import { NewUrl } from './new-url.tsx'

interface MintedProps {
  server: MintedServer
  /** Forgets the URL and starts over. */
  again: () => void
}

/** A new MCP server. */
export function Minted({ server, again }: MintedProps) {
  const { id, name, expires_at } = server
  const navigate = useNavigate()
  const ends = expires_at === null ? 'It never expires.' : `It expires on ${sayDate(Date.parse(expires_at))}.`
  return (
    <NewUrl
      server={server}
      title={`${name} is ready`}
      intro={`Add it to an assistant by its URL. ${ends}`}
      actions={({ leave, copyAndClose, isCopied }) => (
        <>
          <Button onClick={() => leave(again)}>Create another</Button>
          <Button onClick={() => copyAndClose(() => void navigate({ to: '/servers/$id', params: { id } }))}>
            {isCopied ? 'Done' : 'Copy and close'}
          </Button>
        </>
      )}
    />
  )
}
