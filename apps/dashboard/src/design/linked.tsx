import { type ReactNode, useEffect, useRef } from 'react'

/** A part of a page that links lead to by its id, also when it is there only after the page. */
export function Linked({ id, children }: { id: string; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (location.hash === `#${id}`) element.current?.scrollIntoView()
  }, [id])
  return (
    <div ref={element} id={id} className="scroll-mt-20">
      {children}
    </div>
  )
}
