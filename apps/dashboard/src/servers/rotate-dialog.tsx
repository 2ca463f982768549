import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { McpServer, MintedServer } from '../api/schemas.ts'
import { ClientTabs } from '../clients/client-tabs.tsx'
import { Button } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Confirm } from '../design/dialog.tsx'
import { Field, Select } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { Panel } from '../design/panel.tsx'
import { Note } from '../design/states.tsx'
import { sayDate } from '../time/say-time.ts'
import { rotateServer } from './server-requests.ts'

const overlaps: readonly [seconds: number, label: string][] = [
  [0, 'immediately'],
  [3_600, 'in 1 hour'],
  [86_400, 'in 1 day'],
  [7 * 86_400, 'in 7 days'],
]

interface RotateDialogProps {
  server: McpServer
  open: boolean
  onRotated: (server: MintedServer) => void
  onClose: () => void
}

export function RotateDialog({ server, open, onRotated, onClose }: RotateDialogProps) {
  const [overlap, setOverlap] = useState(0)
  const queries = useQueryClient()
  const rotate = useMutation({
    mutationFn: () => rotateServer(server.id, overlap),
    onSuccess: (rotated) => {
      void queries.invalidateQueries({ queryKey: ['servers'] })
      onClose()
      onRotated(rotated)
    },
  })
  return (
    <Confirm
      open={open}
      title={`Rotate the URL of ${server.name}?`}
      action="Rotate"
      busy={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate()}
      onClose={onClose}
    >
      <div className="grid gap-3">
        <p>You get a new URL, shown once. Replace the old URL wherever it is used.</p>
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

interface NewUrlProps {
  server: MintedServer
  /** Forgets the URL. */
  onDone: () => void
}

/** The URL after a rotation. It is shown only once. */
export function NewUrl({ server, onDone }: NewUrlProps) {
  const { name, url, notes, previous_url_until: until } = server
  const before =
    until === null ? 'The old URL no longer works.' : `The old URL works until ${sayDate(Date.parse(until))}.`
  return (
    <Page
      title="New URL"
      intro={`${name}. ${before}`}
      actions={
        <Button look="primary" onClick={onDone}>
          I’ve copied the URL
        </Button>
      }
    >
      <Note tone="warn">
        <span>
          Copy the URL now: it is shown only once. Anyone who has it can use it, so treat it like a password.
        </span>
      </Note>
      <CodeBlock text={url} what="the URL" />
      {notes.map((note) => (
        <Note key={note} tone="info">
          {note}
        </Note>
      ))}
      <Panel title="Add it to your assistant">
        <ClientTabs clients={server.clients} />
      </Panel>
    </Page>
  )
}
