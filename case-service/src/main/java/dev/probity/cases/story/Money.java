package dev.probity.cases.story;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount that an event tells.
 *
 * @param amount how much, with cents; below 0 where money was given back
 * @param currency ISO 4217
 */
record Money(BigDecimal amount, String currency) {
    /** As scoring says what a payment says; anything else is no amount, and none is guessed. */
    private static final Pattern SAID = Pattern.compile("(-?[0-9]{1,3}(?:,[0-9]{3})*\\.[0-9]{2}) ([A-Z]{3})");

    /** Empty where the words are not an amount. */
    static Optional<Money> said(@Nullable String what) {
        var found = SAID.matcher(what == null ? "" : what);
        return found.matches()
                ? Optional.of(new Money(new BigDecimal(found.group(1).replace(",", "")), found.group(2)))
                : Optional.empty();
    }

    /** What all of them say together; empty unless each says an amount, all in one currency and all one way. */
    static Optional<Money> sum(List<Happening> payments) {
        var all = payments.stream().map(payment -> said(payment.what())).toList();
        return all.stream()
                .reduce((a, b) -> a.flatMap(some -> b.flatMap(some::and)))
                .flatMap(sum -> sum);
    }

    private Optional<Money> and(Money more) {
        return currency.equals(more.currency) && amount.signum() == more.amount.signum()
                ? Optional.of(new Money(amount.add(more.amount), currency))
                : Optional.empty();
    }

    /** "1,200.00 USD", with a real minus sign. */
    String words() {
        return String.format(Locale.ROOT, "%,.2f %s", amount, currency).replace('-', '−');
    }
}
