import { useEffect } from 'react'
import { ApiProblem, sayError } from '../api/api-problem.ts'

/** Passes on the code after the # of a sign-in link and removes it from the URL and the history. */
export function useSignInLink(enter: (code: string) => void): void {
  useEffect(() => {
    const take = () => {
      const code = location.hash.slice(1)
      if (code === '') return
      history.replaceState(history.state, '', `${location.pathname}${location.search}`)
      enter(code)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [enter])
}

/** Why the sign-in failed; `unknown` when the token or code is not valid. */
export function sayRefusal(error: unknown, unknown: string): string {
  const isRefused = error instanceof ApiProblem && [401, 422].includes(error.status)
  return isRefused ? unknown : sayError(error)
}
