import createClient from 'openapi-fetch'
import type { paths } from '../generated/api.d.ts'

/** The management API of the gateway that served this page; the browser's session cookie says who asks. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' })
