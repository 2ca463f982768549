import { useEffect } from 'react'
import { Page } from '../design/page.tsx'
import { Note } from '../design/states.tsx'
import { Card } from '../sign-in/card.tsx'

interface AnsweredProps {
  /** Where the app is told the answer. */
  to: string
  name: string
  isConnected: boolean
}

/** Takes the browser to the app. One on this machine gets the answer while this page stays open. */
export function Answered({ to, name, isConnected }: AnsweredProps) {
  useEffect(() => location.assign(to), [to])
  return (
    <Card>
      <Page title={isConnected ? `${name} is connected` : `${name} was not connected`}>
        <Note tone={isConnected ? 'good' : 'info'} role="status">
          Going back to {name}. If nothing happens, return to it yourself: you may close this window.
        </Note>
        {isConnected && (
          <p className="text-sm text-soft">
            You find it under Connected apps, where you can disconnect it at any time.
          </p>
        )}
      </Page>
    </Card>
  )
}
