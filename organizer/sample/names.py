"""Names for the sample local: ordinary given names, family names that nobody bears."""

from random import Random

GIVEN = """
Abel Ada Ahmed Aiko Alba Amara Anton Beatriz Bela Bo Bram Carmen Cato Chidi Clio Dana Darius Delia
Desta Dov Edda Elio Emeka Enzo Esme Farah Fern Gita Gus Hana Hector Ines Iris Ivo Jada Joaquin
June Kaia Kenji Kofi Lakshmi Lena Leo Linh Luz Mabel Malik Mara Mei Milo Nadia Nils Noor Odell
Olga Omar Opal Otis Paz Pearl Petra Quincy Rafa Rana Remy Rosa Ruth Sami Selma Silas Sofia Sol
Tamar Tariq Tess Theo Uma Vera Viktor Wanda Wren Xenia Yara Yusuf Zelda Zora
"""
FIRST = """
Amber Barley Birch Bramble Cedar Clover Copper Cricket Dapple Drift Ember Fennel Fiddle Flint
Gable Ginger Harbor Hazel Heron Honey Juniper Kettle Lantern Linden Maple Marble Meadow Mellow
Mustard Nettle Nutmeg Oaken Orchard Paper Pebble Pepper Pewter Pickle Plum Quill Raven Reed
Saffron Silver Sorrel Sparrow Thimble Thistle Timber Velvet Walnut Whistle Willow Winter Wool
"""
LAST = """
berry bottom brook button feather field gate grove hook lane moor pin row ton well wick
"""
# What a name field must survive, one of each.
UNUSUAL = (
    "Siobhán O’Nettlewick",
    "José-María de la Plumwell y Quillbrook",
    "Ж. Берёзкина-Вымышленная",
    "نور الاسم المخترع",
    "山田 架空",
    "Wolfeschlegelsteinhausenbergerdorff Thistlebottom-Marblefeather",
    "X Æ Kettlebutton",
)


def names(count: int) -> list[str]:
    """``count`` different names, the same every time."""
    random = Random(9104)
    given, first, last = GIVEN.split(), FIRST.split(), LAST.split()
    found = dict.fromkeys(UNUSUAL)
    while len(found) < count:
        family = random.choice(first) + random.choice(last)
        found[f"{random.choice(given)} {family}"] = None
    return list(found)
