import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'

/** How far from the window rows are drawn: more than the height of the rows of one page of a list, also as cards. */
const nearPx = 6_000

interface LazyRowsProps {
  /** Of the whole table. */
  columns: number
  /** Row groups. */
  children: ReactNode
}

/** Rows of a long table that are only drawn while they are near the window; elsewhere a row of the same height stands for them. */
export function LazyRows({ columns, children }: LazyRowsProps) {
  const start = useRef<HTMLTableSectionElement>(null)
  const end = useRef<HTMLTableSectionElement>(null)
  const [height, setHeight] = useState<number>()
  useEffect(() => {
    const [first, last] = [start.current, end.current]
    if (!first || !last) return undefined
    const near = new Map<Element, boolean>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) near.set(target, isIntersecting)
        const isNear = [...near.values()].some(Boolean)
        // Read here, where the browser has laid out the page: read while React draws, it would be laid out once more.
        const height = isNear ? undefined : last.offsetTop - first.offsetTop
        // There is time until the rows are in sight: scrolling goes on meanwhile.
        startTransition(() => setHeight((before) => (isNear ? undefined : (before ?? height))))
      },
      { rootMargin: `${nearPx}px 0px` },
    )
    observer.observe(first)
    observer.observe(last)
    return () => observer.disconnect()
  }, [])
  return (
    <>
      <tbody ref={start}>
        {height !== undefined && (
          <tr>
            <td colSpan={columns} style={{ height }} />
          </tr>
        )}
      </tbody>
      {height === undefined && children}
      <tbody ref={end} />
    </>
  )
}
