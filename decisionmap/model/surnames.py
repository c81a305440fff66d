"""What is surely a surname in Spain: the frequent ones, the endings of others, the traps."""

from __future__ import annotations

import re

from decisionmap.model.spelling import fold

_SURE = frozenset(
    """abad abella abellan acevedo acosta acuna aguado aguayo agudo aguero aguilar aguilera
    aguirre agullo alarcon alcaide alcala alcantara alcaraz alcazar alegre aleman alfaro
    almagro almeida almendros alos alvarado alvarez amat amigo amoros anaya andrade
    andujar antunez aragon aragones aranda arce arco arellano arenas arevalo arguelles
    arias arjona armengol armenteros armesto arranz arregui arribas arrieta arroyo
    artigas asensio atienza avila ayala ayllon ayuso azcona aznar badia baena baeza
    balaguer ballester ballesteros banos baquero barba barbera barbero barcelo bargallo
    barragan barranco barreda barreiro barrera barreto barrios barroso batista bayo
    bayon becerra bejarano belda bellido bello belmonte benavent benavente benavides
    benitez bermejo bermudez berrocal betancor blanch blanco blasco blazquez boix bonet
    bonilla borras borrego borrell bosch botella bravo brotons bueno burgos burgues
    busquets bustamante bustos caballero cabanas cabanes cabello cabeza cabezas cabrera
    cabrero calatayud calderon calero calle calleja calvet calvo calzada camacho camara
    campillo campo campos camps canales canas canete cano canovas cantero canton
    capdevila carballo carbonell cardenas cardona carmona carnero caro carrasco
    carrascosa carrera carreras carretero carrillo carrion carro carvajal casado casals
    casanova casanovas casares casas cascales castaneda castano castell castellano
    castellanos castells castillo castro catala cazorla cebrian cedillo cerda cerdan
    cerezo cervantes cervera chacon chamorro chaparro chavez cobo cobos codina coll
    collado colomer comas conde contreras cordero cordoba cornejo corral corrales correa
    cortes cortina costa crespo criado cuadrado cuenca cuesta cuevas dalmau davila
    delgado diaz diez domenech dominguez donoso duenas duque duran echeverria egea
    elizondo elorza encinas escobar escolano escribano escude escudero espejo espinar
    espinosa espinoza estevez estrada estruch etxebarria etxeberria exposito fabra
    fabregat faura feijoo fernandez ferrandiz ferrer ferreras ferrero figueras figueroa
    fiol flores florit folch font fontana forner forteza fraile freixas fresno frias
    fuente fuentes fuster galan galera gallardo gallego galvan galvez gamez garay garcia
    garrido garriga garrigues garzon gasco gascon gavilan gaya gimenez gimeno gisbert
    godoy gomez gomis gonzalez gonzalvez gordillo gordo gragera granados grande grau
    guardiola guerra guerreiro guerrero guijarro guillamon gutierrez guzman haro heras
    heredia hermida hermosilla hernandez herrador herranz herrera herrero herreros
    hervas hidalgo hierro hinojosa holgado hoyos huerta huertas huguet hurtado ibanez
    ibarra ibarz iborra iglesias infante iniesta iniguez irigoyen izquierdo jaramillo
    jarque jimenez jodar jorda jover juarez jurado lago lagos lahoz landa lasheras laso
    latorre leal ledesma leiva lerma lillo linares llamas llanos lledo llopis llorca
    llorens llorente lloret llull lobato lobo lopez losada lozano lucena luque machado
    maestre maldonado mancebo manrique mansilla manzanares manzano maroto marquez
    marrero martinez martorell mas masip massana mata matas mateos maza medina medrano
    mejia mejias melendez melero melgar mena mendez mendia mendoza menendez merchan
    merino mesa mestre miguelez millas minguez mir miralles molero molina moliner
    molinero molinos moll molla monge monje montalban montalvo montanes montejo monterde
    montero montes montesinos montiel montoro montoya mora moral morales moran morato
    morcillo moreno morera moreta morillas morillo moriyon moscoso mosquera moya moyano
    munarriz munera muniz munoz murcia murga murillo muro naranjo narvaez navarrete
    navarro navas nebot negre nevado nieto nogales noguera nogueras noguerol novoa nunez
    obregon ocampo ocana ochoa ojeda olano olivares olivera oliveras olle olmedo olmo
    olmos ordonez orellana orozco ortega ortiz ortuno osorio osuna otero oviedo pacheco
    padilla padron palacin palacio palacios palau pallares palomares palomino palomo
    paniagua pardo paredes pareja parejo parra parrilla pastrana patino pavon paya
    pedraza pedrosa peiro pelaez pellicer pena penalver perales peralta perea pereda
    perello perera perez pla plana planas plaza pons porras porta portela portero
    portillo posada poveda pozo prada prado prados prat prats prieto puente puerta
    puertas puig puigdemont pujol pulido quero quesada quevedo quintana quintanilla
    quintero quiroga quiros rabasco ramirez ramos redondo reguera requena revilla ribas
    ribera ribes rico riera rincon rio rios rius rivas rivera rivero robledo robles roca
    rocha rodenas rodriguez roig rojas romera romero romeu ros rosado rosales rosell
    rosello rossello rovira royo ruano rubio rueda ruiz saavedra sabate sabater
    sacristan saenz saez sagrera sainz saiz sala salamanca salas salazar salcedo salgado
    salinas salmeron salom salvat sanabria sanchez sanchis sancristobal sandoval sanjuan
    sanmartin sans santacruz santaella santamaria santana santander santiso santolaria
    sanz sarabia sarmiento sastre sauras segarra segovia segura sempere senra sepulveda
    serna serra serrano serrat sevilla sevillano siles silva sobrino sola solana solano
    solar soler solis soliva soria soriano sosa sotelo soto sotomayor suarez subirats
    suero tamayo tapia tarrega tejada tejedor tejera tejero tellez tena terol terron
    toledano toledo tormo toro torralba torre torrecilla torregrosa torrent torrente
    torres torrijos trillo trujillo tudela turrion ubeda ulloa urena uriarte uribe
    urquijo urrutia uson valbuena valcarcel valdes valdivia valencia valenzuela valera
    valiente vallejo valles vallespi valls valverde vaquero varela vargas vazquez vela
    velasco velazquez velez vendrell verdejo verdu verdugo vergara vicario vico vila
    viladecans vilalta vilanova vilar vilaseca vilches villa villalba villalobos
    villanueva villar villarreal villaverde villegas villena vinas viudez vives vizcaino
    yague yanez yuste zabala zafra zamora zamorano zapata zapatero zaragoza zarate
    zubiaurre zubiri zulueta zuniga zurita""".split()  # noqa: SIM905 - read as words, as a list it is noise
)
"""As they are compared: without accents."""

_EITHER = frozenset(
    """abril adan adrian agustin alba albert alberto alejo alex alfonso alonso amador amaro
    amaya ana andres andreu angel angeles anton antonio aparicio arnau aurora baltasar
    barbara bartolome bautista beltran benito bernabe bernal bernardo bernat blas bruno
    camino candela carlos carmelo carmen casimiro claver clemente coloma cruz dario
    david del diego dios dolores domingo duarte elias elvira emilio encarnacion esteban
    estela esteve eugenio fabian federico felipe felix fermin fernando ferran ferrando
    fidel florencio francisco franco gabriel galindo gaspar german gil gines gonzalo
    gracia gregorio guadalupe guillem guillen guillermo hernando hilario ignacio isidro
    ivan jaime jara jaume javier jesus jimeno joaquin jordan jordi jorge jose josep juan
    julian julio justo lara lazaro leon leonardo lidia lorenzo lucas lucia luis lujan
    luna luz macias manuel mar marcos maria marin marina mario marti martin mateo mateu
    matias maximo maya mayo melchor mercedes miguel millan mira miranda miro moises
    montserrat nadal narciso natividad nicolas nieves oliva oliver olivia oscar pablo
    palma paloma pascual pastor patricio paz pedro pelayo pilar pio polo ponce primo
    quintin rafael ramiro ramon reina remedios rey reyes ricardo roberto rocio rodrigo
    roger rojo roldan roman romeo roque rosa rosario ruben rufino sabina salome salvador
    samuel sancho santiago santos saturnino saul sebastian serafin sergio sierra
    silvestre simo simon sol soledad tadeo tello teodoro teresa tomas toribio trinidad
    urbano valentin valeriano valero valle vega ventura vera viana vicente victor
    victoria vidal virtudes viviana yago""".split()  # noqa: SIM905 - as above
)
"""Given names as well: behind one given name nobody can tell which it is."""

_ENDINGS = re.compile(
    r"(eir[oa]|aga|[et]gu?i|garay|goitia|berria?|etxea?|echea?|iturria?|mendia?|zabala?"
    r"|urrutia|larrea|aurre|barrena)$"
)
"""Galician and Basque endings that no given name has."""

_PATRONYMIC = re.compile(r"[áéíóú][a-zñ]*ez$")
"""Son of: the stress before the ending, as in Pérez, sets it apart from a given name."""


def surely_surname(word: str) -> bool:
    """Tell whether a word is a surname of Spain and no given name.

    >>> surely_surname("Arrieta"), surely_surname("Zubimendi"), surely_surname("Sofía")
    (True, True, False)
    >>> surely_surname("Vicente"), maybe_surname("Vicente")
    (False, True)
    """
    bare = fold(word)
    known = bare in _SURE or _ENDINGS.search(bare) or _PATRONYMIC.search(word.lower())
    return bool(known) and bare not in _EITHER


def maybe_surname(word: str) -> bool:
    """Tell whether a word may be a surname of Spain; some are given names as well."""
    return fold(word) in _EITHER or surely_surname(word)
