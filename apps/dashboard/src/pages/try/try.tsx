import { Page } from '../../components/page.tsx'

export function Try() {
  return <Page title="Try a tool">{null}</Page>
}
