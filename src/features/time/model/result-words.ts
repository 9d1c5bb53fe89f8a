// Words that say what came of the work, or what is next. They are looked for in bare text: lower case, no accents (ł and ß stay),
// one space between words. A word too many costs nothing; one too few nags.
// biome-ignore format: a table reads by language
const resultWords: Readonly<Record<string, RegExp>> = {
  en: wordsOf(
    "\\p{L}{2,}ed|done|made|sent|built|wrote|written|set up|put|found|gave|given|ran|brought|rebuilt|reset|took|taken|left|spoke|kept|bought|cut|got|went|met|read|taught|began|chose|drew",
    "ok|okay|works?|working|fine|healthy|again|now|online|offline|waiting|waits|pending|next|no longer|cause|because|result|needs?",
  ),
  de: wordsOf(
    "\\p{L}*ge\\p{L}{2,}(?:t|en)|\\p{L}{2,}iert|erledigt|ersetzt|erneuert|entfernt|bestellt|verbunden|verlegt|behoben|besprochen|beantwortet|beraten|vereinbart|ubergeben|erklart|bereinigt|erreicht|erstellt",
    "ok|okay|fertig|lauft|laufen|geht|gehen|funktionieren|wieder|jetzt|nun|online|offline|wartet|warten|offen|nachste[rs]?|ursache|weil|braucht|benotigt|ergebnis|kein fehler",
  ),
  fr: wordsOf(
    "(?:remplac|repar|install|test|verifi|corrig|redemarr|configur|termin|nettoy|chang|envoy|appel|command|regl|ajout|supprim|cre|debloqu|activ|desactiv|connect|branch|deplac|restaur|mesur|control|parl|expliqu|livr|mont|trouv)e(?:e|s|es)?",
    "fait|faite|mise?s?|remise?s?|resolue?s?|retablie?s?|pris|repris|transmis|vu|recu|ecrit|ouvert|ok|fonctionne(?:nt)?|marche(?:nt)?|(?:de|a) nouveau|maintenant|en ligne|hors ligne|attente|attend|attendons|prochaine?|cause|parce|necessite|manque|resultat|plus d erreur",
  ),
  es: wordsOf(
    "\\p{L}{2,}(?:ad|id)[oa]s?|hech[oa]|list[oa]|resuelt[oa]|puest[oa]|vist[oa]|escrit[oa]|abiert[oa]|descubiert[oa]",
    "(?:cambi|reinici|instal|configur|limpi|prob|envi|llam|arregl|actualic|reemplac|repar|revis|conect|ajust|habl|explic|mont|encontr)[eo]|ok|funcionan?|vuelven?|de nuevo|otra vez|ahora|en linea|esperando|esperamos|espera|pendiente|proxim[oa]|causa|porque|faltan?|necesitan?|resultado|sin errores",
  ),
  pl: wordsOf(
    "\\p{L}{2,}(?:łem|łam|ł|ła|li|ły|lismy|łysmy|no|to|ony|ona|one|any|ana|ane|ety|eta|ete)",
    "ok|dzia[lł]a(?:ja)?|gotow[eyia]|znowu|ponownie|teraz|online|offline|czekam[y]?|czeka(?:ja)?|oczekuje|nastepn\\p{L}+|przyczyna|poniewaz|bo|trzeba|brak(?:uje)?|wynik|potrzebn\\p{L}+|bez bledow",
  ),
};

function wordsOf(...words: string[]): RegExp {
  return new RegExp(`(?:^| )(?:${words.join("|")})(?: |$)`, "u");
}

/** Whether a bare text says what came of the work; undefined in a language whose words are not known. */
export function saysResult(bare: string, locale: string): boolean | undefined {
  const words = /^[a-z]{2}(?![a-z])/i.exec(locale)?.[0].toLowerCase();
  return words === undefined ? undefined : resultWords[words]?.test(bare);
}
