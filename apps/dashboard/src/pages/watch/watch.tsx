import { Page } from '../../components/page.tsx'

export function Watch() {
  return <Page title="Activity">{null}</Page>
}
