import type { Json, JsonSchema } from '../values/json.ts'

/** How one set of flat arguments becomes one HTTP request. */
export interface RequestPlan {
  operationId: string
  method: string
  /** As in the document, with `{name}` segments, relative to the server. Characters that a URL cannot hold are percent-encoded. */
  path: string
  /** A query that the document writes into the path: `beta=true`, or `kind={kind}`. Sent before the other parameters. */
  query?: string
  /** A server of the operation's own: another path on the connector's host (`/v2`), or the URL of a host that the definition allows. */
  server?: string
  /** `none`: the document asks for no credential here, so none is sent. */
  security?: 'none'
  /** The media types of a successful answer, if JSON is not among them. */
  accept?: string
  parameters: ParameterPlan[]
  body?: BodyPlan
  /** Argument -> the setting of the account that fills it on each call, whatever the caller gives. */
  bound?: Record<string, string>
}

export interface ParameterPlan {
  /** `querystring`: the value is the whole query (OpenAPI 3.2). */
  in: 'path' | 'query' | 'header' | 'cookie' | 'querystring'
  /** The vendor's spelling. */
  name: string
  /** The argument that fills it; absent when `value` is fixed. */
  argument?: string
  /** Sent always, or when the argument is not given (`argument` present). */
  value?: Json
  style?: ParameterStyle
  explode?: boolean
  /** Reserved characters such as `/` and `:` are sent as they are. */
  allowReserved?: boolean
  /** The value is sent as JSON text. */
  json?: boolean
  /** Dotted paths in it of 64-bit integers, if it is sent as JSON text. */
  integers?: string[]
  /** The argument is a time in ISO 8601, and milliseconds since 1970 are sent. */
  milliseconds?: boolean
  /** The argument is a time in ISO 8601, and seconds since 1970 are sent. */
  seconds?: boolean
  /** The value is an object: argument by key. */
  parts?: Record<string, string>
  /** Words of the argument that are sent as another value. */
  words?: Record<string, Json>
}

export type ParameterStyle =
  | 'form'
  | 'simple'
  | 'label'
  | 'matrix'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie'

export interface BodyPlan {
  contentType: string
  /** Keys that wrap the fields on the wire, outermost first: `["ticket"]`. */
  wrap: string[]
  fields: BodyField[]
  /** Set when the whole body is one argument (an array, or a scalar). */
  argument?: string
  /** Arguments that no field names go into the body as they are. */
  open?: boolean
  /** For a call that gives no field: refuse it, send an empty object since the document requires a body, or send no body. */
  whenEmpty?: 'refuse' | 'send' | 'omit'
  /** How many of the keys in `wrap` an empty body still has: the others may be left out. */
  wrapWhenEmpty?: number
  /** What the document asks of the fields together, such as one of two. The vendor's spelling; checked if a body is sent. */
  check?: JsonSchema
  /** Dotted paths (with `[]` for array items) of 64-bit integers: digit strings in arguments, numbers on the wire. */
  integers?: string[]
  /** Dotted paths of times: ISO 8601 in arguments, milliseconds since 1970 on the wire. */
  milliseconds?: string[]
  /** Dotted paths of times: ISO 8601 in arguments, seconds since 1970 on the wire. */
  seconds?: string[]
  /** More that goes along when arguments have these values, unless it was given; the reason stands in tools.yaml. */
  also?: { when: Record<string, Json>; set: Record<string, Json> }[]
}

export interface BodyField {
  /** The vendor's spelling. */
  name: string
  argument?: string
  value?: Json
  /** The argument is `{ filename, content (base64), content_type? }`, sent as a file part. */
  file?: boolean
  /** How the value is written into a form, where the document's `encoding` says so. */
  style?: ParameterStyle
  explode?: boolean
  allowReserved?: boolean
  /** The media type of a part, or the form of a field's text, where the document's `encoding` says so. */
  contentType?: string
}
