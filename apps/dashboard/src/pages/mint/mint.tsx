import { Page } from '../../components/page.tsx'

export function Mint() {
  return <Page title="Mint">{null}</Page>
}
