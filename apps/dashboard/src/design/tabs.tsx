import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface Tab {
  id: string
  label: ReactNode
  content: ReactNode
}

interface TabsProps {
  label: string
  tabs: readonly Tab[]
  /** The id of the open tab, where the page's URL says it; otherwise the tabs remember it. */
  value?: string
  onChange?: (id: string) => void
  /** Many tabs: they stand below each other beside their content, where the page is wide. */
  side?: boolean
}

const looks = {
  above: {
    root: '',
    list: 'flex flex-wrap gap-x-1 border-b border-line',
    tab: '-mb-px border-b-2 border-transparent px-3 py-2 data-active:border-accent',
    panel: 'pt-4',
  },
  side: {
    root: 'grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-[13rem_minmax(0,1fr)]',
    list: 'flex flex-wrap gap-1 sm:flex-col sm:border-r sm:border-line sm:pr-3',
    tab: 'rounded-control px-3 py-2 text-left hover:bg-hover data-active:bg-accent-wash',
    panel: 'min-w-0',
  },
} as const

export function Tabs({ label, tabs, value, onChange, side = false }: TabsProps) {
  const which = value === undefined ? { defaultValue: tabs[0]?.id ?? '' } : { value }
  const look = looks[side ? 'side' : 'above']
  return (
    <Base.Root
      {...which}
      orientation={side ? 'vertical' : 'horizontal'}
      className={look.root}
      onValueChange={(id: string) => onChange?.(id)}
    >
      <Base.List aria-label={label} className={look.list} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            className={`text-sm text-soft hover:text-ink data-active:font-medium data-active:text-ink ${look.tab}`}
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={look.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
