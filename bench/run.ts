import { measureBounds } from './bounds.ts'
import { measureCalls } from './calls.ts'
import { measureDescribing } from './describe.ts'
import { measureDemoMemory, measureGateway } from './gateway.ts'
import { measureMessageText } from './message-text.ts'
import { measurePage } from './page.ts'
import { measureSandboxes } from './sandboxes.ts'
import { measureSearch } from './search.ts'
import { measureSize } from './size.ts'
import { measureStart } from './start.ts'
import { table } from './table.ts'
import { measureTrips } from './trips.ts'
import { measureTypes } from './types.ts'
import { measureMarks } from './untrusted.ts'

const search = await measureSearch()
const gateway = [...(await measureGateway()), ...(await measureDemoMemory())]
console.log(
  table([
    ...(await measureSandboxes()),
    ...(await measureStart()),
    ...(await measureCalls()),
    ...(await measureDescribing()),
    ...(await measureSize()),
    ...(await measureMarks()),
    ...(await measureMessageText()),
    ...gateway,
    ...(await measurePage()),
    ...(await measureTrips()),
    ...measureTypes(),
    ...search.rows,
    ...(await measureBounds()),
  ]),
)
console.log(['\nNot found in the first five:', ...search.misses].join('\n  '))
console.log(
  '\nBaseline: the MCP SDK alone, with one tool and, where there is a call, one fetch. All in this one run.',
)
process.exit(0)
