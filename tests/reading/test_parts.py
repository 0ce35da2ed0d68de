"""Articles, letters, minutes, memos and web pages, line by line.

Each example is written as its lines with the kind of each; a blank line parts two blocks.
"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boligsocial.reading.clean import clean
from boligsocial.reading.parts import parts_of

EXAMPLES = {
    "web page with menus, share buttons, links within and a footer": """
furniture  Birkely.dk | Nyt fra kvarteret

furniture  Spring til hovedindhold
furniture  Menu
furniture  Forside · Om os · Projekter · Kontakt
furniture  Vi bruger cookies til at føre statistik. Du kan altid ændre dit valg.
furniture  Accepter alle
furniture  Forside > Projekter > Cykelværkstedet

title      Værkstedet holder åbent
byline     Af Lone Krag, journalist
byline     12. marts 2024
furniture  Del på Facebook

body       Værkstedet i kælderen åbnede i mandags, og frivillige fra tre foreninger hjælper til.

furniture  Læs også: Fem gode råd om cykler

heading    Mange kommer igen
body       Kommunen betaler huslejen, og boligforeningen har malet væggene, så der er pænt at være.
byline     Børn fra skolen prøver værktøjet. Foto: Per Dam

furniture  Læs også
furniture  Ny leder i klubben
furniture  Banko er tilbage

furniture  Kontakt
furniture  Birkely Boligforening
furniture  Birkevej 4, 4321 Birkely
furniture  Tlf. 12 34 56 78
furniture  © Birkely
""",
    "web page pasted without blank lines": """
furniture  Spring til indhold
furniture  Om os
furniture  Nyheder
furniture  Forside > Nyheder > Ny café
title      Ny café samler naboer
byline     Af Lone Krag
body       Caféen i Birkely åbnede i mandags, og frivillige fra tre foreninger står bag disken.
furniture  Læs også: Gode råd til frivillige
body       Kommunen betaler huslejen.
heading    Gode tal
body       Der kommer 40 gæster om dagen, siger formanden, og de fleste af dem bor i den samme gade.
furniture  Var denne side nyttig?
furniture  Sidst opdateret 3. maj 2024
""",
    "opinion piece with kicker, two authors and teasers below": """
title      Naboer laver mad sammen

standfirst DEBAT: Fællesspisning kan mere end mætte. Det skriver to forskere.

byline     Af Mia Holm
byline     lektor på et universitet

byline     og Bo Mogens Lund
byline     konsulent i en forening

body       Fællesspisning er blevet et redskab i mange boligområder, og det er der gode grunde til.

body       Det kræver dog, at beboerne selv vil.

furniture  Forrige artikel
furniture  Cykler til salg
furniture  Næste artikel
furniture  Kaffe til alle

furniture  OPFORDRING: Skoler bør samarbejde mere, mener en minister, som nu vil give penge til det.
""",
    "opinion piece signed below, with a note on the author": """
title      Giv os nøglen

body       Vi har bedt om en nøgle til klubhuset i tre år, og vi har endnu ikke fået et svar.

body       Det må være nok.

byline     Ruth Dam, formand for Birkelys Venner
""",
    "opinion piece with a note on its authors": """
title      Haven tilhører os alle

byline     Asta Krogh og Bo Lund

byline     Asta Krogh er lektor på et universitet. Bo Lund er konsulent samme sted.

body       Da hegnet faldt i efteråret, mødtes beboerne for første gang om andet end parkering.

body       Siden er der plantet tolv træer.
""",
    "letter with an answer": """
title      Hvem passer bedene?

body       Kære borgmester

body       Vi har ventet på et svar i tre år, og nu er vores tålmodighed med kommunen sluppet op.

byline     Med venlig hilsen
byline     Ruth Dam
byline     formand for gårdlauget

heading    SVAR:

body       Kære Ruth

body       Jeg forstår godt, at du er træt af at vente, og jeg har bedt nogen om at ringe til dig.

byline     Mange hilsner
byline     Bo
""",
    "standfirst that a byline follows": """
title      To gårde, én have

standfirst Haven blev lagt på tværs af hegnet. Det gik ikke helt, som nogen havde ventet.

byline     Tekst: Asta Krogh

body       Da hegnet faldt i efteråret, mødtes beboerne for første gang om andet end parkering.
""",
    "minutes": """
title      Referat af møde i gårdlauget

body       Til stede: Anna, Bo og viceværten
body       Afbud: Carl

heading    1. Godkendelse af dagsorden
body       Godkendt.

heading    2. Bedene
body       Viceværten fortalte, at bedene er gravet, og at der mangler jord til de to af dem.

byline     BK
""",
    "memo": """
title      NOTAT

byline     Til: Udvalget for kultur
byline     Fra: Forvaltningen
byline     Dato: 3. maj 2021

heading    Baggrund
body       Byrådet besluttede i 2019 at støtte projektet med to millioner kroner over tre år.
""",
    "lists with and without bullets, capitals and numbers": """
title      Planen for Birkely

body       Planen har tre spor:
body       - naboskab
body       • arbejde
body       * børn og unge

body       Beslutninger blev taget om:
body       Nye bænke
body       Flere lamper

heading    3. Parternes synspunkter
body       Kommunen mener, at planen virker, og at den skal fortsætte i to år mere.

heading    LÆRING
body       1. Begynd med dem, der er der
body       2. Spørg først

heading    Hvad nu?
body       Gruppen mødes igen i maj, hvis pengene bliver bevilget, og hvis der er et lokale.
""",
    "interview with short questions": """
title      »Vi begyndte med kaffe«

body       Hvordan begyndte det?
body       Det begyndte med kaffe i kælderen, og så kom naboerne af sig selv, en efter en.
body       Hvem hjalp jer?
body       Kommunen hjalp os med lokalet, og foreningen gav os stole og et stort bord.
body       Hvad manglede?
body       Der manglede unge, men de kom ikke, selv om vi havde sat sedler op alle vegne.
body       Hvad gør I nu?
body       – Vi går ud til dem.
""",
    "verse and dialogue": """
title      Til naboen

body       Du bor på tredje
body       Jeg bor på fjerde
body       Men kaffen er varm

body       – Kom op, sagde hun.
body       – Om lidt, svarede han.
""",
    "blog with comments": """
title      Stolen

byline     Skrevet af: En nabo
furniture  Kategori: Genbrug

body       Jeg satte en stol i skuret, og dagen efter var den væk, og ingen vidste noget om den.

furniture  Kommentarer (2)

furniture  Bente: Haha! Det var min onkel, der tog den, og han siger, at du skylder ham kage.
furniture  Bo: Fin stol.
""",
    "text of which bylines' words are only words": """
title      Efter mødet

body       Mette Hansen er leder af huset, og hun har aldrig set så mange i salen som i aften.

body       Af Mette Hansens ord fremgik det, at huset skal bestå.

body       Af de 40 gæster boede de 30 i gaden.

body       Mette Hansen er leder endnu.
""",
    "report whose headings are words of menus": """
title      Evaluering af værkstedet

heading    Kontakt
body       Kontakten til beboerne gik gennem viceværten, som kendte dem alle sammen i forvejen.

heading    Kommentarer
body       Bestyrelsen bemærker, at værkstedet ikke kunne drives uden de frivillige, og takker dem.

heading    Dokumenter
body       Alle aftaler blev skrevet ned, men kun to af dem blev læst af dem, som de handlede om.
""",
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_line_gets_its_kind(name: str) -> None:
    expected = EXAMPLES[name].strip("\n").split("\n")
    text = "\n".join(line[11:] for line in expected)
    parts = parts_of(text)
    found = [f"{part.kind:10} {text[part.start : part.end]}" for part in parts]
    assert found == [line for line in expected if line]


lines = st.text(st.sampled_from("abæ AB.,:?!-–•»«>|1 ©[]()")) | st.sampled_from(
    [
        "Læs også",
        "Kontakt",
        "Venlig hilsen",
        "Anna Hansen",
        "Af Anna Hansen, leder",
        "Til: Byrådet",
        "Næste artikel",
        "Menu",
        "Hvad nu?",
        "Kommentarer (2)",
        "Anna Hansen er leder.",
        "Vi har bygget en bænk, og kommunen har betalt for træet og for malingen.",
    ]
)


@given(st.lists(lines, max_size=25).map("\n".join).map(clean))
def test_parts_cover_all_that_is_written_in_order_and_never_overlap(text: str) -> None:
    parts = parts_of(text)
    assert [text[part.start : part.end] for part in parts] == [
        line for line in text.split("\n") if line
    ]
    assert all(a.end < b.start for a, b in pairwise(parts))
