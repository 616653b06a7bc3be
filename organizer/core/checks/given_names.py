"""Given names that are common in the United States, from many languages.

A name that isn't here is still found by the words around it; these make it sure.
"""

from .listed import listed

GIVEN = frozenset(
    listed("""
Aaron Abby Abdi Abdirahman Abdul Abdullah Abebe Abel Abena Abigail Abraham Ada Adaeze Adam Adela
Adele Adeola Adrian Adriana Adrienne Adwoa Agnes Agnieszka Ahmad Ahmed Aida Aiko Aileen Aisha Aja
Akash Akiko Akira Akosua Alan Alana Alastair Albert Alberto Alejandra Alejandro Aleksandr
Alessandra Alex Alexa Alexander Alexandra Alexei Alexis Alfonso Alfred Alfredo Ali Alice Alicia
Alina Alisha Alison Allan Allen Allison Alma Almaz Alonzo Althea Alvaro Alvin Alyssa Ama Amadou
Amaka Amal Amanda Amara Amelia Amina Aminata Amir Amit Amos Amy Ana Anand Anastasia Anders Andre
Andrea Andreas Andrei Andres Andrew Andy Angel Angela Angelica Angelina Angelo Angie Angus Ani
Anil Anita Anjali Ann Anna Annabel Anne Anneke Annette Annie Anselm Anthony Antoine Anton Antonia
Antonio Anya Aoife April Araceli Arash Archie Ariel Arjun Arlene Armando Armen Arnold Arthur
Arturo Asad Asha Asher Ashley Ashok Astrid Atsuko Audrey August Augustus Aurora Austin Ava Avery
Avi Awa Ayaan Ayesha Ayse Ayumi Babatunde Barbara Barry Bart Basil Batya Bayram Beatrice Beatriz
Becky Belinda Ben Benedict Benita Benjamin Benny Bernadette Bernard Bernice Bernie Bert Bertha
Bessie Beth Bethany Betsy Betty Beverly Bianca Bich Bijan Bill Billie Billy Binta Biruk Bjorn
Blake Blanca Bob Bobbie Bobby Bogdan Bola Bonnie Boris Boubacar Brad Bradley Brandi Brandon Brandy
Brenda Brendan Brent Brett Brian Briana Bridget Brigitte Brittany Bronwyn Brooke Bruce Bruno Bryan
Bryce Byron Caleb Callum Calvin Camila Camille Candace Carl Carla Carlos Carlton Carmela Carmen
Carol Carole Carolina Caroline Carolyn Carrie Casey Cassandra Catalina Catherine Cathy Cecil
Cecilia Cedric Celeste Celia Cesar Chad Chana Chandra Chantal Charlene Charles Charlie Charlotte
Chase Chaska Cheikh Chelsea Chen Cheng Cheryl Chester Cheyenne Chiamaka Chidi Chika Chinedu Chloe
Chris Christa Christian Christina Christine Christopher Christy Chuck Cindy Claire Clara Clarence
Clarice Claude Claudette Claudia Clay Clayton Clem Clifford Clifton Clint Clinton Clive Clyde Cody
Colette Colin Colleen Connie Connor Constance Consuelo Cora Corey Cornelius Cornell Courtney Craig
Cristina Crystal Curtis Cynthia Cyrus Daisy Dakota Dale Damian Damon Dan Dana Daniel Daniela
Danielle Danny Dante Daphne Darius Darlene Darnell Darrell Darren Darryl Daryl Dave David Dawn
Dean Deanna Debbie Deborah Debra Declan Deepa Deepak Deirdre Delia Delores Demetrius Denise Dennis
Derek Derrick Desiree Desmond Devin Devon Dewayne Diana Diane Dianne Diego Dieter Dilek Dimitri
Dina Dinah Dinesh Dmitri Dolores Dominic Dominique Don Donald Donna Donnell Donnie Donovan Dora
Doreen Doris Dorothea Dorothy Doug Douglas Dov Dragan Duane Duc Duncan Dung Dustin Dwayne Dwight
Dylan Eamon Earl Ebony Eddie Edgar Edith Edmund Edna Eduardo Edward Edwin Efua Eileen Elaine
Eleanor Elena Eli Elias Elif Elijah Elise Eliza Elizabeth Ella Ellen Ellie Elliot Elliott Ellis
Elmer Eloise Elsa Elsie Elva Elvira Emeka Emil Emilia Emilio Emily Emma Emmanuel Emre Enrique Eric
Erica Erik Erika Erin Ernest Ernesto Ernie Esi Esperanza Essie Esteban Estela Estelle Esther Ethan
Ethel Etta Eugene Eun Eunice Eva Evan Evangeline Eve Evelyn Everett Ewan Ezekiel Ezra Fabian
Fadumo Faisal Faith Farah Farid Fatima Fatou Fatuma Fay Faye Federico Felicia Felipe Felix
Ferdinand Fern Fernanda Fernando Fiona Flora Florence Floyd Folake Forrest Fran Frances Francesca
Francine Francis Francisco Francois Frank Frankie Franklin Fred Freda Freddie Frederick Frida
Funmi Gabriel Gabriela Gabrielle Gail Gareth Garo Garrett Gary Gavin Gayle Gene Genevieve Geoffrey
George Georgia Georgina Gerald Geraldine Gerard Gerry Gertrude Gil Gilbert Gilberto Gina Ginger
Giovanni Giselle Giuseppe Gladys Glen Glenda Glenn Gloria Golnaz Goran Gordon Grace Graciela
Graham Grant Greg Gregory Greta Gretchen Grigory Guadalupe Guillermo Gus Gustavo Guy Gwen
Gwendolyn Habib Hadiza Haile Hakim Hal Haley Halima Hamid Hana Hanh Hank Hanna Hannah Hans Harlan
Harold Harriet Harris Harrison Harry Haruki Haruko Harvey Hasan Hassan Hattie Hazel Heather Hector
Heidi Helen Helena Helga Henrietta Henrik Henry Herbert Herman Hiba Hideo Hilary Hilda Hiram
Hiroshi Hoa Hodan Holly Homer Hong Hope Horace Hovig Howard Hubert Huda Hugh Hugo Humberto Hung
Huong Hussein Hyejin Hyun Ian Ibrahim Ida Ifeoma Ignacio Igor Ike Ikenna Ilana Ilya Iman Imani
Imelda Imran Ines Inez Ingrid Ira Irene Irina Iris Irma Irving Isaac Isabel Isabella Isaiah Isha
Ishaan Isla Ismael Ismail Israel Itzel Ivan Ivana Ivonne Ivy Jabari Jack Jackie Jaclyn Jacob
Jacqueline Jacques Jade Jaime Jake Jamal Jamar James Jamie Jamila Jan Jana Jane Janelle Janet
Janice Janine Jared Jasmine Jason Javier Jay Jayden Jean Jeanette Jeanne Jeannie Jeff Jeffrey
Jelani Jelena Jen Jenna Jennie Jennifer Jenny Jerald Jeremiah Jeremy Jermaine Jerome Jerry Jesse
Jessica Jessie Jesus Jian Jihoon Jill Jim Jimmie Jimmy Jin Jing Jiwoo Joan Joann Joanna Joanne
Joaquin Jocelyn Jodi Jody Joe Joel Joelle Joey Johan Johanna John Johnathan Johnnie Johnny Jon
Jonah Jonas Jonathan Joost Jordan Jorge Jose Josef Josefina Joseph Josephine Josh Joshua Josie Joy
Joyce Juan Jun Juana Juanita Judith Judy Jules Julia Julian Juliana Julie Juliet Julio Julius June
Junko Justin Justine Kai Kalani Kamal Kamala Karan Kareem Karen Kari Karim Karin Karina Karl Karla
Kasia Kate Katerina Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Kaveh Kay Kayla Kazuo
Keisha Keith Kelechi Kelley Kelli Kelly Kelvin Ken Kendra Kenji Kenneth Kenny Kenya Keoni Kermit
Kerry Kevin Khadija Khalid Khalil Kiara Kidane Kim Kimberly Kimiko Kira Kirk Kirsten Kofi Kojo
Kris Krishna Kristen Kristin Kristina Kristine Krzysztof Kurt Kwabena Kwaku Kwame Kyle Kyoko
Lakisha Lakshmi Laleh Lamar Lan Lana Lance Lara Larry Lars Latasha Latisha Latoya Laura Lauren
Laurence Laurie Lavonne Lawrence Leah Leandro Leanne Lee Leigh Leila Leilani Lekan Lena Leo Leon
Leona Leonard Leonardo Leroy Leslie Leticia Levi Levon Lewis Lia Liam Lila Lillian Lillie Lily
Lina Linda Lindsay Lindsey Linh Lionel Lisa Liz Liza Lloyd Logan Lois Lola Lonnie Lora Loraine
Lorena Lorenzo Loretta Lori Lorraine Losa Lottie Lou Louis Louisa Louise Lourdes Luann Luca Lucas
Lucia Lucille Lucinda Lucy Ludmila Luis Luisa Luke Lupe Luther Luz Lydia Lyle Lynda Lynette Lynn
Maarten Mabel Mack Maddie Madeleine Madeline Madison Mae Magda Magdalena Maggie Mai Mairead Maisie
Makoa Malcolm Malik Mamadou Mandy Manny Manuel Manuela Mara Marc Marcel Marcela Marcella Marcia
Marco Marcos Marcus Margaret Margarita Margie Margo Margot Maria Mariah Mariam Mariama Marian
Mariana Marianne Maribel Maricela Marie Mariko Marilyn Marina Mario Marion Marisa Marisol Marjorie
Mark Marla Marlene Marlon Marsha Marshall Marta Martha Martin Martina Marty Marvin Mary Maryam
Masako Mateo Mateus Matilda Matt Matthew Maureen Maurice Mauricio Max Maxine May Maya Mayra Megan
Mehdi Mehmet Mehret Mei Melanie Melba Mele Melinda Melissa Melody Melvin Mensah Mercedes Meredith
Merle Mia Micah Michael Micheal Michele Michelle Miguel Mike Mikhail Mila Mildred Miles Milos
Milton Mimi Min Mina Mindy Ming Minh Minnie Mira Miranda Mirela Miriam Misty Mitchell Mitzi
Mohamed Mohammad Mohammed Moises Molly Mona Monica Monique Monty Morgan Morris Moses Moshe
Muhammad Murat Muriel Murray Mustafa Mwangi Myra Myrna Myron Myrtle Nadia Nadine Nam Nana Nancy
Naomi Nasir Nasreen Nasrin Nasser Natalia Natalie Natasha Nathan Nathaniel Nazan Neal Ned Neha
Neil Nell Nellie Nelson Nestor Ngoc Ngozi Nia Niamh Nicholas Nick Nicola Nicolas Nicole Niels
Nigel Nikhil Nikita Nikki Nils Nimo Nina Nneka Noah Noe Noel Noelle Nolan Noor Nora Norah Noreen
Norma Norman Nuria Obi Obinna Octavia Octavio Odessa Oisin Okechukwu Oksana Ola Olena Olga Olive
Oliver Olivia Ollie Olu Olumide Omar Opal Ophelia Ora Orlando Oscar Osvaldo Otis Otto Ousmane Owen
Pablo Paige Paloma Pam Pamela Parisa Parker Pascal Pat Patience Patrice Patricia Patrick Patsy
Patti Patty Paul Paula Paulette Pauline Paulo Pearl Pedro Peggy Penelope Penny Percy Perry Pete
Peter Petra Petros Phil Philip Philippe Phillip Phoebe Phuong Phyllis Pierre Pieter Polly Prakash
Precious Priscilla Priya Prudence Quan Quentin Quincy Quinn Quyen Rachel Rachelle Rafael Rahul Raj
Rajesh Ralph Ramon Ramona Randall Randolph Randy Rani Raquel Rashad Rashid Raul Ravi Ray Raymond
Reba Rebecca Reggie Regina Reginald Reiko Rekha Rena Renata Rene Renee Reuben Rex Reza Rhea Rhoda
Rhonda Rhys Ricardo Richard Rick Rickey Ricky Rigoberto Riley Rita Rivka Rob Robbie Robert Roberta
Roberto Robin Robyn Rocco Rochelle Rocio Rod Roderick Rodney Rodolfo Rodrigo Rogelio Roger Rohan
Roland Rolando Roman Romeo Ron Ronald Ronda Ronnie Roosevelt Rory Rosa Rosalie Rosalind Rosalyn
Rosanna Rosario Roscoe Rose Roseann Rosemarie Rosemary Rosetta Rosie Ross Roxanne Roy Ruben Ruby
Rudolph Rudy Rufus Rukmini Russell Rusty Ruth Ryan Sabrina Sadie Sahra Said Sakura Sal Salim Sally
Salma Salman Salvador Salvatore Sam Samantha Samir Samira Sammy Samuel Sandra Sandy Sanjay
Santiago Santos Sara Sarah Sasha Saskia Saul Scott Seamus Sean Sebastian Seema Sefa Segun Selam
Selena Selma Sergei Sergio Seth Seung Seydou Shamika Shanice Shanika Shannon Shari Sharon Shaun
Shauna Shawn Sheena Sheila Shelby Sheldon Shelia Shelley Shelly Sheri Sherman Sherri Sherry Sheryl
Shin Shira Shirin Shirley Shmuel Shreya Siddharth Sidney Sienna Sigrid Silas Silvia Simon Simone
Siobhan Sione Sofia Sol Solomon Sonia Sonja Sonny Sonya Sophia Sophie Soraya Soren Spencer
Srinivas Stacey Stacy Stan Stanley Stefan Stefanie Stella Stephan Stephanie Stephen Steve Steven
Stewart Stuart Su Sue Sunil Sunita Suresh Susan Susana Susanne Susie Suzanne Svetlana Sybil Sydney
Sylvester Sylvia Tabitha Tadeusz Tadita Taiwo Takeshi Tala Tam Tamara Tameka Tami Tamika Tammy
Tanisha Tanya Tara Taras Tariku Tariq Tasha Tatiana Tavita Taylor Ted Temitope Terence Teresa Teri
Terrance Terrell Terrence Terri Terry Tess Tevita Tewodros Thandiwe Thanh Thea Thelma Theo
Theodora Theodore Theresa Theron Thi Thomas Thu Thuy Tia Tiffany Tigran Tim Timothy Tina Tobias
Toby Todd Tom Tomas Tomasz Tommy Toni Tony Tonya Tracey Traci Tracy Tran Travis Trent Trevor
Tricia Trina Trish Trisha Troy Tsehay Tuan Tunde Tyler Tyree Tyrone Tyson Uchenna Umar Ursula Usha
Valentina Valeria Valerie Vance Vanessa Vera Verna Vernon Veronica Vicki Vicky Victor Victoria
Vijay Vikram Vilma Vince Vincent Viola Violet Virgil Virginia Vivek Vivian Vladimir Wade Wahid
Waleed Walid Wallace Walt Walter Wanda Warren Warsame Wayne Wei Wendell Wendy Wesley Whitney
Wilbert Wilbur Wilfred Will Willa Willard William Willie Willis Wilma Wilson Winifred Winnie
Winona Winston Xavier Xiao Ximena Yael Yan Yasmin Yasmine Yaw Yemi Yesenia Yetunde Ying Yitzhak
Yohannes Yoko Yolanda Yong Yosef Yuki Yuri Yusuf Yvette Yvonne Zachary Zack Zahra Zainab Zeke
Zelda Zeynep Zoe Zofia Zora Zuri
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
