import type { BodyField, Json, JsonSchema, ParameterPlan } from '@helpdesk-mcp/contracts'

/** One argument of an operation, before tools.yaml fixes, withholds or gives it a default. */
export interface Argument {
  name: string
  schema: JsonSchema
  /** What the vendor accepts, if a model may give something else. */
  wire?: JsonSchema
  required: boolean
  /** Where its value goes in the request. */
  target: { parameter: ParameterPlan } | { field: BodyField } | { body: true } | { none: true }
  /** Filled in by the connector, never by a model. */
  internal?: boolean
}

/** An argument with what tools.yaml says about it. */
export interface SettledArgument extends Argument {
  /** Always sent. */
  fixed?: Json
  /** Sent if the model gives no value. */
  fallback?: Json
  withheld: boolean
}
