import { Fragment, type ReactNode, startTransition, useEffect, useRef, useState } from 'react'

/**
 * How far from the window rows are drawn. With the height of a window it has to be more than that of a chunk, also as cards, so that an edge
 * of a chunk is always near.
 */
const nearPx = 2_000

/** Drawn at first, to know how high they are. A list that was long when it was left is drawn so far, and the height of the rest is guessed. */
const drawnAtFirst = 12

const guessedPx = 1_400

interface LazyRowsProps {
  /** Of the whole table. */
  columns: number
  /** Row groups, some 25 rows each, from the top to the bottom. */
  chunks: readonly ReactNode[]
}

/** Rows of a long table that are only drawn while they are near the window; elsewhere a row of the same height stands for them. */
export function LazyRows({ columns, chunks }: LazyRowsProps) {
  const edges = useRef<(HTMLTableSectionElement | null)[]>([])
  const heights = useRef(new Map<number, number>())
  const [near, setNear] = useState({ from: 0, to: drawnAtFirst - 1 })
  const drawn = useRef(near)
  useEffect(() => {
    drawn.current = near
  })
  useEffect(() => {
    const all = edges.current.slice(0, chunks.length + 1)
    const inside = new Set<number>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = all.indexOf(target as HTMLTableSectionElement)
          if (isIntersecting) inside.add(index)
          else inside.delete(index)
        }
        if (inside.size === 0) return
        // Read here, where the browser has laid out the page: read while React draws, it would be laid out once more.
        for (let index = drawn.current.from; index <= drawn.current.to; index++) {
          const height = (all[index + 1]?.offsetTop ?? 0) - (all[index]?.offsetTop ?? 0)
          if (height > 0) heights.current.set(index, height)
        }
        const next = { from: Math.min(...inside) - 1, to: Math.max(...inside) }
        // There is time until the rows are in sight: scrolling goes on meanwhile.
        startTransition(() =>
          setNear((before) => (before.from === next.from && before.to === next.to ? before : next)),
        )
      },
      { rootMargin: `${nearPx}px 0px` },
    )
    for (const edge of all) if (edge) observer.observe(edge)
    return () => observer.disconnect()
  }, [chunks.length])
  const known = [...heights.current.values()]
  const usual = known.length === 0 ? guessedPx : known.reduce((sum, each) => sum + each, 0) / known.length
  const edge = (index: number, height?: number) => (
    <tbody
      ref={(element) => {
        edges.current[index] = element
      }}
    >
      {height !== undefined && (
        <tr>
          <td colSpan={columns} style={{ height }} />
        </tr>
      )}
    </tbody>
  )
  return (
    <>
      {chunks.map((chunk, index) => {
        const isNear = index >= near.from && index <= near.to
        return (
          <Fragment key={index}>
            {edge(index, isNear ? undefined : (heights.current.get(index) ?? usual))}
            {isNear && chunk}
          </Fragment>
        )
      })}
      {edge(chunks.length)}
    </>
  )
}
