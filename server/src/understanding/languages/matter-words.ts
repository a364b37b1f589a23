import type { Language } from "./language-pack.ts";

/**
 * What people ask a front desk about, in their language: an English word for it, then theirs, as `Spoken` gives words (lower case, no
 * marks). A "*" at the end stands for any ending.
 */
const said: Readonly<Record<Exclude<Language, "en">, string>> = {
  es: `parking: aparcar aparcamiento* estacionar estacionamiento* parking coche garaje
    payment: pagar pago pagos tarjeta* efectivo bizum
    tip: propina*
    cancellation: cancelacion* anulacion*
    late: retraso retrasada retrasado
    children: nino* nina* bebe* hijo hija hijos hijas carrito
    wheelchair: silla ruedas accesible accesibilidad discapacidad minusvalid* ascensor rampa
    allergy: alergia alergic* prueba
    deposit: deposito* senal anticipo adelanto fianza
    voucher: bono vale regalo tarjetaregalo cheque
    discount: descuento* oferta* promocion* estudiante* jubilad*
    refund: devolucion* reembolso* devuelven
    dog: perro* perrit* mascota* gato*
    wifi: wifi internet
    address: direccion ubicacion ubicados situados calle metro parada
    phone: telefono
    email: correo
    website: web pagina
    pregnant: embaraz* lactancia
    age: edad menor* anos
    consultation: consulta asesoramiento
    language: idioma* hablais hablan habla
    private: privad* velo hiyab
    vegan: vegan* producto* marca* ecologic*
    group: grupo* despedida
    coffee: cafe bebida* bebidas
    toilet: bano aseo*`,
  fr: `parking: garer parking stationner stationnement voiture
    payment: payer paiement* carte cartes especes liquide cheque
    tip: pourboire*
    cancellation: annulation*
    late: retard
    children: enfant* bebe* fils fille poussette
    wheelchair: fauteuil roulant accessible accessibilite handicap* ascenseur rampe
    allergy: allergi* test
    deposit: acompte* arrhes caution
    voucher: cadeau* bon
    discount: remise* reduction* promo* etudiant*
    refund: rembours*
    dog: chien* animal animaux
    wifi: wifi internet
    address: adresse situe* acces metro
    phone: telephone
    email: mail courriel
    website: site
    pregnant: enceinte grossesse allait*
    age: age mineur* ans
    consultation: consultation diagnostic conseil*
    language: langue* parlez parle
    private: prive* voile* hijab
    vegan: vegan* produit* marque* bio
    group: groupe* enterrement
    coffee: cafe boisson*
    toilet: toilette*`,
  de: `parking: parken parkplatz parkplatze parkhaus auto
    payment: zahlen bezahlen zahlung karte kartenzahlung bar bargeld ec
    tip: trinkgeld
    cancellation: stornierung* absage* stornieren
    late: verspat* verspatung
    children: kind kinder baby babys sohn tochter kinderwagen
    wheelchair: rollstuhl* barrierefrei* behindert* aufzug rampe
    allergy: allergi* allergietest
    deposit: anzahlung* kaution vorauszahlung
    voucher: gutschein*
    discount: rabatt* ermassigung* student* angebot aktion
    refund: ruckerstatt* erstatt*
    dog: hund hunde haustier* katze
    wifi: wlan wifi internet
    address: adresse anschrift liegt haltestelle anfahrt
    phone: telefon* telefonnummer
    email: mail emailadresse
    website: website webseite
    pregnant: schwanger* stillend stillzeit
    age: alter minderjahrig* jahre
    consultation: beratung* beratungsgesprach
    language: sprache* sprecht sprechen spricht
    private: privat* kopftuch hijab
    vegan: vegan* produkt* marke* bio
    group: gruppe* junggesellinnenabschied
    coffee: kaffee getrank*
    toilet: toilette* klo wc`,
  it: `parking: parcheggi* auto macchina
    payment: pagare pagamento pagamenti carta carte contanti bancomat satispay
    tip: mancia mance
    cancellation: cancellazione disdetta disdire
    late: ritardo
    children: bambin* figlio figlia figli neonat* passeggino
    wheelchair: sedia rotelle accessibil* disabil* ascensore rampa
    allergy: allergi* test
    deposit: acconto caparra deposito
    voucher: buono buoni regalo
    discount: sconto sconti offerta offerte promozion* studenti
    refund: rimbors*
    dog: cane cani animal* gatto
    wifi: wifi internet
    address: indirizzo trovate trova metropolitana fermata
    phone: telefono
    email: mail email
    website: sito
    pregnant: incinta gravidanza allatt*
    age: eta minorenn* anni
    consultation: consulenza
    language: lingua lingue parlate parla
    private: privat* velo hijab
    vegan: vegan* prodott* marca marche bio
    group: gruppo gruppi addio
    coffee: caffe bevand*
    toilet: bagno`,
  pt: `parking: estacionar estacionamento carro parque
    payment: pagar pagamento cartao cartoes dinheiro mbway pix multibanco
    tip: gorjeta*
    cancellation: cancelamento
    late: atraso atrasad*
    children: crianca* bebe* filho filha filhos filhas carrinho
    wheelchair: cadeira rodas acessivel acessibilidade deficien* elevador rampa
    allergy: alergi* teste
    deposit: deposito sinal caucao adiantamento
    voucher: vale voucher oferta presente
    discount: desconto* promoc* estudante*
    refund: reembols* devolucao
    dog: cao caes cachorro* animal animais gato
    wifi: wifi internet
    address: morada endereco ficam metro paragem
    phone: telefone telemovel
    email: mail email
    website: site
    pregnant: gravida* gravidez amament*
    age: idade menor menores anos
    consultation: consulta aconselhamento
    language: idioma* lingua* falam fala
    private: privad* veu hijab
    vegan: vegan* produto* marca* bio
    group: grupo* despedida
    coffee: cafe bebida*
    toilet: banheiro`,
  nl: `parking: parkeren parkeer* parkeerplaats auto
    payment: betalen betaling pin pinnen contant creditcard ideal
    tip: fooi fooien
    cancellation: annulering* annuleringskosten
    late: vertraging vertraagd
    children: kind kinderen baby zoon dochter kinderwagen
    wheelchair: rolstoel* toegankelijk* gehandicapt* lift
    allergy: allergi* allergietest
    deposit: aanbetaling* borg voorschot
    voucher: cadeaubon* bon tegoedbon
    discount: korting* studenten* aanbieding* actie
    refund: terugbetal*
    dog: hond honden huisdier* kat
    wifi: wifi internet
    address: adres gevestigd halte bereikbaar
    phone: telefoon* telefoonnummer
    email: mail emailadres
    website: website
    pregnant: zwanger* borstvoeding
    age: leeftijd minderjarig* jaar
    consultation: consult adviesgesprek intake
    language: taal talen spreken spreekt
    private: prive hoofddoek hijab
    vegan: vegan* product* merk* biologisch*
    group: groep* vrijgezellenfeest
    coffee: koffie drank* drankje*
    toilet: toilet* wc`,
};

interface Matters {
  whole: Map<string, string>;
  beginnings: [string, string][];
}

const tables = new Map<Language, Matters>();

/** The English word for what a word of a language asks about; undefined: nothing a front desk is asked. */
export function matterWord(word: string, language: Language): string | undefined {
  if (language === "en") return undefined;
  let matters = tables.get(language);
  if (!matters) tables.set(language, (matters = readTable(said[language])));
  return matters.whole.get(word) ?? matters.beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
}

function readTable(table: string): Matters {
  const matters: Matters = { whole: new Map(), beginnings: [] };
  for (const line of table.split("\n")) {
    const [english = "", words = ""] = line.trim().split(": ");
    for (const word of words.split(" "))
      if (word.endsWith("*")) matters.beginnings.push([word.slice(0, -1), english]);
      else matters.whole.set(word, english);
  }
  return matters;
}
