import type { Attempt, Grant } from './limits/limit.ts'
import type { Refusal } from './refusal.ts'
import type { SandboxDefinition, SandboxState } from './sandbox-definition.ts'
import type { World } from './world.ts'

export interface Admission {
  refusal?: Refusal
  /** What the limits tell, refused or not. */
  headers: Record<string, string>
  /** Gives back what is held while a call is under way. */
  leave(): void
}

/** Lets a caller in: first who it is, then whether it may call again. A stranger spends nothing. */
export function createGate<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  world: World<State>,
): (attempt: Attempt) => Admission {
  const limits = (definition.limits ?? []).map((rule) => rule(world.clock))

  return (attempt) => {
    const anyone = attempt.operation?.security?.length === 0
    const stranger = anyone ? undefined : definition.authenticate(attempt, world)
    const grants: Grant[] = []
    let refusal = stranger
    for (const limit of limits) {
      if (refusal) break
      const grant = limit.take(attempt)
      grants.push(grant)
      refusal = grant.refused
    }
    return {
      ...(refusal && { refusal }),
      headers: Object.assign({}, ...grants.map(({ headers }) => headers)),
      leave() {
        for (const grant of grants) grant.release?.()
      },
    }
  }
}
