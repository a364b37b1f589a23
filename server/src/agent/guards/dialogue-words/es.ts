/** Spanish words of talk about a booking: see `en.ts lista espera`. */
export const es = `
a abajo abierta acaba aceptó acerca aconsejarte acuerdo adelantado adiós adivinar adivinarlo agenda ahí ahora al alergia
algo alguien alguna anotado ante antelación anteriores antes apetece apuntado apuntarte aquel aquí arreglarlo arriba así
asistente atiende aún avisado avisar avisarte avise aviso ayuda ayudarte ayudo basta bien busca buscar buscarte busco
busquemos cada caducado cambia cambiar cambio cara cargo carta cerca cercanas cercano cerrado cerramos cita citas clara
claro coger como cómo completo comprueba compruebe con consejos consulta consultar contesta contestar contigo correo cuál
cuáles cuando cuándo cuesta da dar das dato datos de debe debería decir decirlo decirte dejamos dejarlo dejo del demasiado
depende descríbemelo desde después día dice dices dicho diga dime dio directamente disponible disponibles dónde 
dura duración e échale ejemplo el él elegir elige ella ellos empezamos empieza en encuentro enseñé entendido equipo eran
eres es esa esas escapa escribas escribes ese eso esos esta está estamos están estar estas este esto estos estoy
exactas existente fácil fallado falta favor fecha forma fuerte gracias grupo guardada guardadas guardar guardarla guardarte
guardo gustaría gusto ha haberlo hablado hablar hablas hace hacemos hacer hacerte haga hagámoslo han hará hasta hay he hecha
hecho hemos hiciste hincha hinchada hola hora horario horas hueco huecos ia igual inténtalo intento inventarlo ir iría junta
junto justo la las le lea leer leído lejos les libre libres lista listo llamas llego lleva lo localizamos los
mañana martes más me médica mediodía mejor menos mi minutos mío mira mirado miramos mirar mire miro mis mismo momento mucho
muy nada nadie necesitamos necesitar necesitas ni ninguna nivel no noche nombre norma nos nuestra nuestras nuestro nuestros
nuevo o ocupa ocupado ocuparse ocurre oferta ofrecemos ofrecerte oír opciones organice organiza organizar otra otras otro
palabras para parte partir pasa pasadas pasado pedido pedir pediste perdona perfecto persona planea poca podemos podía
podido podría pone pongo por porque posible precio precios prefieres prefiero prefijo preguntas pregunto primero prisa
probamos probar problema profesional pronto próxima próximo prueba pude pueda puede puedes puedo que qué queda quedan quien
quién quieras quiere quieres quiero quizá rato referencia refería reserva reservada reservado reservar reservarlo
reservarlos reserves reservo resolverlo respirar responde responderá respondo respuesta resumen revisas sábado saber salón
salud saludarte se sé sea seguir según segura semana ser será servicio servicios si sí siento siga sigue siguen siguiente
sin sirve sobre solo soltado somos son soy su suficiente supuesto sus también tampoco tan tarde tarjeta te teléfono temo
temprano tenéis tenemos tengo terminado ti tiempo tiene tienen tienes tocarla todas todavía todo tómate trabaja tres tu tú
tus tuya u un una unas uno unos usted ustedes va vale van varias vaya vendría venir veo ver vez viene viernes visita visitas
vistazo vuelto vuelve vuelvo y ya yo
algún algunas algunos alguno cualquier cualquiera encantada encantado encantaría estaré estaría mente molestias
molestia déjame permíteme compruebo comprobar comprobando comprobaré siguiera sigamos adelante parece parecen avísame
información preguntar pregunta preguntarle preguntarles entiendo comprendo perfectamente totalmente tengas tenga
tengan pases feliz enhorabuena felicidades felicitaciones boda cumpleaños escribirnos escribirme contactarnos encaja
encajan encajaría encaje haberte haber pensando pensado piensas pensabas dudes duda dudas cuéntame contarme explicar
explicarme explícame aclarar aclararme aclaración confirmar confirmarme confírmame confirmas revisar revisa detalle
detalles enseguida paciencia confusión malentendido lamento lamentamos disculpa disculpas disculpe esperar espera
espero esperamos segundo segunda ocasión idea ideas gustas guste gusten verdad acompaño imagino frustrante sienta
conmigo seguro necesites ayudarle ayudarme útil ocurrido sucedido cosas pasan aquello alternativa alternativas
propongo sugiero sugerencia prefieras prefiera correctamente entender entenderte quisiera querrías querría indícame
indicarme darme facilitarme facilitas dejarme elijas escoge escoger toca pulsa ningún exactamente noches tardes días
puedas
venga pero buen buena buenos buenas
`;
