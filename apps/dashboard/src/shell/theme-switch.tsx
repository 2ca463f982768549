import { useState } from 'react'
import { keepTheme, readTheme, type Theme, themes } from '../design/theme.ts'

const words: Record<Theme, string> = { system: 'Auto', light: 'Light', dark: 'Dark' }

export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme)
  const choose = (chosen: Theme) => {
    keepTheme(chosen)
    setTheme(chosen)
  }
  return (
    <fieldset className="flex rounded-md border border-line p-0.5 text-sm">
      <legend className="sr-only">Theme</legend>
      {themes.map((each) => (
        <label
          key={each}
          className="cursor-pointer rounded px-2 py-1 text-soft has-checked:bg-accent-wash has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="theme"
            value={each}
            checked={theme === each}
            onChange={() => choose(each)}
            className="sr-only"
          />
          {words[each]}
        </label>
      ))}
    </fieldset>
  )
}
