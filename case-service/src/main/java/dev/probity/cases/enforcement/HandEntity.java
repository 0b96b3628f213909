package dev.probity.cases.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/** Somebody who had a hand in a proposal after it was made, for lists to ask who did: they approved, put an appeal down, or decided one. */
@Entity
@Immutable
@Subselect("""
        select proposal_id, user_id from approval union all select proposal_id, filed_by from appeal
        union all select proposal_id, decided_by from ruling""")
@Synchronize({"approval", "appeal", "ruling"})
@SuppressWarnings("NullAway.Init")
class HandEntity {
    @EmbeddedId
    Key key;

    /** In which proposal, whose. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        @Column(name = "proposal_id")
        UUID proposalId;

        @Column(name = "user_id")
        String userId;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && proposalId.equals(key.proposalId) && userId.equals(key.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(proposalId, userId);
        }
    }
}
