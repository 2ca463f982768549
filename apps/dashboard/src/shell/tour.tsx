import { type LinkProps, useNavigate, useRouterState } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import { usePermissions } from '../api/session.ts'
import { Button, IconButton } from '../design/button.tsx'
import { needOf } from './pages.ts'

interface Step {
  title: string
  text: string
  to: NonNullable<LinkProps['to']>
}

const steps: readonly Step[] = [
  {
    title: 'Start with what needs attention',
    text: 'The overview says which helpdesks work, what assistants did in them, and what you have to do, such as connecting an account again.',
    to: '/',
  },
  {
    title: 'Do by hand what an assistant can do',
    text: 'Choose a helpdesk and write what you want in your own words: “open tickets”, “leave an internal note”. Before anything changes, you see who will see it.',
    to: '/try',
  },
  {
    title: 'See what was done',
    text: 'Every call is listed here: on which ticket, by whom, and why one failed. What you tried by hand is among them.',
    to: '/watch',
  },
  {
    title: 'Give an assistant access',
    text: 'Choose helpdesks, what it may do and until when. You get a URL for Claude, ChatGPT, Cursor and others, which you can revoke at any time.',
    to: '/mint',
  },
  {
    title: 'Approve, change or discard',
    text: 'What an assistant that has to ask first writes to a customer waits here, whole, beside the conversation. Nothing is sent before a person has read it.',
    to: '/approvals',
  },
]

const key = 'helpdesk-mcp.tour'

interface TourState {
  /** The step that is about the page one is on, while the tour is open. */
  shown: number | undefined
  /** Where the reader left it, kept in this browser; undefined once it was closed. */
  kept: number | undefined
  /** Whoever does not see its pages is not led to them. */
  isOffered: boolean
  /** Without a step: closes the tour. */
  go: (step: number | undefined) => void
}

/** Follows the reader: once begun, a page of the tour shows its step, and other pages none. */
export function useTour(): TourState {
  const [kept, setKept] = useState(readStep)
  const navigate = useNavigate()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const permissions = usePermissions()
  const isOffered = steps.every(({ to }) => {
    const need = needOf(to)
    return need === undefined || permissions.includes(need)
  })
  const here = steps.findIndex(({ to }) => to === path)
  const go = (next: number | undefined) => {
    keepStep(next)
    setKept(next)
    const page = next === undefined ? undefined : steps[next]
    if (page) void navigate({ to: page.to })
  }
  // Until it is begun, it is offered where it starts only.
  const isHere = isOffered && kept !== undefined && here !== -1 && (kept > 0 || here === 0)
  return { shown: isHere ? here : undefined, kept, isOffered, go }
}

interface TourProps {
  step: number
  /** Without a step: closes the tour. */
  onGo: (step: number | undefined) => void
}

/** One step of the tour, above the page that it is about. It covers nothing, and the page can be used meanwhile. */
export function Tour({ step, onGo }: TourProps) {
  const { title = '', text = '' } = steps[step] ?? {}
  const isLast = step === steps.length - 1
  return (
    <section
      aria-label="Tour"
      className="flex items-start gap-x-3 rounded-control border border-accent/40 bg-panel py-2 pr-2 pl-3.5"
    >
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-5 gap-y-2 lg:flex-nowrap">
        <div aria-live="polite" className="min-w-0 flex-1 basis-80 text-sm">
          <p className="text-xs font-medium text-accent">
            Tour, step {step + 1} of {steps.length}
          </p>
          <h2 className="inline font-semibold">{title}.</h2> <p className="inline text-soft">{text}</p>
        </div>
        <div className="flex shrink-0 flex-wrap items-center gap-2">
          {step > 0 && (
            <Button size="small" onClick={() => onGo(step - 1)}>
              Back
            </Button>
          )}
          <Button size="small" onClick={() => onGo(isLast ? undefined : step + 1)}>
            {isLast ? 'Finish the tour' : `Next: ${steps[step + 1]?.title.toLowerCase()}`}
          </Button>
        </div>
      </div>
      <IconButton label="Close the tour" className="-my-1" onClick={() => onGo(undefined)}>
        <X aria-hidden="true" />
      </IconButton>
    </section>
  )
}

/** Where the reader left it; the first step where this browser has not seen it. */
function readStep(): number | undefined {
  try {
    const kept = localStorage.getItem(key)
    if (kept === 'closed') return undefined
    const step = Number(kept ?? 0)
    return steps[step] === undefined ? 0 : step
  } catch {
    return undefined
  }
}

function keepStep(step: number | undefined): void {
  try {
    localStorage.setItem(key, step === undefined ? 'closed' : String(step))
  } catch {
    // A browser that keeps nothing shows it until the page is closed.
  }
}
