package dev.probity.bench.chart;

/** Colours that most colour-blind people can tell apart (Okabe and Ito), each with dashes of its own for those who can't. */
enum Palette {
    BLUE("#0072B2", ""),
    ORANGE("#D55E00", "7 4"),
    GREEN("#009E73", "2 4"),
    PINK("#CC79A7", "9 3 2 3");

    final String colour;
    final String dashes;

    Palette(String colour, String dashes) {
        this.colour = colour;
        this.dashes = dashes;
    }

    static Palette at(int index) {
        return values()[index % values().length];
    }
}
