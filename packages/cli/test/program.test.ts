import { PassThrough, Readable } from 'node:stream'
import { ConnectorError } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { print } from '../src/index.ts'
import {
  nameList,
  type ProgramOptions,
  port,
  positiveNumber,
  positiveWholeNumber,
  refuseUnknownCommand,
  runProgram,
  seconds,
} from '../src/program.ts'

class OwnError extends Error {}

async function run(line: string[], explain?: ProgramOptions['explain']) {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const terminal = { arguments: line, environment: {}, input: Readable.from([]), output, errors }
  const exitCode = await runProgram(terminal, {
    name: 'demo',
    version: '1.2.3',
    description: 'Show how commands work',
    ...(explain ? { explain } : {}),
    define(program, exit) {
      program
        .option('--port <number>', 'Port', port)
        .option('--names <names>', 'Names', nameList)
        .option('--share <number>', 'Share', positiveNumber)
        .option('--count <number>', 'Count', positiveWholeNumber)
        .option('--wait <seconds>', 'Wait', seconds)
        .allowExcessArguments()
        .action(async (options) => {
          refuseUnknownCommand(program, program.args)
          await print(output, JSON.stringify(options))
        })
      program.command('vendor').action(() => {
        throw new ConnectorError('unavailable', 'The vendor does not answer.')
      })
      program.command('own').action(() => {
        throw new OwnError('hunter2')
      })
      program.command('no').action(() => exit(1))
    },
  })
  return { exitCode, output: String(output.read() ?? ''), errors: String(errors.read() ?? '') }
}

test('options reach the action as values', async () => {
  const line = [
    '--port',
    '0',
    '--names',
    'a, b',
    '--names',
    'c',
    '--share',
    '0.5',
    '--count',
    '3',
    '--wait',
    '9',
  ]
  const { exitCode, output } = await run(line)
  expect(JSON.parse(output)).toEqual({ port: 0, names: ['a', 'b', 'c'], share: 0.5, count: 3, wait: 9 })
  expect(exitCode).toBe(0)
})

test.each([
  [['--port', '65536'], /A port is a whole number from 0 \(any free port\) to 65535\./],
  [['--names', 'a,,b'], /Separate names with commas/],
  [['--share', '0'], /It must be a number above 0\./],
  [['--share', 'Infinity'], /It must be a number above 0\./],
  [['--count', '1.5'], /It must be a whole number above 0\./],
  [['--wait', '86401'], /at most 86400/],
  [['--prot', '1'], /unknown option '--prot'[\s\S]*--port/],
  [['vender'], /unknown command 'vender'\. Commands: vendor, own, no\./],
])('%j is wrong usage', async (line, problem) => {
  const { exitCode, output, errors } = await run(line)
  expect(errors).toMatch(problem)
  expect(errors).toContain("Run 'demo --help' for usage.")
  expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
})

test('--version and --help go to stdout, and are no errors', async () => {
  expect(await run(['--version'])).toEqual({ exitCode: 0, output: '1.2.3\n', errors: '' })
  const { exitCode, output } = await run(['--help'])
  expect(exitCode).toBe(0)
  expect(output).toMatch(/Show how commands work[\s\S]*--help +Show help/)
})

test('an error ends the program with its message and exit code', async () => {
  expect(await run(['vendor'])).toEqual({
    exitCode: 1,
    output: '',
    errors: 'The vendor does not answer.\n',
  })
  const unexpected = await run(['own'])
  expect(unexpected.exitCode).toBe(1)
  expect(unexpected.errors).not.toContain('hunter2')
})

test('a program explains its own errors', async () => {
  const explain = (error: unknown) =>
    error instanceof OwnError ? { message: 'Set PORT.', exitCode: 2 } : undefined
  expect(await run(['own'], explain)).toMatchObject({ exitCode: 2, errors: 'Set PORT.\n' })
  expect(await run(['vendor'], explain)).toMatchObject({ exitCode: 1 })
})

test('an action decides about its exit code', async () => {
  expect(await run(['no'])).toEqual({ exitCode: 1, output: '', errors: '' })
})
