import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isLost } from '../api/api-problem.ts'
import { Page } from '../design/page.tsx'
import { ErrorNote } from '../design/states.tsx'

/** How often it is tried again while the gateway does not answer. */
const againMs = 2_000

/** Shown in place of a page that failed to load. */
export function Failed({ error }: ErrorComponentProps) {
  const router = useRouter()
  const wasLost = isLost(error)
  useEffect(() => {
    if (!wasLost) return undefined
    const timer = setInterval(() => void router.invalidate(), againMs)
    return () => clearInterval(timer)
  }, [router, wasLost])
  return (
    <Page title="This page failed to load">
      <ErrorNote error={error} retry={() => void router.invalidate()} />
    </Page>
  )
}
