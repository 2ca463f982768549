import { ButtonLink } from '../components/button.tsx'
import { Page } from '../components/page.tsx'

export function NotFound() {
  return (
    <Page title="Page not found" intro="The URL may be mistyped, or the page no longer exists.">
      <div>
        <ButtonLink to="/">Go to the overview</ButtonLink>
      </div>
    </Page>
  )
}
