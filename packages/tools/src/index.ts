export { defaultMaxItems, recordableArguments } from './arguments/argument-bounds.ts'
export type { ArgumentProblem } from './arguments/argument-problem.ts'
export {
  argumentError,
  describeProblems,
  type ListedBy,
  unknownArgument,
} from './arguments/argument-problems.ts'
export { type CheckArguments, createArgumentCheck, reservedArguments } from './arguments/check-arguments.ts'
export { withoutNoise } from './arguments/left-out.ts'
export { checkTimes, dayOf, momentOf } from './arguments/time-ranges.ts'
export { withoutPrefix } from './arguments/typed-number.ts'
export { annotationsOf, defaultMaxResultBytes, shownSchema, toTool } from './listing/annotations.ts'
export { listedSchema } from './listing/listed-schema.ts'
export { nearest } from './names/nearest.ts'
export {
  effectsOf,
  holds,
  isGranted,
  isReadOnly,
  methodClass,
  possibleEffects,
  sentDefaults,
} from './permission/effects.ts'
export { requiredOf } from './permission/further.ts'
export { describeLimits } from './permission/limits.ts'
export { listerOf } from './permission/lister.ts'
export { nearestTools } from './permission/meant-tools.ts'
export { applyFilter, type Permission } from './permission/permission.ts'
export { findPreset, type Preset, presetParts, presets } from './permission/presets.ts'
export { referencesIn, renderAll, renderText } from './permission/tool-references.ts'
export {
  maxConfirmedPer,
  maxFieldLookUps,
  maxFilterCalls,
  maxLabelPages,
  maxListPages,
  maxLookUps,
  maxVendorCalls,
} from './permission/vendor-calls.ts'
export { isLines } from './request/body.ts'
export { checkPath, encodeSegment, toRequest, type VendorRequest } from './request/request.ts'
export { isHtmlText, noteMark, withMark, withoutMark } from './shape/assistant-mark.ts'
export { hiddenEmbeds, readableResources, withoutEmbeds } from './shape/embeds.ts'
export { createShaper, type Shaper, searchFields, shape, wholeField } from './shape/fields.ts'
export {
  type FitOptions,
  fitObject,
  fittingCount,
  fitValue,
  jsonBytes,
  type Measure,
  someNames,
  surelyFits,
} from './shape/fit.ts'
export { createTurnShaper, type NewestTurn, type ShapedRecord, type TurnShaper } from './shape/shape-turns.ts'
export { type ShownForm, shownForms } from './shape/shown-forms.ts'
export { newTextBudget, readField, type TextBudget } from './shape/texts.ts'
export { createTimeReader, createTimeWriter, type TimeReader, type TimeWriter } from './shape/times.ts'
export { readWith } from './shape/turn-attachments.ts'
export { asksForText, vendorFields } from './shape/turn-fields.ts'
export { restNote } from './shape/turn-text.ts'
export {
  type CustomerVisibility,
  failureIn,
  howSeen,
  type KnownRecipient,
  visibilityOf,
} from './shape/visibility.ts'
export {
  asksForWaiting,
  createThreadReader,
  createWaitingReader,
  isUndecided,
  lastMessageField,
  type ThreadState,
  threadOfTurns,
  type WaitingFacts,
  type WaitingReader,
  waitingFields,
  withLastMessage,
  withThread,
  withWaiting,
} from './shape/waiting.ts'
export { capKeys } from './untrusted/cap-keys.ts'
export { createUntrustedTrees, type UntrustedTrees } from './untrusted/map-untrusted.ts'
export { type MarkedText, markedBytes, markUntrusted, withoutMarks } from './untrusted/marks.ts'
export { isoTime, isWallTime, millisecondsOf, zoneClock } from './values/iso-time.ts'
export {
  digitsPattern,
  formOf,
  propertyOf,
  refName,
  resolve as resolveSchema,
  secondsPattern,
  timePattern,
  typesOf,
} from './values/json-schema.ts'
export { maxLengthAtOnce, readJson, readLongJson, respell } from './values/read-json.ts'
export { int64Literal, writeJson } from './values/write-json.ts'
