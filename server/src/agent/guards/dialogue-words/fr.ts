/** French words of talk about a booking: see `en.ts liste attente`. */
export const fr = `
a à abord accepté accord adresse agenda ai aide aider aimeriez ajouter allergie annulé apprendre
après arranger arrive arriver as assistant assistante au aucun aussi autour autre autres aux avais avant avec avez
avoir avons besoin bien bientôt bienvenue bonjour bonne bonsoir c car carte cas ce ceci cela ces cet cette ceux chacun
change changer cherche chercher cherchez chez choisir choisissez choix chose ci clairement collègue comme commence comment
complet compris comptez conseil conseiller consultation continuer convenir conviendrait convient côté coup court coûte
crains créneau créneaux d dans dataient de décrivez déjà délai demain demande demandé demandez dépend des dès désolé désolée
dessous dessus détails deviner devrait dire directement disponible disponibles dit dites dois domaine donc donne donner
du dure durée e échappe effacé elle elles en encore ensemble équipe es esprit essayez est et étaient été êtes être
exactement exemple existant expiré faire faisons fait faut fera fermé fermés figure fois fonctionné forte garde gardé garder
gêne gonfle gonflé h heure heures horaires ia ici il ils importe information instant inventer irait j je joindre jour
journée l la là laisse laisser laissez laquelle le lequel les leur leurs libéré libre libres lire liste loin longue lu m ma
maintenant mal manque mardi matin me médicale merci mes midi mieux minutes mis moi moins moment mon mots moyen n navrée ne
nécessaire ni niveau nom non nos noté notre nous nouveau numéro œil on ont organise organisées organiser ou où oui ouvert
par pardon parfait parfois parler parlez parti partir pas passé passée passées personne peu peut peux plairait plaisir plaît
plus plusieurs plutôt possible pour pourrait pouvais pouvez pouvons précédentes précises préfère préférez prend prendre
prenez presse prestation prestations prêt prévenu prévenue préviens prévoir prie pris prix problème prochaine proche proches
proposer proposés proposez proposition proposons pu puis puisse qu quand que quel quelle quelles quelqu quelque quelques
quels questions qui quoi rapide rapproche ravie récapitulatif recevoir rechercher redonner réessaie réessayer référence
regarde regardé regarder regardez règle relais remédier rendez répond répondra répondre réponds répondu réponse réponses
réservation réserve réservé réservée réserver réservez respirer respirez ressemble reste rester retaper réunit revoir rien s
sa sais salon sans santé secours semaine ses seule seulement si simple soir soit sommes son sont souci souhaitez suffit suis
suite suivant suivent sujet sur sûr sûre ta tard tarifs téléphone temps tente tenue tes test tient tomber ton tôt toucher
toujours tous tout transmis travaille très trop trouve trouvons tu un une va vendredi venir vérifie vérifié vérifier veux
viendra vient visage visibles visite visites voici voilà voir vois voit volontiers vos votre vôtre voudrais voulais voulez
vouliez vous vu 
serais serait ravi enchanté tête t planning veuillez excuser excuses excusez occasionnée gênant désagrément vraiment
hésitez hésite mais comprends comprend comprendre félicitations félicitation mariage anniversaire écrit écrire
possibilités possibilité sûrement entendu vérifions seconde patience patienter patientez confusion malentendu navré
regrette regrettons préciser précisez expliquer expliquez clarifier reformuler confirmer confirmez vérifiez détail
souhaiteriez souhaiterais souhaite aimerais aimerait pensiez pensez idée idées imagine envie occasion frustrant
décevant inquiétez inquiète suggère suggérer propose alternative alternatives également cependant néanmoins sinon
soirée matinée heureuse heureux demandes donnez indiquer indiquez communiquer transmettre parle
complètement parfaitement totalement faites savoir passe choses arrivent convienne conviennent plait tant aucune
aurais aurait auriez quelqu'un c'est qu'est-ce avez-vous préférez-vous après-midi l'après-midi là-dessus
peut-être
y demander
`;
