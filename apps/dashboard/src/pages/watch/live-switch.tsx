import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import type { LiveState } from '../../live/create-live.ts'
import type { Tone } from '../../words/tone.ts'

const words: Readonly<Record<LiveState | 'paused', { label: string; tone: Tone }>> = {
  connecting: { label: 'Connecting…', tone: 'plain' },
  live: { label: 'Live', tone: 'good' },
  polling: { label: 'Refreshing every few seconds', tone: 'warn' },
  paused: { label: 'Paused', tone: 'plain' },
}

interface LiveSwitchProps {
  state: LiveState
  isPaused: boolean
  onPause: (isPaused: boolean) => void
}

export function LiveSwitch({ state, isPaused, onPause }: LiveSwitchProps) {
  const { label, tone } = words[isPaused ? 'paused' : state]
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span role="status">
        <Badge tone={tone}>{label}</Badge>
      </span>
      <Button onClick={() => onPause(!isPaused)}>{isPaused ? 'Resume' : 'Pause'}</Button>
    </div>
  )
}
