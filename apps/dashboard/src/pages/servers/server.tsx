import { Page } from '../../components/page.tsx'

export function Server() {
  return <Page title="Server">{null}</Page>
}
