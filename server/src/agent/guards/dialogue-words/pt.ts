/** Portuguese words of talk about a booking: see `en.ts lista espera`. */
export const pt = `
a à abaixo aberta acabou aceitou acima aconselhar acrescentar adivinhar agenda agora agrada aí ainda ajuda ajudar ajudo
alergia algo alguém alguma alguns altura amanhã anotado anotei antecedência anteriores antes ao apagado apetece aproxima
aqui as às assim assistente até avisar avise avisei basta bem boa bom breve cada calma cara cartão cedo certeza 
chat clara claro coisa com começa começamos comigo como completo confirma consegui conselhos consigo consulta
contactamos continua continuam continuar continue convém convinha correu custa da daqui dar das data de deixamos deixar
deixei demais demora depende descreva desculpe desses destas detalhes deu deve devia dia diga digo disponíveis disponível
disse dissemos disto dito diz dizer do dos dura duração e é ela elas ele eles em encontrar encontro entendi entendido
equipa eram escolha escolher escrever essa esse esses esta está estamos estão este estes estiver estou eu exemplo
existe existente experimentamos experimente expirou fala falar falta fará favor faz fazemos fazer fechado fechados feito fez
fica ficar ficou foi fora forma forte funcionamento gostaria gosto grupo guardado guardar guardo h há hora horário horários
horas ia incha inchada indicativo informação inventar isso isto já junta junto lado lamento leia lembro ler lhe li ligue
lista livre livres logo longe mais mal manhã marcação marcações marcada marcado marcar marco marque marquei mas me médica
melhor mensagem mesmo meu mexer minha minutos momento mostrei mudar mudo muito na nada não nas nenhum nessa nesse neste
ninguém nisso nível no noite nome nos nós nossa nosso nota novo numa número o obrigada obrigado ocupado oferecemos oferecer
oferta olá onde opções organizadas organizar organize os ou outra outro outros palavras para partir passadas passei passou
pedi pediu pela pelo pena percebi perfeito perguntas pergunto perto pessoa planeia pode podemos poder podia ponto por porque
possa possível posso pouca pouco precisa precisamos precisar preciso preço preços prefere preferir prefiro pressa primeiro
problema procura procurar procure procuro pronto próxima próximo próximos pude quais qual qualquer quando que quem quer
queria quero quiser rápido receber receio referência regra repetir resolver respira respirar responde responder respondo
resposta resumo sabe saber salão são saúde se seguem seguinte sei seja sem semana ser seria serve serviço serviços seu sexta
si sim simplificar sinto só sobre sou sua suas talvez também tão tarde tem têm temos tempo tenha tenho tentar tente
tento ter terça teste todo todos trabalha trata tratar tu tudo um uma umas uns vaga vagas vai vamos várias vê veja vejo vem
vemos ver verificar verifique vez vi vindo vir visita visitas visíveis vista você vocês voltei volto estas
terei teria imenso mente algum algumas dê deem jeito pedimos incómodo incômodo transtorno deixe vou verifico telefone
avance avançar avancemos tiver perguntar pergunta compreendo entendo perfeitamente totalmente completamente
absolutamente parabéns casamento aniversário contactar contactar-nos pensar pensou pensava ideia ideias imagino
frustrante desculpas confusão mal-entendido explicar esclarecer esclarecimento confirmar confirme detalhe instante
segundo paciência sugiro sugestão alternativa alternativas contudo entretanto senão hesite disponha útil ajudá-la
ajudá-lo feliz dizer-me dar-me dizer-lhe desejar deseja exatamente ocasião certamente conforme daria 
queira
desculpa
`;
