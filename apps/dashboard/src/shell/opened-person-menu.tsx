import { Menu } from '@base-ui/react/menu'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { LogOut, Monitor, Moon, Sun, UserPen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { sessionQuery, signOut } from '../api/session.ts'
import { keepTheme, readTheme, type Theme, themes } from '../design/theme.ts'
import { PersonButton } from './person-button.tsx'

const words: Record<Theme, string> = { system: 'Same as this device', light: 'Light', dark: 'Dark' }
const icons = { system: Monitor, light: Sun, dark: Moon }

const item =
  'flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 text-sm outline-none select-none data-highlighted:bg-hover max-sm:min-h-11 [&_svg]:size-4 [&_svg]:text-soft'

/** What belongs to the person who is signed in: the theme and the way out. Open when it is first drawn. */
export function OpenedPersonMenu() {
  const [theme, setTheme] = useState(readTheme)
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone: this one takes its focus before the menu opens, which closes when focus leaves.
  useEffect(() => {
    trigger.current?.focus()
    setOpen(true)
  }, [])
  const queries = useQueryClient()
  const router = useRouter()
  const session = useQuery(sessionQuery).data
  const person = session?.person
  const mayRename = session?.permissions.includes('people') === true
  const who = session?.person?.name ?? (session && `${session.name} (API token)`)
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      queries.clear()
      await router.navigate({ to: '/sign-in' })
    },
  })
  const choose = (chosen: Theme) => {
    keepTheme(chosen)
    setTheme(chosen)
  }
  return (
    <Menu.Root open={isOpen} onOpenChange={(open) => setOpen(open)}>
      <Menu.Trigger ref={trigger} render={<PersonButton />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className="z-40">
          <Menu.Popup className="w-60 rounded-panel border border-line bg-raised p-1.5 shadow-raised outline-none motion-safe:animate-rise">
            <p className="px-2.5 pt-1.5 text-sm wrap-anywhere">
              <span className="block text-xs text-soft">Signed in as</span>
              <span className="font-medium">{who}</span>
            </p>
            <Menu.Separator className="mx-2 my-1.5 h-px bg-line" />
            <Menu.RadioGroup value={theme} onValueChange={choose}>
              <Menu.Group>
                <Menu.GroupLabel className="px-2.5 pt-1 pb-1.5 text-xs font-medium text-soft">
                  Theme
                </Menu.GroupLabel>
                {themes.map((each) => {
                  const Icon = icons[each]
                  return (
                    <Menu.RadioItem key={each} value={each} closeOnClick={false} className={item}>
                      <Icon aria-hidden="true" />
                      <span className="flex-1">{words[each]}</span>
                      <Menu.RadioItemIndicator className="size-2 rounded-full bg-accent" />
                    </Menu.RadioItem>
                  )
                })}
              </Menu.Group>
            </Menu.RadioGroup>
            <Menu.Separator className="mx-2 my-1.5 h-px bg-line" />
            {person && mayRename && (
              <Menu.Item
                className={item}
                onClick={() => void router.navigate({ to: '/team', search: { person: person.id } })}
              >
                <UserPen aria-hidden="true" />
                Change your name
              </Menu.Item>
            )}
            <Menu.Item className={item} onClick={() => leave.mutate()}>
              <LogOut aria-hidden="true" />
              Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
