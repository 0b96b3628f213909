package dev.probity.simulator.work;

import dev.probity.simulator.event.EventLine;
import dev.probity.simulator.event.EventType;
import dev.probity.simulator.event.Key;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.tie.Identities;
import dev.probity.simulator.tie.Identity;
import dev.probity.simulator.world.Merchants;
import dev.probity.simulator.world.Role;
import dev.probity.simulator.world.StaffMember;
import dev.probity.simulator.world.Team;
import dev.probity.simulator.world.World;

/** The registers of staff and of merchants: everybody at first, then whoever joins, gives notice, leaves or changes category. */
public final class Directory {
    private final Stage stage;
    private final World world;
    private final Identities identities;

    /** The registers of this world. */
    public Directory(Stage stage, World world, Identities identities) {
        this.stage = stage;
        this.world = world;
        this.identities = identities;
    }

    /** Writes down everybody within the span given, and notes when to write down what changes later. */
    public void publish(long from, long span) {
        stage.agenda().add(from, at -> staffFrom(at, 0, from, span));
        stage.agenda().add(from, at -> merchantFrom(at, 0, from, span));
        for (Team team : world.teams()) {
            if (team.reorganisedAt() != Long.MAX_VALUE) {
                stage.agenda().add(team.reorganisedAt(), at -> reorganised(at, team));
            }
        }
    }

    private void staffFrom(long at, int index, long from, long span) {
        StaffMember member = world.staff(index);
        if (member.hiredAt() == Long.MIN_VALUE) {
            profile(at, member);
        } else {
            stage.agenda().add(Math.max(at, member.hiredAt()), moment -> profile(moment, member));
        }
        if (member.noticeAt() != Long.MAX_VALUE) {
            if (member.noticeAt() > at) {
                stage.agenda().add(member.noticeAt(), moment -> profile(moment, member));
            }
            stage.agenda().add(member.leftAt(), moment -> profile(moment, member));
        }
        int next = index + 1;
        if (next < world.staffCount()) {
            stage.agenda().add(from + span * next / world.staffCount(), moment -> staffFrom(moment, next, from, span));
        }
    }

    private void reorganised(long at, Team team) {
        for (int index = team.first(); index < team.first() + team.size(); index++) {
            StaffMember member = world.staff(index);
            if (member.employedAt(at)) {
                profile(at, member);
            }
        }
    }

    private void profile(long at, StaffMember member) {
        Team team = member.team();
        EventLine line = stage.event(EventType.STAFF_PROFILE, at, Kind.STAFF, member.number())
                .id(Key.STAFF_ID, Kind.STAFF, member.number())
                .text(Key.NAME, world.name(member))
                .text(Key.EMAIL, "u" + member.number() + "@marketplace.example")
                .text(Key.ROLE, team.role().label())
                .text(Key.TEAM, team.label());
        StaffMember manager = world.manager(member);
        if (manager != null) {
            line.id(Key.MANAGER_ID, Kind.STAFF, manager.number());
        }
        line.text(Key.SITE, world.site(team).code())
                .text(Key.COUNTRY, world.site(team).country())
                .text(Key.EMPLOYMENT, employment(at, member));
        if (at >= member.noticeAt()) {
            line.date(Key.NOTICE_DATE, member.noticeAt());
        }
        line.date(Key.STARTED_AT, world.startedAt(member)).list(Key.ENTITLEMENTS);
        entitlements(line, team.role());
        line.close(']').list(Key.PORTFOLIO);
        for (int merchant : world.portfolio(member)) {
            line.element(Kind.MERCHANT, world.merchants().number(merchant));
        }
        line.close(']');
        stage.publish();
    }

    private static String employment(long at, StaffMember member) {
        if (at >= member.leftAt()) {
            return "LEFT";
        }
        return at >= member.noticeAt() ? "ON_NOTICE" : "ACTIVE";
    }

    private static void entitlements(EventLine line, Role role) {
        line.element("desk");
        switch (role) {
            case SELLER_SUPPORT -> line.element("standing.write").element("reviews.write");
            case REVIEW_MODERATOR -> line.element("reviews.write");
            case FRAUD_INVESTIGATOR -> line.element("standing.write").element("contacts.read");
            case CATALOG -> line.element("listings.write");
            case ACCOUNT_MANAGER -> line.element("fees.write");
            case DATA_ANALYST -> line.element("warehouse.read");
            case CUSTOMER_SERVICE, AUDITOR -> line.element("contacts.read");
        }
    }

    private void merchantFrom(long at, int merchant, long from, long span) {
        Merchants merchants = world.merchants();
        long number = merchants.number(merchant);
        EventLine line = stage.event(EventType.MERCHANT_PROFILE, at, Kind.MERCHANT, number)
                .id(Key.MERCHANT_ID, Kind.MERCHANT, number)
                .text(Key.NAME, world.merchantName(merchant))
                .text(Key.COUNTRY, merchants.country(merchant))
                .text(Key.CATEGORY, merchants.categoryLabel(merchant))
                .time(Key.OPENED_AT, merchants.openedAt(merchant))
                .text(Key.STATUS, "ACTIVE")
                .list(Key.IDENTIFIERS);
        identifier(line, identities.phone(Kind.MERCHANT, merchant));
        identifier(line, identities.email(Kind.MERCHANT, merchant));
        identifier(line, identities.bank(Kind.MERCHANT, merchant));
        identifier(line, identities.address(Kind.MERCHANT, merchant));
        line.close(']');
        stage.publish();
        int next = merchant + 1;
        if (next < merchants.count()) {
            stage.agenda()
                    .add(from + span * next / merchants.count(), moment -> merchantFrom(moment, next, from, span));
        }
    }

    private static void identifier(EventLine line, Identity identity) {
        line.object()
                .text(Key.KIND, identity.kind())
                .text(Key.VALUE, identity.value())
                .close('}');
    }
}
