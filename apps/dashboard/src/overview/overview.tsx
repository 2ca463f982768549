import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ButtonLink } from '../design/button.tsx'
import { Select } from '../design/field.tsx'
import { Page } from '../design/page.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { NeedsYou } from './attention.tsx'
import { CallsPanel, FiguresRow, NoCallsYet } from './figures.tsx'
import { Helpdesks } from './helpdesks.tsx'
import { NextStep, useNextStep } from './next-step.tsx'
import { overviewQuery, periods, readPeriod } from './overview-query.ts'

const route = getRouteApi('/inside/')

/** A lead's morning: what needs me, what assistants did, how each helpdesk is. */
export function Overview() {
  const period = readPeriod(route.useSearch().range)
  const navigate = route.useNavigate()
  const overview = useQuery(overviewQuery(period))
  // The next step has its own button, and before the first account there is no time to choose.
  const step = useNextStep()
  return (
    <Page
      title="Overview"
      intro="What needs attention, what AI assistants did, and how your helpdesks are."
      actions={
        step !== 'account' && (
          <>
            <Select
              aria-label="Time range"
              value={period}
              onChange={({ target }) =>
                void navigate({ search: target.value === 'day' ? {} : { range: target.value } })
              }
            >
              {Object.entries(periods).map(([key, { label }]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </Select>
            {step === undefined && (
              <ButtonLink to="/mint" look="primary">
                Create MCP server
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <NextStep />
      {overview.isPending && <Loading what="Loading overview" />}
      {overview.isError && <ErrorNote error={overview.error} retry={() => overview.refetch()} />}
      {/* Without an account the next step says all there is to say. */}
      {overview.data && overview.data.accounts.length > 0 && (
        <>
          <NeedsYou
            items={overview.data.needs_attention}
            failed={overview.data.figures.failed}
            period={period}
          />
          {overview.data.figures.calls === 0 ? (
            <NoCallsYet byPeople={overview.data.calls_by_people} period={period} />
          ) : (
            <>
              <FiguresRow figures={overview.data.figures} period={period} />
              <CallsPanel
                calls={overview.data.figures.calls}
                byPeople={overview.data.calls_by_people}
                reasons={overview.data.reasons}
                period={period}
              />
            </>
          )}
          <Helpdesks accounts={overview.data.accounts} />
        </>
      )}
    </Page>
  )
}
