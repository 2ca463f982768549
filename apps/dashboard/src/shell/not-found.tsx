import { usePermissions } from '../api/session.ts'
import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { permittedMenu } from './pages.ts'

/** Leads to the first page that whoever is signed in sees. */
export function NotFound() {
  const first = permittedMenu(usePermissions())[0]?.pages[0]
  return (
    <Page title="Page not found" intro="The URL may be mistyped, or the page no longer exists.">
      <div>
        <ButtonLink to={first?.to ?? '/'}>
          {first === undefined || first.to === '/' ? 'Go to the overview' : `Go to ${first.label}`}
        </ButtonLink>
      </div>
    </Page>
  )
}
