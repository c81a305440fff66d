"""What is surely a given name, in Spain and where its sellers sell, and no other word."""

from __future__ import annotations

from decisionmap.model.spelling import fold

_GIVEN = frozenset(
    """aaron abel abigail adela adolfo adrian adriana agnes agustin ahmed ainara ainhoa
    aitana aitor alan alba albert alberto alejandra alejandro alessandro alex alexander
    alexandra alexandre alexia alfonso alfredo alice alicia alison almudena alvaro amaia
    amanda amelia amparo ana anabel anais ander andrea andreas andres andreu andrew andy
    angela angeles angelica anita anna anne annette antoine anton antonia antonio
    ariadna arnau arthur artur arturo asier astrid asuncion aurelio barbara bartolome
    bastien beatrice beatriz begona benito benjamin berenguer bernard bernardo bernat
    berta bibiana bjorn blanca blas borja brian brigitte bruno camille carla carles
    carlos carlota carme carmela carmen carolina caroline catalina catherine cecilia
    celia cesar charles charlotte chema chidi chloe christian christina christine
    christophe christopher clara claude claudia claudio claus conchita consuelo
    covadonga cristian cristina cristobal damian daniel daniela daniele danielle dario
    david debora deborah delphine denis diana diego dieter dolores domingo dominique
    dorothea edgar edita eduard eduardo edurne edward eider elena eleonor elias elisa
    elisabet elisabeth elise elizabeth elodie eloi eloy elsa elvira emilia emiliano
    emilie emilio emily emma emmanuel encarna encarnacion eneko enric enrico enrique
    eric erica erik erika ernesto esteban estefania estela ester esther estibaliz
    eugenia eugenio eulalia eva fabian fabio fabrice fatima federico felipe felix ferran
    fermin fernanda fernando fiona florence florian francesc francesca francesco
    francisca francisco francois frederic frederick friedrich gabriel gabriela gaizka
    gema gemma genoveva george georgina gerard gerardo giovanni giulia giuseppe gonzalo
    goran gorka gregorio gregory greta guillaume guillem guillermo gunther gustavo hamid
    hannah hans harald harry heather hector heike helen helena helene helga henri henrik
    henry herminia hiroshi hortensia hugo ian ibrahim ignacio ignasi igor iker imanol
    immaculada imma inaki ines ingrid inigo inma inmaculada irene iria isaac isabel
    isabella isabelle isidora isidro ismael itziar ivan ivana ivo izaskun jacinto jacob
    jacqueline jacques jaime jakob james jana janet jaume javier jean jeanne jennifer
    jeremy jerome jessica jesus joan joana joanna joaquin joaquim joel johanna john
    johannes jokin jon jonas jonathan jordi jorge josefa josefina josep joseph josephine
    joshua josu juan juana judit judith jules julia julian juliana julie julien juliet
    julio jurgen justyna karen karim karin karl karla katarina katharina katherine
    kathleen katia kepa kevin khalid klaus koldo konstantin kristin kristina laia lars
    laura laurence laurent lea leandro leire leonardo leonor leticia lidia liliana linda
    lisa llorenc lluis lorena lorenzo louis louise lourdes luc luca lucas lucia luciano
    lucie lucy ludwig luigi luis luisa lukas maddalen magdalena maider maite malena
    manel manuel manuela marc marcel marcela marcelo marcos margaret margarita maria
    mariana mariano maribel marie mariona marisa marisol marjorie marko marta martha
    marti martin martina mateo mathias mathieu matilde matteo matthew matthias maurice
    mauricio max maximilian mayte mehmet melanie mercedes merce michael michaela michel
    michele michelle miguel mikel milagros miquel mireia miren miriam mohamed mohammed
    moises monica monika montse montserrat muhammad mustafa nadia narcis natalia natalie
    nathalie nathan nekane nerea nicholas nicola nicolas nicole nils noelia noemi nora
    nuria oihana oihane olaf olga oliver olivier omar oriol oscar otto pablo pamela
    paola paolo pascal patricia patrick patxi pau paul paula paulina pauline pedro pere
    peter petra philip philippe pierre pilar pol priya purificacion quentin quim rachel
    rafael rafaela raimundo rainer raimon rajesh ramon raquel raul rebeca rebecca regina
    renata rene ricard ricardo richard robert roberta roberto rocio rodolfo rodrigo
    roger rogelio rosa rosalia rosana rosario roser ruben rudolf ruth sabina sabine
    sabrina salome samanta samuel sandra sanjay sara sarah saul sebastian sebastien
    serge sergi sergio sharon silvia simon simona simone siobhan sofia sonia sonsoles
    sophie stefan stefania stefano stephan stephanie stephen steven sunil susan susana
    susanne sven sylvie tamara tania tatiana teodoro teresa thierry thomas timothy
    tobias tomas trinidad txema ulrich unai urbano ursula uwe valentin valentina valeria
    valerie vanesa vanessa veronica veronique vicent vicente vicenta vikram vincent
    violeta virginia virginie viviana vladimir walter wei werner wilhelm william
    wolfgang xabier xavier xavi ximena xoan yago yasmina yolanda yuki yusuf yvonne zoe
    zuzana""".split()  # noqa: SIM905 - read as words, as a list it is noise
)
"""As they are compared: without accents. Left out is what is a word or a place as well:
Mark, Grace, Santiago, Marina."""

_FOR_SHORT = frozenset(
    """bea bill bob charo chelo concha curro dani dick edu fran isa javi jim jose juanjo
    kike lola luismi manolo mapi mariajo nacho nando pancho paco pepa pepe pili quique
    rafa santi tere tom tono toni tony xisco""".split()  # noqa: SIM905 - as above
)
"""What people are called for short: under a known surname it may be anybody's."""


def surely_given(word: str) -> bool:
    """Tell whether a word is a given name and no other word.

    >>> surely_given("Héctor"), surely_given("Grace"), surely_given("Compras")
    (True, False, False)
    """
    return fold(word) in _GIVEN or for_short(word)


def for_short(word: str) -> bool:
    """Tell whether a word is a given name as it is used among people who know each other.

    >>> for_short("Nacho"), for_short("Ignacio")
    (True, False)
    """
    return fold(word) in _FOR_SHORT
