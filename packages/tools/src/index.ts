export { annotationsOf, defaultMaxResultBytes, toTool } from './annotations.ts'
export {
  type ArgumentProblem,
  describeProblems,
  type ListedBy,
  unknownArgument,
} from './argument-problems.ts'
export { type CheckArguments, createArgumentCheck, reservedArguments } from './check-arguments.ts'
export { effectsOf, isGranted, isReadOnly, methodClass, possibleEffects } from './effects.ts'
export {
  digitsPattern,
  formOf,
  propertyOf,
  refName,
  resolve as resolveSchema,
  typesOf,
} from './json-schema.ts'
export { withoutNoise } from './left-out.ts'
export { describeLimits } from './limits.ts'
export { listedSchema } from './listed-schema.ts'
export { listerOf } from './lister.ts'
export { nearestTools } from './meant-names.ts'
export { nearest } from './nearest.ts'
export { applyFilter, type Permission } from './permission.ts'
export { findPreset, type Preset, presetParts, presets } from './presets.ts'
export { readJson, respell } from './read-json.ts'
export { checkPath, encodeSegment, toRequest, type VendorRequest } from './request.ts'
export { hiddenEmbeds, readableResources, withoutEmbeds } from './shape/embeds.ts'
export { shape, unknownFields } from './shape/fields.ts'
export { fitObject, fittingCount, jsonBytes, type Measure } from './shape/fit.ts'
export { type CustomerVisibility, visibilityOf } from './shape/visibility.ts'
export { referencesIn, renderAll, renderText } from './tool-references.ts'
export { capKeys } from './untrusted/cap-keys.ts'
export { type MarkedText, markedBytes, markUntrusted, withoutMarks } from './untrusted/marks.ts'
export { int64Literal, writeJson } from './write-json.ts'
