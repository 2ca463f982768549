import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { Button } from '../design/button.tsx'

/** On the element of a card that takes the focus. */
export const cardMark = { 'data-card': '', tabIndex: -1 } as const

/** Cards in the order of the page. */
function cardsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-card]')]
}

/** Moves the focus to a card, with its start in sight. */
export function focusCard(card: HTMLElement, block: ScrollLogicalPosition): void {
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block })
}

/** Moves the focus to the card after this one, or to the one before the last. */
export function focusNextCard(list: HTMLElement, card: HTMLElement): void {
  const cards = cardsIn(list)
  const at = cards.indexOf(card)
  const next = cards[at + 1] ?? cards[at - 1]
  if (next) focusCard(next, 'nearest')
}

/**
 * J and K move between the cards of a list; A, E and D are for the card that has the focus. None of them decides: A moves to the button that
 * approves, E opens the text, D asks for the reason.
 */
export function useCardKeys(list: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const listen = (event: KeyboardEvent) => {
      if (list.current === null || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open], [role=dialog]') !== null) return
      const key = event.key.toLowerCase()
      const cards = cardsIn(list.current)
      const at = cards.findIndex((card) => card.contains(document.activeElement))
      if (key === 'j' || key === 'k') {
        const next = cards[key === 'j' ? at + 1 : Math.max(at, 1) - 1]
        if (next) focusCard(next, 'start')
      } else if (key === 'a' || key === 'e' || key === 'd') {
        const button = cards[at]?.querySelector<HTMLButtonElement>(`[aria-keyshortcuts~=${key}]`)
        if (!button) return
        if (key === 'a') button.focus()
        else button.click()
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [list, isOn])
}

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
