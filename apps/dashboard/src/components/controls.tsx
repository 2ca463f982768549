import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

const box =
  'w-full min-h-10 rounded-md border border-edge bg-panel px-3 py-1.5 text-sm text-ink placeholder:text-soft aria-invalid:border-bad'

export function Input({ className = '', ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input {...rest} className={`${box} ${className}`} />
}

export function TextArea({ className = '', ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea {...rest} className={`${box} font-mono ${className}`} />
}

/** The native select, which works best on phones. */
export function Select({ className = '', ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return <select {...rest} className={`${box} ${className}`} />
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
