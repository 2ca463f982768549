import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import { TextLink } from '../design/button.tsx'
import { Note } from '../design/states.tsx'

/** Says on every page of a demo that it is one. */
export function DemoNote() {
  const { data } = useQuery(sessionQuery)
  if (!data?.demo) return null
  return (
    <Note tone="info">
      <span>
        This is a demo. Its helpdesks are sandboxes with made-up data, which starts afresh when the gateway
        does. The keys that open them are shown where you{' '}
        <TextLink to="/connect">connect an account</TextLink>.
      </span>
    </Note>
  )
}
