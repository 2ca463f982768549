import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'

export function NotFound() {
  return (
    <Page title="Page not found" intro="The URL may be mistyped, or the page no longer exists.">
      <div>
        <ButtonLink to="/">Go to the overview</ButtonLink>
      </div>
    </Page>
  )
}
