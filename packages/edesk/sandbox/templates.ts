import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { wrongFiles } from './addresses.ts'
import { attachment } from './files.ts'
import { refuseFaults } from './invalid.ts'
import type { Attachment, Template } from './records.ts'
import { wrongReferences } from './references.ts'
import { found } from './select.ts'
import { stamp } from './stamp.ts'
import type { EdeskState } from './state.ts'

interface TemplateInput extends Omit<Partial<Template>, 'attachments'> {
  attachments?: { name: string; url: string }[] | null
  delete_attachments?: (number | bigint)[] | null
}

/** That there is a quota is documented, the figure is not. */
const quota = 50

/** What a template has unless it is given. */
export const blankTemplate = {
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
    refuseFaults({ name: templates.size >= quota && 4016 })
    const { fields, files } = read(call)
    const made = { ...blankTemplate, ...fields, attachments: files, created_at: stamp(call.timeline()) }
    return { status: 200, body: { data: templates.insert(made as unknown as Template) } }
  },

  updateTemplate(call) {
    const template = found(call.state.collections.templates.get(call.path.templateId), call.path.templateId)
    const { fields, files, dropped } = read(call)
    const kept = template.attachments.filter(({ id }) => !dropped.includes(String(id)))
    return {
      status: 200,
      body: { data: Object.assign(template, fields, { attachments: [...kept, ...files] }) },
    }
  },
}

function read({ state, body }: Call<EdeskState>) {
  const { attachments, delete_attachments, ...fields } = body as TemplateInput
  refuseFaults({ ...wrongReferences(state, fields), ...wrongFiles(attachments) })
  const files: Attachment[] = (attachments ?? []).map(({ name }) => attachment(state, name))
  return { fields, files, dropped: (delete_attachments ?? []).map(String) }
}
