import type { Language } from "../../../understanding/languages/language-pack.ts";

/** What is said of pictures, which nobody but people looks at. */
export interface PhotoWords {
  /** Before the answer to the words that came with one. */
  notLooked: string;
  /** When one came by itself. */
  passOn: string;
  /** On the button that calls a person. */
  passOnButton: string;
}

export const photoWords: Readonly<Record<Language, PhotoWords>> = {
  en: {
    notLooked: "I can't look at pictures myself, but the team can see what you sent.",
    passOn: "Thank you. I can't look at pictures myself, but the team can. Shall I pass it on to them, or carry on here?",
    passOnButton: "Pass it to the team",
  },
  es: {
    notLooked: "Yo no puedo ver imágenes, pero el equipo sí ve lo que has enviado.",
    passOn: "Gracias. Yo no puedo ver imágenes, pero el equipo sí. ¿Se la paso, o seguimos aquí?",
    passOnButton: "Pasarla al equipo",
  },
  fr: {
    notLooked: "Je ne peux pas regarder les images, mais l'équipe voit ce que vous avez envoyé.",
    passOn: "Merci. Je ne peux pas regarder les images, mais l'équipe le peut. Je la lui transmets, ou nous continuons ici ?",
    passOnButton: "La transmettre à l'équipe",
  },
  de: {
    notLooked: "Bilder kann ich selbst nicht ansehen, aber das Team sieht, was Sie geschickt haben.",
    passOn: "Danke. Bilder kann ich selbst nicht ansehen, das Team aber schon. Soll ich es weitergeben, oder machen wir hier weiter?",
    passOnButton: "Ans Team weitergeben",
  },
  it: {
    notLooked: "Io non posso guardare le immagini, ma il team vede quello che hai mandato.",
    passOn: "Grazie. Io non posso guardare le immagini, ma il team sì. La passo a loro, o continuiamo qui?",
    passOnButton: "Passala al team",
  },
  pt: {
    notLooked: "Eu não consigo ver imagens, mas a equipa vê o que enviou.",
    passOn: "Obrigado. Eu não consigo ver imagens, mas a equipa consegue. Passo-lha, ou continuamos aqui?",
    passOnButton: "Passar à equipa",
  },
  nl: {
    notLooked: "Zelf kan ik geen foto's bekijken, maar het team ziet wat je hebt gestuurd.",
    passOn: "Dank je. Zelf kan ik geen foto's bekijken, maar het team wel. Zal ik hem doorgeven, of gaan we hier verder?",
    passOnButton: "Aan het team doorgeven",
  },
};
