import { measureCalls } from './calls.ts'
import { measureSize } from './size.ts'
import { measureStart } from './start.ts'
import { table } from './table.ts'

console.log(table([...(await measureStart()), ...(await measureCalls()), ...(await measureSize())]))
console.log(
  '\nBaseline: the MCP SDK alone, with one tool and, where there is a call, one fetch. All in this one run.',
)
process.exit(0)
