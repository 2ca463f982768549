import { Dialog } from '@base-ui/react/dialog'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Menu, X } from 'lucide-react'
import { useState } from 'react'
import { LostIsSaid } from '../api/lost-is-said.ts'
import { usePermissions } from '../api/session.ts'
import { IconButton } from '../design/button.tsx'
import { Mark } from '../design/mark.tsx'
import { CommandPalette } from './command-palette.tsx'
import { DemoNote } from './demo-note.tsx'
import { LostConnection } from './lost-connection.tsx'
import { NotPermitted } from './not-permitted.tsx'
import { needOf } from './pages.ts'
import { PersonMenu } from './person-menu.tsx'
import { NeedCount, SideMenu } from './side-menu.tsx'
import { useLostGateway } from './use-lost-gateway.ts'

/** The menu, the header and the frame of every page behind the sign-in. */
export function Shell() {
  const lost = useLostGateway()
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2 focus:shadow-raised"
      >
        Skip to content
      </a>
      <aside className="border-r border-line bg-panel max-lg:hidden">
        <div className="sticky top-0 h-dvh">
          <SideMenu />
        </div>
      </aside>
      <div className="min-w-0">
        <header className="sticky top-0 z-30 border-b border-line bg-page/90 backdrop-blur">
          <div className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4 sm:px-8">
            <PhoneMenu />
            <Link to="/" aria-label="Overview" className="rounded-control lg:hidden">
              <Mark className="size-7" />
            </Link>
            <div className="flex flex-1 items-center justify-end gap-2 lg:justify-between">
              <CommandPalette />
              <PersonMenu />
            </div>
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto grid max-w-6xl grid-cols-1 gap-6 px-4 pt-6 pb-20 focus:outline-none sm:px-8 sm:pt-8"
        >
          <DemoNote />
          <LostConnection {...lost} />
          <LostIsSaid value={lost.isLost}>
            <PermittedPage />
          </LostIsSaid>
        </main>
      </div>
    </div>
  )
}

/** The page, or why whoever is signed in does not see it. */
function PermittedPage() {
  const need = needOf(useLocation({ select: ({ pathname }) => pathname }))
  const permissions = usePermissions()
  return need === undefined || permissions.includes(need) ? <Outlet /> : <NotPermitted need={need} />
}

/** The menu of phones and narrow windows, in a drawer. */
function PhoneMenu() {
  const [open, setOpen] = useState(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <span className="relative -ml-2 lg:hidden">
        <Dialog.Trigger
          render={
            <IconButton label="Open the menu">
              <Menu aria-hidden="true" />
            </IconButton>
          }
        />
        {/* At the corner of the icon, with a gap around it: many digits grow away from its lines. */}
        <span className="pointer-events-none absolute -top-0.5 left-7 grid rounded-full ring-2 ring-page">
          <NeedCount small />
        </span>
      </span>
      <Dialog.Portal>
        <Dialog.Backdrop data-backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-50 w-[min(18rem,85vw)] border-r border-line bg-panel shadow-raised outline-none motion-safe:animate-slide-in">
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          <Dialog.Close
            render={
              <IconButton label="Close the menu" className="absolute top-4 right-3">
                <X aria-hidden="true" />
              </IconButton>
            }
          />
          <SideMenu onChoose={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
