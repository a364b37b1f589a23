/** What stands at the top of every leaked list, alone or with digits after it, in lower case and without punctuation. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password password1 passw0rd passwordpassword mypassword newpassword thisismypassword passwort passwortpasswort motdepasse
  contrasena wachtwoord wachtwoordwachtwoord senhasenha letmein letmeinplease letmeinnow changeme changemenow pleasechangeme
  welcome welcomewelcome welcomeback administrator adminadmin administrador superadmin superuser rootroot testtest
  testtesttest testpassword qwerty qwertyqwerty qwertyuiop qwertyuiopasdf asdfasdfasdf asdfghjkl asdfghjklqwe zxcvbnmzxcvbnm
  qazwsxedcrfv qazwsxedc 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t6y7u qawsedrftgyh iloveyou iloveyouforever iloveyousomuch
  ilovemyself ilovemymum ilovemymom ilovemydad iloveyoubaby sunshine sunshinesunshine princess princessprincess beautiful
  beautifulgirl football footballfootball manchesterunited liverpoolfc chelseafootball arsenalarsenal realmadrid
  barcelona barcelonabarcelona juventusjuventus superman supermansuperman spiderman batmanbatman starwars starwarsstarwars
  starwarsfan harrypotter pokemonpokemon dragonballz minecraftminecraft michaeljordan jordanjordan jesuschrist
  jesuslovesme godisgood godislove trustno1trustno1 trustnoone whateverwhatever nothingnothing everything correcthorsebatterystaple
  correcthorse computercomputer internetinternet facebookfacebook googlegoogle microsoft microsoftwindows christmaschristmas
  chocolate chocolatechocolate strawberry butterfly butterflybutterfly unbelievable abcabcabcabc abcdabcdabcd aabbccddeeff
  abcdefabcdef abcdefghijkl abc123abc123 123abc123abc abc123abc123abc 123123123123 121212121212 123412341234 112233445566 111222333444
  123456789012 1234567890123 123456789abc 123456789qwerty qwerty123456789 qwerty12345 hairdresser hairdresserhair hairsalon
  hairsalonhair beautysalon beautysalonbeauty frontdesk frontdeskfrontdesk reception receptionreception receptiondesk stylist
  balayage balayagebalayage scissors scissorsscissors summersummer winterwinter autumnautumn springspring
  `
    .split(/\s+/)
    .filter(Boolean),
);
