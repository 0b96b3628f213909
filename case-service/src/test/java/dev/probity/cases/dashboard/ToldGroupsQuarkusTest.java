package dev.probity.cases.dashboard;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is added to and taken from what is told, those who are left are none or the smallest number at least. */
@QuarkusTest
@ComponentTest
class ToldGroupsQuarkusTest {
    private static final int TABLES = 300;
    private static final int COUNTRIES = 4;
    private static final int ROLES = 4;
    private static final int SMALLEST = 10;

    /** By country and role, of which the first are of those without a profile; a third has nobody. */
    private static int[] table(Random random) {
        int most = 5 + random.nextInt(30);
        return IntStream.range(0, COUNTRIES * ROLES)
                .map(at -> random.nextInt(3) == 0 ? 0 : random.nextInt(most))
                .toArray();
    }

    private static String name(String of, int at) {
        return at == 0 ? "null" : "'" + of + at + "'";
    }

    private static List<String> told(int[] people) {
        var cells = IntStream.range(0, COUNTRIES * ROLES)
                .mapToObj(at -> "row('w', %s, %s, %d)::dashboard_cell"
                        .formatted(name("c", at / ROLES), name("r", at % ROLES), people[at]))
                .collect(joining(", "));
        return Sql.query("select coalesce(country, '*') || ' ' || coalesce(role, '*') from dashboard_told(array["
                + cells + "])");
    }

    /** Which cells a group counts. */
    private static int[] counted(String group) {
        var of = group.split(" ");
        return IntStream.range(0, COUNTRIES * ROLES)
                .map(at -> (of[0].equals("*") || of[0].equals("c" + at / ROLES))
                                && (of[1].equals("*") || of[1].equals("r" + at % ROLES))
                        ? 1
                        : 0)
                .toArray();
    }

    /** Each group added, taken away or left aside. What is told by itself, of a country and a role, can be taken out of any sum. */
    private static boolean tellsOfFew(List<int[]> groups, int[] sum, int[] people) {
        if (groups.isEmpty()) {
            return isOfFew(sum, people);
        }
        var others = groups.subList(1, groups.size());
        return IntStream.rangeClosed(-1, 1)
                .anyMatch(sign -> tellsOfFew(others, plus(sum, groups.getFirst(), sign), people));
    }

    private static int[] plus(int[] sum, int[] group, int sign) {
        return IntStream.range(0, sum.length)
                .map(at -> sum[at] + sign * group[at])
                .toArray();
    }

    private static boolean isOfFew(int[] sum, int[] people) {
        var there = IntStream.range(0, sum.length).filter(at -> people[at] > 0);
        var left =
                IntStream.range(0, sum.length).map(at -> sum[at] * people[at]).sum();
        return there.allMatch(at -> sum[at] == 0 || sum[at] == 1) && left > 0 && left < SMALLEST;
    }

    @Test
    void nothingThatIsToldLeavesFew() {
        var random = new Random(26);
        var narrowed = new ArrayList<String>();
        for (int count = 0; count < TABLES; count++) {
            var people = table(random);
            var told = told(people);
            var groups = told.stream()
                    .filter(group -> group.contains("*"))
                    .map(ToldGroupsQuarkusTest::counted)
                    .toList();
            var alone = told.stream().filter(group -> !group.contains("*")).toList();
            var others = people.clone();
            alone.stream()
                    .map(ToldGroupsQuarkusTest::counted)
                    .forEach(cell -> Arrays.setAll(others, at -> others[at] * (1 - cell[at])));
            assertFalse(
                    tellsOfFew(groups, new int[people.length], others), () -> told + " of " + Arrays.toString(people));
            assertTrue(
                    told.stream()
                            .map(ToldGroupsQuarkusTest::counted)
                            .allMatch(group -> count(group, people) >= SMALLEST),
                    () -> "few: " + told);
            narrowed.addAll(told);
        }
        assertTrue(narrowed.stream().anyMatch(group -> group.startsWith("* r")), "no role was told");
        assertTrue(narrowed.stream().anyMatch(group -> !group.contains("*")), "no country with a role was told");
    }

    private static int count(int[] group, int[] people) {
        return IntStream.range(0, people.length)
                .map(at -> group[at] * people[at])
                .sum();
    }
}
