import { homedir } from 'node:os'
import { join } from 'node:path'

export interface FolderSource {
  environment: Readonly<Record<string, string | undefined>>
  platform?: NodeJS.Platform
  home?: string
}

/**
 * Where this user's own things are kept: `XDG_CONFIG_HOME` wherever it is set, else `~/.config`, `~/Library/Application Support` on macOS
 * and `%APPDATA%` on Windows.
 */
export function configFolder(source: FolderSource): string {
  const { environment, platform = process.platform } = source
  const { XDG_CONFIG_HOME, APPDATA } = environment
  if (XDG_CONFIG_HOME) return join(XDG_CONFIG_HOME, 'helpdesk-mcp')
  const home = source.home ?? environment[platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? ownHome()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'helpdesk-mcp')
  if (platform === 'win32') return join(APPDATA ?? join(home, 'AppData', 'Roaming'), 'helpdesk-mcp')
  return join(home, '.config', 'helpdesk-mcp')
}

/** A user of a container may have no home at all: then nothing is kept, which is said where it is tried. */
function ownHome(): string {
  try {
    return homedir()
  } catch {
    return '/'
  }
}
