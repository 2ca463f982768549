import type { LanguageTexts } from './texts.ts'

export const pt: LanguageTexts = {
  greetings: ['Olá,', 'Bom dia,', 'Boa tarde,'],
  closings: ['Obrigado', 'Atenciosamente', 'Abraços'],
  agentGreetings: ['Olá, {first},', 'Prezado(a) {first},'],
  agentClosings: ['Atenciosamente', 'Um abraço'],
  reminders: ['ainda não tive resposta. Alguma novidade?'],
  complaints: ['é a terceira vez que escrevo sobre isso. Quero falar com um responsável hoje.'],
  updates: ['obrigado pelas informações. Já encaminhei e retorno até amanhã.'],
  thanks: ['Perfeito, muito obrigado!', 'Deu certo, obrigada.'],
  wrote: 'Em {date}, {name} escreveu:',
  heads: { from: 'De', sent: 'Enviado', to: 'Para', subject: 'Assunto' },
  table: { item: 'Item', quantity: 'Quantidade', price: 'Preço', total: 'Total', order: 'Pedido' },
  topics: {
    late_parcel: {
      subjects: ['Pedido {order} atrasado', 'Encomenda parada'],
      opens: [
        'meu pedido {order} deveria ter chegado na semana passada.',
        'o rastreio {tracking} não muda há cinco dias.',
      ],
      details: ['É um presente para sábado.'],
      asks: ['Vocês podem verificar?', 'Quando chega?'],
      answers: ['peço desculpas pela demora. Abri uma solicitação na {carrier} para {tracking}.'],
      follows: ['Obrigado, mas aqui continua igual.'],
      resolves: ['a encomenda foi entregue hoje e devolvemos o frete.'],
    },
    where_is_order: {
      subjects: ['Onde está meu pedido {order}?'],
      opens: [
        'comprei em {placed} e ainda não recebi o código de rastreio.',
        'o item {product} já foi enviado?',
      ],
      asks: ['Podem me mandar o link?', 'Qual é o prazo?'],
      answers: ['o pedido {order} está com a {carrier}, código {tracking}.'],
      follows: ['Obrigada! Posso retirar em uma agência?'],
      resolves: ['já avisei a {carrier}.'],
    },
    return: {
      subjects: ['Devolução: {product}'],
      opens: ['quero devolver o item {product} do pedido {order}.', 'a cor é diferente da foto.'],
      details: ['Está sem uso, na caixa.'],
      asks: ['Como faço?', 'Vocês enviam a etiqueta?'],
      answers: ['claro. A etiqueta está em anexo e a devolução é gratuita.'],
      follows: ['Já postei, o código é {tracking}.'],
      resolves: ['recebemos a devolução e {amount} serão estornados.'],
    },
    damaged: {
      subjects: ['{product} chegou quebrado'],
      opens: ['abri a caixa e o item {product} está quebrado.'],
      details: ['Seguem as fotos.'],
      asks: ['Quero a troca, por favor.', 'O que vocês sugerem?'],
      answers: ['sentimos muito. Prefere a troca ou o reembolso?'],
      follows: ['A troca, por favor.'],
      resolves: ['o novo já saiu com a {carrier}: {tracking}.'],
    },
  },
}
