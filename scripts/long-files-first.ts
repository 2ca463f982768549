import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short in text, long in time: each looks at many pages. Begun last, they would leave processors idle at the end of a run. */
const isLong = ({ moduleId }: TestSpecification) => /\/browser\/views-[\w-]+\.test\.ts$/.test(moduleId)

/** Vitest's order, but with those files first that take the longest. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
