"""Words of illness, of treatment and of what a body can no longer do."""

from .listed import either
from .phrases import said

ILLS = """
abscess addict addiction alcoholic allergies amputation amputated anemia anaphylaxis angina
anorexia anxiety aphasia appendicitis appendix arrhythmia arthritis asthma autism autistic
bedridden bipolar blind blinded breakdown bronchitis burnout cancer cardiac cataracts chemo
chemotherapy cirrhosis colitis colonoscopy colostomy coma comatose concussion covid crutches
cyst deaf dementia depression depressed detox diabetes diabetic dialysis dying dyslexia eczema
emphysema endometriosis epilepsy epileptic fibroids fibromyalgia fracture frostbite gallstones
gangrene glaucoma glucose hemorrhage hepatitis hernia herniated hospice hysterectomy ICU insulin
intubated IVF jaundice leukemia laryngitis limp limping lupus Lyme lymphoma mammogram mastectomy
melanoma meningitis menopause migraine migraines miscarriage miscarried mono MRI MRSA narcolepsy
neuropathy osteoporosis overdose overdosed pacemaker pancreatitis paralysis paralyzed paralysed
Parkinson's pneumonia postpartum pregnancy pregnant PTSD radiation rehab relapse remission
schizophrenia sciatica scoliosis seizure seizures sepsis shingles sober sobriety stent stents
sterile stillborn stroke strokes suicidal suicide surgery therapist tonsils transplant trach
tracheotomy transfusion TB tuberculosis tumor tumour ulcer ulcers unconscious vertigo wheelchair
withdrawal HIV AIDS EKG rash hives brace sling vomiting vomits nausea dizzy dizziness feverish
catheter bypass biopsy lump oxygen
""".replace("'", "[’']")
BODY = (
    r"(?:back|knees?|hips?|shoulders?|wrists?|hands?|legs?|foot|feet|ankles?|arms?|elbows?|neck"
    r"|heart"
    r"|head|eyes?|jaw|ribs?|spine|brain|kidneys?|liver|lungs?|skull|pelvis|toes?|fingers?|hearing"
    r"|eyesight|sight|memory|mind|stomach|bladder|nerves|skin|blood pressure|blood sugar|teeth"
    r"|throat)"
)
HIS = r"(?:his|her|their|[\w-]+[’']s)"
HEALTH = said(
    rf"(?:{either(ILLS)})",
    rf"{HIS} (?:\w+ ){{0,2}}?{BODY} (?:has |have |had |is |are |was |were "
    rf"|keeps? )?(?:\w+ )?(?:given out"
    r"|gave out|giving out|failed|failing|fail|went|gone|going|bad|weak|worse|shot|swollen|broken"
    r"|bleeding"
    r"|acting up|act up|hurts?|infected|never healed|healing|mending|replaced|operated on|scanned)",
    rf"(?:broke|fractured|sprained|tore|dislocated|injured|hurt|burned|crushed|lost|cut|threw out"
    rf"|wrecked"
    rf"|blew out|twisted|smashed|severed) (?:{HIS}|a|an|both|one|two|three|the (?:use|sight|hearing"
    rf"|feeling)"
    rf" (?:of|in) (?:{HIS}|a|an|one|both)) (?:\w+ )?{BODY}",
    rf"lost (?:the )?(?:use|sight|hearing|feeling)(?: (?:of|in) (?:{HIS}|a|an|one"
    rf"|both)(?: \w+)? \w+)?",
    rf"(?:bad|broken|torn|sprained|fractured|herniated|injured|new|artificial|replaced|bum"
    rf"|trick) {BODY}",
    r"(?:\w+|\d+) months (?:along|gone|pregnant|sober|clean)",
    r"(?:\w+|\d+) weeks (?:early|premature|pregnant|along)",
    r"(?:expecting|due in) (?:\w+ )?(?:a baby|twins|(?:in )?(?:january|february|march|april|may"
    r"|june|july"
    r"|august|september|october|november|december))",
    r"(?:had|having|needs?|awaiting|gets?|got|went in for|scheduled for|back from|recovering from"
    r"|after)"
    r" (?:a|an|his|her|the|another|\w+) (?:\w+ )?(?:operation|procedure|scan|scope|implant|graft"
    r"|cast"
    r"|screws|pins|fall|spell|episode|attack|reaction|bypass|c-section|lump|growth|test results?"
    r"|second opinion|prognosis|diagnosis)",
    r"(?:home|out|off|away|down|laid up|absent|gone) (?:sick )?(?:with|on|because of|due to"
    r"|for) (?:\w+ )"
    r"{0,2}?(?:flu|covid|bug|fever|virus|infection|back|heart|surgery|sick leave|stress|medical"
    r"|maternity"
    r"|disability|FMLA|nerves|pneumonia|illness|injury|burnout)",
    r"(?:in|into|to|out of|back in) (?:the )?(?:hospital|ICU|intensive care|emergency(?: room)?|ER"
    r"|rehab"
    r"|hospice|a coma|surgery|critical condition|traction)",
    r"(?:seeing|sees|saw|see) (?:somebody|someone|a (?:therapist|counselor|psychiatrist|shrink"
    r"|specialist"
    r"|cardiologist|oncologist|neurologist)) ?(?:about)?",
    r"(?:takes?|taking|took|on|needs?|off) (?:\w+ ){0,2}?(?:pills|meds|medication|insulin"
    r"|painkillers|opioids"
    r"|antidepressants|blood thinners|methadone|lithium|oxygen|a ventilator|dialysis|chemo)",
    r"(?:is|was|put|went|back|still|remains?|lying|kept) (?:\w+ )?on (?:a |the )?(?:ventilator"
    r"|respirator|life support|feeding tube|heart monitor|drip|morphine|machines?)",
    r"went into (?:\w+ )?(?:labor|shock|arrest|withdrawal|convulsions?|a (?:fit|coma)|remission)",
    r"(?:passed out|fainted|collapsed|keeled over|blacked out|coughed up|throwing up|threw up"
    r"|choked|bled"
    r"|coded|convulsing|convulsed|gasping|can[’']t breathe|couldn[’']t breathe|stopped breathing"
    r"|nodded"
    r" off)",
    r"(?:on the|waiting for|waits for|needs) (?:\w+ )?(?:transplant list|donor|kidney|liver|heart"
    r"|list for)",
    r"(?:came|come|comes) back (?:bad|positive|malignant|abnormal|clean|negative)",
    r"(?:bitten|stabbed|stuck|scalded|electrocuted|crushed|poisoned|concussed)",
    # A house burns too.
    r"(?<!house )(?<!home )(?<!barn )(?<!place )(?<!car )(?<!building )burn(?:ed|t)"
    r"(?! down| to the ground)",
    r"(?:takes? after|struggl\w+ with|battl\w+|fight\w*|beat(?:ing)?|surviv\w+) (?:\w+ )?(?:cancer"
    r"|depression|addiction|illness|the bottle|drink|drinking|disease)",
    r"chest pains?|short(?:ness)? of breath|(?:carried|taken|wheeled|stretchered) (?:out|off|away"
    r"|down"
    r"|up)|by ambulance|(?:high|low) blood pressure|pulled out (?:his|her) (?:tubes?|IV|line)",
    r"(?:slipped|bulging|ruptured|herniated) dis[ck]s?|(?:under|goes under|went under) the knife"
    r"|stitches|blood (?:counts?|work|tests?)|infusions?|(?:carrying|expecting) (?:twins"
    r"|triplets|a baby|her \w+ baby)|off (?:her|his) feet|in a dark place|colostomy|(?:her|his) "
    r"numbers are"
    r"|(?:eyesight|hearing|memory|sight|mind|heart|back|knee|hip) (?:is|are) (?:\w+ )?(?:going"
    r"|failing|gone"
    r"|shot|bad)|has(?:n[’']t| not) (?:walked|worked|spoken|slept|eaten) since|taken (?:off|out"
    r"|away) (?:in"
    r"|by) (?:an |the )?ambulance|in an ambulance|(?:sees|seeing|saw) a (?:counselor|therapist"
    r"|specialist)",
    r"(?:throws|throw) up|(?:drinks|drinking) (?:now|again|too much)|now (?:he|she) drinks"
    r"|something with (?:the|his|her)"
    r" (?:heart|lungs?|kidneys?|back|nerves|head|stomach)|until further notice, something",
    r"(?:is|are|was|were|been|[’']s|[’']re|gone|went)"
    r" (?:\w+ )?down with (?!the (?:plan|idea))\w+",
    r"(?:came|come|coming) down with (?!something)\w+",
    r"hasn[’']t been right|has not been right",
    r"(?:waiting|waits|hoping) (?:on|for) a (?:\w+ )?(?:kidney|liver|heart|donor|transplant|lung)",
    r"(?:doctors?|they|surgeons?|scan|x-?ray|test) (?:\w+ )?(?:found|saw|showed|see) (?:something"
    r"|a (?:spot"
    r"|shadow|mass|growth|lump)|spots?) (?:on|in) (?:his|her|their|the)",
    r"it has spread|(?:has|had|is) spread to (?:his|her|the) \w+",
    rf"{HIS} (?:nerves|mind|head) (?:are|is) (?:shot|gone|not right)",
    r"hears? voices|(?:seeing|sees) things(?: that)? (?:aren[’']t|nobody)|not (?:in|of) (?:his"
    r"|her) right mind",
    r"took (?:his|her|their) (?:own )?life|tried to (?:end|take) (?:it all|(?:his|her) (?:own "
    r")?life)",
    r"(?:the |his |her )(?:dialysis|chemo|radiation|infusions?|injections?|treatments?|biopsy|scan"
    r"|surgery|operation|procedure)\b[^.;!?]{0,40}? (?:is|are|was|were|came|comes|went|starts?"
    r"|started) "
    r"(?:on|at|back|next|in|well|all right|badly|set|over)",
    r"back (?:in|on) the (?:ward|unit|floor)(?: upstairs)?,? the one with the locked",
    r"(?:can[’']t|cannot|couldn[’']t) (?:\w+ )?(?:lift|raise|move|bend|feel|grip|turn|see|hear) "
    r"(?:his|her|"
    r"out of|straight|a thing|much)",
    r"(?:dry|clean|off the (?:bottle|sauce|pills)) for (?:a|an|\w+) (?:day|week|month|year)s?",
    r"expecting in \w+|(?:walking|up and about) again",
    r"hasn[’']t been (?:the same|well|himself|herself)",
    r"not (?:been )?(?:well|himself|herself)(?= since| for| lately|,|\.)",
)
IN_GENERAL = said(
    r"(?:budget|season|team|agency|system|policy|plan|rule|rules"
    r"|drive"
    r"|screening|clinic|class|training|workshop|awareness|month|committee|program|insurance"
    r"|coverage"
    r"|certificate|vaccin\w+|shots?|walk for|run for|fund|research|deaf ears|blind spot|blind eye"
    r"|blind"
    r" copy|double[- ]blind|to death|dying to|stroke of|sterile (?:processing|supply)|heart of"
    r"|radiation (?:badge|safety)|oxygen (?:tank|line|mask)s?)",
    r"(?:if|unless|whether|anyone|anybody|whoever|any|every|nobody|no one|each|you|your|people who"
    r"|employees who|members who|those who)",
)
