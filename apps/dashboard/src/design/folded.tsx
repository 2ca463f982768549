import { type ReactNode, useEffect, useRef, useState } from 'react'
import { TextButton } from './button.tsx'

/** Content that may be long: beyond 20 rem or 40 % of the window it fades out, and a button shows the rest. */
export function Folded({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null)
  const [isLong, setIsLong] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  useEffect(() => {
    const box = content.current?.parentElement
    if (!content.current || !box) return
    const observer = new ResizeObserver(() => setIsLong(box.scrollHeight > box.clientHeight + 1))
    observer.observe(content.current)
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  const isCut = isLong && !isWhole
  return (
    <div className="grid gap-2">
      <div
        // What the keyboard reaches in it is shown.
        className={`focus-within:max-h-none focus-within:mask-none ${isWhole ? '' : 'max-h-[min(20rem,40dvh)] overflow-hidden'} ${isCut ? 'mask-b-from-[calc(100%-4rem)]' : ''}`}
      >
        <div ref={content}>{children}</div>
      </div>
      {isCut && (
        <div>
          <TextButton onClick={() => setIsWhole(true)}>Show all</TextButton>
        </div>
      )}
    </div>
  )
}
