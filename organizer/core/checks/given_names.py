"""Given names that are common in the United States, from many languages.

A name that isn't here is still found by the words around it; these make it sure.
"""

from .listed import listed

GIVEN = frozenset(
    listed("""
Aaron Abby Abdi Abdirahman Abdul Abdullah Abe Abebe Abel Abena Abigail Abraham Ada Adaeze Adam
Addie Adela Adelaide Adele Adeola Adrian Adriana Adrienne Adwoa Agatha Aggie Agnes Agnieszka Ahmad
Ahmed Aida Aiko Aileen Aisha Aja Akash Akiko Akira Akosua Akua Alan Alana Alastair Alba Albert
Alberto Alec Alejandra Alejandro Alek Aleksandr Alessandra Alex Alexa Alexander Alexandra Alexei
Alexis Alf Alfie Alfonso Alfred Alfredo Ali Alice Alicia Alina Alisha Alison Allan Allen Allison
Ally Alma Almaz Alonzo Althea Alvaro Alvin Alvina Alyssa Ama Amadeus Amadou Amaka Amal Amanda
Amara Ambrose Amelia Amina Aminata Amir Amit Amos Amy Ana Anais Anand Anastasia Anatoly Anders
Andre Andrea Andreas Andrei Andres Andrew Andy Angel Angela Angelica Angelina Angelo Angie Angus
Ani Anil Anita Anjali Ann Anna Annabel Anne Anneke Anneliese Annette Annie Ansel Anselm Anthony
Antoine Antoinette Anton Antonia Antonio Anwar Anya Aoife Apolonia April Araceli Arash Archie
Arden Ariel Arjun Arlene Arlo Armando Armen Arne Arnie Arnold Arthur Artie Arturo Asad Asha
Ashanti Asher Ashley Ashok Astrid Atsuko Aubrey Audrey Augie August Augustina Augustus Aurelio
Aurora Austin Ava Avery Avi Awa Axel Ayaan Ayesha Ayse Ayumi Babatunde Babs Barb Barbara Barry
Bart Basil Batya Bayram Bea Beatrice Beatriz Becky Belinda Bella Ben Benedict Benita Benjamin
Bennie Benno Benny Bernadette Bernadine Bernard Bernardo Bernice Bernie Bert Bertha Bess Bessie
Beth Bethany Betsy Bette Betty Bev Beverly Bianca Bich Biff Bijan Bill Billie Billy Binta Birdie
Birgit Biruk Bjarne Bjorn Blake Blanca Bob Bobbi Bobbie Bobby Bogdan Bola Bonita Bonnie Boris
Boubacar Brad Bradford Bradley Bram Brandi Brandon Brandy Bree Brenda Brendan Brent Bret Brett
Brian Briana Brice Bridget Brigid Brigitte Brittany Bronwen Bronwyn Brooke Bruce Bruno Bryan Bryce
Buford Byron Caleb Calista Callie Callum Calvin Camila Camille Candace Candice Carina Carl Carla
Carleen Carlene Carlos Carlton Carly Carmela Carmelo Carmen Carmine Caro Carol Carole Carolina
Caroline Carolyn Carrie Carroll Casey Cass Cassandra Cassie Catalina Catherine Cathleen Cathy
Cecil Cecile Cecilia Cedric Celeste Celestine Celia Celina Cesar Chad Chadwick Chana Chandra
Chantal Charlene Charles Charlie Charlotte Charo Chas Chase Chaska Cheikh Chelsea Chen Cheng
Cheryl Chester Chet Cheyenne Chiamaka Chidi Chika Chinedu Chiyo Chloe Chris Chrissy Christa
Christian Christina Christine Christoph Christopher Christy Chrystal Chuck Ciara Cindi Cindy Cissy
Claire Clara Clarence Clarice Claude Claudette Claudia Clay Clayton Clem Clemens Clementine Cleo
Cletus Cliff Clifford Clifton Clint Clinton Clive Clyde Cody Coleen Colette Colin Colleen Concetta
Connie Connor Constance Consuelo Cora Cordelia Corey Corinne Cornelius Cornell Corrine Courtney
Craig Cristina Cristobal Crystal Curtis Cynthia Cynthie Cyrus Dafne Dag Dagmar Dahlia Daisuke
Daisy Dakota Dale Damaris Damian Damon Dan Dana Dandre Daniel Daniela Danielle Danny Dante Daphne
Darcy Daria Darius Darla Darlene Darnell Darrell Darren Darron Darryl Daryl Dave David Dawn Dax
Dean Deanna Deanne Deb Debbie Debi Deborah Debra Declan Deepa Deepak Deion Deirdre Delbert Delia
Della Delores Delphine Delroy Dema Demetrius Demi Denise Dennis Deon Derek Derrick Desi Desiree
Desmond Devin Devon Dewayne Dexter Diana Diane Dianne Diego Dieter Dilek Dillon Dimitri Dina Dinah
Dinesh Dion Dirk Dmitri Dolores Dominga Domingo Dominic Dominique Don Donald Donatella Donna
Donnell Donnie Donovan Dora Doreen Dorian Dorine Doris Doro Dorothea Dorothy Dottie Doug Douglas
Dov Dragan Dre Drea Duane Duc Duncan Dung Dustin Dwayne Dwight Dylan Eamon Earl Earlene Earnest
Ebba Ebony Eddie Eddy Edgar Edie Edith Edmond Edmund Edna Eduardo Edward Edwin Edwina Effie Efua
Eileen Eino Eitan Elaina Elaine Elda Eldon Eleanor Eleanora Elena Elfriede Eli Elias Elif Elijah
Elin Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Ellie Elliot Elliott Ellis Ellsworth Elmer
Elmo Elmore Eloisa Eloise Elroy Elsa Elsie Elspeth Elton Elva Elvira Elwood Emanuel Emeka Emil
Emilia Emilio Emily Emma Emmanuel Emmett Emmy Emre Enid Enoch Enrique Ephraim Eric Erica Erik
Erika Erin Erma Erna Ernest Ernesto Ernie Errol Ervin Erwin Esi Esme Esperanza Essie Esteban
Estela Estelle Esther Estrella Ethan Ethel Etta Ettore Eudora Eugene Eugenia Eula Eulalia Eun
Eunice Eusebio Eva Evan Evangeline Eve Evelyn Everett Evie Ewa Ewan Ezekiel Ezequiel Ezra Fabian
Fadumo Faisal Faith Fannie Farah Farid Farrah Fatima Fatou Fatuma Faustino Fay Faye Federico
Felicia Felicity Felipe Felix Fenna Ferdinand Fergus Fern Fernanda Fernando Fidel Filip Filomena
Fiona Flavia Flo Flora Florence Flossie Floyd Folake Forrest Fran Frances Francesca Francine
Francis Francisco Francois Frank Frankie Franklin Franny Franz Fred Freda Freddie Frederick
Fredrick Freya Frida Frieda Funmi Gabby Gabe Gabriel Gabriela Gabrielle Gail Gareth Garo Garrett
Garth Gary Gaston Gavin Gayla Gayle Genaro Gene Genevieve Geno Geoff Geoffrey George Georgette
Georgia Georgie Georgina Gerald Geraldine Gerard Gerda Germaine Gerri Gerry Gertie Gertrude Gianna
Gil Gilbert Gilberto Gilda Gina Ginger Gino Giovanni Giselle Gita Giulia Giulio Giuseppe Gladys
Glen Glenda Glenn Gloria Glynis Golnaz Gonzalo Goran Gordon Grace Graciela Graciella Graham Grant
Grazyna Greer Greg Gregory Greta Gretchen Grigory Griselda Guadalupe Guillermo Gunnar Gunther Gus
Gustavo Guy Gwen Gwendolyn Gwyn Habib Hadiza Haile Hakeem Hakim Hal Haley Halima Halle Hamid Hana
Hanh Hani Hank Hanna Hannah Hanne Hans Hansel Harlan Harlow Harold Harriet Harriett Harris
Harrison Harry Haruki Haruko Harvey Hasan Hassan Hatsue Hattie Haydee Hazel Heather Hector Hedda
Hedwig Heidi Heike Helen Helena Helga Henrietta Henrik Henry Herbert Herman Hermann Hermina Hester
Hettie Hiba Hideo Hilario Hilary Hilda Hildegard Hilma Hiram Hiroko Hiroshi Hoa Hodan Holly Homer
Hong Hope Horace Horst Hortense Hovig Howard Hubert Huda Huey Hugh Hugo Humberto Hung Huong
Hussein Hyejin Hyun Iain Ian Ibolya Ibrahim Ida Ifeoma Ignacio Ignatius Igor Ike Ikenna Ilana
Ilona Ilsa Ilse Ilya Iman Imani Imelda Imogen Imran Ines Inez Inga Inge Ingeborg Inger Ingrid Ione
Ira Irena Irene Irina Iris Irma Irv Irvin Irving Isaac Isabel Isabella Isadora Isaiah Isaias Isha
Ishaan Isidro Isla Ismael Ismail Isolde Israel Istvan Itzel Ivan Ivana Ivo Ivonne Ivy Izzy Jabari
Jabbar Jacinta Jacinto Jack Jacki Jackie Jacky Jaclyn Jacob Jacqueline Jacques Jade Jaden Jaime
Jake Jamal Jamar Jamel James Jamey Jamie Jamila Jan Jana Jane Janek Janell Janelle Janet Janice
Janine Janna Jared Jarrett Jarvis Jasmine Jason Javier Javon Jay Jayden Jaye Jayne Jean Jeanette
Jeanne Jeannette Jeannie Jeb Jeff Jeffery Jeffrey Jelani Jelena Jem Jen Jenn Jenna Jennie Jennifer
Jenny Jerald Jeremiah Jeremy Jeri Jerilyn Jermain Jermaine Jerome Jerry Jesse Jessica Jessie Jesus
Jian Jihoon Jill Jillian Jim Jimmie Jimmy Jin Jing Jiwoo Joachim Joan Joanie Joann Joanna Joanne
Joaquin Jocelyn Jock Jodi Jody Joe Joel Joelle Joellen Joely Joey Johan Johann Johanna Johannes
John Johnathan Johnie Johnnie Johnny Jolene Jon Jonah Jonas Jonathan Joni Jonna Joost Jordan Jordi
Jorge Jose Josef Josefa Josefina Joseph Josephine Josh Joshi Joshua Josie Josue Jovan Joy Joyce
Juan Juana Juanita Judd Judi Judie Judith Judy Juergen Jules Julia Julian Juliana Julie Juliet
Julio Julius Jun June Junko Jurgen Justin Justine Jutta Kai Kaitlyn Kala Kalani Kaleb Kali Kalle
Kamal Kamala Kara Karan Kareem Karel Karen Kari Karim Karin Karina Karl Karla Karyn Kasia
Kassandra Kate Katerina Katharina Katharine Katherine Kathi Kathleen Kathryn Kathy Katie Katja
Katrin Katrina Kaveh Kay Kayla Kayleigh Kazimir Kazuo Keegan Keenan Keiko Keira Keisha Keith
Kelechi Kelley Kelli Kelly Kelvin Ken Kenan Kendra Kendrick Kenji Kenneth Kenny Kenya Keoki Keoni
Keri Kermit Kerry Kevin Khadija Khalid Khalil Kia Kian Kiara Kidane Kiki Kim Kimber Kimberly
Kimiko Kira Kirk Kirsten Klaus Knut Kofi Kojo Konrad Korey Kosta Kostas Kris Krishna Kristen
Kristi Kristian Kristie Kristin Kristina Kristine Kristofer Krystal Krzysztof Kurt Kwabena Kwaku
Kwame Kwasi Kyla Kyle Kyoko Kyra Lacey Ladonna Lainey Lakisha Lakshmi Laleh Lamar Lan Lana Lance
Laney Lara Laronda Larry Lars Lashawn Latanya Latasha Latisha Latonya Latoya Laura Lauren Laurence
Lauri Laurie Lavinia Lavonne Lawrence Leah Leandra Leandro Leanne Leda Lee Leia Leif Leigh Leila
Leilani Lekan Leland Lem Lemuel Lena Lennart Lennie Lenny Lenora Leo Leon Leona Leonard Leonardo
Leontine Leopold Leroy Lesley Leslie Leta Leticia Lettie Lev Levi Levon Lewis Lia Liam Lila Lilah
Lilia Lilian Liliana Lillian Lillie Lily Lina Linda Lindsay Lindsey Linh Linus Lionel Lisa Lisbeth
Lise Lissa Liv Livia Livvy Liz Liza Lizzie Lloyd Logan Lois Lola Lolita Lonnie Lonny Lora Loraine
Lorelei Loren Lorena Lorene Lorenzo Loretta Lori Lorna Lorraine Lorrie Losa Lothar Lotte Lottie
Lou Louie Louis Louisa Louise Lourdes Luana Luann Luanne Luca Lucas Lucia Lucian Luciana Luciano
Lucien Lucille Lucinda Lucius Lucy Ludmila Ludwig Luella Luigi Luis Luisa Luke Lula Lupe Lurleen
Luther Luz Lydia Lyla Lyle Lyman Lynda Lyndon Lynette Lynn Lynne Maarten Mabel Mack Macy Maddie
Madeleine Madeline Madison Mads Mae Maeve Magda Magdalena Maggie Magnus Mahmoud Mai Maia Mairead
Maisie Makoa Malachi Malcolm Malia Malik Malinda Mamadou Mamie Mandy Manfred Manny Manolo Manu
Manuel Manuela Mara Marc Marcel Marcela Marcelino Marcella Marcelo Marci Marcia Marco Marcos
Marcus Marcy Maren Margaret Margarete Margarita Margery Margie Margit Margo Margot Margret
Marguerite Maria Mariah Mariam Mariama Marian Mariana Marianne Mariano Maribel Maribeth Maricela
Marie Marietta Mariko Marilyn Marina Mario Marion Marisa Marisela Marisol Marit Maritza Marja
Marjorie Mark Markus Marla Marlena Marlene Marlin Marlon Marlys Marsha Marshall Marta Martha
Martin Martina Marty Marva Marvin Mary Maryam Maryann Marybeth Marylou Masako Mateo Mateus Mateusz
Mathias Mathilde Matilda Matt Matthew Matthias Mattie Maud Maude Maureen Maurice Mauricio Mavis
Max Maximilian Maximo Maxine May Maya Mayra Mayumi Meg Megan Meghan Mehdi Mehmet Mehret Mei
Melanie Melba Mele Melinda Melissa Melody Melvin Mensah Mercedes Meredith Merle Meryl Mia Micaela
Micah Michael Micheal Michele Michelle Mickey Midge Miguel Miguelina Mika Mike Mikel Mikhail Miki
Mikko Mila Milagros Mildred Miles Millicent Millie Milo Milos Milton Mimi Min Mina Mindy Ming Minh
Minnie Mira Miranda Mirela Miriam Mirna Missy Misty Mitch Mitchell Mitsuko Mitzi Moe Mohamad
Mohamed Mohammad Mohammed Moira Moises Molly Mona Monica Monika Monique Monty Mordecai Morgan
Morgana Morris Morton Moses Moshe Moya Muhammad Murat Muriel Murray Mustafa Mwangi Myles Myra
Myrna Myron Myrtle Nadia Nadine Nadya Nam Nana Nancy Nanette Nannie Naomi Napoleon Nash Nasir
Nasreen Nasrin Nasser Nastasia Natalia Natalie Natalya Natasha Nate Nathalie Nathan Nathaniel
Nayeli Nazan Neal Ned Neha Neil Nelda Nell Nella Nellie Nels Nelson Nena Nerissa Nestor Netta
Nettie Neva Neville Ngoc Ngozi Nia Niamh Nicholas Nick Nicki Nico Nicola Nicolas Nicole Niels
Nigel Nikhil Nikita Nikki Niko Nikolai Nikolaus Nils Nimo Nina Nita Nneka Noah Noe Noel Noelia
Noelle Nola Nolan Noni Noor Nora Norah Norbert Noreen Norma Norman Nuria Nyla Obi Obinna Octavia
Octavio Odalys Odell Odessa Odette Ofelia Oisin Okechukwu Oksana Ola Olaf Olav Oleg Olena Olga
Olin Olive Oliver Olivia Ollie Olu Olumide Omar Omer Ondine Oona Opal Ophelia Oprah Ora Orin Orla
Orlando Orpha Orrin Orson Orville Osama Oscar Osman Osvaldo Oswald Otis Ottilie Otto Ousmane Owen
Pablo Paco Paige Paloma Pam Pamela Paolo Parisa Parker Parvati Pascal Pascual Pat Patience Patrice
Patricia Patrick Patrik Patrizia Patsy Patti Patty Paul Paula Paulette Paulina Pauline Paulo Pearl
Pearlie Pedro Peggy Penelope Penny Pepe Percy Perla Pernille Perry Pete Peter Petra Petronella
Petros Phil Philip Philippa Philippe Phillip Philomena Phineas Phoebe Phuong Phyllis Pia Pierre
Pieter Pietro Piotr Polly Porfirio Prakash Precious Prisca Priscilla Priya Prudence Prudencio Quan
Queenie Quentin Quincy Quinn Quyen Rachael Rachel Rachelle Radka Raewyn Rafael Rafe Rafi Rahul
Raimund Raina Raj Rajesh Ralf Ralph Ramiro Ramon Ramona Rana Randall Randi Randolph Randy Rani
Raoul Raquel Rashad Rashid Rashida Raul Ravi Ray Raylene Raymond Raymundo Reba Rebeca Rebecca
Rebekah Refugio Regan Reggie Regina Reginald Regis Reiko Reinhard Reinhold Rekha Remedios Remo
Remy Rena Renaldo Renata Renate Renato Rene Renee Reuben Rex Reynaldo Reza Rhea Rhett Rhoda Rhonda
Rhys Ricardo Richard Rick Rickey Ricki Ricky Rigoberto Rikki Riley Rina Rita Rivka Roald Rob Robb
Robbie Robbin Robert Roberta Roberto Robin Robyn Rocco Rochelle Rocio Rod Roderick Rodger Rodney
Rodolfo Rodrigo Rogelio Roger Rohan Roland Rolando Rolf Romaine Roman Romana Romeo Romy Ron Ronald
Ronan Ronda Roni Ronnie Ronny Roosevelt Rory Rosa Rosalba Rosalia Rosalie Rosalina Rosalind
Rosalva Rosalyn Rosana Rosanna Rosario Roscoe Rose Roseann Rosella Rosemarie Rosemary Rosetta
Rosie Rosina Rosita Roslyn Ross Rowena Roxana Roxanne Roxie Roy Ruben Rubin Ruby Rudi Rudolph Rudy
Rufina Rufus Rukmini Rupert Russell Rusty Ruth Ruthie Ryan Saanvi Sabina Sabrina Sadako Sadie
Saeed Sahra Said Sakura Sal Salim Sally Salma Salman Salome Salvador Salvatore Sam Samantha Samir
Samira Sammie Sammy Samuel Sana Sandi Sandra Sandy Sanjay Sanna Santiago Santino Santos Sara Sarah
Sasha Saskia Saul Saundra Savanna Schuyler Scot Scott Scottie Seamus Sean Sebastian Seema Sefa
Segun Selam Selena Selma Serafina Serena Sergei Sergey Sergio Seth Seung Severin Seydou Shamika
Shana Shanice Shanika Shanna Shannon Shanta Shaquille Shari Sharlene Sharon Sharron Shasta Shaun
Shauna Shawn Shay Sheena Sheila Shelby Sheldon Shelia Shelley Shelly Shelton Sheri Sherman Sherri
Sherry Sheryl Shin Shira Shirin Shirl Shirley Shmuel Shoshana Shreya Siddharth Sidney Siegfried
Siena Sienna Sigmund Sigrid Sigurd Silas Silvia Simeon Simon Simone Sina Siobhan Sione Sloane
Sofia Sol Solange Soledad Solomon Somchai Sondra Sonia Sonja Sonny Sonya Sookie Sophia Sophie
Soraya Soren Spencer Spiro Srinivas Stacey Stacia Stacie Stacy Stan Stanislav Stanley Starla
Stefan Stefania Stefanie Steffi Stella Sten Stephan Stephania Stephanie Stephen Steve Steven
Stevie Stewart Stu Stuart Su Sue Sukey Suki Suleiman Sunil Sunita Sunniva Suresh Susan Susana
Susannah Susanne Susie Suzanne Suzette Sven Svetlana Sybil Sybille Sydney Sylvester Sylvia Tabatha
Tabitha Tadeusz Tadita Taina Taiwo Takeshi Tala Talia Tallulah Talya Tam Tamar Tamara Tameka Tami
Tamie Tamika Tammy Tanisha Tanya Tara Taras Tarek Tariku Tariq Tasha Tatiana Tatum Tatyana Tavita
Taylor Tayna Ted Temitope Teodor Teodora Teodoro Terence Teresa Teri Terrance Terrell Terrence
Terri Terry Tess Tessa Tevita Tewodros Thad Thaddeus Thandiwe Thanh Thea Theda Thelma Thelonious
Theo Theodor Theodora Theodore Theresa Theresia Theron Thi Thomas Thorsten Thu Thurman Thuy Thyra
Tia Tiana Tiffany Tigran Tilda Tillie Tim Timmy Timo Timothy Tina Tino Tito Titus Tobey Tobias
Tobin Toby Tod Todd Tom Tomas Tomasz Tomiko Tommy Tomo Toni Tonia Tony Tonya Topher Torsten Tory
Tova Tracey Traci Tracie Tracy Tran Travis Treena Trent Tressa Trevor Tricia Trina Trish Trisha
Tristan Trixie Troy Trudie Trudy Tsehay Tuan Tunde Twyla Tyler Tyra Tyree Tyrell Tyrone Tyson
Uchenna Ulf Ulises Ulla Ulrich Ulrike Ulysses Umar Uri Uriel Ursula Usha Valentin Valentina
Valeria Valerie Valeriy Vance Vanda Vanessa Vangie Vasily Vaughn Velda Velma Vera Verena Vergie
Verl Verla Vern Verna Vernell Vernice Vernon Veronica Vesna Vesta Vic Vicente Vicki Vickie Vicky
Victor Victoria Victorine Vidal Vijay Vikram Viktor Vilma Vince Vincent Vinnie Vinny Viola Violet
Virgie Virgil Virginia Vito Vittorio Vivek Vivian Vivienne Vlad Vladimir Volker Wade Wahid Waldo
Waleed Walid Wallace Wally Walt Walter Wanda Wanita Warren Warsame Waylon Wayne Wei Wendall
Wendell Wendy Wenona Werner Wes Wesley Westley Whitney Wilbert Wilbur Wilda Wilfred Wilfredo
Wilhelm Wilhelmina Will Willa Willard Willem Willene William Willie Willis Willy Wilma Wilmer
Wilson Winfred Winifred Winnie Winnifred Winona Winston Winthrop Wolfgang Woodrow Wyatt Xander
Xavier Xena Xiao Ximena Xiomara Yaakov Yadira Yael Yahya Yan Yana Yanni Yannick Yaritza Yasin
Yasmin Yasmina Yasmine Yasuko Yaw Yelena Yemi Yesenia Yetunde Ying Yitzhak Yoel Yohannes Yoko
Yolanda Yong Yosef Yoshi Yosuke Yuki Yuko Yuri Yusra Yusuf Yusuke Yves Yvette Yvonne Zach
Zachariah Zachary Zack Zahra Zainab Zandra Zane Zeb Zeke Zelda Zelma Zenaida Zev Zeynep Ziggy Zina
Zita Zoe Zofia Zola Zora Zulema Zuri
""")
)

# Names that are ordinary words too: believed only beside another name or a title.
ALSO_WORDS = frozenset(
    listed("""
Abel Aja Al Ali Alma Ama Amber An Angel Ani April Art Asha August Aurora Austin Autumn Awa Baron
Bay Bear Bill Blaze Bo Brandy Brooklyn Buck Carol Carolina Carter Casey Chad Chance Charity
Charlotte Chase Chelsea Chen Cheng Christian Chuck Clay Cliff Cole Colt Concepcion Constance
Cooper Crystal Daisy Dale Dallas Dawn Day Dean Destiny Dolores Don Drew Duke Dung Earl Earle Ed
Esi Eun Faith Felicity Fern Florence Forrest Fox Frank Gail Gale Gene Georgia Ginger Glen Grace
Grant Guy Ha Hank Harmony Hazel Heath Hoa Holly Hong Hope Houston Hung Hunter Iris Isha Isla
Israel Ivy Jack Jackson Jade Jay Jesus Jin Jing Jo Joan Jordan Joy June Kay Kenya Kim King Lan
Lance Lane Lee Lily Lincoln London Long Lourdes Madison Mai Major Mark Marshall Mason Max May
Melody Mercedes Mercy Merle Mike Miles Min Ming Misty Myrtle Nam Nana Nimo Norm Norman Nova Obi
Ola Olive Opal Ora Page Paige Paris Parker Pat Patience Patty Pearl Penny Pilar Precious Prince
Prudence Queen Ray Read Reed Rich Rob Robbie Robin Rock Rocky Rod Roman Rosario Rose Ross Royal
Ruby Rusty Said Sal Sandy Santos Sherry Shin Sol Stan Star Stella Sterling Stone Su Sue Summer
Sunny Sunshine Sydney Tala Tam Taylor Ted Thi Thu Tran Trent Trinity Troy Tyler Van Victoria Viola
Violet Virginia Wade Ward Washington Wei Will Wolf Xiao Ying Yong
""")
) - frozenset(
    listed("Carol Casey Joan Mike Kim Chen Stan Norman Dolores Wei Lee Tyler Stella Hazel Hank")
)

# Given names that are words too, when they stand in small letters.
MAY_BE_WORDS = frozenset(
    listed("""
Amber Angel April August Autumn Bill Brook Chance Chase Chip Christian Cliff Clay Dale Dawn Dean
Destiny Drew Faith Ford Forrest Frank Gene Ginger Glen Grace Grant Guy Harmony Heath Holly Hope
Hunter Iris Ivy Jack Jade Jasmine Jean Jewel Joy June Justice Lance Lane Lily Love Mark Marina
Mason Max Melody Mercy Miles Miller Misty Myrtle Olive Page Parker Pat Pearl Penny Porter Prince
Ray Reed Rich River Rob Robin Rocky Rose Ruby Sage Sandy Savannah Sky Star Sterling Stone Summer
Sunny Taylor Terry Tiffany Trinity Troy Victor Victoria Viola Violet Wade Ward Warren Will Carol
Christ Major Duke Earl Basil Rusty Tanner Cooper Carter Tucker Junior
""")
)
