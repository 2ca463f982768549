import { lazy, Suspense, useState } from 'react'
import { PersonButton } from './person-button.tsx'

/** Loaded when it is first opened, since what places a menu is large. */
const OpenedPersonMenu = lazy(async () => {
  const { OpenedPersonMenu: found } = await import('./opened-person-menu.tsx')
  return { default: found }
})

/** The menu of the person who is signed in. */
export function PersonMenu() {
  const [wasOpened, setWasOpened] = useState(false)
  const button = (
    <PersonButton aria-haspopup="menu" aria-expanded={wasOpened} onClick={() => setWasOpened(true)} />
  )
  if (!wasOpened) return button
  return (
    <Suspense fallback={button}>
      <OpenedPersonMenu />
    </Suspense>
  )
}
