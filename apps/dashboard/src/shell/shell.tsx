import { Link, Outlet } from '@tanstack/react-router'
import { DemoNote } from './demo-note.tsx'
import { pages } from './pages.ts'
import { SignOut } from './sign-out.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** The header, the menu and the frame of every page behind the sign-in. */
export function Shell() {
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 px-4 pb-16 sm:px-6">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded focus:bg-panel focus:p-2"
      >
        Skip to content
      </a>
      <header className="flex flex-wrap items-center justify-between gap-x-2 gap-y-2 border-b border-line py-3">
        <Link to="/" className="text-base font-semibold">
          Helpdesk MCP
        </Link>
        <div className="flex items-center gap-2">
          <ThemeSwitch />
          <SignOut />
        </div>
        <nav aria-label="Pages" className="w-full">
          <ul className="-mx-1.5 flex flex-wrap">
            {pages.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/' }}
                  className="block rounded-md px-1.5 py-1.5 text-[0.8125rem] text-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-accent sm:px-3 sm:text-sm"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <DemoNote />
      <main id="content" tabIndex={-1} className="min-w-0 focus:outline-none">
        <Outlet />
      </main>
    </div>
  )
}
