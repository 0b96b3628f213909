package dev.probity.bench.report;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table whose source lines up too, so that it reads the same in a terminal. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts with the columns' names. */
    public Table(String... head) {
        rows.add(List.of(head));
    }

    /** Adds a row with a cell for each column. */
    public void row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells for " + rows.getFirst().size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The first column to the left, all others to the right. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i));
            if (i == 0) {
                rule(text);
            }
        }
        return text.toString();
    }

    private void line(StringBuilder text, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String gap = " ".repeat(width(column) - cells.get(column).length());
            text.append("| ")
                    .append(column == 0 ? cells.get(column) + gap : gap + cells.get(column))
                    .append(' ');
        }
        text.append("|\n");
    }

    private void rule(StringBuilder text) {
        for (int column = 0; column < rows.getFirst().size(); column++) {
            text.append(column == 0 ? "|:" : "|-")
                    .append("-".repeat(width(column)))
                    .append(column == 0 ? "-" : ":");
        }
        text.append("|\n");
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
