import { Page } from '../../components/page.tsx'
import { DayPanel } from './day-panel.tsx'

export function Overview() {
  return (
    <Page title="Overview" intro="Which helpdesks are connected, what was asked of them, and what needs you.">
      <DayPanel />
    </Page>
  )
}
