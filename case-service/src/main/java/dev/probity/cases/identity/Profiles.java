package dev.probity.cases.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.live.Live;
import dev.probity.cases.scoring.ScoringJson;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles, the latest of each party by event time; those who are subjects already change with them. */
@ApplicationScoped
public class Profiles {
    private static final String STAFF = """
            insert into staff_profile (ref, role, team, manager_ref, site, country, employment, notice_date, sealed, event_time)
            select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) r(ref text, role text, team text, manager_ref text, site text,
                country text, employment text, notice_date date, sealed text, event_time timestamptz) order by ref
            on conflict (ref) do update set role = excluded.role, team = excluded.team, manager_ref = excluded.manager_ref,
                site = excluded.site, country = excluded.country, employment = excluded.employment,
                notice_date = excluded.notice_date, event_time = excluded.event_time,
                sealed = case when staff_profile.name_erased_at is null or excluded.event_time > staff_profile.name_erased_at then excluded.sealed end,
                sealed_held = case when excluded.sealed is null and staff_profile.sealed is not null and name_held(staff_profile.ref)
                                   then staff_profile.sealed else staff_profile.sealed_held end
            where staff_profile.event_time <= excluded.event_time""";
    // Of those who are new only who works with Probity moves a wall that somebody may be looking over.
    private static final String STAFF_MOVED = """
            select exists (
                select 1 from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) r(ref text, team text, manager_ref text, event_time timestamptz)
                left join staff_profile p on p.ref = r.ref
                where case when p.ref is null then exists (select 1 from worker w where w.staff_ref = r.ref)
                           else p.event_time <= r.event_time and (p.team, p.manager_ref) is distinct from (r.team, r.manager_ref) end)""";
    private static final String STAFF_SUBJECTS = """
            update subject s set role = p.role, team = p.team, manager_ref = p.manager_ref, site = p.site, country = p.country
            from staff_profile p, jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) r(ref text) where p.ref = r.ref and s.ref = r.ref""";
    private static final String FORGET = """
            update staff_profile p set sealed = case when p.event_time > r.at then p.sealed end, name_erased_at = greatest(p.name_erased_at, r.at),
                sealed_held = case when p.event_time <= r.at and p.sealed is not null and name_held(p.ref) then p.sealed else p.sealed_held end
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) r(ref text, at timestamptz) where p.ref = r.ref""";
    private static final String MERCHANTS = """
            insert into merchant_profile (ref, subject_id, name, category, country, status, opened_at, event_time)
            select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) r(ref text, subject_id uuid, name text, category text,
                country text, status text, opened_at timestamptz, event_time timestamptz) order by ref
            on conflict (ref) do update set name = excluded.name, category = excluded.category, country = excluded.country,
                status = excluded.status, opened_at = excluded.opened_at, event_time = excluded.event_time
            where merchant_profile.event_time <= excluded.event_time""";
    private static final String MERCHANT_SUBJECTS = """
            update subject s set category = p.category, country = p.country, opened_at = p.opened_at
            from merchant_profile p, jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) r(ref text)
            where p.ref = r.ref and s.ref = r.ref""";

    private final Live live;

    Profiles(Live live) {
        this.live = live;
    }

    @RegisterForReflection
    private record StaffRow(
            String ref,
            @Nullable String role,
            @Nullable String team,
            @JsonProperty("manager_ref") @Nullable String managerRef,
            @Nullable String site,
            @Nullable String country,
            @Nullable String employment,
            @JsonProperty("notice_date") @Nullable LocalDate noticeDate,
            @Nullable String sealed,
            @JsonProperty("event_time") Instant eventTime) {
        static StaffRow of(Profile.Staff p) {
            return new StaffRow(
                    p.party().toString(),
                    p.role(),
                    p.team(),
                    p.managerRef(),
                    p.site(),
                    p.country(),
                    p.employment(),
                    p.noticeDate(),
                    p.sealed(),
                    p.time());
        }
    }

    @RegisterForReflection
    private record Forgotten(String ref, Instant at) {}

    @RegisterForReflection
    private record MerchantRow(
            String ref,
            @JsonProperty("subject_id") UUID subjectId,
            @Nullable String name,
            @Nullable String category,
            @Nullable String country,
            @Nullable String status,
            @JsonProperty("opened_at") @Nullable Instant openedAt,
            @JsonProperty("event_time") Instant eventTime) {
        static MerchantRow of(Profile.Merchant p) {
            return new MerchantRow(
                    p.party().toString(),
                    Subjects.openId(p.party()),
                    p.name(),
                    p.category(),
                    p.country(),
                    p.status(),
                    p.openedAt(),
                    p.time());
        }
    }

    @ByRule
    @WithTransaction
    public Uni<Void> put(List<Profile> profiles) {
        var latest = latest(profiles);
        var staff = latest.stream()
                .filter(Profile.Staff.class::isInstance)
                .map(profile -> StaffRow.of((Profile.Staff) profile))
                .toList();
        var merchants = latest.stream()
                .filter(Profile.Merchant.class::isInstance)
                .map(profile -> MerchantRow.of((Profile.Merchant) profile))
                .toList();
        return moved(staff)
                .chain(moved -> run(staff, STAFF, STAFF_SUBJECTS)
                        .chain(() -> run(merchants, MERCHANTS, MERCHANT_SUBJECTS))
                        .chain(() -> moved ? live.resync() : Uni.createFrom().voidItem()));
    }

    /** Takes the names of these members of staff away, each as of when that was asked for: a profile of no later time brings none back. Team and superior stay, for the wall; so does what a legal hold keeps, until it ends. */
    @ByRule
    @WithTransaction
    public Uni<Void> forget(Map<String, Instant> asked) {
        var rows = asked.entrySet().stream()
                .map(one -> new Forgotten(one.getKey(), one.getValue()))
                .toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("rows", ScoringJson.write(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether somebody comes to another team or superior, so that who is walled from whom changes. */
    private static Uni<Boolean> moved(List<StaffRow> staff) {
        return staff.isEmpty()
                ? Uni.createFrom().item(false)
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(STAFF_MOVED, Boolean.class)
                                .setParameter("rows", ScoringJson.write(staff))
                                .getSingleResult());
    }

    private static Uni<Void> run(List<?> rows, String profiles, String subjects) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var json = ScoringJson.write(rows);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(profiles)
                        .setParameter("rows", json)
                        .executeUpdate()
                        .chain(done -> session.createNativeQuery(subjects)
                                .setParameter("rows", json)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** One statement can't change a row twice: of each party only the latest counts. */
    private static Collection<Profile> latest(List<Profile> profiles) {
        Map<PartyRef, Profile> latest = new LinkedHashMap<>();
        profiles.forEach(profile ->
                latest.merge(profile.party(), profile, (a, b) -> b.time().isBefore(a.time()) ? a : b));
        return latest.values();
    }
}
