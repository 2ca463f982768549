import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow } from './errors.ts'
import { createAttachment } from './messages.ts'
import type { Attachment, EdeskState, Template } from './state.ts'
import { toTimestamp } from './timestamps.ts'
import { fileErrors, referenceErrors, throwFieldErrors } from './validation.ts'

interface TemplateInput extends Omit<Partial<Template>, 'attachments'> {
  attachments?: { name: string; url: string }[] | null
  delete_attachments?: (number | bigint)[] | null
}

/** That there is a quota is documented, the figure is not. */
const maxTemplates = 50

/** What a template has unless it is given. */
export const templateDefaults = {
  template_usage: 'Manual',
  active: true,
  subject: null,
  channels: null,
  query_type: null,
  order_status: null,
  delivery_date: null,
  order_fulfilment: null,
  message_subject: null,
  invoice_attached: false,
  only_use_if_no_replies_yet: false,
  ai_classification: null,
}

export const templates: Record<string, Handler<EdeskState>> = {
  createTemplate(call) {
    const { templates } = call.state.collections
    throwFieldErrors({ name: templates.size >= maxTemplates && 4016 })
    const { fields, files } = readTemplate(call)
    const made = {
      ...templateDefaults,
      ...fields,
      attachments: files,
      created_at: toTimestamp(call.timeline()),
    }
    return { status: 200, body: { data: templates.insert(made as unknown as Template) } }
  },

  updateTemplate(call) {
    const template = getOrThrow(
      call.state.collections.templates.get(call.path.templateId),
      call.path.templateId,
    )
    const { fields, files, dropped } = readTemplate(call)
    const kept = template.attachments.filter(({ id }) => !dropped.includes(String(id)))
    return {
      status: 200,
      body: { data: Object.assign(template, fields, { attachments: [...kept, ...files] }) },
    }
  },
}

function readTemplate({ state, body }: Call<EdeskState>) {
  const { attachments, delete_attachments, ...fields } = body as TemplateInput
  throwFieldErrors({ ...referenceErrors(state, fields), ...fileErrors(attachments) })
  const files: Attachment[] = (attachments ?? []).map(({ name }) => createAttachment(state, name))
  return { fields, files, dropped: (delete_attachments ?? []).map(String) }
}
