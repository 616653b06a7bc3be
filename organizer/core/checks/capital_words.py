"""Words that stand with a capital in notices and are no part of a person's name."""

from .listed import listed

# A capitalised name that ends with, or is followed by, one of these names a place or a thing.
PLACES = frozenset(
    listed("""
Anchor Barn Fellows Hollow Lantern Palace Tap
Lutheran Methodist Baptist Presbyterian Episcopal Catholic Orthodox Unitarian Congregational
Platform Express Sportswear Apparel Coffee Portal Online Outfitters Brewing Produce
Pentecostal Adventist Mennonite Review Affairs Relations Records Tabernacle Parlor Depository
Academy Act Agreement Airlines Airport Alley Amendment Annex Apartments Arcade Arena Armory
Arsenal Association Auditorium Ave Avenue Award Award's Awards Bakery Band Bank Base Basin Bay
Beach Bend Blvd Board Books Boulevard Branch Bridge Brook Brothers Building Bureau Cafe Café Camp
Campus Canal Canyon Case Catering Cemetery Center Centre Chapel Choir Church Circle City Classic
Clinic Club Coast College Commission Committee Commons Community Company Consulting Corner
Corporation Corridor Council County County's Court Courthouse Cove Creek Crossing Ct Cup Day
Decision Deli Department Depot Desk Diner District Dock Doctrine Dorm Drive Electric Elementary
Enterprises Estate Facility Fair Falls Family Farm Federation Fellowship Festival Field Fieldhouse
Films Firehouse Flats Foods Forest Fort Foundation Foundry Freeway Fund Gallery Garden Gardens
Gate Grange Grill Grocery Grounds Group Grove Gym Hall Harbor Hardware Heights High Highway Hill
Hills Home Hospital Hotel House Hwy Industries Inn Institute Insurance Island Junction LLC Lab
Laboratory Lake Landing Lane Lanes Law Lecture Ledger Legion Library Ln Local Lodge Lofts
Logistics Lot Lounge Mall Manor Marina Market Mary's Meadow Meadows Mediation Medical Memorial
Method Mill Mine Mission Month Monument Motors Mountain Museum News Office Orchard Parade Parish
Park Parkway Partners Path Pavilion Pharmacy Pier Pike Pizza Pkwy Pl Place Plains Plant Plaza
Point Pond Pool Port Post Press Prize Program Project Pub Quarter Quartet Ranch Range Rd Records
Report Reservoir Restaurant Ridge Rights River Road Rocket Room Row Rule Run Saloon Scale
Scholarship School Services Shelter Shield Shipyard Shop Shore Sluggers Society Solutions Sons
Springs Square St Stadium Station Store Street Street's Strikers Studio Suite Summit Synagogue
Systems Tavern Team Technologies Temple Terminal Terrace Test Theater Theatre Times Tournament
Tower Town Township Track Trail Tribune Trio Trophy Trust Tunnel Union University Valley Village
Walk Wall Ward Warehouse Way Week Wharf Wing Woods Workshop YMCA Yard Zoo
""")
)

# A name after one of these is a place's: San Diego, Fort Worth.
PLACE_STARTS = frozenset(
    listed(
        "San Santa Fort Port Mount Lake New North South East West Saint St Los Las El Camp Cape "
        "Upper Lower Old Great"
    )
)

COMMON = frozenset(
    listed("""
Cameras Cash Enclosed Essay Examples Salads Stood Stores
A About Above Absence According Account Across Act Acting Action Acts Add Admin Administration
Administrative Administrator Admiral Admission Admissions Adobe Adviser Advisor Affairs African
After Afternoon Again Against Agency Agenda Agent Agree Agreed Agreement Agreements Ahead Alabama
Alaska Alert All Almost Along Already Also Although Always Ambassador Ambulatory America American
Americans Among An Analyst And Annual Another Answer Answers Any Anybody Anyone Anything Appeal
Appeals Apply Appt Apr April Arbitration Arbitrator Are Area Arizona Arkansas Around Arrive Art
Article Articles As Asian Ask Asked Asking Assistant Associate Asst At Atlanta Attached Attend
Attendance Attention Attn Attorney Auditor Aug August Aunt Author Authority Auto Available Award
Aye Back Bad Badge Ballot Ballots Baptist Bargaining Bcc Be Because Beck Been Before Begin Begins
Behavioral Behind Being Below Beneath Benefit Benefits Beside Besides Best Better Between Beware
Beyond Bid Bids Big Bill Bishop Black Bldg Blood Blue Boston Both Bottom Break Breakfast Breaks
Brief Bring Brother Brothers Budget Building Bulletin Bus But Buy By Cake Calendar California Call
Called Calls Can Canceled Candidate Candidates Cannot Canteen Capt Captain Card Cardiology Cards
Care Carolina Cars Case Cases Catholic Cc Celebrate Cell Certified Chair Chairman Chairs
Chairwoman Change Changes Chapter Check Chemistry Chicago Chicken Chief Children Chili Chinese
Choose Christian Christmas Civil Claim Class Clerk Clerks Click Clinic Clinician Close Closed
Closing Clothing Co Code Coffee Colleagues Colonel Colorado Columbus Come Coming Commander
Commissioner Committee Common Community Comrades Concerning Condolences Conference Congratulations
Congress Congress's Congressman Congressmember Congresswoman Connecticut Consent Constitution
Contact Contract Cook Coordinator Copies Copy Cordially Corp Could Council Councilman Councilwoman
Counsel Court Coverage Covid Coworkers Credit Crew Cross Current Dad Daily Dakota Dallas Date
Dates Day Days Deadline Dear Death Dec December Decision Defense Delaware Delegate Delegates
Democrat Democratic Democrats Dental Denver Department Dependents Dept Deputy Despite Details
Detroit Dialysis Did Dietary Dietician Dinner Directions Director Disabilities Disability
Discipline District Diwali Do Does Don't Donate Door Doors Douglas Dr Draft Drink Drive Drop Due
Dues During Duty Each Early Earth Easter Easy Eat Editor Education Effective Eid Eight Eighteen
Either Elect Elected Election Elections Eleven Eligibility Else Email Emergency Employee Employees
Employer End Ends Engineer Engineering English Enjoy Enter Environmental Equal Equipment European
Even Evening Event Events Ever Every Everybody Everyone Everything Evidence Examiner Except
Executive Expect Ext Extra Facebook Facilities Fact Facts Fair Fall Families Family Father Fax Feb
February Federal Feel Fewer Fifteen Fifty File Filed Filipino Fill Final Finally Finance Find Fire
First Five Florida Flu Flyer Folks Follow Food For Foreman Forewoman Form Former Forms Forty
Forward Fountain Four Fourteen Fourth Fraternally Free Freedom French Fri Friday Friend Friends
From Front Full Fun Further Fw Fwd Garrity General General's Georgia German Get Give Given Go God
Going Good Google Got Gov Government Governor Govt Grandma Grandpa Great Greetings Grievance
Grievances Group Guard Guards Guest Guests Guide Had Haitian Half Halloween Hampshire Hand Hands
Hanukkah Happy Hartley Has Hatch Hats Have Hawaii He Head Health Hear Hearing Heat Hello Help
Helpline Her Here Here's Hers Hey Hi High Him His Hispanic Historian Hold Holiday Holidays Home
Hospital Hot Hotline Hour Hours House Housekeeping Houston How However Hrs Human Hundred I Idaho
If Illinois Imaging Imam Immediately Impact Important In Inc Include Independence Indiana Info
Information Inpatient Inside Inspector Inspectors Instagram Instructor Intensive Interest
Interested Interim International Interview Into Intro Investigator Invited Iowa Irish Is It It's
Italian Item Items Its Jan January Janus Japanese Jersey Jewish Job Jobs Join Joint Jr Judge Jul
July Jun June Juneteenth Just Justice Kalkines Kansas Keep Kentucky Key Kids Kitchen Know Korean
Kwanzaa Labor Last Late Lately Later Latino Laundry Law Leadership Learn Leave Left Lent Less Let
Let's Letter Letters Library Lieutenant Lights Like Limits Line Link List Listen Little Living
Local Location Lock Logistics Look Looking Lost Lots Loudermill Louisiana Love Low Lt Ltd Lunch
Lung Lutheran Mail Mailroom Main Maine Maintenance Make Man Management Manager Managers Mandatory
Many Mar March Mark Maryland Masks Massachusetts Master May Maybe Mayor Me Meal Meals Mediator
Medicaid Medical Medicare Meet Meeting Meetings Member Members Membership Memo Memorandum Memorial
Men Mental Merit Methodist Mexican Michigan Microsoft Military Minnesota Mins Minus Minutes Miss
Missed Mississippi Missouri Model Mom Mon Monday Money Montana Month Monthly More Morning Most
Mother Move Moving Mr Mrs Ms Msg Mtg Mtgs Much Music Muslim Must Mx My Name Names National Nay
Near Nebraska Need Needed Negotiations Negotiator Neighbors Neither Nevada Never New Newly News
Newsletter Next Night Nights Nine Nineteen Ninety No Nobody Nominate Nominations None Noon Nor Not
Note Notes Nothing Notice Nov November Now Number Nurse Nurses Nursing Nutrition Observance
Occupational Oct October Of Off Offer Office Officer Officers Official Often Oh Ohio Ok Okay
Oklahoma On Once Oncology One Online Only Open Operations Option Or Oregon Orientation Other
Others Our Ours Out Outlook Outpatient Outside Over Overnight Overtime Own PS Page Paid Paper
Parents Parking Part Parties Parts Party Passover Past Pastor Pathology Patient Patients Pay
Payroll Peace Pendleton Pennsylvania Pension People Per Period Personal Personnel Pharmacy
Philadelphia Phoenix Phone Photo Physical Picnic Picture Pictures Pizza Place Plan Plans Please
Plus Poet Point Police Policy Polish Political Polls Portland Position Post Postal Posted Potluck
Power Pres President Presidents Presidents' Press Pride Primary Privacy Private Probably Problem
Professor Program Promise Promotion Proposal Prosthetics Protect Ps Public Publisher Purpose
Question Questions Quick Quorum Quote Rabbi Radiologic Radiology Raffle Rain Raise Rally Ramadan
Rather Re Read Reader Ready Real Really Reason Recall Received Receiving Record Recording Records
Recruitment Red Regarding Regards Region Regional Registrar Rehabilitation Reject Related
Relations Release Remember Remembering Reminder Rep Reply Report Represent Representation
Representative Representatives Republican Republicans Request Requests Research Reserve Resource
Resources Respect Respectfully Respiratory Rest Results Retiree Retirees Retirement Return
Reverend Rhode Right Rights Rm Roll Room Round Rule Rules Russian Safe Safety Said Same Santa Sat
Saturday Save Say Says Schedule Schedules Science Season Seats Seattle Sec Second Secretary
Section Security See Seeking Select Sen Senate Senator Senior Seniority Sep Sept September
Sergeant Service Services Session Set Settlement Seven Seventeen Seventy Several Sgt Share She
Sheriff Shift Shifts Shop Short Should Show Shuttle Siblings Siblings' Sick Sign Signed Silence
Simply Since Sincerely Sister Sisters Sit Site Six Sixteen Sixty Sleep Small Snacks Snow So Social
Solidarity Somali Some Somebody Someone Something Soon Sorry Soup Space Spanish Speak Speakers
Special Specialist Specialists Speech Spokesman Spokesperson Spokeswoman Sports Spring Sr Staff
Staffing Stand Start Starting Starts State Statement States Station Stay Step Steps Sterile
Steward Stewards Still Stop Strength Strike Strong Student Students Subject Such Summer Sun Sunday
Superintendent Supervising Supervisor Supervisors Supply Support Sure Surgery Surgical Survey Taft
Taft-Hartley Take Talk Tax Team Teams Technician Tel Telehealth Tell Ten Tennessee Texas Text Than
Thank Thanks Thanksgiving That That's The Their Them Then Therapy There These They Thing Things
Think Third Thirteen Thirty This Those Though Thousand Three Through Thu Thur Thurs Thursday
Tickets Time Times Title Tix To Today Together Tomorrow Tonight Too Toward Towards Town Trade
Training Transport Transportation Travel Treasurer Truly Trustee Trustees Try Tue Tues Tuesday
Turn Twelve Twenty Twice Twitter Two Txt Ukrainian Uncle Under Undersecretary Uniform Uniforms
Union Unions Unit United Units Unless Unlike Until Up Upcoming Update Upon Us Use Utah Vacation
Van Vermont Versus Very Veterans Veterans' Via Vice Video Vietnamese View Virginia Visit Visitors
Volunteer Volunteers Vote Voters Voting Vs Wages Wagner Wait Walk Want Wanted Ward Warden
Warehouse Warm Warmly Warning Was Washington Watch Water Way We Wear Weather Web Webex Website Wed
Wednesday Week Weekend Weekends Weekly Weeks Weingarten Weingarten's Welcome Well Were West What
What's When Where Whether Which While Whistleblower White Who Whoever Whose Why Will Win Winter
Wisconsin With Within Without Witnesses Women Won Words Work Worker Workers Working Workplace
Works World Worth Would Write Written Wrong Wyoming Year Years Yes Yesterday Yet York You Young
Your Yours Youth Zoom
""")
)
