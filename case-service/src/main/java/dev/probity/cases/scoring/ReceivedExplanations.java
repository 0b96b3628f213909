package dev.probity.cases.scoring;

import java.util.List;

/** Innocent explanations of a bill, tested when they were asked for. */
public record ReceivedExplanations(List<ReceivedBill.Explanation> items) {
    public ReceivedExplanations {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
