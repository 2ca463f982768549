/** How a server introduces itself. */
export interface ServerInfo {
  name: string
  title?: string
  version: string
  /** Told to the model once, at most 2 KB; by default what the toolset says. */
  instructions?: string
}
