import type { ErrorComponentProps } from '@tanstack/react-router'
import { Page } from '../design/page.tsx'
import { ErrorNote } from '../design/states.tsx'

/** Shown in place of a page that failed to load. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page failed to load">
      <ErrorNote error={error} retry={reset} />
    </Page>
  )
}
