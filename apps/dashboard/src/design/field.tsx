import { ChevronDown, Search } from 'lucide-react'
import {
  type FormEvent,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
  useState,
} from 'react'

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  optional?: boolean
  /** Draws the control with the ids that tie it to its label, help and error. */
  children: (ids: FieldIds) => ReactNode
}

/** A control with its label. What the browser refuses is said below it, as every other error is. */
export function Field({ label, help, error: given, optional = false, children }: FieldProps) {
  const id = useId()
  const [refused, setRefused] = useState<string>()
  const error = given ?? refused
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const ids: FieldIds = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] content-start gap-1.5"
      onInvalidCapture={(event) => setRefused(refuse(event))}
      onChangeCapture={() => setRefused(undefined)}
    >
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </label>
      {children(ids)}
      {help && (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

/** Says why a control is not valid in the place of the browser's bubble, and leads to the first of a form. */
function refuse(event: FormEvent): string {
  event.preventDefault()
  const control = event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  const first = control.form?.querySelector(
    'input:invalid:not(:disabled), select:invalid:not(:disabled), textarea:invalid:not(:disabled)',
  )
  if (first === control) control.focus()
  if (!control.validity.valueMissing) return control.validationMessage
  return control instanceof HTMLSelectElement ? 'Choose one.' : 'Fill in this field.'
}

/** As large on a phone as the text of pages: a phone zooms into what is smaller when it is tapped. */
const box =
  'w-full rounded-control border border-edge bg-panel px-3 py-1.5 text-base text-ink sm:text-sm shadow-panel placeholder:text-soft aria-invalid:border-bad disabled:opacity-55'

/** Of a control of one line: the height of a button beside it. */
const oneLine = 'min-h-9 max-sm:min-h-10'

export function Input({ className = '', ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input {...rest} className={`${box} ${oneLine} ${className}`} />
}

/** A box to search in, with the sign that says so. */
export function SearchInput({
  className = '',
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  return (
    <span className={`relative block ${className}`}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft"
      />
      <Input {...rest} type="search" className="pl-9 text-ellipsis" />
    </span>
  )
}

export function TextArea({ className = '', ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea {...rest} className={`${box} ${className}`} />
}

/** The native select, which works best on phones. */
export function Select({ className = '', ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className={`relative block ${className}`}>
      <select {...rest} className={`${box} ${oneLine} appearance-none pr-9`} />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-soft"
      />
    </span>
  )
}

interface SelectBoxProps {
  /** Says what it selects, to screen readers. */
  label: string
  checked: boolean
  /** Some of what it stands for is selected, not all. */
  isPartly?: boolean
  onChange: (checked: boolean) => void
}

/** A box alone, before a row or above all of them. */
export function SelectBox({ label, checked, isPartly = false, onChange }: SelectBoxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      ref={(element) => {
        if (element) element.indeterminate = isPartly
      }}
      className="size-4 align-middle max-sm:size-5"
      checked={checked}
      onChange={({ target }) => onChange(target.checked)}
    />
  )
}

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode
  help?: ReactNode
}

export function Checkbox({ label, help, className = '', ...rest }: CheckboxProps) {
  return (
    <label className={`flex items-start gap-2.5 py-1 text-sm ${className}`}>
      <input type="checkbox" {...rest} className="mt-0.5 size-4 shrink-0" />
      <span>
        {label}
        {help && <span className="block text-soft">{help}</span>}
      </span>
    </label>
  )
}
