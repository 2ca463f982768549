import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { McpServer, MintedServer } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/dialog.tsx'
import { Field, Select } from '../design/field.tsx'
import { NewUrl } from '../mint/new-url.tsx'
import { sayDate } from '../time/say-time.ts'
import { rotateServer } from './server-requests.ts'

const overlaps: readonly [seconds: number, label: string][] = [
  [0, 'immediately'],
  [3_600, 'in 1 hour'],
  [86_400, 'in 1 day'],
  [7 * 86_400, 'in 7 days'],
]

interface ReplaceUrlDialogProps {
  server: McpServer
  open: boolean
  onReplaced: (server: MintedServer) => void
  onClose: () => void
}

export function ReplaceUrlDialog({ server, open, onReplaced, onClose }: ReplaceUrlDialogProps) {
  const [overlap, setOverlap] = useState(0)
  const queries = useQueryClient()
  const replace = useMutation({
    mutationFn: () => rotateServer(server.id, overlap),
    onSuccess: (replaced) => {
      void queries.invalidateQueries({ queryKey: ['servers'] })
      onClose()
      onReplaced(replaced)
    },
  })
  return (
    <Confirm
      open={open}
      title={`Replace the URL of ${server.name}?`}
      action="Replace the URL"
      busy={replace.isPending}
      error={replace.error}
      onConfirm={() => replace.mutate()}
      onClose={onClose}
    >
      <div className="grid gap-3">
        <p>You get a new URL, shown once. Enter it wherever the old one is used.</p>
        <Field label="Old URL stops working">
          {(ids) => (
            <Select {...ids} value={overlap} onChange={(event) => setOverlap(Number(event.target.value))}>
              {overlaps.map(([seconds, label]) => (
                <option key={seconds} value={seconds}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </Confirm>
  )
}

interface ReplacedUrlProps {
  server: MintedServer
  /** Forgets the URL. */
  onDone: () => void
}

/** The URL that replaces another. */
export function ReplacedUrl({ server, onDone }: ReplacedUrlProps) {
  const { name, previous_url_until: until } = server
  const before =
    until === null ? 'The old URL no longer works.' : `The old URL works until ${sayDate(Date.parse(until))}.`
  return (
    <NewUrl
      server={server}
      title={`New URL of ${name}`}
      intro={`Enter it wherever the old URL is used. ${before}`}
      actions={({ copyAndClose, isCopied }) => (
        <Button onClick={() => copyAndClose(onDone)}>{isCopied ? 'Done' : 'Copy and close'}</Button>
      )}
    />
  )
}
