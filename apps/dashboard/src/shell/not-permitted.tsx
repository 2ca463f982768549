import type { Permission } from '../api/session.ts'
import { ButtonLink } from '../design/button.tsx'
import { Page } from '../design/page.tsx'

const who: Partial<Record<Permission, string>> = {
  person: 'Only people who are signed in by name see this page. You are signed in with an API token.',
  manage: 'Only managers and owners see this page.',
  owner: 'Only gateway owners see this page.',
}

/** In the place of a page that whoever is signed in may not use. */
export function NotPermitted({ need }: { need: Permission }) {
  return (
    <Page title="Not for your role" intro={who[need] ?? 'Only owners see this page.'}>
      <div>
        <ButtonLink to={need === 'person' ? '/' : '/my-servers'}>Go back</ButtonLink>
      </div>
    </Page>
  )
}
