import { Page } from '../../components/page.tsx'

export function Servers() {
  return <Page title="Servers">{null}</Page>
}
