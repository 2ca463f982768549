import { useEffect, useRef } from 'react'

/** Hands over what stands behind the # of a one-time link, once, and takes it out of the address and the history. */
export function useSignInLink(enter: (code: string) => void): void {
  const taken = useRef(false)
  useEffect(() => {
    const code = location.hash.slice(1)
    if (code === '' || taken.current) return
    taken.current = true
    history.replaceState(history.state, '', `${location.pathname}${location.search}`)
    enter(code)
  })
}
