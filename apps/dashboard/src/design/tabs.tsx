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
  /** The id of the open tab, where the page says it, or null where none is open yet; otherwise the tabs remember it. */
  value?: string | null
  /** Stands in place of the content while the value is null. */
  unchosen?: ReactNode
  onChange?: (id: string) => void
  /** Many tabs: they stand below each other beside their content, where the page is wide. */
  side?: boolean
  /** Stands at the end of their line, or below it where there is no room. */
  beside?: ReactNode
}

const looks = {
  above: {
    root: '',
    line: 'flex items-end justify-between gap-x-4 sm:border-b sm:border-line max-sm:flex-col max-sm:items-stretch max-sm:gap-y-3',
    list: 'flex flex-wrap gap-x-1 max-sm:border-b max-sm:border-line sm:-mb-px',
    tab: 'border-b-2 border-transparent px-3 py-2 data-active:border-accent',
    panel: 'pt-4',
  },
  side: {
    root: 'grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-[13rem_minmax(0,1fr)]',
    line: '',
    list: 'flex flex-wrap gap-1 max-sm:gap-2 sm:flex-col sm:border-r sm:border-line sm:pr-3',
    tab: 'rounded-control px-3 py-2 text-left hover:bg-hover data-active:bg-accent-wash max-sm:border max-sm:border-line max-sm:data-active:border-accent',
    panel: 'min-w-0',
  },
} as const

export function Tabs({ label, tabs, value, unchosen, onChange, side = false, beside }: TabsProps) {
  const which = value === undefined ? { defaultValue: tabs[0]?.id ?? '' } : { value }
  const look = looks[side ? 'side' : 'above']
  return (
    <Base.Root
      {...which}
      orientation={side ? 'vertical' : 'horizontal'}
      className={look.root}
      onValueChange={(id: string | null) => id !== null && onChange?.(id)}
    >
      <div className={`${look.line} ${beside === undefined ? '' : 'sm:min-h-11'}`}>
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
        {beside && <div className="min-w-0 empty:hidden sm:pb-2">{beside}</div>}
      </div>
      {value === null && <div className={look.panel}>{unchosen}</div>}
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={look.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
