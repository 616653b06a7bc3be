"""Words for what people are: colleagues, managers, public figures, union officers."""

import re

from .listed import either

# A colleague by trade; "member" and the like say nothing of which one.
TRADES = (
    "nurse aide technician tech pharmacist clerk cook dietitian dietician therapist receptionist "
    "janitor custodian housekeeper guard dispatcher driver mechanic welder rigger painter"
    " machinist "
    "electrician plumber carpenter apprentice operator porter orderly phlebotomist analyst "
    "accountant examiner specialist assistant attendant librarian teacher ranger firefighter "
    "paramedic medic engineer programmer scheduler coder interpreter chaplain groundskeeper"
    " gardener "
    "laborer loader sorter carrier handler baker butcher cashier transcriptionist radiographer "
    "sonographer intern psychologist counselor screener inspector adjudicator auditor boilermaker "
    "pipefitter locksmith typist secretary switchboard_operator telephone_operator crane_operator "
    "forklift_driver bus_driver shuttle_driver social_worker case_manager lab_tech x-ray_tech "
    "surgical_tech dental_hygienist hygienist optician audiologist epidemiologist chemist"
    " biologist "
    "physicist veterinarian hydrologist meteorologist forecaster lineman lineworker roofer mason "
    "tailor seamstress barber courier messenger expediter stocker packer picker storekeeper "
    "toolmaker sheet-metal_worker ironworker caulker sandblaster diver deckhand pilot mate "
    "correctional_officer police_officer officer agent investigator paralegal translator editor "
    "planner buyer estimator surveyor drafter trainer instructor trainee newcomer volunteer "
    "student_nurse night_nurse LPN RN CNA doctor physician surgeon resident "
    # From the titles of federal jobs, blue and white collar.
    "farrier glazier upholsterer insulator shipfitter boat_builder blacksmith molder plater "
    "grinder steamfitter plasterer millwright pest_controller exterminator gunsmith stevedore "
    "longshoreman crane_rigger fork_lift_operator tractor_operator lock_operator dam_operator "
    "boiler_operator powerhouse_operator water_plant_operator heavy_equipment_operator "
    "warehouseman warehouse_worker laundry_worker food_service_worker bindery_worker "
    "bookbinder photographer illustrator cartographer geodesist geologist oceanographer "
    "ecologist botanist zoologist entomologist forester agronomist archivist curator "
    "conservator historian economist statistician actuary appraiser assessor archaeologist "
    "anthropologist sociologist criminologist toxicologist pathologist microbiologist "
    "nutritionist podiatrist optometrist prosthetist orthotist perfusionist midwife "
    "anesthetist endoscopist anesthesiologist radiologist audiometrist histologist cytologist "
    "dosimetrist recreation_aide kennel_worker kennel_hand zookeeper dog_handler "
    "animal_caretaker veterinary_technician lifeguard brakeman switchman signalman oiler "
    "fireman stoker air_traffic_controller controller claims_examiner adjuster tax_examiner "
    "passport_specialist contact_representative teller mail_handler marshal bailiff jailer "
    "detention_officer deportation_officer border_agent customs_agent weigher grader "
    "meat_inspector grain_inspector plant_protection_aide quality_inspector archive_aide "
    "records_clerk file_clerk filer proofreader stenographer transcriber court_reporter "
    "webmaster developer sysadmin help-desk_tech network_tech galley_hand dishwasher waiter "
    "waitress barista launderer patternmaker pattern_maker model_maker instrument_maker "
    "calibrator tester"
)
PLAIN = (
    "employee member coworker co-worker colleague worker brother sister sibling person man"
    " woman guy "
    "lady mother father parent veteran vet retiree probationer one hire staffer steward rep"
    " fellow lad gal rookie redhead blonde greenhorn kid"
)
BOSSES = (
    "supervisor manager director chief boss foreman forewoman warden commander superintendent "
    "administrator head leader lead coach captain deputy executive officer-in-charge commissioner "
    "supv supvr mgr mgmt secretary inspector_general colonel lieutenant sergeant major admiral "
    "general dean chair"
)
TRADE = rf"(?:{either(TRADES)})"
COLLEAGUE = rf"(?:{either(TRADES)}|{either(PLAIN)})"
BOSS = rf"(?:{either(BOSSES)})"
MANY = (
    rf"(?:people|folks|men|women|nurses|aides|technicians|techs|clerks|employees|members|workers"
    rf"|coworkers|co-workers|colleagues|stewards|guards|officers|drivers|mechanics|staff(?:ers)?"
    rf"|residents|retirees|temps|interns|seasonals|part-timers|trainees|hires|welders|riggers"
    rf"|painters|cooks|brothers|sisters|others"
    rf"|holdouts|non-?members|abstainers|loaders|hands|parents|mothers|fathers|veterans"
    rf"|apprentices|newcomers|(?:{either(TRADES)})s)"
)

# Titles that make a name public: who manages, judges, governs, writes.
TITLES = (
    r"(?:(?-i:Chief (?!Steward)[A-Z]\w+(?: [A-Z]\w+)?)"
    r"|(?-i:(?:Director|Chief|Head|Manager|Supervisor|Superintendent|Secretary|Commissioner|Deputy"
    r"|Chair) (?:of|for) (?:the )?(?:(?:[A-Z][\w&’']+|and|of|for|the) ){0,4}?[A-Z][\w&’']+)|"
    r"(?:(?:Assistant|Associate|Deputy|Acting|Chief|Executive|Regional|District|Area|Interim|Vice"
    r"|Night|Shift|Nurse|Ward|Shop|Section|Unit|Human Resources|HR|Labor Relations|Facilities"
    r"|Medical|Nursing|Floor|Department|Division|Branch|Project|Office|Service|Former"
    r"|Hospital)\s+)*"
    r"(?:Director|Supervisor|Manager|Chief(?! Steward)|Commander|Captain|Capt\.|Warden"
    r"|Superintendent"
    r"|Administrator|Foreman|Forewoman|Commissioner|Colonel|Col\.|Admiral|General|Gen\.|Lieutenant"
    r"|Lt\.|Major|Sergeant|Sgt\.|Inspector General|Head|Secretary|Undersecretary|Attorney General"
    r"|Judge|Justice|Arbitrator|Mediator|Hearing Officer|Senator|Sen\.|Representative|Rep\."
    r"|Congressman|Congresswoman|Congressmember|Governor|Gov\.|Mayor|President|Councilman"
    r"|Councilwoman|Councilmember|Alderman|Delegate|Assemblyman|Assemblywoman|Sheriff|Ambassador"
    r"|Professor|Prof\.|Pope|Bishop|Rabbi|Imam|Pastor|Reverend|Rev\.|Father|Author|Historian|Poet"
    r"|Novelist|Singer|Journalist|Reporter|Candidate|Coach|Chair(?:man|woman)?|Chancellor|Dean"
    r"|Provost|CEO|COO|Matron|Saint|St\.|Dr\.|Doctor|King|Queen|Prince|Chaplain|Executive"
    r"|Labor Relations Officer|Contracting Officer|Program Officer|Officer in Charge|Boss"
    r"|(?-i:(?:HR|Human Resources|(?:Labor|Employee) Relations|Personnel|Public Affairs) [A-Z]\w+)"
    r"|(?:Safety|Security|Compliance|Ethics) Officer|Post ?master|Harbou?r ?master|Registrar"
    r"|Comptroller|Overseer|(?:chief )?(?:negotiator|spokes(?:man|woman|person)|counsel|lawyer)"
    r" for (?:mgmt|management|the (?:agency|employer|hospital|center|yard|other side))))"
)
TITLE = re.compile(TITLES)
# "Mr. Dix in personnel": he speaks for the other side.
OF_MANAGEMENT = re.compile(
    r"^,? (?:over |down |up )?(?:in|of|from|at) (?:the )?(?:personnel|human resources|HR|labor "
    r"relations"
    r"|employee relations|management|mgmt|front office|director[’']s office|legal|general "
    r"counsel)\b",
    re.I,
)
TITLED_BEFORE = re.compile(rf"(?:^|[^\w]){TITLES},?\s*$", re.I)
# "The concession manager, Mrs. Ode". Whom a manager fired stands after no comma.
MANAGER_BEFORE = re.compile(
    rf"\b(?:{BOSS}|chief (?!steward)\w+), (?:Mr|Mrs|Ms|Mx|Miss)\.?\s+$", re.I
)
ROLE_AFTER = re.compile(
    r"^(?:,\s*|\s*\(|\s+(?=as |the |our |then ))(?:(?:the|our|its|their|a|an|who is|who was"
    r"|as|then|now|new|former|acting|interim|deputy"
    r"|assistant|associate|local|regional|night|medical|hospital[’']s|agency[’']s|yard[’']s|late"
    r"|\w+[’']s)\s+){0,4}(?:\w+\s+){0,2}(?:director|supervisor|manager|superintendent|warden"
    r"|administrator|commander|foreman|forewoman|chief of|chief(?! steward)|head of|judge"
    r"|arbitrator|mediator"
    r"|author|historian|poet|novelist|singer|senator|governor|mayor|congress\w+|representative from"
    r"|professor|journalist|reporter|candidate for|commissioner|attorney general|inspector general"
    r"|secretary of (?:labor|defense|veterans|state|the (?:navy|army|treasury|interior)))\b"
    r"|^ (?:is|was) (?:the|our|its|their|your) (?:\w+ ){0,2}(?:director|supervisor|manager"
    r"|superintendent|warden|administrator|commander|foreman|forewoman)\b(?![’'])"
    r"|^,? who (?:runs|heads|manages|leads|supervises|commands|directs|is in charge of|oversees) "
    r"(?:the|our|this|that|all)\b",
    re.I,
)
HONORIFIC = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Miss|Brother|Sister|Sibling|Nurse|Officer|Aunt|Uncle)\.?\s+$"
)
COLLEAGUE_BEFORE = re.compile(rf"\b(?!one\b|hire\b|person\b){COLLEAGUE}s?,?\s+$", re.I)
UNION_OFFICE = (
    r"(?:vice[- ]president|president|treasurer|secretary(?:-treasurer)?|recording secretary"
    r"|financial secretary|trustees?|sergeant[- ]at[- ]arms|chief steward|executive board"
    r"|e-board|delegates?|officers?|stewards?|committee)"
)
