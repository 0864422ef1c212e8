<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr_CA">
<context>
    <name>Placet</name>
    <message>
        <source>&amp;About Placet</source>
        <translation>À &amp;propos de Placet</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>&amp;Add a note</source>
        <translation>Ajouter une &amp;note</translation>
    </message>
    <message>
        <source>&amp;Annotated copy…</source>
        <translation>Copie &amp;annotée…</translation>
    </message>
    <message>
        <source>&amp;Change required</source>
        <translation>&amp;Modification requise</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;Decide all like this…</source>
        <translation>&amp;Tout trancher…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>C&amp;hercher</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Constats</translation>
    </message>
    <message>
        <source>&amp;Keep, with reason</source>
        <translation>&amp;Conserver, avec motif</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>Clair &amp;ou sombre</translation>
    </message>
    <message>
        <source>&amp;Log a request…</source>
        <translation>Consigner une &amp;demande…</translation>
    </message>
    <message>
        <source>&amp;Next draft</source>
        <translation>Ébauche &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Constat &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Paste text</source>
        <translation>&amp;Coller du texte</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Constat &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Record or report (PDF)…</source>
        <translation>Dossier ou rapport (PD&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Refer</source>
        <translation>&amp;Renvoyer</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>&amp;Demandes</translation>
    </message>
    <message>
        <source>&amp;Sign off…</source>
        <translation>Si&amp;gner…</translation>
    </message>
    <message>
        <source>&amp;Single-letter keys</source>
        <translation>Touches d’une &amp;seule lettre</translation>
    </message>
    <message>
        <source>&amp;Trail</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Your name…</source>
        <translation>&amp;Votre nom…</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 commentaire</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 constat</translation>
    </message>
    <message>
        <source>1 in the draft</source>
        <translation>1 dans l’ébauche</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 lien</translation>
    </message>
    <message>
        <source>1 more place in this draft</source>
        <translation>1 autre endroit dans cette ébauche</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>1 paragraph</source>
        <translation>1 paragraphe</translation>
    </message>
    <message>
        <source>1 part not read</source>
        <translation>1 partie non lue</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 tableau</translation>
    </message>
    <message>
        <source>A&amp;bout this draft…</source>
        <translation>À propos de cette é&amp;bauche…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Toutes les &amp;touches</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Autre motif…</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>S’applique à</translation>
    </message>
    <message>
        <source>As in force since {when}</source>
        <translation>En vigueur depuis le {when}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change required</source>
        <translation>Modification requise</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Copy the words to put instead</source>
        <translation>Copier les mots à mettre plutôt</translation>
    </message>
    <message>
        <source>Decide all…</source>
        <translation>Tout trancher…</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ébauche</translation>
    </message>
    <message>
        <source>Draft described</source>
        <translation>Ébauche décrite</translation>
    </message>
    <message>
        <source>Draft read</source>
        <translation>Ébauche lue</translation>
    </message>
    <message>
        <source>Draft, page {page} of {count}</source>
        <translation>Ébauche, page {page} sur {count}</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Findings as &amp;SARIF…</source>
        <translation>Constats en SAR&amp;IF…</translation>
    </message>
    <message>
        <source>Français (&amp;EN | FR)</source>
        <translation>English (&amp;EN | FR)</translation>
    </message>
    <message>
        <source>I looked at it</source>
        <translation>Je l’ai regardée</translation>
    </message>
    <message>
        <source>I looked at page {page}</source>
        <translation>J’ai regardé la page {page}</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Plutôt</translation>
    </message>
    <message>
        <source>It is a direct quotation, named as such</source>
        <translation>C’est une citation directe, présentée comme telle</translation>
    </message>
    <message>
        <source>It is a historical reference</source>
        <translation>C’est un rappel historique</translation>
    </message>
    <message>
        <source>It is a proper name or legal title</source>
        <translation>C’est un nom propre ou un titre officiel</translation>
    </message>
    <message>
        <source>It is an official account</source>
        <translation>C’est un compte officiel</translation>
    </message>
    <message>
        <source>It is another person or body</source>
        <translation>C’est une autre personne ou un autre organisme</translation>
    </message>
    <message>
        <source>It was approved in writing</source>
        <translation>C’est approuvé par écrit</translation>
    </message>
    <message>
        <source>Keep this wording because…</source>
        <translation>Conserver ces mots, car…</translation>
    </message>
    <message>
        <source>Keep, with reason</source>
        <translation>Conserver, avec motif</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Look at it yourself, or ask for a version with text.</source>
        <translation>Regardez-la vous-même, ou demandez une version avec du texte.</translation>
    </message>
    <message>
        <source>Looked at, {when}</source>
        <translation>Regardé, {when}</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Repérage</translation>
    </message>
    <message>
        <source>N&amp;ot a finding</source>
        <translation>&amp;Écarter</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Constat suivant</translation>
    </message>
    <message>
        <source>Not a finding</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Not a finding because…</source>
        <translation>Écarter ce constat, car…</translation>
    </message>
    <message>
        <source>Not it</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note ajoutée</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Pages as te&amp;xt</source>
        <translation>Pages en te&amp;xte</translation>
    </message>
    <message>
        <source>Pre&amp;vious draft</source>
        <translation>Ébauche &amp;précédente</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Volet &amp;précédent</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Constat précédent</translation>
    </message>
    <message>
        <source>R&amp;ead again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Re&amp;move from batch</source>
        <translation>R&amp;etirer du lot</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Request logged</source>
        <translation>Demande consignée</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signée</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Annulé : {what}</translation>
    </message>
    <message>
        <source>The rule does not fit this product</source>
        <translation>La règle ne convient pas à ce produit</translation>
    </message>
    <message>
        <source>The words mean something else here</source>
        <translation>Ces mots ont ici un autre sens</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Cette page ne peut être affichée.</translation>
    </message>
    <message>
        <source>This page is a picture. No words could be read.</source>
        <translation>Cette page est une image. Aucun mot n’a pu être lu.</translation>
    </message>
    <message>
        <source>This page was not read: {reason}.</source>
        <translation>Cette page n’a pas été lue : {reason}.</translation>
    </message>
    <message>
        <source>This page was read in part: {reason}.</source>
        <translation>Cette page a été lue en partie : {reason}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unread part looked at</source>
        <translation>Partie non lue regardée</translation>
    </message>
    <message>
        <source>Until a date…</source>
        <translation>Jusqu’au…</translation>
    </message>
    <message>
        <source>Until this date</source>
        <translation>Jusqu’à cette date</translation>
    </message>
    <message>
        <source>Unverified rule: its facts are not confirmed yet. Check before you decide.</source>
        <translation>Règle non vérifiée : ses faits ne sont pas encore confirmés. Vérifiez avant de trancher.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>You looked at it.</source>
        <translation>Vous l’avez regardée.</translation>
    </message>
    <message>
        <source>Your reason</source>
        <translation>Votre motif</translation>
    </message>
    <message>
        <source>Your reason, then Enter</source>
        <translation>Votre motif, puis Entrée</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>level lowered</source>
        <translation>niveau abaissé</translation>
    </message>
    <message>
        <source>lowered from {level}: {reason}</source>
        <translation>abaissé, d’abord {level} : {reason}</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>unverified rule</source>
        <translation>règle non vérifiée</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>{n} commentaires</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} constats</translation>
    </message>
    <message>
        <source>{n} in the draft</source>
        <translation>{n} dans l’ébauche</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} liens</translation>
    </message>
    <message>
        <source>{n} more places in this draft</source>
        <translation>{n} autres endroits dans cette ébauche</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>{n} paragraphs</source>
        <translation>{n} paragraphes</translation>
    </message>
    <message>
        <source>{n} parts not read</source>
        <translation>{n} parties non lues</translation>
    </message>
    <message>
        <source>{n} tables</source>
        <translation>{n} tableaux</translation>
    </message>
</context>
</TS>
