import { CircleUserRound } from 'lucide-react'
import type { ComponentProps } from 'react'
import { IconButton } from '../design/button.tsx'

/** What opens the menu of the person who is signed in. */
export function PersonButton(props: ComponentProps<'button'>) {
  return (
    <IconButton {...props} label="Your menu">
      <CircleUserRound aria-hidden="true" />
    </IconButton>
  )
}
