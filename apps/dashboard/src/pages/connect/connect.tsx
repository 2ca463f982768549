import { Page } from '../../components/page.tsx'

export function Connect() {
  return <Page title="Connect">{null}</Page>
}
