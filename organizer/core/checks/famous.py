"""People of history and public life, whose names nobody has to ask for."""

import re

FAMOUS = re.compile(
    r"^(?:(?:Martin Luther )?King(?:,? Jr\.?)?|(?:John F\.? )?Kennedy|(?:Eleanor "
    r"|Franklin (?:D\. )?)?Roosevelt"
    r"|(?:Abraham )?Lincoln|(?:George )?Washington|C[eé]sar Chavez|Dolores Huerta|Rosa Parks"
    r"|Frances Perkins"
    r"|A\. Philip Randolph|Philip Randolph|Eugene (?:V\. )?Debs|Frederick Douglass"
    r"|Harriet Tubman|Samuel Gompers"
    r"|Mother Jones|Joe Hill|Walter Reuther|Bayard Rustin|Florence Nightingale|Clara Barton"
    r"|Susan B\. Anthony"
    r"|Sojourner Truth|Rosie the Riveter|Santa Claus|Mickey Mouse|Betty Ford|Robert Wagner"
    r"|John Lewis"
    r"|(?:Barack )?Obama|(?:Donald )?Trump|(?:Joe )?Biden|(?:Ronald )?Reagan|(?:Jimmy )?Carter"
    r"|(?:Richard )?Nixon|(?:Harry )?Truman|(?:Lyndon )?Johnson|Juan Crow|Jim Crow"
    r"|John Hancock|Jane Doe|John Doe)$"
)
