"""The agency's machines, minutes and mail, under the names they have on the floor."""

import re

MACHINE = re.compile(
    r"\b(?:in|on|hit accept in|accept (?:it )?in) (?:your |the |my )?(?:work |office )?(?:Outlook"
    r"|Teams|SharePoint)\b"
    r"|\b(?:the|our|your) (?:shared|S|U|network|common) drive\b|\bthe agency (?:site|portal"
    r"|system)\b"
    r"|\b(?:badge number|PIV card|CAC)\b|\b(?:in|into) (?:the|a) (?:pouch|courier bag|office mail"
    r"|mail run)\b"
    r"|\b(?:video|phone|sound|conference) system\b|\b(?:[a-z]{2,5})\.(?:gov|mil) (?:address|mail"
    r"|inbox|account)\b"
    r"|\b(?:run|print)(?: (?:it|them|one|yours|your ballot))? off at the \w+|\bby the time ?clock\b"
    r"|\b(?:grab|use|borrow|hit|run off (?:as many|some|a few|copies|\w+ copies)|run (?:it|them"
    r"|this) (?:off )?(?:on|through)|take over|fire up) "
    r"(?:the|a|any) (?:[\w-]+ )"
    r"{0,2}(?:copier|printer|scanner|fax|photocopier|copy machine|mimeo|plotter|machine)s?\b"
    r"|\b(?:on|by|from|over)"
    r" the machine (?:by|at|in|beside|near|outside)\b|\b(?:ur|your|the|yr) (?:desk|office|work"
    r"|ward|duty)"
    r" (?:phone|line|extension|set)\b|\b(?:all-?hands|all-?staff|everyone|distribution) (?:list"
    r"|e-?mail|address"
    r"|mailing)\b|\b(?:ward|unit|shop|office|clerk|secretary|station|desk|front office|payroll"
    r"|admin\w*|agency"
    r"|hospital|government|yard|squad|break room|mail ?room)(?:[’']s)? (?:\w+ )?(?:machine|fax"
    r"|printer"
    r"|copier|terminal|computer|PC|phone|scanner|kiosk|van|bus|shuttle|vehicle|truck)\b"
    r"|\b(?:the|a|any) (?:terminal|kiosk|computer|PC|printer|copier|fax|scanner)s? (?:by|at|in"
    r"|beside"
    r"|next to|near|on) (?:the|your) (?:\w+ )?(?:time ?clock|desk|station|ward|floor|shop"
    r"|break room"
    r"|lobby|entrance|mess|office|hall)\b"
    r"|\b(?:shuttle|van|bus|vehicle|truck|car|phone|printer|copier|computer|letterhead|mail ?room"
    r"|intercom|public address|overhead page)s? of the (?:agency|hospital|yard|employer|center|base"
    r"|department|government)\b|\b(?:intercom|overhead (?:page|paging)|PA system|franked|penalty"
    r" (?:mail|envelopes?)|metered mail|agency postage)\b",
    re.I,
)
UNCLOCKED = re.compile(
    r"\b(?:minutes|half an hour|part) of (?:the|your|each|every) (?:\w+ )?(?:briefing|huddle"
    r"|handover|stand-?up|"
    r"training|report|safety talk|staff meeting)\b|\bwhenever the (?:floor|ward|unit|line|dock"
    r"|desk) is quiet\b|\bbefore (?:your|the) (?:shift|tour) ends\b|\b(?:tell|say to) (?:your|the) "
    r"(?:lead"
    r"|supervisor|boss|chief|foreman|manager|charge nurse) "
    r"(?:that )?(?:you"
    r"(?:[’']re| are|[’']ll be)|it[’']s)|\bwhile you (?:make|do|run|drive|walk|work|wait|clean"
    r"|load|sort|chart)"
    r"\b|\bmake your rounds\b|\bwhen (?:I[’']m|you[’']re|nobody is|no one is) (?:at my desk|at "
    r"your desk|on"
    r" shift|on duty|watching|looking)\b|\bno need to (?:clock|punch|badge|sign|take leave)"
    r"|\bwithout (?:clocking|punching"
    r"|badging) out"
    r"|\b(?:don[’']?t|do not|needn[’']t) (?:have to )?(?:clock|punch|badge) out"
    r"|\bit[’']s (?:all )?(?:on"
    r" the clock|paid|duty time|official time)|\bduty time\b|\b(?:wait|waiting|before you"
    r"|while you)"
    r" (?:\w+ ){0,3}(?:punch|clock|badge) in|\b(?:through|over|all) (?:the )?(?:day|night|evening)"
    r" shift\b|\bcore hours\b|\bat (?:muster|roll call|stand-?up|huddle|formation)\b"
    r"|\b(?:before (?:you leave|leaving) the|at the door of the) (?:room|classroom"
    r"|training|orientation|session)\b|\bbetween (?:the )?sessions\b"
    r"|\b(?:start|end|top|middle) of (?:the|your) (?:shift|tour)\b|\bon (?:the )?(?:agency|boss"
    r"|house"
    r"|government|taxpayer|company)(?:[’']s)? (?:time|dime|nickel)\b",
    re.I,
)
# An answer is asked to somebody's own government address, whatever it is about.
MY_ADDRESS = re.compile(
    r"\b(?:answers?|repl(?:y|ies)|write|RSVP|respond|send (?:it|them|yours|one "
    r"line))\b[^.;!?]{0,30}? (?:my|her|his) "
    r"(?:[a-z]+\.)?(?:gov|mil|government|agency|work) (?:address|inbox|mail|account|e-?mail)\b",
    re.I,
)
