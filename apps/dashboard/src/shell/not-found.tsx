import { ButtonLink } from '../components/button.tsx'
import { Page } from '../components/page.tsx'

export function NotFound() {
  return (
    <Page title="There is no such page" intro="The address may be mistyped, or the thing was removed.">
      <div>
        <ButtonLink to="/">To the overview</ButtonLink>
      </div>
    </Page>
  )
}
