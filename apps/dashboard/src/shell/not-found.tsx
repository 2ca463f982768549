import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'
import { Card } from '../sign-in/card.tsx'

export function NotFound() {
  return (
    <Page title="Page not found" intro="The URL may be mistyped, or the page no longer exists.">
      <div>
        <ButtonLink to="/">Go to the overview</ButtonLink>
      </div>
    </Page>
  )
}

/** Of a path that is no page's, which has no menu beside it. */
export function UnknownPath() {
  return (
    <Card>
      <NotFound />
    </Card>
  )
}
