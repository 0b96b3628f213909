package dev.probity.simulator.world;

import dev.probity.simulator.chance.Rng;

/** Invented names, mixed from common ones of many places. */
final class Names {
    private static final String[] GIVEN = {
        "Wei",
        "Li",
        "Jun",
        "Min",
        "Xiu",
        "Hao",
        "Yan",
        "Priya",
        "Arjun",
        "Ananya",
        "Rohan",
        "Lakshmi",
        "Vikram",
        "Meera",
        "James",
        "Mary",
        "Robert",
        "Linda",
        "David",
        "Susan",
        "Aoife",
        "Conor",
        "Niamh",
        "Sean",
        "María",
        "José",
        "Lucía",
        "Carlos",
        "Jana",
        "Petr",
        "Eliška",
        "Tomáš",
        "Thandi",
        "Sipho",
        "Lerato",
        "Jan",
        "Angelica",
        "Rizal",
        "Corazon",
        "Miguel",
        "Fatima",
        "Omar",
        "Ingrid",
        "Björn",
        "Chloé",
        "Luc",
        "Yuki",
        "Kenji",
        "Olga",
        "Ivan",
        "Amara",
        "Chidi",
        "Leila",
        "Reza",
        "Sofia",
        "Elena"
    };
    private static final String[] FAMILY = {
        "Wang",
        "Li",
        "Zhang",
        "Chen",
        "Liu",
        "Huang",
        "Zhao",
        "Reddy",
        "Rao",
        "Sharma",
        "Iyer",
        "Patel",
        "Khan",
        "Smith",
        "Johnson",
        "Brown",
        "Miller",
        "Davis",
        "Murphy",
        "Kelly",
        "Byrne",
        "Ryan",
        "Rojas",
        "Mora",
        "Vargas",
        "Jiménez",
        "Novák",
        "Svoboda",
        "Dvořák",
        "Černý",
        "Nkosi",
        "Dlamini",
        "Botha",
        "van Wyk",
        "Santos",
        "Reyes",
        "Cruz",
        "Garcia",
        "Haddad",
        "Nasser",
        "Lund",
        "Berg",
        "Moreau",
        "Petit",
        "Tanaka",
        "Sato",
        "Petrova",
        "Sokolov",
        "Okafor",
        "Eze",
        "Hosseini",
        "Rossi",
        "Bianchi",
        "Silva"
    };
    private static final String[] TRADE = {
        "Bright", "Harbor", "Maple", "Golden", "North", "Lotus", "Urban", "Silver", "Cedar", "Swift", "Happy", "River",
                "Summit",
        "Blue", "Everyday", "Little", "Modern", "True", "Sun", "Green", "Nova", "Pine", "Royal", "Simple", "Star",
                "Velvet"
    };
    private static final String[] GOODS = {
        "Home",
        "Living",
        "Tech",
        "Outfitters",
        "Supply",
        "Goods",
        "Trading",
        "Works",
        "Market",
        "Studio",
        "Direct",
        "Store",
        "Collective",
        "Gear",
        "Essentials",
        "Corner",
        "House",
        "Labs",
        "Depot",
        "Crafts"
    };

    private final long seed;

    Names(long seed) {
        this.seed = seed;
    }

    String given(int staff) {
        return one(GIVEN, 101, staff);
    }

    String family(int staff) {
        return one(FAMILY, 102, staff);
    }

    String merchant(int merchant) {
        return one(TRADE, 103, merchant) + " " + one(GOODS, 104, merchant) + " " + (merchant / 7 + 1);
    }

    private String one(String[] of, long purpose, long index) {
        return of[(int) (Rng.unit(seed, purpose, index) * of.length)];
    }
}
