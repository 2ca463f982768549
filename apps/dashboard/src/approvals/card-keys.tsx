import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { Button } from '../design/button.tsx'

/** On the element of a card that takes the focus; `open` while there is something to decide about it. */
export function cardMark(isOpen: boolean) {
  return { 'data-card': isOpen ? 'open' : 'decided', tabIndex: -1 } as const
}

/** The cards that wait for a decision: the one that an element stands in, and those before and after it on the page. */
function cardsAround(list: HTMLElement, element: Element | null) {
  const cards = [...list.querySelectorAll<HTMLElement>('[data-card=open]')]
  const place = element === null || !list.contains(element) ? null : element
  const isAfter = (card: HTMLElement) =>
    place === null || (place.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const own = cards.find((card) => card.contains(place))
  const others = cards.filter((card) => card !== own)
  return { own, before: others.filter((card) => !isAfter(card)).at(-1), after: others.find(isAfter) }
}

/** Moves the focus to a card, with its start in sight. */
export function focusCard(card: HTMLElement): void {
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'start' })
}

/** How a card comes into sight: whole where it fits, else from its start. In pixels from the upper edge of the window. */
export function scrollPlace(
  { top, bottom }: { top: number; bottom: number },
  height: number,
): 'stay' | 'nearest' | 'start' {
  if (top >= barHeight && bottom <= height) return 'stay'
  return bottom - top <= height - 2 * barHeight ? 'nearest' : 'start'
}

function bringIntoSight(card: HTMLElement): void {
  const block = scrollPlace(card.getBoundingClientRect(), window.innerHeight)
  if (block !== 'stay') card.scrollIntoView({ block })
}

/** Keeps a card in sight that grows, as what is read of its conversation comes, until the reader does something. */
function keepInSight(card: HTMLElement): void {
  const observer = new ResizeObserver(() => bringIntoSight(card))
  const ended = new AbortController()
  ended.signal.addEventListener('abort', () => observer.disconnect())
  const stop = () => ended.abort()
  for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    window.addEventListener(event, stop, { passive: true, signal: ended.signal })
  setTimeout(stop, growsMs)
  observer.observe(card)
}

const growsMs = 5_000

/** Moves the focus to what waits after a card that was decided, or before it; to the card itself where nothing does. */
export function focusNextCard(list: HTMLElement, card: HTMLElement): void {
  const { before, after } = cardsAround(list, card)
  const next = after ?? before
  ;(next ?? card).focus({ preventScroll: true })
  if (!next) return
  bringIntoSight(next)
  keepInSight(next)
}

/** In pixels: what stands above the page, and stays there, with a gap. */
const barHeight = 72

/**
 * J and K move between the cards of a list; A, E and D are for the card that has the focus. None of them decides: A moves to the button that
 * approves, E opens the text, D asks for the reason. Where no card has the focus, the first one gets it.
 */
export function useCardKeys(list: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const listen = (event: KeyboardEvent) => {
      if (list.current === null || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector(openDialog) !== null) return
      const key = event.key.toLowerCase()
      const { own, before, after } = cardsAround(list.current, document.activeElement)
      if (key === 'j' || key === 'k') {
        const next = key === 'j' ? after : (before ?? own)
        if (next) focusCard(next)
      } else if (key === 'a' || key === 'e' || key === 'd') {
        const card = own ?? after ?? before
        if (card === undefined) return
        if (own === undefined) focusCard(card)
        const button = card.querySelector<HTMLButtonElement>(`[aria-keyshortcuts~=${key}]`)
        if (key === 'a') button?.focus()
        // What opens something is pressed only on a card that was chosen.
        else if (own !== undefined) button?.click()
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [list, isOn])
}

/** A toast has the role of a dialog, too, and takes no keys. */
const openDialog = 'dialog[open], [role=dialog]:not([data-toast])'

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

const storageKey = 'approval-keys'

/** Whether keys are listened to: whoever speaks to the computer can switch it off. */
export function useKeysChoice(): readonly [isOn: boolean, choose: (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(storageKey) !== 'off')
  const choose = (chosen: boolean) => {
    if (chosen) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
    setIsOn(chosen)
  }
  return [isOn, choose]
}

interface KeysHintProps {
  isOn: boolean
  onChoose: (isOn: boolean) => void
}

/** Which keys there are; nothing of it on a phone. */
export function KeysHint({ isOn, onChoose }: KeysHintProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-soft max-sm:hidden pointer-coarse:hidden">
      {isOn && (
        <>
          <Keys keys={['J', 'K']}>next, previous</Keys>
          <Keys keys={['A']}>go to the Approve button</Keys>
          <Keys keys={['E']}>edit</Keys>
          <Keys keys={['D']}>discard</Keys>
        </>
      )}
      <Button look="quiet" size="small" className="-ml-2 text-xs" onClick={() => onChoose(!isOn)}>
        {isOn ? 'Turn keys off' : 'Turn keyboard shortcuts on'}
      </Button>
    </p>
  )
}

/** Keys as they look on a keyboard, and what they do. */
export function Keys({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="inline-flex gap-1">
        {keys.map((key) => (
          <kbd
            key={key}
            className="min-w-5 rounded border border-line bg-panel px-1 text-center font-sans leading-5 font-medium text-ink shadow-panel"
          >
            {key}
          </kbd>
        ))}
      </span>
      {children}
    </span>
  )
}
