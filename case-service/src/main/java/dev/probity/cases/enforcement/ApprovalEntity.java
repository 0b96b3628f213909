package dev.probity.cases.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody's approval, for lists to ask who gave one. */
@Entity
@Immutable
@Table(name = "approval")
@SuppressWarnings("NullAway.Init")
class ApprovalEntity {
    @EmbeddedId
    Key key;

    /** Of which proposal, by whom. */
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
