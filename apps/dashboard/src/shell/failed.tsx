import type { ErrorComponentProps } from '@tanstack/react-router'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/states.tsx'

/** Shown in place of a page that failed to load. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page failed to load">
      <ErrorNote error={error} retry={reset} />
    </Page>
  )
}
