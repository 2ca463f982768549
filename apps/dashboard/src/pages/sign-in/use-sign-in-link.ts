import { useEffect } from 'react'

/** Hands over what stands behind the # of a one-time link, and takes it out of the address and the history. */
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
