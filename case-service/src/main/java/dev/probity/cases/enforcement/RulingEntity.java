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

/** Somebody's decision on an appeal, for lists to ask who made one. */
@Entity
@Immutable
@Table(name = "ruling")
@SuppressWarnings("NullAway.Init")
class RulingEntity {
    @EmbeddedId
    Key key;

    /** Of which proposal, by whom. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        @Column(name = "proposal_id")
        UUID proposalId;

        @Column(name = "decided_by")
        String decidedBy;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && proposalId.equals(key.proposalId) && decidedBy.equals(key.decidedBy);
        }

        @Override
        public int hashCode() {
            return Objects.hash(proposalId, decidedBy);
        }
    }
}
