import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { allServersQuery } from '../api/servers.ts'
import { usePermissions } from '../api/session.ts'
import { TextButton, TextLink } from '../design/button.tsx'
import { CodeBlock } from '../design/copy.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Select } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { Empty, ErrorNote, Loading } from '../design/states.tsx'
import { Tabs } from '../design/tabs.tsx'
import { useLive } from '../live/use-live.ts'
import { sayChannels } from './channel-words.ts'
import { Decided } from './decided.tsx'
import { Drafts } from './drafts.tsx'
import { askingServers } from './item-groups.ts'
import { ItemView } from './item-view.tsx'
import { channelsQuery, draftCountQuery, itemQuery, openCountQuery, outboxQuery } from './outbox-requests.ts'
import { sayTitle } from './outbox-words.ts'
import { Waiting } from './waiting.tsx'

const route = getRouteApi('/inside/approvals')

/** What assistants want to send and a person decides about, and what became of it. */
export function Approvals() {
  const { tab, item, server } = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const waiting = useQuery(openCountQuery).data ?? 0
  const drafts = useQuery(draftCountQuery).data ?? 0
  useLive(true, (event) => {
    if (event.kind === 'missed' || (event.kind === 'change' && event.what === 'outbox')) {
      void queries.invalidateQueries({ queryKey: ['outbox'] })
    }
  })
  const go = (search: { tab?: string | undefined; item?: string; server?: string | undefined }) => {
    const given = Object.entries({ tab, server, ...search }).filter(([, value]) => value !== undefined)
    void navigate({ search: Object.fromEntries(given), resetScroll: false })
  }
  const look = (id: string) => go({ item: id })
  return (
    <Page
      title="Approvals"
      intro={
        <>
          {intros[tab ?? ''] ?? intros['']} {tab === undefined && waiting > 0 && <AskedToo />}
        </>
      }
    >
      <Tabs
        label="Approvals"
        value={tab === 'decided' || tab === 'drafts' ? tab : 'waiting'}
        onChange={(id) => go({ tab: id === 'waiting' ? undefined : id })}
        beside={<ServerChoice tab={tab} chosen={server} onChoose={(id) => go({ server: id })} />}
        tabs={[
          {
            id: 'waiting',
            label: waiting === 0 ? 'Waiting' : `Waiting (${waiting.toLocaleString('en')})`,
            content: <Waiting server={server} onShowAll={() => go({ server: undefined })} onLook={look} />,
          },
          // Only some helpdesks have drafts of their own.
          ...(drafts > 0 || tab === 'drafts'
            ? [
                {
                  id: 'drafts',
                  label: drafts === 0 ? 'Drafts' : `Drafts (${drafts.toLocaleString('en')})`,
                  content: <Drafts server={server} />,
                },
              ]
            : []),
          { id: 'decided', label: 'Decided', content: <Decided server={server} onLook={look} /> },
        ]}
      />
      <ItemDrawer id={item} onClose={() => go({})} />
    </Page>
  )
}

const intros: Readonly<Record<string, string>> = {
  '': 'What assistants want to send, the oldest first. Nothing is sent before a person approves it.',
  drafts: 'What assistants have left among the drafts of a helpdesk. A person sends or deletes it there.',
  decided: 'What was decided, and what became of it.',
}

/** Whether somebody has to look here, or is told. */
function AskedToo() {
  const channels = useQuery(channelsQuery).data
  const maySet = usePermissions().includes('owner')
  if (channels === undefined) return null
  return (
    <div className="max-sm:inline">
      {channels.length === 0
        ? 'Nobody is told about these by e-mail or in Slack. '
        : `People are asked ${sayChannels(channels)}, too. `}
      {channels.length === 0 && maySet && (
        <TextLink to="/settings" hash="approvals">
          Set it up
        </TextLink>
      )}
      {channels.length === 0 && !maySet && <AskForEmail />}
    </div>
  )
}

/** For those who do not see the settings: what to send to whoever runs the gateway. */
function AskForEmail() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <TextButton onClick={() => setIsOpen(true)}>Ask for it</TextButton>
      <Dialog open={isOpen} title="Be told about approvals" onClose={() => setIsOpen(false)}>
        <p className="text-sm">
          Whoever runs Helpdesk MCP can have people told by e-mail or in Slack. Send this to them, or to your
          team lead.
        </p>
        <CodeBlock
          text="Please have Helpdesk MCP tell us by e-mail or in Slack when something waits for approval. How is under Settings, at Approvals."
          what="the message"
        />
      </Dialog>
    </>
  )
}

interface ServerChoiceProps {
  tab: string | undefined
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}

/** Narrows the lists to one MCP server; nothing where there is no choice. */
function ServerChoice({ tab, chosen, onChoose }: ServerChoiceProps) {
  const servers = useServers(tab)
  if (servers.length < 2 && chosen === undefined) return null
  const isKnown = servers.some(({ id }) => id === chosen)
  return (
    <Select
      aria-label="MCP server"
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(target.value || undefined)}
      className={`[&_select]:sm:field-sizing-content ${chosen === undefined ? '' : '[&_select]:border-accent [&_select]:bg-accent-wash'}`}
    >
      <option value="">All MCP servers</option>
      {chosen !== undefined && !isKnown && <option value={chosen}>One MCP server</option>}
      {servers.map(({ id, name, count }) => (
        <option key={id} value={id}>
          {count === undefined ? name : `${name} (${count.toLocaleString('en')})`}
        </option>
      ))}
    </Select>
  )
}

/** Of what waits, those that asked; of the longer lists, also those of pages that are not loaded. */
function useServers(tab: string | undefined): { id: string; name: string; count?: number }[] {
  const isWaiting = tab === undefined
  const mayManage = usePermissions().includes('manage')
  const waiting = useInfiniteQuery({ ...outboxQuery('open'), enabled: isWaiting })
  const all = useQuery({ ...allServersQuery, enabled: !isWaiting && mayManage })
  if (isWaiting) return askingServers(waiting.data?.pages.flatMap(({ result }) => result) ?? [])
  return all.data ?? []
}

/** One of them, as a link from the activity opens it. */
function ItemDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const item = useQuery({ ...itemQuery(id ?? ''), enabled: id !== undefined })
  const isGone = item.error instanceof ApiProblem && item.error.status === 404
  return (
    <Dialog
      side
      open={id !== undefined}
      title={item.data ? sayTitle(item.data) : 'Approval'}
      onClose={onClose}
    >
      {item.isPending && <Loading what="Loading approval" />}
      {isGone && (
        <Empty title="There is no such approval">
          What was decided is deleted after a while, and with its MCP server or account.
        </Empty>
      )}
      {item.isError && !isGone && <ErrorNote error={item.error} retry={() => item.refetch()} />}
      {item.data && <ItemView item={item.data} />}
    </Dialog>
  )
}
