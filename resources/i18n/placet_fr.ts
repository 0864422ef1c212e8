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
        <source>&amp;Annotated copy</source>
        <translation>Copie &amp;annotée</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>Comme le &amp;bureau</translation>
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
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Decide all like this…</source>
        <translation>&amp;Tout trancher…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
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
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keep, with reason</source>
        <translation>&amp;Conserver, avec motif</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
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
        <source>&amp;Review</source>
        <translation>&amp;Révision</translation>
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
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Your name…</source>
        <translation>&amp;Votre nom…</translation>
    </message>
    <message>
        <source>1 act</source>
        <translation>1 acte</translation>
    </message>
    <message>
        <source>1 awaits an answer</source>
        <translation>1 en attente</translation>
    </message>
    <message>
        <source>1 change required</source>
        <translation>1 modification requise</translation>
    </message>
    <message>
        <source>1 changed</source>
        <translation>1 modifié</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 commentaire</translation>
    </message>
    <message>
        <source>1 does not show: its rule does not apply.</source>
        <translation>1 ne s’affiche pas : sa règle ne s’applique pas.</translation>
    </message>
    <message>
        <source>1 draft</source>
        <translation>1 ébauche</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 erreur</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 constat</translation>
    </message>
    <message>
        <source>1 finding shows with this description: {levels}.</source>
        <translation>1 constat s’affiche avec cette description : {levels}.</translation>
    </message>
    <message>
        <source>1 is still to be looked at</source>
        <translation>1 reste à regarder</translation>
    </message>
    <message>
        <source>1 kept with a reason</source>
        <translation>1 conservé avec motif</translation>
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
        <source>1 not a finding</source>
        <translation>1 écarté</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>1 note</source>
        <comment>the level</comment>
        <translation>1 remarque</translation>
    </message>
    <message>
        <source>1 note begun, not saved yet</source>
        <translation>1 note commencée, pas encore enregistrée</translation>
    </message>
    <message>
        <source>1 objection recorded</source>
        <translation>1 objection inscrite</translation>
    </message>
    <message>
        <source>1 of {n} findings open</source>
        <translation>1 constat sur {n} à trancher</translation>
    </message>
    <message>
        <source>1 of {pages} pages not read</source>
        <translation>1 page sur {pages} non lue</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>1 page was not read by the program</source>
        <translation>1 page n’a pas été lue par le programme</translation>
    </message>
    <message>
        <source>1 paragraph</source>
        <translation>1 paragraphe</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 partie</translation>
    </message>
    <message>
        <source>1 part not read</source>
        <translation>1 partie non lue</translation>
    </message>
    <message>
        <source>1 part was not read whole by the program</source>
        <translation>1 partie n’a pas été lue en entier par le programme</translation>
    </message>
    <message>
        <source>1 picture was not read by the program</source>
        <translation>1 image n’a pas été lue par le programme</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 endroit</translation>
    </message>
    <message>
        <source>1 property</source>
        <translation>1 propriété</translation>
    </message>
    <message>
        <source>1 referred</source>
        <translation>1 renvoyé</translation>
    </message>
    <message>
        <source>1 request begun, not saved yet</source>
        <translation>1 demande commencée, pas encore enregistrée</translation>
    </message>
    <message>
        <source>1 request logged</source>
        <translation>1 demande consignée</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 tableau</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 avertissement</translation>
    </message>
    <message>
        <source>A&amp;bout this draft…</source>
        <translation>À propos de cette é&amp;bauche…</translation>
    </message>
    <message>
        <source>About the whole draft</source>
        <translation>Sur l’ensemble de l’ébauche</translation>
    </message>
    <message>
        <source>About this draft</source>
        <translation>À propos de cette ébauche</translation>
    </message>
    <message>
        <source>Acting for</source>
        <translation>Par intérim pour</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Add drafts</source>
        <translation>Ajouter des ébauches</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Toutes les &amp;touches</translation>
    </message>
    <message>
        <source>All drafts</source>
        <translation>Toutes les ébauches</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All findings</source>
        <comment>a filter</comment>
        <translation>Tous les constats</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>All {n} findings decided</source>
        <translation>Les {n} constats sont tranchés</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Annotated copy</source>
        <translation>Copie annotée</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Autre motif…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Suite donnée</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Any later change to the draft ends this sign-off.</source>
        <translation>Toute modification ultérieure annule la signature.</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>S’applique à</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Approved with conditions</source>
        <translation>Approuvée sous conditions</translation>
    </message>
    <message>
        <source>As in force since {when}</source>
        <translation>En vigueur depuis le {when}</translation>
    </message>
    <message>
        <source>As pages</source>
        <translation>En pages</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Both</source>
        <comment>languages</comment>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Both readings</source>
        <translation>Les deux lectures</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Par règle</translation>
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
        <source>Change or answer</source>
        <translation>Modifier ou répondre</translation>
    </message>
    <message>
        <source>Change required</source>
        <translation>Modification requise</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Change the request</source>
        <translation>Modifier la demande</translation>
    </message>
    <message>
        <source>Changes accepted</source>
        <translation>Modifications acceptées</translation>
    </message>
    <message>
        <source>Changes rejected</source>
        <translation>Modifications refusées</translation>
    </message>
    <message>
        <source>Changes required</source>
        <translation>Modifications requises</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>of a product</comment>
        <translation>Canal de diffusion</translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>of a request</comment>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Check the statement to sign under it.</source>
        <translation>Cochez la déclaration pour la signer.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Co&amp;uleurs</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>Copié : {words}</translation>
    </message>
    <message>
        <source>Copy the words to put instead</source>
        <translation>Copier les mots à mettre plutôt</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>N’a pu être lue</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Coverage names the parts</source>
        <translation>L’onglet Lecture en donne la liste</translation>
    </message>
    <message>
        <source>Decide 1 place</source>
        <translation>Trancher 1 endroit</translation>
    </message>
    <message>
        <source>Decide all like this</source>
        <translation>Tout trancher</translation>
    </message>
    <message>
        <source>Decide all…</source>
        <translation>Tout trancher…</translation>
    </message>
    <message>
        <source>Decide every finding before you sign off</source>
        <translation>Tranchez chaque constat avant de signer</translation>
    </message>
    <message>
        <source>Decide {n} places</source>
        <translation>Trancher {n} endroits</translation>
    </message>
    <message>
        <source>Decided</source>
        <comment>findings</comment>
        <translation>Tranchés</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
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
        <source>Draft described.</source>
        <translation>Ébauche décrite.</translation>
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
        <source>Drafts ({suffixes})</source>
        <translation>Ébauches ({suffixes})</translation>
    </message>
    <message>
        <source>Drafts that could not be opened: {n}</source>
        <translation>Ébauches qui n’ont pas pu être ouvertes : {n}</translation>
    </message>
    <message>
        <source>Drop Word or PDF files here</source>
        <translation>Déposez ici des fichiers Word ou PDF</translation>
    </message>
    <message>
        <source>Drop Word or PDF files here, or press to choose some</source>
        <translation>Déposez ici des fichiers Word ou PDF, ou appuyez pour en choisir</translation>
    </message>
    <message>
        <source>Drop drafts here</source>
        <translation>Déposez vos ébauches ici</translation>
    </message>
    <message>
        <source>E&amp;xport record or report…</source>
        <translation>E&amp;xporter le dossier ou le rapport…</translation>
    </message>
    <message>
        <source>Each line seals the one before it. The chain is whole.</source>
        <translation>Chaque ligne scelle la précédente. La chaîne est intacte.</translation>
    </message>
    <message>
        <source>Each place gets its own entry in the trail.</source>
        <translation>Chaque endroit a sa propre entrée au journal.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter pass&amp;word…</source>
        <translation>Saisir le &amp;mot de passe…</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Every part listed was read.</source>
        <translation>Toutes les parties énumérées ont été lues.</translation>
    </message>
    <message>
        <source>Everything that is done in a review appears here.</source>
        <translation>Tout ce qui est fait pendant un examen s’affiche ici.</translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <translation>Tout ce qui a été fait</translation>
    </message>
    <message>
        <source>Everything the review holds so far. Nobody has signed it, and it says so.</source>
        <translation>Tout ce que l’examen contient à ce jour. Personne ne l’a signé, et le rapport le dit.</translation>
    </message>
    <message>
        <source>Everything the review holds: findings, decisions, requests, signatures.</source>
        <translation>Tout ce que l’examen contient : constats, décisions, demandes, signatures.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
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
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Findings appear here once a draft has been read.</source>
        <translation>Les constats s’affichent ici dès qu’une ébauche a été lue.</translation>
    </message>
    <message>
        <source>Findings as &amp;SARIF</source>
        <translation>Constats en SAR&amp;IF</translation>
    </message>
    <message>
        <source>Findings as SARIF</source>
        <translation>Constats en SARIF</translation>
    </message>
    <message>
        <source>Findings listed: {asked}</source>
        <translation>Constats affichés : {asked}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier de destination</translation>
    </message>
    <message>
        <source>Folder for records</source>
        <translation>Dossier de destination</translation>
    </message>
    <message>
        <source>For other programs: rules, places and levels as JSON.</source>
        <translation>Pour d’autres logiciels : règles, endroits et niveaux, en JSON.</translation>
    </message>
    <message>
        <source>Français (&amp;EN | FR)</source>
        <translation>English (&amp;EN | FR)</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Logiciel libre, sous licence MIT.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
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
        <source>It is being read. Its findings appear as soon as they are there.</source>
        <translation>La lecture est en cours. Les constats apparaîtront dès qu’ils seront prêts.</translation>
    </message>
    <message>
        <source>It is kept until you close Placet, and written nowhere.</source>
        <translation>Il est gardé jusqu’à la fermeture de Placet et n’est écrit nulle part.</translation>
    </message>
    <message>
        <source>It is protected by a password. It is read once the password is given, here and nowhere else.</source>
        <translation>Elle est protégée par un mot de passe. Elle est lue dès que le mot de passe est donné, ici et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>It never sends anything anywhere, never changes a draft, never runs what a draft holds, and never calls a text approved: only a person’s signature does.</source>
        <translation>Placet n’envoie jamais rien nulle part, ne modifie jamais une ébauche, n’exécute jamais ce qu’elle contient et ne déclare jamais un texte approuvé : seule la signature d’une personne le fait.</translation>
    </message>
    <message>
        <source>It stands under your decisions, notes and requests, and in the record.</source>
        <translation>Il figure sous vos décisions, vos notes et vos demandes, et au dossier.</translation>
    </message>
    <message>
        <source>It waits for the rules. It is read as soon as they are loaded.</source>
        <translation>Elle attend les règles. Elle sera lue dès qu’elles seront chargées.</translation>
    </message>
    <message>
        <source>It was approved in writing</source>
        <translation>Ces mots ont été approuvés par écrit</translation>
    </message>
    <message>
        <source>It will appear in the record</source>
        <translation>Elle figurera au dossier</translation>
    </message>
    <message>
        <source>It will appear in the record.</source>
        <translation>Elle figurera au dossier.</translation>
    </message>
    <message>
        <source>Its one page not read</source>
        <translation>Sa seule page non lue</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
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
        <source>Keeping or dismissing needs a reason.</source>
        <translation>Conserver ou écarter un constat demande un motif.</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Conserver…</translation>
    </message>
    <message>
        <source>Key of “{command}”</source>
        <translation>Touche de « {command} »</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>a date</comment>
        <translation>Connue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliothèques logicielles et licences</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Log a request</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Log a request</source>
        <comment>a title</comment>
        <translation>Consigner une demande</translation>
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
        <source>Looking through the other drafts…</source>
        <translation>Recherche dans les autres ébauches…</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Repérage</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>More tabs</source>
        <translation>Autres onglets</translation>
    </message>
    <message>
        <source>N&amp;ot a finding</source>
        <translation>&amp;Écarter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>Mot de passe requis</translation>
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
        <source>Next place</source>
        <translation>Endroit suivant</translation>
    </message>
    <message>
        <source>No drafts yet</source>
        <translation>Aucune ébauche</translation>
    </message>
    <message>
        <source>No finding fits what is asked for.</source>
        <translation>Aucun constat ne répond à ce choix.</translation>
    </message>
    <message>
        <source>No finding holds these words.</source>
        <translation>Aucun constat ne contient ces mots.</translation>
    </message>
    <message>
        <source>No finding shows with this description.</source>
        <translation>Aucun constat ne s’affiche avec cette description.</translation>
    </message>
    <message>
        <source>No notes yet. Select words in the draft and add one, or add a note on the whole draft.</source>
        <translation>Aucune note pour l’instant. Sélectionnez des mots dans l’ébauche et ajoutez-en une, ou ajoutez une note sur toute l’ébauche.</translation>
    </message>
    <message>
        <source>No request logged</source>
        <translation>Aucune demande consignée</translation>
    </message>
    <message>
        <source>No request logged. When somebody asks for other words, log who, for which words and how.</source>
        <translation>Aucune demande consignée. Quand quelqu’un demande d’autres mots, consignez qui, quels mots et par quel moyen.</translation>
    </message>
    <message>
        <source>No rule found words in the parts that were read.</source>
        <translation>Aucune règle n’a repéré de mots dans les parties lues.</translation>
    </message>
    <message>
        <source>No rule found words in this draft.</source>
        <translation>Aucune règle n’a repéré de mots dans cette ébauche.</translation>
    </message>
    <message>
        <source>No rules: nothing is read</source>
        <translation>Aucune règle : rien n’est lu</translation>
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
        <source>Not approved</source>
        <translation>Non approuvée</translation>
    </message>
    <message>
        <source>Not it</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Not ready to sign: what is still open is listed above.</source>
        <translation>Pas encore prête à signer : ce qui reste à faire figure ci-dessus.</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Not saved: Notes brings it back.</source>
        <translation>Pas encore enregistrée : l’onglet Notes la ramène.</translation>
    </message>
    <message>
        <source>Not saved: Requests brings it back.</source>
        <translation>Pas encore enregistrée : l’onglet Demandes la ramène.</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Non produit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>the reviewer's</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Note enregistrée.</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note ajoutée</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes appear here once a draft has been read.</source>
        <translation>Les notes s’affichent ici dès qu’une ébauche a été lue.</translation>
    </message>
    <message>
        <source>Nothing is said about parts that were not read. Look at them yourself before you sign off.</source>
        <translation>Rien n’est dit des parties non lues. Regardez-les vous-même avant de signer.</translation>
    </message>
    <message>
        <source>Nothing is said about parts that were not read. You have looked at all of them.</source>
        <translation>Rien n’est dit des parties non lues. Vous les avez toutes regardées.</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>Objection recorded · {words}</source>
        <translation>Objection consignée · {words}</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>findings</comment>
        <translation>À trancher</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open a folder of drafts</source>
        <translation>Ouvrir un dossier d’ébauches</translation>
    </message>
    <message>
        <source>Open drafts</source>
        <translation>Ouvrir des ébauches</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Ordre : {order}</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Originals are never changed. Nothing leaves this computer.</source>
        <translation>Les originaux ne sont jamais modifiés. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} sur {count}</translation>
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
        <source>Pane</source>
        <translation>Volet</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of the draft</source>
        <translation>Mot de passe de l’ébauche</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Coller du texte</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Places with the same words</source>
        <translation>Endroits où figurent les mêmes mots</translation>
    </message>
    <message>
        <source>Placet checks drafts for partisan branding, slogans and links to personal accounts. A person decides.</source>
        <translation>Placet relève dans les ébauches l’image de marque partisane, les slogans et les liens vers des comptes personnels. Une personne décide.</translation>
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
        <source>Previous place</source>
        <translation>Endroit précédent</translation>
    </message>
    <message>
        <source>Product and channel: {words}</source>
        <translation>Produit et canal : {words}</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Type de produit</translation>
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
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Reading order</source>
        <translation>Ordre de lecture</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading… page {step} of {total}</source>
        <translation>Lecture… page {step} sur {total}</translation>
    </message>
    <message>
        <source>Reading… part {step} of {total}</source>
        <translation>Lecture… partie {step} sur {total}</translation>
    </message>
    <message>
        <source>Ready to sign off</source>
        <translation>Prête à signer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Redone · {what}</source>
        <translation>Rétabli · {what}</translation>
    </message>
    <message>
        <source>Redone: {acts} in {drafts}.</source>
        <translation>Rétabli : {acts} dans {drafts}.</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>Date de diffusion</translation>
    </message>
    <message>
        <source>Release date known</source>
        <translation>Date de diffusion connue</translation>
    </message>
    <message>
        <source>Remove from batch</source>
        <translation>Retirer du lot</translation>
    </message>
    <message>
        <source>Request logged</source>
        <translation>Demande consignée</translation>
    </message>
    <message>
        <source>Request logged.</source>
        <translation>Demande consignée.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Requests appear here once a draft has been read.</source>
        <translation>Les demandes s’affichent ici dès qu’une ébauche a été lue.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Examinée</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Rules are being loaded…</source>
        <translation>Chargement des règles…</translation>
    </message>
    <message>
        <source>Rules: {packs}</source>
        <translation>Règles : {packs}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved. Drafts stay on this computer.</source>
        <translation>Enregistré. Les ébauches restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Chercher une commande ou une touche</translation>
    </message>
    <message>
        <source>Search draft and findings</source>
        <translation>Chercher dans l’ébauche</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>See what was not read</source>
        <translation>Voir ce qui n’a pas été lu</translation>
    </message>
    <message>
        <source>See what was read</source>
        <translation>Voir ce qui a été lu</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Montrer tous les constats</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Voir le dossier</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Montrer la page</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Montrer l’image</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Montrer l’endroit</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Afficher ce que je tape</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Sign-off record (PDF)</source>
        <translation>Dossier d’approbation (PDF)</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signée</translation>
    </message>
    <message>
        <source>Signed off by {name}, {when}</source>
        <translation>Signée par {name}, {when}</translation>
    </message>
    <message>
        <source>Signed off · {who}, {when}</source>
        <translation>Signée · {who}, {when}</translation>
    </message>
    <message>
        <source>Signed off. The record is being written.</source>
        <translation>Signée. Le dossier d’approbation est en cours d’écriture.</translation>
    </message>
    <message>
        <source>Single-letter keys, in the findings list and the draft</source>
        <translation>Touches d’une seule lettre, dans la liste des constats et l’ébauche</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Standard keys</source>
        <translation>Touches d’origine</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Annulé : {what}</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>That key is not free to be changed to.</source>
        <translation>Cette touche n’est pas offerte.</translation>
    </message>
    <message>
        <source>That key is taken: {command}.</source>
        <translation>Cette touche est prise : {command}.</translation>
    </message>
    <message>
        <source>The PDF with highlights.</source>
        <translation>Le PDF, avec surlignage.</translation>
    </message>
    <message>
        <source>The Word file with comments.</source>
        <translation>Le fichier Word, avec commentaires.</translation>
    </message>
    <message>
        <source>The chain is broken: this trail was changed outside the program.</source>
        <translation>La chaîne est rompue : ce journal a été modifié hors du programme.</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the words first, then paste them here.</source>
        <translation>Le presse-papiers ne contient aucun texte. Copiez d’abord les mots, puis collez-les ici.</translation>
    </message>
    <message>
        <source>The draft itself is never changed.</source>
        <translation>L’ébauche elle-même n’est jamais modifiée.</translation>
    </message>
    <message>
        <source>The library ships no licence text; its name above says which it is.</source>
        <translation>Cette bibliothèque ne fournit pas le texte de sa licence; le nom de celle-ci figure ci-dessus.</translation>
    </message>
    <message>
        <source>The only finding is decided</source>
        <translation>Le seul constat est tranché</translation>
    </message>
    <message>
        <source>The pages of this draft are shown once its password is given.</source>
        <translation>Les pages de cette ébauche s’affichent dès que son mot de passe est donné.</translation>
    </message>
    <message>
        <source>The person who reviewed the draft is also the one who approves it.</source>
        <translation>La personne qui a examiné l’ébauche est aussi celle qui l’approuve.</translation>
    </message>
    <message>
        <source>The program read every part of the draft</source>
        <translation>Le programme a lu toutes les parties de l’ébauche</translation>
    </message>
    <message>
        <source>The record will say so</source>
        <translation>Le dossier en fera état</translation>
    </message>
    <message>
        <source>The rule does not fit this product</source>
        <translation>La règle ne convient pas à ce produit</translation>
    </message>
    <message>
        <source>The rules produced no finding in the parts that were read</source>
        <translation>Les règles n’ont produit aucun constat dans les parties lues</translation>
    </message>
    <message>
        <source>The whole batch</source>
        <translation>Tout le lot</translation>
    </message>
    <message>
        <source>The whole draft</source>
        <translation>Toute l’ébauche</translation>
    </message>
    <message>
        <source>The words mean something else here</source>
        <translation>Ces mots ont ici un autre sens</translation>
    </message>
    <message>
        <source>These words were begun earlier and are not saved yet.</source>
        <translation>Ces mots, commencés plus tôt, ne sont pas encore enregistrés.</translation>
    </message>
    <message>
        <source>They will appear in the record</source>
        <translation>Elles figureront au dossier</translation>
    </message>
    <message>
        <source>This command takes a key with Ctrl, or a function key.</source>
        <translation>Cette commande prend une touche avec Ctrl, ou une touche de fonction.</translation>
    </message>
    <message>
        <source>This command takes a letter or a sign.</source>
        <translation>Cette commande prend une lettre ou un signe.</translation>
    </message>
    <message>
        <source>This draft</source>
        <translation>Cette ébauche</translation>
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
        <source>This page is shown once the password is given.</source>
        <translation>Cette page s’affiche dès que le mot de passe est donné.</translation>
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
        <source>This says nothing about parts that were not read</source>
        <translation>Rien n’en découle pour les parties non lues</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a draft</comment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>of a person</comment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Tracked changes: {words}</source>
        <translation>Suivi des modifications : {words}</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Tapez le mot de passe.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone · {what}</source>
        <translation>Annulé · {what}</translation>
    </message>
    <message>
        <source>Undone: {acts} in {drafts}.</source>
        <translation>Annulé : {acts} dans {drafts}.</translation>
    </message>
    <message>
        <source>Unread part looked at</source>
        <translation>Partie non lue regardée</translation>
    </message>
    <message>
        <source>Unread part looked at.</source>
        <translation>Partie non lue regardée.</translation>
    </message>
    <message>
        <source>Unsigned report (PDF)</source>
        <translation>Rapport non signé (PDF)</translation>
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
        <source>Use Placet’s own rules</source>
        <translation>Utiliser les règles de Placet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Pour quel usage?</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Ce qui a été lu</translation>
    </message>
    <message>
        <source>What was read of a draft appears here.</source>
        <translation>Ce qui a été lu d’une ébauche s’affiche ici.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Who asked for which words</source>
        <translation>Qui a demandé quels mots</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Word and PDF drafts only: plain text holds no comments.</source>
        <translation>Ébauches Word et PDF seulement : le texte brut ne porte pas de commentaires.</translation>
    </message>
    <message>
        <source>Word and PDF files, or a whole folder</source>
        <translation>Fichiers Word et PDF, ou un dossier entier</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Produire</translation>
    </message>
    <message>
        <source>Write at least one condition.</source>
        <translation>Inscrivez au moins une condition.</translation>
    </message>
    <message>
        <source>Write the name of the person who signs.</source>
        <translation>Inscrivez le nom de la personne qui signe.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Écrivez d’abord la note.</translation>
    </message>
    <message>
        <source>Write the words that were asked for.</source>
        <translation>Inscrivez les mots demandés.</translation>
    </message>
    <message>
        <source>Write who asked, or “not given”.</source>
        <translation>Inscrivez qui a fait la demande, ou « non précisé ».</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Inscrivez votre nom.</translation>
    </message>
    <message>
        <source>Writing 1 file…</source>
        <translation>Production de 1 fichier…</translation>
    </message>
    <message>
        <source>Writing {n} files…</source>
        <translation>Production de {n} fichiers…</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>Produit et vérifié</translation>
    </message>
    <message>
        <source>You looked at it.</source>
        <translation>Vous l’avez regardée.</translation>
    </message>
    <message>
        <source>You marked it as looked at, {when}</source>
        <translation>Vous avez indiqué l’avoir regardée, {when}</translation>
    </message>
    <message>
        <source>You marked them as looked at, {when}</source>
        <translation>Vous avez indiqué les avoir regardées, {when}</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
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
        <source>Zoom: {n} %</source>
        <translation>Zoom : {n} %</translation>
    </message>
    <message>
        <source>after: {words}</source>
        <translation>après : {words}</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>et 1 autre</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} autres</translation>
    </message>
    <message>
        <source>before: {words}</source>
        <translation>avant : {words}</translation>
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
        <translation>abaissé : {reason} (était {level})</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>aucun endroit</translation>
    </message>
    <message>
        <source>no suffix</source>
        <translation>sans suffixe</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>objection: {words}</source>
        <translation>objection : {words}</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>une par ligne</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>press another one</source>
        <translation>appuyez sur une autre</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>jusqu’au {when}</translation>
    </message>
    <message>
        <source>unverified rule</source>
        <translation>règle non vérifiée</translation>
    </message>
    <message>
        <source>{day} · signed off</source>
        <translation>{day} · signée</translation>
    </message>
    <message>
        <source>{done} of {count} drafts read</source>
        <translation>{done} ébauches lues sur {count}</translation>
    </message>
    <message>
        <source>{hit} of {count}</source>
        <translation>{hit} sur {count}</translation>
    </message>
    <message>
        <source>{name} is written and checked.</source>
        <translation>{name} est écrit et vérifié.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>{n} acts</source>
        <translation>{n} actes</translation>
    </message>
    <message>
        <source>{n} are still to be looked at</source>
        <translation>{n} restent à regarder</translation>
    </message>
    <message>
        <source>{n} await an answer</source>
        <translation>{n} en attente</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} modifiés</translation>
    </message>
    <message>
        <source>{n} changes required</source>
        <translation>{n} modifications requises</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>{n} commentaires</translation>
    </message>
    <message>
        <source>{n} do not show: their rules do not apply.</source>
        <translation>{n} ne s’affichent pas : leurs règles ne s’appliquent pas.</translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation>{n} ébauches</translation>
    </message>
    <message>
        <source>{n} errors</source>
        <translation>{n} erreurs</translation>
    </message>
    <message>
        <source>{n} files were left out: they are neither Word, PDF nor text.</source>
        <translation>{n} fichiers laissés de côté : ni Word, ni PDF, ni texte.</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} constats</translation>
    </message>
    <message>
        <source>{n} findings show with this description: {levels}.</source>
        <translation>{n} constats s’affichent avec cette description : {levels}.</translation>
    </message>
    <message>
        <source>{n} kept with a reason</source>
        <translation>{n} conservés avec motif</translation>
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
        <source>{n} not findings</source>
        <translation>{n} écartés</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} notes</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <comment>the level</comment>
        <translation>{n} remarques</translation>
    </message>
    <message>
        <source>{n} notes begun, not saved yet</source>
        <translation>{n} notes commencées, pas encore enregistrées</translation>
    </message>
    <message>
        <source>{n} objections recorded</source>
        <translation>{n} objections inscrites</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} sur {count}</translation>
    </message>
    <message>
        <source>{n} of {pages} pages not read</source>
        <translation>{n} pages sur {pages} non lues</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>{n} pages were not read by the program</source>
        <translation>{n} pages n’ont pas été lues par le programme</translation>
    </message>
    <message>
        <source>{n} paragraphs</source>
        <translation>{n} paragraphes</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>{n} parties</translation>
    </message>
    <message>
        <source>{n} parts not read</source>
        <translation>{n} parties non lues</translation>
    </message>
    <message>
        <source>{n} parts were not read whole by the program</source>
        <translation>{n} parties n’ont pas été lues en entier par le programme</translation>
    </message>
    <message>
        <source>{n} pictures were not read by the program</source>
        <translation>{n} images n’ont pas été lues par le programme</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n} endroits</translation>
    </message>
    <message>
        <source>{n} properties</source>
        <translation>{n} propriétés</translation>
    </message>
    <message>
        <source>{n} referred</source>
        <translation>{n} renvoyés</translation>
    </message>
    <message>
        <source>{n} requests begun, not saved yet</source>
        <translation>{n} demandes commencées, pas encore enregistrées</translation>
    </message>
    <message>
        <source>{n} requests logged</source>
        <translation>{n} demandes consignées</translation>
    </message>
    <message>
        <source>{n} tables</source>
        <translation>{n} tableaux</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>{n} avertissements</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} mots</translation>
    </message>
    <message>
        <source>{open} of {count} open</source>
        <translation>{open} sur {count} à trancher</translation>
    </message>
    <message>
        <source>{open} of {n} findings open</source>
        <translation>{open} constats sur {n} à trancher</translation>
    </message>
    <message>
        <source>{open} open · 1 not read</source>
        <translation>{open} à trancher · 1 non lue</translation>
    </message>
    <message>
        <source>{open} open · {n} not read</source>
        <translation>{open} à trancher · {n} non lues</translation>
    </message>
    <message>
        <source>{open} open · {unread}</source>
        <translation>{open} à trancher · {unread}</translation>
    </message>
    <message>
        <source>{outcome}: {count} places.</source>
        <translation>{outcome} : {count} endroits.</translation>
    </message>
    <message>
        <source>{outcome}: {places} in {drafts}.</source>
        <translation>{outcome} : {places} dans {drafts}.</translation>
    </message>
    <message>
        <source>{outcome}: {words}.</source>
        <translation>{outcome} : {words}.</translation>
    </message>
    <message>
        <source>{size} · the words in it are not read</source>
        <translation>{size} · les mots qui s’y trouvent ne sont pas lus</translation>
    </message>
    <message>
        <source>{tab}, parts not read</source>
        <translation>{tab}, parties non lues</translation>
    </message>
    <message>
        <source>{tab}, {n} open</source>
        <translation>{tab}, {n} à trancher</translation>
    </message>
    <message>
        <source>{words} stands open in 1 place</source>
        <translation>{words} : 1 endroit à trancher</translation>
    </message>
    <message>
        <source>{words} stands open in {n} places</source>
        <translation>{words} : {n} endroits à trancher</translation>
    </message>
    <message>
        <source>{words} stands open nowhere else</source>
        <translation>{words} : aucun autre endroit à trancher</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} autres</translation>
    </message>
</context>
</TS>
