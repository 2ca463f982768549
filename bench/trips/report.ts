export interface Trip {
  /** The files entered, in the order in which they were first entered. */
  files: string[]
  /** Steps from one file to another; the same step counts once, however often it is taken. */
  steps: number
  /** Those of the steps that lead back to a file entered before. */
  returns: number
}

/** What was entered while `run` ran. */
export async function followTrip(run: () => Promise<unknown>): Promise<Trip> {
  globalThis.enteredFiles.length = 0
  await run()
  const files = new Set<string>()
  const steps = new Set<string>()
  let returns = 0
  let from: string | undefined
  for (const file of globalThis.enteredFiles) {
    const step = `${from} ${file}`
    if (from !== undefined && !steps.has(step)) {
      steps.add(step)
      if (files.has(file)) returns += 1
    }
    files.add(file)
    from = file
  }
  return { files: [...files], steps: steps.size, returns }
}

/** Prints trips by name as JSON, and ends the process. */
export function reportTrips(trips: Readonly<Record<string, Trip>>): void {
  process.stdout.write(JSON.stringify(trips, null, 2), () => process.exit(0))
}
