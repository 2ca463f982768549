import type { LanguageTexts } from './texts.ts'

export const es: LanguageTexts = {
  greetings: ['Hola:', 'Buenos días:', 'Buenas tardes:', 'Estimado equipo:'],
  closings: ['Un saludo', 'Muchas gracias', 'Saludos cordiales', 'Gracias de antemano'],
  agentGreetings: ['Hola, {first}:', 'Estimado/a {first}:'],
  agentClosings: ['Un cordial saludo', 'Saludos'],
  reminders: [
    'Escribí ayer y todavía no tengo respuesta. ¿Hay novedades?',
    'Perdón por insistir, ¿han podido mirarlo?',
  ],
  complaints: [
    'Es la tercera vez que escribo por lo mismo. Quiero hablar hoy con un responsable.',
    'Si mañana no está resuelto, pediré al banco que me devuelva el dinero.',
  ],
  updates: ['gracias por los datos. Los he pasado al departamento y le escribo antes de mañana.'],
  thanks: ['¡Perfecto, muchas gracias por la rapidez!', 'Ya está todo bien, gracias.'],
  wrote: 'El {date}, {name} escribió:',
  heads: { from: 'De', sent: 'Enviado', to: 'Para', subject: 'Asunto' },
  table: { item: 'Artículo', quantity: 'Cantidad', price: 'Precio', total: 'Total', order: 'Pedido' },
  topics: {
    late_parcel: {
      subjects: ['El pedido {order} no llega', 'Retraso en la entrega', 'Paquete parado desde hace días'],
      opens: [
        'el pedido {order} tenía que haber llegado la semana pasada y sigo esperando.',
        'el seguimiento {tracking} lleva cinco días sin cambios.',
      ],
      details: ['Es un regalo para el sábado.', 'He llamado a {carrier} y me remiten a ustedes.'],
      asks: ['¿Pueden averiguar dónde está?', '¿Cuándo lo voy a recibir?'],
      answers: [
        'siento mucho la espera. He abierto una reclamación con {carrier} para el envío {tracking} y le escribo en cuanto respondan.',
      ],
      follows: ['Gracias, pero aquí sigue igual.', 'Ayer tampoco vino nadie.'],
      resolves: ['el paquete se ha entregado hoy y le hemos devuelto los gastos de envío.'],
    },
    where_is_order: {
      subjects: ['¿Dónde está mi pedido {order}?', 'No tengo número de seguimiento'],
      opens: [
        'hice el pedido {order} el {placed} y no he recibido ningún enlace de seguimiento.',
        '¿me pueden decir si ya ha salido el artículo {product}?',
      ],
      asks: ['¿Me mandan el enlace, por favor?', '¿Para cuándo lo puedo esperar?'],
      answers: ['su pedido {order} va con {carrier}, número {tracking}.'],
      follows: ['¡Gracias! ¿Se puede dejar en un punto de recogida?'],
      resolves: ['ya lo hemos indicado a {carrier}.'],
    },
    return: {
      subjects: ['Devolución: {product}', 'Quiero devolver el pedido {order}'],
      opens: [
        'el artículo {product} no encaja en nuestro salón y lo quiero devolver.',
        'el color no es el de la foto.',
      ],
      details: ['Está sin usar y en su caja.', 'No tengo impresora.'],
      asks: ['¿Me envían una etiqueta?', '¿Se puede cambiar por otro?'],
      answers: ['por supuesto. La etiqueta va en el archivo adjunto y la devolución es gratuita.'],
      follows: ['Ya está entregado, el resguardo dice {tracking}.'],
      resolves: ['hemos recibido la devolución y le abonamos {amount}.'],
    },
    damaged: {
      subjects: ['{product} ha llegado roto', 'Paquete dañado {order}'],
      opens: [
        'acabo de abrir el paquete y el artículo {product} está roto.',
        'la caja venía aplastada y el contenido, hecho pedazos.',
      ],
      details: ['Adjunto fotos.', 'Lo demás está bien.'],
      asks: ['Quiero que me envíen otro.', '¿Qué hacemos ahora?'],
      answers: ['lo sentimos mucho. ¿Prefiere otro igual o la devolución del dinero?'],
      follows: ['Otro igual, por favor.'],
      resolves: ['el nuevo ya va con {carrier}, número {tracking}.'],
    },
    refund: {
      subjects: ['Reembolso del pedido {order}', 'Me han cobrado dos veces'],
      opens: ['me han cobrado dos veces el pedido {order}.', 'sigo esperando el reembolso de {amount}.'],
      asks: ['¿Lo pueden comprobar?', '¿Cuándo lo veré en mi cuenta?'],
      answers: ['el reembolso salió ayer; el banco tarda de tres a cinco días.'],
      follows: ['Mi banco no ve nada. ¿Tienen una referencia?'],
      resolves: ['la referencia es RF-{invoice}.'],
    },
    cancellation: {
      subjects: ['Cancelar el pedido {order}'],
      opens: ['me he equivocado y quiero cancelar el pedido {order}.'],
      asks: ['¿Todavía es posible?', 'Confírmenmelo, por favor.'],
      answers: ['el pedido {order} está cancelado y le devolvemos {amount}.'],
      follows: ['Gracias. ¿Cuánto tarda?'],
      resolves: ['unos cinco días.'],
    },
    invoice: {
      subjects: ['Factura {invoice}', 'Necesito factura del pedido {order}'],
      opens: ['en la factura {invoice} falta nuestro NIF.', 'necesitamos una factura a nombre de {company}.'],
      asks: ['¿Nos envían una corregida?', 'Gracias por gestionarlo.'],
      answers: ['tiene la factura corregida en el archivo adjunto.'],
      follows: ['Gracias, pero la dirección es la antigua.'],
      resolves: ['aquí va la definitiva.'],
    },
    outage: {
      subjects: ['Sin servicio en {city}'],
      opens: ['desde esta mañana nadie en {city} puede conectarse; aparece {error}.'],
      asks: ['¿Hay una incidencia?', 'Es urgente para nosotros.'],
      answers: ['estamos viendo el fallo y trabajamos en ello. En una hora le informamos.'],
      follows: ['Ha pasado la hora. ¿Hay una previsión?'],
      resolves: ['el servicio está restablecido. Gracias por su paciencia.'],
    },
  },
}
