export { annotationsOf, defaultMaxResultBytes, shownSchema, toTool } from './annotations.ts'
export { defaultMaxItems, recordableArguments } from './argument-bounds.ts'
export {
  type ArgumentProblem,
  argumentError,
  describeProblems,
  type ListedBy,
  unknownArgument,
} from './argument-problems.ts'
export { isLines } from './body.ts'
export { type CheckArguments, createArgumentCheck, reservedArguments } from './check-arguments.ts'
export {
  effectsOf,
  holds,
  isGranted,
  isReadOnly,
  methodClass,
  possibleEffects,
  sentDefaults,
} from './effects.ts'
export { requiredOf } from './further.ts'
export { isoTime, isWallTime, millisecondsOf, zoneClock } from './iso-time.ts'
export {
  digitsPattern,
  formOf,
  propertyOf,
  refName,
  resolve as resolveSchema,
  secondsPattern,
  timePattern,
  typesOf,
} from './json-schema.ts'
export { withoutNoise } from './left-out.ts'
export { describeLimits } from './limits.ts'
export { listedSchema } from './listed-schema.ts'
export { listerOf } from './lister.ts'
export { nearestTools } from './meant-tools.ts'
export { nearest } from './nearest.ts'
export { applyFilter, type Permission } from './permission.ts'
export { findPreset, type Preset, presetParts, presets } from './presets.ts'
export { maxLengthAtOnce, readJson, readLongJson, respell } from './read-json.ts'
export { checkPath, encodeSegment, toRequest, type VendorRequest } from './request.ts'
export { isHtmlText, noteMark, withMark } from './shape/assistant-mark.ts'
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
export { checkTimes, dayOf, momentOf } from './time-ranges.ts'
export { referencesIn, renderAll, renderText } from './tool-references.ts'
export { withoutPrefix } from './typed-number.ts'
export { capKeys } from './untrusted/cap-keys.ts'
export { createUntrustedTrees, type UntrustedTrees } from './untrusted/map-untrusted.ts'
export { type MarkedText, markedBytes, markUntrusted, withoutMarks } from './untrusted/marks.ts'
export {
  maxConfirmedPer,
  maxFieldLookUps,
  maxFilterCalls,
  maxLabelPages,
  maxListPages,
  maxLookUps,
  maxVendorCalls,
} from './vendor-calls.ts'
export { int64Literal, writeJson } from './write-json.ts'
